"""read_graphml.py WRITE_SAMPLE: reads the GraphML of each hand-made graph with networkx, igraph and xmllint and compares
what they see with what was written."""
import os
import subprocess
import sys
import tempfile

import igraph
import networkx
from sample import expected, same, written


def check_networkx(path, want, graph):
    got = networkx.read_graphml(path, force_multigraph=True)
    same(got.is_directed(), True, f"{graph}: directed")
    same(list(got.nodes), list(want["entities"]), f"{graph}: node ids")
    for id, entity in want["entities"].items():
        node = got.nodes[id]
        for key, value in (("label", entity["name"]), ("name", entity["name"]), ("type", entity["type"])):
            same(node.get(key, ""), value, f"{graph}: {id} {key}")
        for key, value in (("mentions", int), ("component", int), ("centrality", float), ("weight", float)):
            same(type(node[key]), value, f"{graph}: type of {key}")
        same(node["mentions"], entity["mentions"], f"{graph}: {id} mentions")
        same(node["component"], entity["component"], f"{graph}: {id} component")
        same(node["centrality"], entity["centrality"], f"{graph}: {id} centrality, to the last bit")
    edges = {key: (source, target, data) for source, target, key, data in got.edges(keys=True, data=True)}
    same(sorted(edges), sorted(want["edges"]), f"{graph}: edge ids")
    for id, edge in want["edges"].items():
        source, target, data = edges[id]
        same((source, target), (edge["from"], edge["to"]), f"{graph}: ends of {id}")
        for key, value in (
            ("label", edge["relation"]),
            ("relation", edge["relation"]),
            ("sentence", edge["sentence"]),
            ("polarity", edge["polarity"]),
            ("modality", edge["modality"]),
        ):
            same(data.get(key, ""), value, f"{graph}: {id} {key}")
        same((data["sources"], type(data["sources"])), (edge["sources"], int), f"{graph}: {id} sources")
        same((data["weight"], type(data["weight"])), (edge["sources"], float), f"{graph}: {id} weight")
    return got


def check_igraph(path, want, graph):
    got = igraph.Graph.Read_GraphML(path)
    same(got.is_directed(), True, f"{graph}: directed in igraph")
    same((got.vcount(), got.ecount()), (len(want["entities"]), len(want["edges"])), f"{graph}: counts in igraph")
    for vertex, (id, entity) in zip(got.vs, want["entities"].items()):
        same(vertex["id"], id, f"{graph}: id in igraph")
        same(vertex["name"], entity["name"], f"{graph}: {id} name in igraph")
        same(vertex["centrality"], entity["centrality"], f"{graph}: {id} centrality in igraph")
    for line, (id, edge) in zip(got.es, want["edges"].items()):
        same(line["id"], id, f"{graph}: edge id in igraph")
        same(got.vs[line.source]["id"], edge["from"], f"{graph}: {id} from in igraph")
        same(line["weight"], edge["sources"], f"{graph}: {id} weight in igraph")


def check_story(got):
    """Every field of one edge, spelt out."""
    same(
        got.edges["e-1", "e-2", "f-1"],
        {
            "label": "leads",
            "kind": "fact",
            "relation": "leads",
            "lemma": "lead",
            "polarity": "affirmed",
            "modality": "asserted",
            "said_by": "Bruno Keller | the ministry",
            "time": "2025-08-18",
            "sources": 2,
            "outlets": "Lorvik Courier | The Harbour Post",
            "first_published": "2025-08-18",
            "last_published": "2025-08-20",
            "articles": "a-1 | a-2",
            "sentence": "Ana Varga leads the ministry.",
            "confidence": 0.9,
            "weight": 2.0,
        },
        "story: the full edge",
    )
    same(got.nodes["e-1"]["names"], "Ana Varga | Varga | the minister", "story: names")
    same((got.nodes["e-1"]["named"], got.nodes["e-4"]["named"]), (True, False), "story: named")
    same(got.number_of_edges("e-1", "e-3"), 2, "story: parallel edges")


def main():
    program = sys.argv[1]
    for graph in ("story", "hostile", "ring", "empty"):
        want = expected(program, graph)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "graph.graphml")
            with open(path, "wb") as file:
                file.write(written(program, graph, "graphml"))
            subprocess.run(["xmllint", "--noout", "--huge", path], check=True)
            got = check_networkx(path, want, graph)
            check_igraph(path, want, graph)
        if graph == "story":
            check_story(got)


main()
