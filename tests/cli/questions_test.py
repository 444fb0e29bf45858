"""Questions to a hand-made graph: every command of questions.gold, with all that it says.

A line "$ …" is a command, run in a folder with a news.graph of the story that write_graph.cc tells and a turns.graph of its
turns, 100 columns wide; what follows is its standard output, then its standard error with "! " before each line, then "? " and its exit code if that is
not 0. With NEWSGRAPH_WRITE_GOLD set the file is written anew, to be read before it is committed.
"""
import csv
import io
import json
import os
import pathlib
import shlex
import subprocess
import unittest

from program import BINARY, SECONDS, ProgramTest, run

GOLD = pathlib.Path(__file__).with_name("questions.gold")
WRITE_GRAPH = os.environ["WRITE_GRAPH"]
TABLES = [["who-said", "mill"], ["said-by", "Lund"], ["about", "Brask"], ["path", "Falk", "Brask"], ["timeline", "Falk"],
          ["disputes"], ["sources"], ["relations"], ["sql", "SELECT * FROM entities ORDER BY id"]]


class Questions(ProgramTest):
    maxDiff = None

    def setUp(self):
        super().setUp()
        self.story = self.folder / "news.graph"
        subprocess.run([WRITE_GRAPH, self.story, "story"], check=True)
        subprocess.run([WRITE_GRAPH, self.folder / "turns.graph", "turns"], check=True)

    def told(self, command):
        done = subprocess.run([BINARY, *shlex.split(command)[1:]], cwd=self.folder, capture_output=True, timeout=SECONDS,
                              env={**os.environ, "COLUMNS": "100"})
        text = f"$ {command}\n" + done.stdout.decode().replace("\r\n", "\n")
        text += "".join(f"! {line}\n" for line in done.stderr.decode().splitlines())
        return text + (f"? {done.returncode}\n" if done.returncode else "")

    def test_answers_are_those_of_the_gold_file(self):
        gold = GOLD.read_text()
        commands = [line[2:] for line in gold.splitlines() if line.startswith("$ ")]
        self.assertGreater(len(commands), 30)
        answers = "".join(map(self.told, commands))
        if os.environ.get("NEWSGRAPH_WRITE_GOLD"):
            GOLD.write_text(answers)
        self.assertEqual(answers, gold)

    def test_answers_do_not_depend_on_the_order_of_adding(self):
        other = self.folder / "backward.graph"
        subprocess.run([WRITE_GRAPH, other, "story", "backward"], check=True)
        for question in TABLES:
            for form in ([], ["--json"], ["--csv"]):
                self.assertEqual(self.good(*question, *form, "--graph", other),
                                 self.good(*question, *form, "--graph", self.story), (question, form))

    def test_csv_says_what_json_says(self):
        def text(value):
            return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)

        for question in TABLES:
            rows = self.rows(*question, "--json", "--graph", self.story)
            self.assertTrue(rows, question)
            done = run(*question, "--csv", "--graph", self.story)
            self.assertEqual(done.stdout.count(b"\r\n"), len(rows) + 1)
            table = csv.DictReader(io.StringIO(done.stdout.decode(), newline=""))
            self.assertEqual(list(table), [{key: text(value) for key, value in row.items()} for row in rows], question)

    def test_an_id_finds_its_entity_and_a_limit_cuts(self):
        rows = self.rows("sql", "SELECT id, name FROM entities", "--json", "--graph", self.story)
        for row in rows:
            shown = self.rows("show", row["id"], "--json", "--graph", self.story)
            self.assertEqual((shown[0]["section"], shown[0]["entity"], shown[0]["name"]), ("entity", row["id"], row["name"]))
        for question in TABLES:
            everything = self.rows(*question, "--json", "--graph", self.story)
            self.assertEqual(self.rows(*question, "--json", "--limit", 1, "--graph", self.story), everything[:1])

    def test_a_question_leaves_the_file_as_it_is(self):
        before = self.story.read_bytes()
        for question in TABLES:
            self.good(*question, "--graph", self.story)
        self.assertEqual(self.story.read_bytes(), before)

    def test_a_statement_in_sql_may_come_from_standard_input(self):
        shown = self.good("sql", "-", "--csv", "--graph", self.story, stdin=b"SELECT 1 AS one, NULL AS none, 'a,b' AS t")
        self.assertEqual(shown.replace("\r\n", "\n"), 'one,none,t\n1,,"a,b"\n')

    def test_sql_streams_what_is_long(self):
        numbers = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 100000) SELECT i, i AS i FROM n"
        lines = self.good("sql", numbers, "--json", "--graph", self.story).splitlines()
        self.assertEqual((len(lines), json.loads(lines[-1])), (100_000, {"i": 100_000, "i_2": 100_000}))
        table = self.good("sql", numbers, "--graph", self.story).splitlines()
        self.assertEqual((len(table), table[-1]), (103, "and more; --limit 1000 shows the first 1000"))
        self.assertEqual(self.good("sql", numbers, "--csv", "--graph", self.story).count("\n"), 100_001)

    def test_sql_gives_up(self):
        forever = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        done = run("sql", forever, "--seconds", 1, "--graph", self.story)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn("no answer within 1 seconds", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
