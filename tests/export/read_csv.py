"""read_csv.py WRITE_SAMPLE: reads the tables of each hand-made graph with Python's csv module, whose strict mode is RFC
4180, and compares what it sees with what was written."""
import csv
import io
import re
import sys

from sample import expected, same, written

NODE_HEADER = (
    "id:ID :LABEL name:string type:string named:boolean names:string[] roles:string[] mentions:long articles:long "
    "speaker:string by_way_of:string[] cue:string kind:string polarity:string modality:string outlet:string "
    "published:date article:string url:string sentence:string confidence:double component:long centrality:double "
    "weight:double"
)
EDGE_HEADER = (
    ":START_ID :END_ID :TYPE id:string label:string relation:string lemma:string wordings:string[] polarity:string modality:string "
    "said_by:string[] time:string sources:long independent_sources:long outlets:string[] first_published:date "
    "last_published:date articles:string[] sentence:string confidence:double weight:double"
)

CELLS = {
    "string": r".*",
    "string[]": r".*",
    "boolean": r"|true|false",
    "long": r"|\d+",
    "double": r"|\d+(\.\d+)?(e-?\d+)?",
    "date": r"|\d{4}-\d\d-\d\d",
}


def cleaned(text):
    """What csv.h says that a cell changes."""
    return re.sub("\r\n|\r|\n", " ", text)


def listed(texts):
    return ";".join(cleaned(text).replace(";", "；") for text in texts if text)


def table(document, header, graph):
    """The rows by id, each a dictionary by the names of columns without their types."""
    text = document.decode()  # strictly UTF-8, without NUL or any other control character but tab
    same(re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text), [], f"{graph}: control characters")
    lines = text.split("\r\n")
    same(lines.pop(), "", f"{graph}: the end of the last row")
    same([line for line in lines if "\n" in line or "\r" in line], [], f"{graph}: rows of several lines")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    same((rows[0], len(rows)), (header.split(" "), len(lines)), f"{graph}: header, and a row a line")
    found = {}
    for row in rows[1:]:
        same(len(row), len(rows[0]), f"{graph}: cells of {row[0]}")
        for title, cell in zip(rows[0], row):
            name, _, kind = title.partition(":")
            pattern = r".+" if kind.isupper() else CELLS[kind]
            same(re.fullmatch(pattern, cell, re.DOTALL) is not None, True, f"{graph}: {title} may be {cell[:100]!r}")
        values = {title.partition(":")[0] or title: cell for title, cell in zip(rows[0], row)}
        same(values["id"] in found, False, f"{graph}: {values['id']} twice")
        found[values["id"]] = values
    return found


def check(program, graph):
    want = expected(program, graph)
    nodes = table(written(program, graph, "csv-nodes"), NODE_HEADER, graph)
    same(list(nodes), list(want["nodes"]), f"{graph}: ids of nodes")
    for id, node in want["nodes"].items():
        row = nodes[id]
        same(row["name"], cleaned(node["label"]), f"{graph}: {id} name")
        labels = "Statement" if node["type"] == "statement" else "Entity;" + node["type"].capitalize()
        same((row[":LABEL"], row["type"]), (labels, node["type"]), f"{graph}: {id} labels")
        for key in ("component", "centrality", "weight"):
            same(float(row[key]), node[key], f"{graph}: {id} {key}, to the last bit")
        if graph == "hostile" and node["type"] != "statement":
            same(row["roles"], listed([node["label"]] * 2), f"{graph}: {id} roles")
    edges = table(written(program, graph, "csv-edges"), EDGE_HEADER, graph)
    same(list(edges), list(want["links"]), f"{graph}: ids of edges")
    for id, link in want["links"].items():
        row = edges[id]
        same((row[":START_ID"], row[":END_ID"]), (link["from"], link["to"]), f"{graph}: ends of {id}")
        same((row[":TYPE"], row["label"]), (link["kind"].upper(), cleaned(link["label"])), f"{graph}: {id} type, label")
        same(row["sentence"], cleaned(link["sentence"]), f"{graph}: {id} sentence")
        same(float(row["weight"]), link["weight"], f"{graph}: {id} weight")
        for key in ("polarity", "modality"):
            same(row[key], link[key] if link["kind"] == "fact" else "", f"{graph}: {id} {key}")
    return nodes, edges


def check_story(nodes, edges):
    """Every cell of one edge, spelt out, and what of the others is particular."""
    same(
        list(edges["f-1"].values()),
        ["e-1", "e-2", "FACT", "f-1", "leads", "leads", "lead", "heads", "affirmed", "asserted", "Bruno Keller;the ministry",
         "2025-08-18", "2", "1", "Lorvik Courier;The Harbour Post", "2025-08-18", "2025-08-20", "a-1;a-2",
         "Ana Varga leads the ministry.", "0.9", "2"],
        "story: the full edge",
    )
    same(nodes["e-1"]["names"], "Ana Varga;Varga;the minister", "story: names")
    same((nodes["e-1"]["named"], nodes["e-4"]["named"], nodes["t-20"]["named"]), ("true", "false", ""), "story: named")
    same((nodes["t-20"]["published"], nodes["t-21"]["published"]), ("2025-08-18", ""), "story: dates")


def main():
    for graph in ("story", "hostile", "ring", "empty"):
        nodes, edges = check(sys.argv[1], graph)
        if graph == "story":
            check_story(nodes, edges)
        if graph == "hostile":
            by_name = {row["name"]: row for row in nodes.values() if row["type"] != "statement"}
            same("=cmd()" in by_name, True, "hostile: a cell that looks like a formula")
            same(by_name["a;b|c,d'e"]["names"], "a；b|c,d'e", "hostile: a semicolon in a list")


main()
