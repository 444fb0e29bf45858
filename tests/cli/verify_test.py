"""verify: an intact file passes, a damaged one is told where; older files are brought up to date."""
import json
import pathlib
import sqlite3
import unittest

from program import CORPUS, ProgramTest, run

GRAPH_TESTS = pathlib.Path(__file__).parent.parent / "graph"


class Verify(ProgramTest):
    def change(self, sql):
        connection = sqlite3.connect(self.graph)
        connection.executescript(sql)
        connection.close()

    def test_the_corpus_passes(self):
        self.add(CORPUS)
        stats = self.stats()
        for deep in ([], ["--deep"]):
            said = self.good("verify", "--graph", self.graph, *deep)
            self.assertRegex(said, rf"^ok: {stats['articles']} articles, \d+ spans, {stats['triples']} triples, "
                                   rf"{stats['statements']} statements, \d+ entities\n$")
            spans = int(said.split()[3])
            self.assertGreater(spans, stats["mentions"] + stats["triples"])
        self.assertEqual(self.good("verify", "--json", "--graph", self.graph), "")
        self.assertEqual(self.good("verify", "--csv", "--graph", self.graph), "article,finding\r\n")

    def test_a_damaged_file_is_told_where(self):
        self.add(CORPUS / "bridge")
        self.change("UPDATE mentions SET span_end = 1000000 WHERE span_begin = 0;")
        done = run("verify", "--graph", self.graph)
        self.assertEqual(done.returncode, 1)
        self.assertIn("lies outside the text", " ".join(done.stdout.decode().split()))
        self.assertRegex(done.stderr.decode(), rf"^newsgraph: {self.graph}: [1-9]\d* findings\n$")
        done = run("verify", "--json", "--graph", self.graph)
        self.assertEqual(done.returncode, 1)
        ids = {row["id"] for row in self.rows("sql", "--json", "SELECT id FROM articles", "--graph", self.graph)}
        for line in done.stdout.decode().splitlines():
            row = json.loads(line)
            self.assertIn(row["article"], ids)
            self.assertRegex(row["finding"], r"^a mention of cluster \d+ at 0-1000000 lies outside the text, which has \d+ bytes$")

    def test_what_was_not_settled_is_told(self):
        self.add(CORPUS / "bridge")
        self.change("UPDATE state SET value = 1;")
        done = run("verify", "--graph", self.graph)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, "newsgraph: articles have come or gone since identity "
                                                                      "was settled, so that it was not looked at\n"))
        self.stats()  # settles
        self.good("verify", "--graph", self.graph)

    def test_a_file_of_the_first_version_is_brought_up_to_date(self):
        for name in ("schema_1.sql", "articles_1.sql"):
            self.change((GRAPH_TESTS / name).read_text())
        for arguments in (["verify"], ["sql", "SELECT 1"]):
            done = run(*arguments, "--graph", self.graph)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
            self.assertEqual(done.stderr.decode(), f"newsgraph: {self.graph}: a graph file of version 1; this newsgraph reads "
                                                   "version 3, and `newsgraph stats` makes it one of that\n")
        done = run("stats", "--json", "--graph", self.graph)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr.decode(), f"newsgraph: bringing {self.graph} from version 1 to version 3\n")
        stats = json.loads(done.stdout)
        self.assertEqual((stats["articles"], stats["triples"]), (3, 11))
        self.assertTrue(self.good("verify", "--deep", "--graph", self.graph).startswith("ok: 3 articles"))

    def test_a_newer_file_is_refused(self):
        self.add(CORPUS / "bridge")
        self.change("PRAGMA user_version = 99;")
        for arguments in (["stats"], ["verify"], ["add", str(CORPUS / "coach")], ["sql", "SELECT 1"]):
            done = run(*arguments, "--graph", self.graph)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
            self.assertEqual(done.stderr.decode(), f"newsgraph: {self.graph}: a graph file of version 99; this newsgraph "
                                                   "reads version 3: a newer one is needed\n")


if __name__ == "__main__":
    unittest.main()
