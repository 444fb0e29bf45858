"""add, remove, stats, show and export on one graph file."""
import json
import unittest
import xml.etree.ElementTree as ElementTree

import networkx

from program import CORPUS, ProgramTest, article


class GraphFile(ProgramTest):
    def dump(self):
        return [self.export(form) for form in ("graphml", "triples", "mentions")]

    def test_adding_again_changes_nothing(self):
        self.assertEqual(self.add(CORPUS), "26 articles added, 1 replaced, 0 unchanged\n")
        before = self.dump()
        again = self.add(CORPUS / "talks")
        self.assertRegex(again, r"^0 articles added, 0 replaced, [1-9]\d* unchanged\n$")
        self.assertEqual(self.dump(), before)

    def test_a_changed_article_replaces_its_old_self(self):
        old = self.write("old.jsonl", article("n1", "Ada Varga sold the mill to Tom Ilic."))
        new = self.write("new.jsonl", article("n1", "Ada Varga sold the bridge to Lena Moro."))
        self.add(new)
        want = self.dump()
        self.graph.unlink()
        self.add(old)
        self.assertEqual(self.add(new), "0 articles added, 1 replaced, 0 unchanged\n")
        self.assertEqual(self.dump(), want)

    def test_removing_takes_back_exactly_what_the_article_contributed(self):
        self.add(CORPUS / "talks", CORPUS / "bridge")
        before = self.dump()
        extra = self.write("x.jsonl", article("x", "Viktor Oleshkov told Helena Draskova that the mill was sold.",
                                              source="Mill Herald", date="2025-09-12"))
        self.add(extra)
        self.assertNotEqual(self.dump(), before)
        self.assertEqual(self.good("remove", "--graph", self.graph, "x"), "1 articles removed\n")
        self.assertEqual(self.dump(), before)

    def test_graphml_opens_in_networkx_with_the_counts_of_stats(self):
        self.add(CORPUS)
        path = self.folder / "g.graphml"
        self.good("export", "graphml", "-o", path, "--graph", self.graph)
        graph = networkx.read_graphml(path, force_multigraph=True)
        stats = self.stats()
        self.assertEqual((graph.number_of_nodes(), graph.number_of_edges()), (stats["entities"], stats["edges"]))
        self.assertGreater(stats["edges"], 100)
        self.assertEqual(len(self.export("triples").splitlines()), stats["triples"])
        self.assertEqual(len(self.export("mentions").splitlines()), stats["mentions"])

    def test_every_mention_names_its_words_and_its_entity(self):
        text = "Ada Varga met Tom Ilić. She paid him €4."
        self.add(self.write("m.jsonl", article("m", text)))
        rows = [json.loads(line) for line in self.export("mentions").splitlines()]
        for row in rows:
            self.assertEqual(text.encode()[row["begin"]:row["end"]].decode(), row["text"])
        entity = {row["text"]: row["entity"] for row in rows}
        self.assertEqual(entity["She"], entity["Ada Varga"])
        self.assertNotEqual(entity["Ada Varga"], entity["Tom Ilić"])

    def test_spellings_of_one_name_are_one_entity_across_articles(self):
        self.add(CORPUS / "talks")
        rows = [json.loads(line) for line in self.export("mentions").splitlines()]
        entities = {row["entity"] for row in rows if row["text"] in
                    ("Viktor Oleshkov", "Viktor Oleshkoff", "Wiktor Oleschkow")}
        self.assertEqual(len(entities), 1)

    def test_pictures_are_svg_and_png(self):
        self.add(CORPUS / "bridge")
        for form, begin in (("svg", b"<?xml"), ("png", b"\x89PNG")):
            path = self.folder / f"g.{form}"
            self.good("export", form, "-o", path, "--graph", self.graph)
            self.assertTrue(path.read_bytes().startswith(begin))
        ElementTree.parse(self.folder / "g.svg")

    def test_show_tells_names_deeds_words_and_articles(self):
        self.add(CORPUS / "bridge")
        shown = self.good("show", "Draskova", "--graph", self.graph)
        self.assertIn("Helena Draskova (person)", shown)
        for part in ("called: ", "roles: ", "\nsaid:\n", "\nreported in:\n", "Averley Courier"):
            self.assertIn(part, shown)


if __name__ == "__main__":
    unittest.main()
