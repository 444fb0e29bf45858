"""One bad article never ends the run; nothing hangs and nothing crashes."""
import gzip
import unittest

from program import ProgramTest, article, run

GOOD = article("good", "Ada Varga met Tom Ilic in Brask.")


class HostileInput(ProgramTest):
    def extract(self, name, data, *options):
        path = self.write(name, data)
        done = run("extract", *options, path)
        self.assertIn(done.returncode, (0, 1), done.stderr[-500:])
        return done

    def test_bad_records_are_told_with_file_line_and_reason_and_the_rest_goes_on(self):
        data = GOOD.encode() + b'{"id": "broken", "text": \n' + b'{"id": "latin", "text": "caf\xe9"}\n' + b'{"id": "none"}\n'
        data += article("last", "Lena Moro left Brask.").encode()
        done = self.extract("mixed.jsonl", data)
        self.assertEqual(done.returncode, 0)
        errors = done.stderr.decode().splitlines()
        for line, error in zip((2, 3, 4), errors):
            self.assertIn(f"mixed.jsonl:{line}: ", error)
        self.assertEqual(errors[3], "newsgraph: 3 bad records passed over")
        self.assertEqual({b'"article":"good"' in row or b'"article":"last"' in row for row in done.stdout.splitlines()}, {True})
        self.assertIn(b'"article":"last"', done.stdout)

    def test_strict_exits_with_1_after_all_the_rest(self):
        done = self.extract("strict.jsonl", "{\n" + GOOD, "--strict")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'"article":"good"', done.stdout)

    def test_hostile_files(self):
        deep = '{"text":' + "[" * 100_000 + "]" * 100_000 + "}\n"
        for name, data, ends_well in [
            ("deep.jsonl", deep + GOOD, True),
            ("deep.json", deep, False),
            ("long.jsonl", '{"text":"' + "a" * (40 << 20) + '"}\n' + GOOD, True),
            ("empty.txt", "", False),
            ("binary.txt", bytes(range(256)) * 50, False),
            ("latin.txt", "caf\xe9".encode("latin-1"), False),
            ("nul.jsonl", '{"text":"a\\u0000b c"}\n' + GOOD, True),
            ("cut.jsonl.gz", gzip.compress(GOOD.encode() * 1000)[:-40], False),
        ]:
            with self.subTest(name):
                done = self.extract(name, data)
                self.assertIn(name, done.stderr.decode())
                if ends_well:
                    self.assertIn(b'"article":"good"', done.stdout)

    def test_hostile_texts_are_articles_like_others(self):
        words = "the mayor of the town of the county of "
        for name, text in [
            ("endless sentence", (words * 5_600)[:-1]),
            ("no blanks", "abcdefghij" * 20_000),
            ("open quotes", '"He said ' * 2_000),
            ("brackets", "(" * 5_000 + ")" * 5_000),
            ("emoji", "😀 👩‍👩‍👧‍👦 said 🇳🇴. " * 500),
            ("right to left", "قالت ليلى إن الجسر مغلق. " * 500),
            ("capitals", "ADA VARGA TOLD REPORTERS THE BRIDGE IS CLOSED. " * 200),
            ("commas", "Ada, Tom, Lena, " * 2_000),
            ("controls", "Ada\x01 said\x07 \x1b[31m that\x08 Tom left.\n" * 200),
            ("lines", "a\n" * 5_000),
        ]:
            with self.subTest(name):
                done = run("extract", "--from", "jsonl", "-", stdin=article("h", text).encode())
                self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_a_missing_file_is_told_and_the_rest_goes_on(self):
        good = self.write("good.jsonl", GOOD)
        done = run("extract", self.folder / "missing.txt", good)
        self.assertIn("missing.txt", done.stderr.decode())
        self.assertIn(b'"article":"good"', done.stdout)


if __name__ == "__main__":
    unittest.main()
