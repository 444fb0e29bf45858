"""read_dot.py WRITE_SAMPLE: reads the DOT of each hand-made graph with Graphviz's own gvpr and compares."""
import subprocess
import sys

from sample import expected, one_line, same, written

# Fields are separated by tabs and records by line breaks: labels hold neither.
PROGRAM = r"""
BEG_G { printf("%d\t%d\t%s\n", nNodes($G), nEdges($G), $G.layout); }
N { printf("N\t%s\t%s\t%s\n", $.name, $.type, $.label); }
E { printf("E\t%s\t%s\t%s\t%s\t%s\n", $.tail.name, $.head.name, $.name, $.style, $.label); }
"""


def shown(label):
    """What Graphviz shows for a label: every backslash was doubled, and what looked like a reference was escaped."""
    text = label.replace("\\\\", "\\")
    return text.replace("&amp;", "&")


def main():
    program = sys.argv[1]
    for graph in ("story", "hostile", "ring", "empty"):
        want = expected(program, graph)
        read = subprocess.run(["gvpr", PROGRAM], input=written(program, graph, "dot"), stdout=subprocess.PIPE, check=True)
        lines = read.stdout.decode().split("\n")
        same(lines[0], f"{len(want['nodes'])}\t{len(want['links'])}\tsfdp", f"{graph}: counts and layout")
        rows = [line.split("\t") for line in lines[1:] if line]
        nodes = {row[1]: row[2:] for row in rows if row[0] == "N"}
        # gvpr calls an edge tail->head[key].
        edges = {row[3].split("[")[1][:-1]: (row[1], row[2], row[4], row[5]) for row in rows if row[0] == "E"}
        same(sorted(nodes), sorted(want["nodes"]), f"{graph}: node ids")
        same(sorted(edges), sorted(want["links"]), f"{graph}: edge ids")
        for id, node in want["nodes"].items():
            type, label = nodes[id]
            same(type, node["type"], f"{graph}: type of {id}")
            same(shown(label), one_line(node["label"]), f"{graph}: label of {id}")
            same(label.replace("\\\\", "").count("\\"), 0, f"{graph}: escapes in the label of {id}")
        for id, link in want["links"].items():
            firm = link["modality"] == "asserted" or link["kind"] == "about"
            style = "dashed" if link["polarity"] == "negated" and link["kind"] != "about" else "solid" if firm else "dotted"
            same(
                (*edges[id][:3], shown(edges[id][3])),
                (link["from"], link["to"], style, one_line(link["label"])),
                f"{graph}: edge {id}",
            )


main()
