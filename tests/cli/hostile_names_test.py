"""Questions about names that break things: nothing of them reaches a terminal as a command, nothing is lost in JSON."""
import csv
import io
import json
import os
import re
import subprocess
import unittest

from program import BINARY, SECONDS, ProgramTest

WRITE_GRAPH = os.environ["WRITE_GRAPH"]
QUESTIONS = [["who-said", "knows"], ["who-said", "knows", "--sentences"], ["said-by", "=cmd()"], ["about", "東京都知事"],
             ["show", "דנה לוי"], ["show", "Line break break"], ["path", "Plain Name", "%_\\"], ["timeline", "=cmd()"],
             ["why", "Plain Name", "%_\\"], ["decisions"], ["disputes"], ["sources"], ["relations"], ["reprints"], ["sql", "SELECT name FROM entities ORDER BY id"],
             ["timeline", "Comma, semicolon; tab end"]]


class HostileNames(ProgramTest):
    def make(self, name, *order):
        path = self.folder / name
        subprocess.run([WRITE_GRAPH, path, "hostile", *order], check=True)
        return path

    def ask(self, graph, question, *options):
        done = subprocess.run([BINARY, *question, *options, "--graph", graph], capture_output=True, timeout=SECONDS,
                              env={**os.environ, "COLUMNS": "90"})
        self.assertEqual(done.returncode, 0, (question, done.stderr))
        self.assertNotIn(b"\x1b", done.stderr)
        return done.stdout

    def test_tables_hold_no_commands_and_keep_their_width(self):
        graph = self.make("h.graph")
        for question in QUESTIONS:
            shown = self.ask(graph, question, "--limit", "1000").decode()
            self.assertNotRegex(shown, r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", question)
            self.assertLess(len(shown), 60_000, question)
            if question[0] not in ("show", "sources", "why"):
                narrow = shown.replace("👩‍👩‍👧", "##")  # five code points, two columns
                self.assertLessEqual(max(map(len, narrow.split("\n"))), 90, question)

    def test_answers_do_not_depend_on_the_order_of_adding(self):
        one, other = self.make("one.graph"), self.make("other.graph", "backward")
        for question in QUESTIONS:
            self.assertEqual(self.ask(one, question, "--json"), self.ask(other, question, "--json"), question)

    def test_json_and_csv_say_the_same_and_lose_nothing(self):
        graph = self.make("h.graph")
        for question in QUESTIONS:
            if question[0] in ("show", "why"):
                continue
            rows = [json.loads(line) for line in self.ask(graph, question, "--json").decode().splitlines()]
            table = csv.DictReader(io.StringIO(self.ask(graph, question, "--csv").decode(), newline=""))
            csv.field_size_limit(10_000_000)

            def text(value):
                return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)

            self.assertEqual(list(table), [{key: text(value) for key, value in row.items()} for row in rows], question)
        names = {json.loads(line)["name"] for line in self.ask(graph, ["sql", "SELECT name FROM entities"], "--json").decode().splitlines()}
        for name in ("Nul\0byte", "\x1b[31mRed\x1b[0m\x07", "\u009b31mC1 control", "X" + "x" * 65_535, "\u202Egnp.exe\u202C bidi"):
            self.assertIn(name, names)

    def test_messages_about_strange_names_are_short_and_safe(self):
        graph = self.make("h.graph")
        for name in ("\x1b[31mNobody", "Q" * 100_000, "\u202Exyz", "", " ", "\n"):
            done = subprocess.run([BINARY, "show", "--graph", graph, "--", name], capture_output=True, timeout=SECONDS)
            self.assertEqual((done.returncode, done.stdout), (1, b""), name[:20])
            self.assertLess(len(done.stderr), 600)
            self.assertNotRegex(done.stderr.decode(), r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


if __name__ == "__main__":
    unittest.main()
