"""export: every format shows what the view and the filters leave, is chosen by the ending of a file's name, and leaves no
half file."""
import csv
import io
import re
import unittest
import xml.etree.ElementTree as ElementTree

from program import CORPUS, ProgramTest, run

GEXF = "{http://gexf.net/1.3}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def ids_of_xml(text, space):
    root = ElementTree.fromstring(text.encode())
    return tuple({thing.get("id") for thing in root.iter(space + name)} for name in ("node", "edge"))


def ids_of_cypher(text):
    rows = re.findall(r"^  \{id: '([^']*)', (from: )?", text, re.MULTILINE)
    return ({id for id, edge in rows if not edge}, {id for id, edge in rows if edge})


def ids_of_csv(text):
    return {row["id:ID" if "id:ID" in row else "id:string"] for row in csv.DictReader(io.StringIO(text, newline=""))}


class Export(ProgramTest):
    def setUp(self):
        super().setUp()
        self.add(CORPUS)

    def good_export(self, *arguments):
        return self.good("export", "--graph", self.graph, *arguments)

    def test_all_formats_show_the_same_part(self):
        everything = ids_of_xml(self.good_export("graphml", "--view", "full"), GRAPHML)
        for filters in (
            ["--view", "actors"],
            ["--view", "statements"],
            ["--view", "full"],
            ["--view", "actors", "--type", "person", "--type", "organisation"],
            ["--view", "full", "--around", "Draskova", "--hops", "2"],
            ["--view", "full", "--relation", "tell"],
            ["--view", "full", "--source", "Averley"],
            ["--view", "full", "--since", "2025-09-09", "--until", "2025-09-16"],
            ["--view", "actors", "--min-sources", "2"],
            ["--view", "actors", "--top", "12", "--collapse"],
        ):
            nodes, edges = ids_of_xml(self.good_export("graphml", *filters), GRAPHML)
            self.assertTrue(nodes and edges, filters)
            if filters != ["--view", "full"]:
                self.assertLess(len(nodes) + len(edges), sum(map(len, everything)), filters)
            self.assertEqual(ids_of_xml(self.good_export("gexf", *filters), GEXF), (nodes, edges), filters)
            self.assertEqual(ids_of_csv(self.good_export("csv-nodes", *filters)), nodes, filters)
            self.assertEqual(ids_of_csv(self.good_export("csv-edges", *filters)), edges, filters)
            self.assertEqual(ids_of_cypher(self.good_export("cypher", *filters)), (nodes, edges), filters)

    def test_dates_that_filters_leave_out_are_not_in_the_timeline(self):
        document = self.good_export("gexf", "--since", "2025-09-09", "--until", "2025-09-16")
        dates = re.findall(r' (?:start|end)="([^"]*)"', document)
        self.assertGreater(len(dates), 10)
        self.assertTrue(all("2025-09-09" <= date <= "2025-09-16" for date in dates), dates)

    def test_the_name_of_the_file_tells_the_format(self):
        for name, form in (("a.gexf", "gexf"), ("A.GEXF", "gexf"), ("nodes.csv", "csv-nodes"),
                           ("news-nodes.csv", "csv-nodes"), ("News.Edges.CSV", "csv-edges"), ("a.cypher", "cypher"),
                           ("a.cql", "cypher")):
            path = self.folder / name
            self.assertEqual(self.good_export("-o", path), "")
            self.assertEqual(path.read_bytes().decode(), self.good_export(form), name)
        done = run("export", "--graph", self.graph, "-o", self.folder / "news.csv")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(f"FORMAT: the ending of {self.folder / 'news.csv'} names none", done.stderr.decode())

    def test_readme_names_every_format(self):
        listed = self.good("export", "--help").partition("Formats, and the endings")[2].partition("\n\n")[0]
        formats = re.findall(r"^  ([a-z-]+) ", listed, re.MULTILINE)
        self.assertGreater(len(formats), 8)
        readme = (CORPUS.parent / "README.md").read_text()
        row = re.search(r"^\| `export FORMAT` \|(.*)$", readme, re.MULTILINE).group(1)
        self.assertLessEqual(set(formats), set(re.findall(r"`([a-z-]+)`", row)))

    def test_a_file_that_cannot_be_written_whole_is_not_there(self):
        for form in ("gexf", "csv-nodes", "csv-edges", "cypher"):
            done = run("export", form, "--graph", self.graph, "-o", self.folder / "no" / "such" / "folder")
            self.assertEqual((done.returncode, done.stdout), (1, b""), form)
            self.assertIn("cannot be written", done.stderr.decode())
            done = run("export", form, "--graph", self.graph, "-o", "/dev/full")
            self.assertEqual((done.returncode, done.stdout), (1, b""), form)
            self.assertRegex(done.stderr.decode(), r"cannot (write|be written)")


if __name__ == "__main__":
    unittest.main()
