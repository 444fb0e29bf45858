"""who-said on the corpus: the questions that corpus/README.md asks."""
import unittest

from program import CORPUS, ProgramTest, run


class WhoSaid(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.shared = ProgramTest()
        cls.shared.setUp()
        cls.shared.add(CORPUS)

    @classmethod
    def tearDownClass(cls):
        cls.shared.doCleanups()

    def ask(self, *arguments):
        return self.rows("who-said", "--json", "--graph", self.shared.graph, *arguments)

    def test_a_paraphrase_with_speaker_and_date(self):
        found = self.ask("harbour bridge", "--by", "Draskova")
        self.assertIn(("Helena Draskova", "2025-09-08", "indirect"),
                      [(s["speaker"], s["published"], s["kind"]) for s in found])

    def test_a_quotation_word_for_word(self):
        found = self.ask("newspaper", "--by", "Ilvesaar")
        self.assertTrue(any(s["kind"] == "direct" and "like everybody else" in s["content"] for s in found), found)

    def test_a_denial_in_its_own_words(self):
        found = self.ask("such", "promise")
        self.assertIn("Anton Breslavets", [s["speaker"] for s in found])

    def test_inflections_are_one_word(self):
        self.assertEqual(len(self.ask("resign")), len(self.ask("resigning")))

    def test_filters_narrow(self):
        everything = self.ask("bridge")
        for option, value, keeps in (
            ("--source", "courier", lambda s: "Courier" in s["source"]),
            ("--since", "2025-09-10", lambda s: s["published"] >= "2025-09-10"),
            ("--until", "2025-09-10", lambda s: s["published"] <= "2025-09-10"),
        ):
            kept = [s for s in everything if keeps(s)]
            self.assertTrue(0 < len(kept) < len(everything), option)
            self.assertEqual(self.ask("bridge", option, value), kept)
        self.assertEqual(self.ask("bridge", "--limit", "2"), everything[:2])

    def test_people_read_speaker_manner_source_and_sentence(self):
        shown = self.good("who-said", "newspaper", "--sentences", "--graph", self.shared.graph)
        for part in ("quoted", "2025-09-12", "Ilvesaar", "\n    in: "):
            self.assertIn(part, shown)

    def test_what_nobody_said_is_no_failure(self):
        done = run("who-said", "xylophone", "--graph", self.shared.graph)
        self.assertEqual((done.returncode, done.stdout), (0, b""))
        self.assertIn("nothing like that was said", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
