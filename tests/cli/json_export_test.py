"""The corpus exported as JSON graph, JSON-LD and FollowTheMoney entities: as the program itself counts and tells, with filters."""
import json
import pathlib
import shutil
import tempfile
import unittest

from program import CORPUS, ProgramTest, run


class JsonExport(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.home = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.home)
        run("add", "--graph", cls.home / "corpus.graph", CORPUS)

    def setUp(self):
        super().setUp()
        self.graph = self.home / "corpus.graph"

    def exported(self, form, *options):
        return self.good("export", form, "--graph", self.graph, *options)

    def json_graph(self, *options):
        return json.loads(self.exported("json", *options))["graph"]

    def ftm(self, *options):
        return [json.loads(line) for line in self.exported("ftm", *options).split("\n")[:-1]]

    def said(self):
        return self.rows("who-said", "--graph", self.graph, "--json", "--limit", 1000000, "")

    def test_the_json_graph_tells_each_statement_as_who_said_does(self):
        graph = self.json_graph()
        nodes, about = graph["nodes"], {}
        for edge in graph["edges"]:
            if edge["relation"] == "about":
                about.setdefault(edge["source"], set()).add(edge["target"])
        said = self.said()
        statements = {id for id, node in nodes.items() if node["metadata"]["type"] == "statement"}
        self.assertEqual(statements, {row["triple"] for row in said})
        for row in said:
            node = nodes[row["triple"]]
            self.assertEqual(node["label"], row["content"])
            # An unnamed thing that no fact joins to anything is in no view.
            self.assertEqual(about.get(row["triple"], set()), set(row["about"]) & set(nodes))
            for key in set(row) - {"triple", "about"}:
                self.assertEqual(node["metadata"].get(key, type(row[key])()), row[key], (row["triple"], key))

    def test_the_json_graph_has_what_the_program_counts(self):
        graph = self.json_graph("--view", "actors")
        stats = self.stats()
        self.assertEqual((len(graph["nodes"]), len(graph["edges"])), (stats["entities"], stats["edges"]))
        for edge in graph["edges"]:
            self.assertIn(edge["source"], graph["nodes"])
            self.assertIn(edge["target"], graph["nodes"])

    def test_filters_leave_what_they_name(self):
        outlet = self.said()[0]["source"]
        graph = self.json_graph("--source", outlet)
        found = {each["source"] for edge in graph["edges"] for each in edge["metadata"].get("evidence", [])}
        found |= {node["metadata"]["source"] for node in graph["nodes"].values() if "source" in node["metadata"]}
        found |= {article["source"] for article in graph["metadata"]["articles"]}
        self.assertEqual(found, {outlet})
        people = self.json_graph("--view", "actors", "--type", "person")
        self.assertEqual({node["metadata"]["type"] for node in people["nodes"].values()}, {"person"})
        self.assertEqual(self.json_graph("--since", "3000"),
                         {"directed": True, "type": "newsgraph", "metadata": {"articles": []}, "nodes": {}, "edges": []})

    def test_ftm_has_every_entity_article_statement_and_link(self):
        entities = self.ftm()
        graph = self.json_graph()
        ids = [entity["id"] for entity in entities]
        self.assertEqual(len(ids), len(set(ids)))
        links = {edge["id"] for edge in graph["edges"] if edge["relation"] != "about" or edge["metadata"]["kind"] == "fact"}
        articles = [entity for entity in entities if entity["schema"] == "Article"]
        self.assertEqual(set(ids) - {entity["id"] for entity in entities if entity["schema"] in ("Article", "Documentation")},
                         set(graph["nodes"]) | links)
        self.assertEqual({article["properties"]["fileName"][0] for article in articles},
                         {article["id"] for article in graph["metadata"]["articles"]})

    def test_what_ftm_refers_to_is_there_with_filters_too(self):
        for options in ([], ["--view", "statements", "--type", "person"], ["--top", 5], ["--collapse"], ["--since", "3000"]):
            entities = self.ftm(*options)
            ids = {entity["id"] for entity in entities}
            for entity in entities:
                for name in ("subject", "object", "document", "entity", "proof"):
                    self.assertLessEqual(set(entity["properties"].get(name, [])), ids, (options, entity["id"], name))
        self.assertEqual(ids, set())

    def test_jsonld_has_a_graph_for_each_claim(self):
        path = self.folder / "out.jsonld"
        self.good("export", "--graph", self.graph, "-o", path, "--base", "https://news.example/id/")
        document = json.loads(path.read_text())
        claims = [node["@id"] for node in document["@graph"] if "@graph" in node]
        self.assertEqual(len(claims), len(set(claims)))
        self.assertEqual(len(claims), self.stats()["edges"] + len({row["triple"] for row in self.said()}))
        self.assertEqual({claim.rsplit("/", 1)[0] for claim in claims}, {"https://news.example/id/claim"})
        self.assertNotIn("entity/", path.read_text().replace("https://news.example/id/entity/", ""))


if __name__ == "__main__":
    unittest.main()
