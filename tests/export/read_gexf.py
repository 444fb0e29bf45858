"""read_gexf.py WRITE_SAMPLE: reads the GEXF of each hand-made graph with networkx, checks it with xmllint against the
schema beside this file, and compares what they see with what was written."""
import os
import subprocess
import sys
import tempfile

import networkx
from networkx.readwrite.gexf import GEXF
from sample import expected, same, written

SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gexf.xsd")

# networkx knows the versions up to 1.2. What it reads of 1.3 is the same, under other names.
GEXF.versions["1.3"] = {
    **GEXF.versions["1.2draft"],
    "NS_GEXF": "http://gexf.net/1.3",
    "NS_VIZ": "http://gexf.net/1.3/viz",
    "VERSION": "1.3",
}


def read(path):
    graph = networkx.read_gexf(path, version="1.3")
    return graph if graph.is_multigraph() else networkx.MultiDiGraph(graph)  # it makes graphs as simple as it can


def strings(text):
    """The texts of a liststring, which networkx leaves as it stands."""
    same((text[0], text[-1]), ("[", "]"), "brackets of a list")
    found, at = [], 1
    while at < len(text) - 1:
        same(text[at], '"', "the quote that begins a text")
        one, at = "", at + 1
        while text[at] != '"':
            at += text[at] == "\\"
            one += text[at]
            at += 1
        found.append(one)
        at += 1
        if at < len(text) - 1:
            same(text[at : at + 2], ", ", "what stands between texts")
            at += 2
    return found


def check(path, want, graph):
    got = read(path)
    same(got.is_directed(), True, f"{graph}: directed")
    same(list(got.nodes), list(want["nodes"]), f"{graph}: node ids")
    for id, node in want["nodes"].items():
        data = got.nodes[id]
        for key in ("label", "type", "component", "centrality"):
            same(data[key], node[key], f"{graph}: {id} {key}")
        same(data["weight"], node["weight"], f"{graph}: {id} weight")
        same(4 <= data["viz"]["size"] <= 40, True, f"{graph}: {id} size")
        if "names" in data:
            same(strings(data["names"]), [node["label"]] if graph != "story" or id != "e-1" else STORY_NAMES,
                 f"{graph}: {id} names")
        if graph == "hostile" and id.startswith("e-"):
            same(strings(data["roles"]), [node["label"]] * 2, f"{graph}: {id} roles")
    edges = {data["id"]: (source, target, data) for source, target, data in got.edges(data=True)}
    same(sorted(edges), sorted(want["links"]), f"{graph}: edge ids")
    for id, link in want["links"].items():
        source, target, data = edges[id]
        same((source, target), (link["from"], link["to"]), f"{graph}: ends of {id}")
        same((data["label"], data["weight"]), (link["label"], link["weight"]), f"{graph}: {id} label, weight")
        same(data.get("sentence", ""), link["sentence"], f"{graph}: {id} sentence")
        for key in ("polarity", "modality"):
            same(data.get(key), link[key] if link["kind"] == "fact" else None, f"{graph}: {id} {key}")
    return got


STORY_NAMES = ["Ana Varga", "Varga", "the minister"]


def check_story(got, text):
    """Every field of one edge and one statement, spelt out."""
    same(
        got.edges["e-1", "e-2", "f-1"],
        {
            "id": "f-1",
            "label": "leads",
            "relation": "leads",
            "lemma": "lead",
            "wordings": '["heads"]',
            "polarity": "affirmed",
            "modality": "asserted",
            "said_by": '["Bruno Keller", "the ministry"]',
            "time": "2025-08-18",
            "sources": 2,
            "independent_sources": 1,
            "outlets": '["Lorvik Courier", "The Harbour Post"]',
            "first_published": "2025-08-18",
            "last_published": "2025-08-20",
            "start": "2025-08-18",
            "end": "2025-08-20",
            "articles": '["a-1", "a-2"]',
            "sentence": "Ana Varga leads the ministry.",
            "confidence": 0.9,
            "weight": 2.0,
        },
        "story: the full edge",
    )
    same((got.graph["mode"], got.graph["start"], got.graph["end"]), ("dynamic", "2025-08-18", "2025-08-20"), "story: time")
    same((got.nodes["e-1"]["start"], got.nodes["e-1"]["end"]), ("2025-08-18", "2025-08-20"), "story: a node's time")
    # Ana Varga's undated edge to Lorvik does not keep it from being dated by what is said about it.
    same((got.nodes["e-3"]["start"], got.nodes["e-3"]["end"]), ("2025-08-18", "2025-08-18"), "story: time of a place")
    same("start" in got.edges["e-1", "e-3", "f-2"], False, "story: an undated edge")
    same("start" in got.nodes["e-4"] or "start" in got.nodes["t-21"], False, "story: undated nodes")
    same(got.nodes["e-1"]["viz"], {"color": {"r": 0, "g": 114, "b": 178, "a": 1.0}, "size": 38.2}, "story: looks")
    same((got.nodes["e-1"]["named"], got.nodes["e-4"]["named"]), (True, False), "story: named")
    statement = got.nodes["t-20"]
    same(statement["by_way_of"], '["Bruno Keller"]', "story: by way of")
    same((statement["start"], statement["published"]), ("2025-08-18", "2025-08-18"), "story: when it was said")
    same(got.number_of_edges("e-1", "e-3"), 2, "story: parallel edges")
    for kind in ("lead", "not did not visit", "could visit (possible)", "surrounds", "says", "about"):
        same(f' kind="{kind}"' in text, True, f"story: kind {kind}")


def valid(path):
    return subprocess.run(["xmllint", "--noout", "--huge", "--schema", SCHEMA, path], stderr=subprocess.PIPE)


def main():
    program = sys.argv[1]
    for graph in ("story", "hostile", "ring", "empty"):
        want = expected(program, graph)
        document = written(program, graph, "gexf")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "graph.gexf")
            with open(path, "wb") as file:
                file.write(document)
            done = valid(path)
            same(done.returncode, 0, f"{graph}: {done.stderr.decode()[:2000]}")
            got = check(path, want, graph)
            if graph == "story":
                check_story(got, document.decode())
                # The schema finds what is wrong.
                for right, wrong in (("2025-08-20", "20 August"), ('target="e-2"', 'target="e-22"'), ("viz:size", "size")):
                    with open(path, "wb") as file:
                        file.write(document.replace(right.encode(), wrong.encode()))
                    same(valid(path).returncode != 0, True, f"story: {wrong} is found")
        if graph in ("ring", "empty"):
            same(got.graph["mode"], "static", f"{graph}: nothing is dated")


main()
