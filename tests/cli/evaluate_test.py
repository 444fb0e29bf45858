"""newsgraph evaluate: figures as a table and as JSON, and what is said of files that cannot be evaluated."""
import json
import unittest

from program import ProgramTest, run

TREE = (
    "# newdoc id = one\n# text = Ada Brook can't leave.\n"
    "1\tAda\tAda\tPROPN\tNNP\t_\t5\tnsubj\t_\t{}\n2\tBrook\tBrook\tPROPN\tNNP\t_\t1\tflat\t_\t{}\n"
    "3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n3\tca\tcan\tAUX\tMD\t_\t5\taux\t_\t_\n4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n"
    "5\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n")
NAMELESS = TREE.format("_", "_")
NAMED = TREE.format("Name=B-person", "Name=I-person")


class Evaluate(ProgramTest):
    def evaluate(self, text, *options):
        return self.good("evaluate", *options, self.write("gold.conllu", text))

    def test_json_holds_the_figures(self):
        result = json.loads(self.evaluate(NAMED, "--json"))
        self.assertEqual((result["sentences"], result["words"]), (1, 6))
        for key in ("upos", "xpos", "lemma", "uas", "las"):
            self.assertGreaterEqual(result[key], 0.5, key)
            self.assertLessEqual(result[key], 1, key)
        self.assertEqual(list(result["lengths"]), ["1-10"])
        self.assertEqual(result["relations"]["nsubj"]["gold"], 1)
        self.assertEqual({kind: row["gold"] for kind, row in result["names"].items()},
                         {"person": 1, "organisation": 0, "place": 0, "all": 1})
        self.assertEqual({kind: row["gold"] for kind, row in result["text"].items()},
                         {"sentences": 1, "tokens": 5, "words": 6})
        self.assertEqual(result["text"]["tokens"]["f1"], 1)

    def test_the_figures_are_those_of_parse(self):
        gold = self.write("gold.conllu", NAMED * 3)
        parsed = [line.split("\t") for line in self.good("parse", "--from", "conllu", gold).splitlines()]
        wanted = [line.split("\t") for line in gold.read_text().splitlines()]
        pairs = [(w, p) for w, p in zip(wanted, parsed) if w[0].isdigit()]
        result = json.loads(self.good("evaluate", "--json", gold))
        self.assertEqual(result["upos"], sum(w[3] == p[3] for w, p in pairs) / len(pairs))
        self.assertEqual(result["uas"], sum(w[6] == p[6] for w, p in pairs) / len(pairs))

    def test_the_table_leaves_out_names_where_there_are_none(self):
        table = self.evaluate(NAMED)
        for part in ("gold tokens", "head, relation", "names", "from raw text", "organisation", "XPOS", "lemmas"):
            self.assertIn(part, table)
        table = self.evaluate(NAMELESS)
        self.assertNotIn("names", table)
        self.assertIn("from raw text", table)

    def test_files_add_up_in_any_number_of_threads(self):
        many = self.write("many.conllu", NAMED * 20)
        one = self.write("one.conllu", NAMELESS)
        first = self.good("evaluate", "--json", "--threads", 1, many, one)
        self.assertEqual(self.good("evaluate", "--json", "--threads", 3, many, one), first)
        self.assertEqual(json.loads(first)["sentences"], 21)

    def test_bad_input_is_told(self):
        broken = NAMED + "1\tonly three\tcolumns\n\n"
        done = run("evaluate", "--json", self.write("broken.conllu", broken))
        self.assertEqual(done.returncode, 0)
        self.assertIn("broken.conllu:11: not the 10 columns of CoNLL-U, separated by tabs", done.stderr.decode())
        self.assertIn("1 bad record passed over", done.stderr.decode())
        self.assertEqual(json.loads(done.stdout)["sentences"], 1)
        self.assertEqual(run("evaluate", "--strict", self.folder / "broken.conllu").returncode, 1)
        treeless = NAMED + "1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        done = run("evaluate", self.write("part.conllu", treeless))
        self.assertEqual((done.returncode, done.stderr), (0, b"newsgraph: 1 sentence without a tree passed over\n"))
        for name, text in (("none.conllu", "1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n\n"), ("empty.conllu", ""), ("notes.conllu", "notes\n")):
            done = run("evaluate", self.write(name, text))
            self.assertEqual((done.returncode, done.stdout), (1, b""), name)
            self.assertIn("newsgraph: there are no trees to compare with in", done.stderr.decode())
            self.assertIn(name, done.stderr.decode())
        done = run("evaluate", self.folder / "missing.conllu")
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn("missing.conllu: cannot be read", done.stderr.decode())
        self.assertEqual(run("evaluate").returncode, 2)


if __name__ == "__main__":
    unittest.main()
