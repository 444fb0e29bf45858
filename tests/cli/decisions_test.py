"""Decisions about who is who: text files of them, what becomes of the graph, and that they outlive its articles."""
import datetime
import json
import os
import random
import re
import subprocess
import unittest

from program import ProgramTest, article, run

WRITE_GRAPH = os.environ["WRITE_GRAPH"]
CONTROLS = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
LINES = """\
merge "Ann Falk" "Brask" because "no \\"town\\" # nor is it"
never-merge "José Lund" person "Ann Falk" on 2025-04-01
split "Lena Moro" in "gone-1" "star-1" as "Ida Moro" on 2025-04-02
split "José Lund" in "undated-1" on 2025-04-03 because "é"
"""


class Decisions(ProgramTest):
    def story(self, name="news.graph", kind="story"):
        path = self.folder / name
        subprocess.run([WRITE_GRAPH, path, kind], check=True)
        return path

    def decided(self, graph, lines):
        return self.good("decisions", "--import", self.write("decisions.txt", lines), "--graph", graph)

    def everything(self, graph):
        return [self.export(form, graph) for form in ("json", "nquads", "mentions", "triples")]

    def failed(self, *arguments, code=1):
        done = run(*arguments)
        self.assertEqual((done.returncode, done.stdout), (code, b""), arguments)
        return done.stderr.decode()

    def test_a_text_says_all_that_was_decided(self):
        graph = self.story()
        before = self.everything(graph)
        self.assertEqual(self.decided(graph, LINES), "4 decisions made, 0 replaced, 0 unchanged\n")
        self.good("decisions", "--export", self.folder / "out.txt", "--graph", graph)
        text = (self.folder / "out.txt").read_text()
        self.assertEqual("".join(line for line in text.splitlines(True) if not line.startswith("#")), LINES)
        self.assertEqual(text, self.good("decisions", "--export", "-", "--graph", graph))
        self.assertEqual(self.decided(graph, text), "0 decisions made, 0 replaced, 4 unchanged\n")
        self.assertNotEqual(self.everything(graph), before)
        for seed in range(3):
            other = self.story(f"{seed}.graph")
            lines = LINES.splitlines(True)
            random.Random(seed).shuffle(lines)
            for line in lines:
                self.good("decisions", "--import", "-", "--graph", other, stdin=("# one\n\n" + line).encode())
            self.assertEqual(self.everything(other), self.everything(graph))
            self.assertEqual(self.good("decisions", "--export", "-", "--graph", other), text)
        for number in range(4, 0, -1):
            self.good("decisions", "--forget", number, "--graph", graph)
        self.assertEqual(self.everything(graph), before)

    def test_of_a_bad_text_nothing_is_imported(self):
        graph = self.story()
        path = self.write("bad.txt", 'merge "Ann Falk" "Brask"\n# fine\nmarry "Ann Falk" "Brask"\nmerge "Ann Falk"\n\nsplit "x" on 1\n')
        self.assertEqual(
            self.failed("decisions", "--import", path, "--graph", graph),
            f'newsgraph: {path}:3: a decision begins with merge, never-merge or split, not with "marry"\n'
            f"{path}:4: a name in quotation marks is expected behind merge, not the end of the line\n"
            f'{path}:6: "1" is no date such as 2025-08-19\n'
            "nothing is imported\n")
        contradiction = 'merge "Ann Falk" "Brask"\nmerge "José Lund" "Lena Moro"\nnever-merge "Ann Falk" "Lena Moro"\nmerge "Brask" "Lena Moro"\n'
        path = self.write("bad.txt", contradiction)
        told = self.failed("decisions", "--import", path, "--graph", graph)
        self.assertTrue(told.startswith("newsgraph: these decisions cannot hold together:\n"), told)
        self.assertEqual(sorted(re.findall(r":(\d): ", told)), ["1", "3", "4"])
        self.assertTrue(told.endswith("\nnothing is imported\n"))
        self.write("bad.txt", b'merge "\xff" "Brask"\n' + b"x\n" * 100)
        told = self.failed("decisions", "--import", path, "--graph", graph)
        self.assertIn("bad.txt:1: the line is not UTF-8\n", told)
        self.assertIn("\nand 81 more bad lines\nnothing is imported\n", told)
        self.assertEqual(run("decisions", "--graph", graph).stderr, b"newsgraph: nothing is decided\n")
        for path in (self.folder / "none.txt", self.folder):
            self.assertEqual(self.failed("decisions", "--import", path, "--graph", graph), f"newsgraph: {path}: cannot be read\n")

    def test_the_later_of_two_texts_holds(self):
        graph = self.story()
        self.decided(graph, 'merge "Ann Falk" "Brask" on 2025-04-02\n')
        done = run("decisions", "--import", self.write("old.txt", 'never-merge "Brask" "Ann Falk" on 2025-04-01\nsplit "A"\n'),
                   "--graph", graph)
        self.assertEqual((done.returncode, done.stdout), (0, b"1 decisions made, 0 replaced, 0 unchanged\n"))
        self.assertEqual(done.stderr.decode(),
                         'newsgraph: a later decision about the same stays: merge "Ann Falk" "Brask" on 2025-04-02\n')
        self.assertEqual(self.decided(graph, 'never-merge "Brask" "Ann Falk" on 2025-04-03\n'),
                         "0 decisions made, 1 replaced, 0 unchanged\n")

    def test_wrong_command_lines(self):
        graph = self.story()
        for arguments in (["--import", "a", "--export", "b"], ["--forget", "1", "--import", "a"], ["--forget"], ["x"]):
            self.failed("decisions", "--graph", graph, *arguments, code=2)
        for arguments in (["merge", "Falk"], ["never-merge", "Falk"], ["split"], ["why", "Falk"], ["split", "Falk", "--articles"],
                          ["merge", "Falk", "Moro", "--date", "today"], ["why", "Falk", "Moro", "--csv"]):
            self.failed(arguments[0], "--graph", graph, *arguments[1:], code=2)
        for verb in ("merge", "never-merge", "why", "decisions"):
            told = self.failed(verb, *([] if verb == "decisions" else ["A", "B"]), "--graph", self.folder / "none.graph")
            self.assertIn("no such graph file", told)
        self.assertFalse((self.folder / "none.graph").exists())

    def test_a_decision_is_of_today_and_its_reason_is_one_line(self):
        graph = self.story()
        days = [datetime.date.today().isoformat()]
        self.good("merge", "Falk", "Moro", "--reason", "\x1b[31mred\n\tor  not\xa0", "--graph", graph)
        days.append(datetime.date.today().isoformat())
        row, = self.rows("decisions", "--json", "--graph", graph)
        self.assertIn(row["date"], days)
        self.assertNotRegex(row["reason"], CONTROLS)
        self.assertIn("red or not", row["reason"])
        # What is exported of the graph does not say when that was.
        before = self.everything(graph)
        self.good("merge", "Falk", "Moro", "--date", "2030-01-01", "--graph", graph)
        self.assertEqual(self.everything(graph), before)

    def test_every_answer_obeys(self):
        graph = self.story()
        falk, moro = (self.rows("show", name, "--json", "--graph", graph)[0]["entity"] for name in ("Falk", "Moro"))
        self.good("merge", falk, moro, "--graph", graph)
        for form in ("json", "graphml", "nquads", "csv-nodes", "csv-edges", "cypher", "mentions", "ftm"):
            written = self.export(form, graph)
            self.assertIn(falk, written, form)
            self.assertNotIn(moro, written, form)
        said = self.rows("who-said", "resign", "--json", "--graph", graph)
        self.assertEqual({row["entity"] for row in said}, {falk})
        self.assertEqual(len(self.rows("said-by", "Moro", "--json", "--graph", graph)), 2)
        self.assertEqual(self.rows("show", "Moro", "--json", "--graph", graph)[0]["entity"], falk)
        self.assertEqual(self.failed("path", "Falk", moro, "--graph", graph), f"newsgraph: nothing is called {moro}\n")
        shown = [row for row in self.rows("show", "Falk", "--json", "--graph", graph) if row["section"] == "decided"]
        self.assertEqual([(row["decision"], row["name"], row["other"]) for row in shown], [("merge", "Ann Falk", "Lena Moro")])
        self.good("never-merge", "Falk", "Moro", "--graph", graph)
        self.assertEqual(self.everything(graph), self.everything(self.story("fresh.graph")))

    def test_decisions_outlive_articles(self):
        texts = {"one": "Ann Falk met Bo Lund in Oslo. Ann Falk said the mill was sold.",
                 "two": "Anna Berg met Bo Lund in Oslo. Anna Berg said the mill was closed.",
                 "three": "Ann Berta Falk left Oslo. Ann Berta Falk said the mill was hers."}
        articles = {id: article(id, text, date="2025-03-01") for id, text in texts.items()}
        self.add(self.write("all.jsonl", "".join(articles[id] for id in ("one", "two"))))
        self.good("merge", "Ann Falk", "Anna Berg", "--date", "2025-04-01", "--graph", self.graph)
        merged = self.rows("show", "Berg", "--json", "--graph", self.graph)[0]
        self.assertEqual(sorted(merged["names"]), ["Ann Falk", "Anna Berg"])
        self.add(self.write("more.jsonl", articles["three"]))
        after = self.rows("show", "Berg", "--json", "--graph", self.graph)[0]
        self.assertEqual(sorted(after["names"]), ["Ann Berta Falk", "Ann Falk", "Anna Berg"])
        self.assertEqual(after["entity"], merged["entity"])
        expected = self.everything(self.graph)
        self.good("remove", "one", "two", "three", "--graph", self.graph)
        self.add(self.write("again.jsonl", "".join(articles[id] for id in ("three", "two", "one"))))
        self.assertEqual(self.everything(self.graph), expected)

    def test_names_that_break_things(self):
        graph = self.story(kind="hostile")
        entities = [row for row in self.rows("sql", "SELECT id, name, named FROM entities ORDER BY id", "--json", "--graph", graph)
                    if row["named"]]
        merged = 0
        for one, other in zip(entities[::2], entities[1::2]):
            done = run("merge", one["id"], other["id"], "--date", "2025-04-01", "--graph", graph)
            self.assertNotRegex(done.stdout.decode() + done.stderr.decode(), CONTROLS)
            self.assertEqual(done.returncode, 0, (one, done.stderr))
            merged += 1
        self.good("split", "Plain Name", "--articles", "h-1", "--date", "2025-04-01", "--graph", graph)
        self.assertGreater(merged, 5)
        text = self.good("decisions", "--export", "-", "--graph", graph)
        self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
        other = self.story("other.graph", kind="hostile")
        self.good("decisions", "--import", "-", "--graph", other, stdin=text.encode())
        self.assertEqual(self.everything(other), self.everything(graph))
        self.assertEqual(self.good("decisions", "--export", "-", "--graph", other), text)
        self.assertNotRegex(self.good("decisions", "--graph", graph), CONTROLS)


if __name__ == "__main__":
    unittest.main()
