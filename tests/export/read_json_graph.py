"""read_json_graph.py WRITE_SAMPLE: reads the JSON graph of each hand-made graph strictly, checks it against the schema beside
with the jsonschema package, and compares what it says with what was written."""
import json
import pathlib
import sys

import jsonschema

from sample import expected, same, written

SCHEMA = json.loads((pathlib.Path(__file__).parent / "json_graph.schema.json").read_text())


def once(pairs):
    members = dict(pairs)
    same(len(members), len(pairs), "members of one name")
    return members


def no_constant(name):
    raise SystemExit(f"{name} is no number of JSON's")


def check(graph, got, want):
    same(list(got["nodes"]), list(want["nodes"]), f"{graph}: ids of nodes")
    for id, node in want["nodes"].items():
        label, metadata = got["nodes"][id]["label"], got["nodes"][id]["metadata"]
        same(label, node["label"], f"{graph}: label of {id}")
        for key in ("type", "component", "centrality"):
            same(metadata[key], node[key], f"{graph}: {key} of {id}")
        same(metadata.get("mentions", 1), node["weight"], f"{graph}: mentions of {id}")
        if node["type"] == "statement":
            same(metadata.get("content", ""), node["label"], f"{graph}: content of {id}")
    same([edge["id"] for edge in got["edges"]], list(want["links"]), f"{graph}: ids of edges")
    for edge in got["edges"]:
        id, metadata, link = edge["id"], edge["metadata"], want["links"][edge["id"]]
        same((edge["source"], edge["target"], edge["label"]), (link["from"], link["to"], link["label"]), f"{graph}: {id}")
        for key in ("kind", "weight"):
            same(metadata[key], link[key], f"{graph}: {key} of {id}")
        if link["kind"] == "fact":
            for key in ("polarity", "modality"):
                same(metadata[key], link[key], f"{graph}: {key} of {id}")
            same(metadata["evidence"][0].get("sentence", ""), link["sentence"], f"{graph}: sentence of {id}")


def check_story(graph):
    fact = graph["edges"][0]
    same(fact["relation"], "lead", "lemma of f-1")
    same(fact["metadata"]["said_by"], ["Bruno Keller", "the ministry"], "speakers of f-1")
    same(fact["metadata"]["wordings"], ["heads"], "other wordings of f-1")
    same(fact["metadata"]["time"], "2025-08-18", "time of f-1")
    evidence = fact["metadata"]["evidence"]
    same([each["triple"] for each in evidence], ["t-2", "t-3", "t-4"], "evidence of f-1")
    same(evidence[0], {"triple": "t-2", "article": "a-2", "source": "Lorvik Courier", "published": "2025-08-18",
                       "sentence": "Ana Varga leads the ministry.", "statement": "t-20", "sentence_span": [10, 39],
                       "subject_span": [10, 19], "relation_span": [20, 25], "object_span": [26, 38], "confidence": 0.7},
         "first evidence of f-1")
    told = graph["nodes"]["t-20"]["metadata"]
    same((told["speaker"], told["entity"], told["cue"], told["lemma"], told["polarity"], told["by_way_of"]),
         ("Ana Varga", "e-1", "told", "tell", "negated", ["Bruno Keller"]), "t-20")
    same((told["sentence_span"], told["content_spans"]), ([40, 122], [[83, 121]]), "spans of t-20")
    same("published" in graph["nodes"]["t-21"]["metadata"], False, "unknown date of t-21")
    same(graph["nodes"]["e-1"]["metadata"]["names"], ["Ana Varga", "Varga", "the minister"], "names of e-1")
    same(graph["metadata"]["articles"][1], {"id": "a-2", "source": "Lorvik Courier", "title": "Rivers & roads",
                                            "url": "https://courier.example/rivers?a=1&b=2", "published": "2025-08-18"},
         "article a-2")


def main():
    for graph in ("story", "hostile", "ring", "empty"):
        text = written(sys.argv[1], graph, "json").decode()
        document = json.loads(text, object_pairs_hook=once, parse_constant=no_constant)
        jsonschema.validate(document, SCHEMA)
        check(graph, document["graph"], expected(sys.argv[1], graph))
        if graph == "story":
            check_story(document["graph"])


main()
