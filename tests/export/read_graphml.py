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
    same(list(got.nodes), list(want["nodes"]), f"{graph}: node ids")
    for id, node in want["nodes"].items():
        data = got.nodes[id]
        for key, value in (("label", node["label"]), ("name", node["label"]), ("type", node["type"])):
            same(data.get(key, ""), value, f"{graph}: {id} {key}")
        for key, kind in (("component", int), ("centrality", float), ("weight", float)):
            same((data[key], type(data[key])), (node[key], kind), f"{graph}: {id} {key}, to the last bit")
    edges = {key: (source, target, data) for source, target, key, data in got.edges(keys=True, data=True)}
    same(sorted(edges), sorted(want["links"]), f"{graph}: edge ids")
    for id, link in want["links"].items():
        source, target, data = edges[id]
        same((source, target), (link["from"], link["to"]), f"{graph}: ends of {id}")
        for key in ("label", "kind", "sentence"):
            same(data.get(key, ""), link[key], f"{graph}: {id} {key}")
        for key in ("polarity", "modality"):
            same(data.get(key), link[key] if link["kind"] == "fact" else None, f"{graph}: {id} {key}")
        same((data["weight"], type(data["weight"])), (link["weight"], float), f"{graph}: {id} weight")
    return got


def check_igraph(path, want, graph):
    got = igraph.Graph.Read_GraphML(path)
    same(got.is_directed(), True, f"{graph}: directed in igraph")
    same((got.vcount(), got.ecount()), (len(want["nodes"]), len(want["links"])), f"{graph}: counts in igraph")
    for vertex, (id, node) in zip(got.vs, want["nodes"].items()):
        same(vertex["id"], id, f"{graph}: id in igraph")
        same(vertex["name"], node["label"], f"{graph}: {id} name in igraph")
        same(vertex["centrality"], node["centrality"], f"{graph}: {id} centrality in igraph")
    for line, (id, link) in zip(got.es, want["links"].items()):
        same(line["id"], id, f"{graph}: edge id in igraph")
        same(got.vs[line.source]["id"], link["from"], f"{graph}: {id} from in igraph")
        same(line["weight"], link["weight"], f"{graph}: {id} weight in igraph")


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
    same(
        got.nodes["t-20"],
        {
            "label": "that the ministry would move to Lorvik",
            "name": "that the ministry would move to Lorvik",
            "type": "statement",
            "speaker": "Ana Varga",
            "by_way_of": "Bruno Keller",
            "cue": "told",
            "kind": "indirect",
            "polarity": "negated",
            "modality": "asserted",
            "outlet": "Lorvik Courier",
            "published": "2025-08-18",
            "article": "a-2",
            "url": "https://courier.example/rivers?a=1&b=2",
            "sentence": "Bruno Keller wrote that Ana Varga told him that the ministry would move to Lorvik.",
            "confidence": 0.75,
            "component": 0,
            "centrality": 0.0,
            "weight": 1.0,
        },
        "story: the full statement",
    )
    same(list(got.predecessors("t-20")), ["e-1"], "story: who says it")
    same(list(got.successors("t-20")), ["e-2", "e-3"], "story: what it is about")
    same(list(got.successors("t-21")), [], "story: what is not shown is not linked")


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
