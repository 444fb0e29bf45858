"""read_dot.py WRITE_SAMPLE: reads the DOT of each hand-made graph with Graphviz's own gvpr and dot, and compares."""
import subprocess
import sys

from sample import expected, one_line, same, written

# Fields are separated by tabs and records by line breaks: labels hold neither.
PROGRAM = r"""
BEG_G { printf("%d\t%d\t%s\n", nNodes($G), nEdges($G), $G.layout); }
N { printf("N\t%s\t%s\t%s\t%s\n", $.name, $.type, $.URL, $.label); }
E { printf("E\t%s\t%s\t%s\t%s\t%s\t%s\n", $.tail.name, $.head.name, $.name, $.style, $.URL, $.label); }
"""

CLUSTERS = r"""
BEG_G {
  graph_t frame; node_t inside;
  for (frame = fstsubg($G); frame; frame = nxtsubg(frame)) {
    for (inside = fstnode(frame); inside; inside = nxtnode_sg(frame, inside)) {
      printf("%s\t%s\t%s\n", frame.name, frame.label, inside.name);
    }
  }
}
"""


def shown(label):
    """What Graphviz shows for a label: every backslash was doubled, and what looked like a reference was escaped."""
    text = label.replace("\\\\", "\\")
    return text.replace("&amp;", "&")


def read(dot):
    """The numbers of nodes and edges, the layout, nodes and edges by id."""
    run = subprocess.run(["gvpr", PROGRAM], input=dot, capture_output=True, check=True)
    same(run.stderr, b"", "gvpr has nothing to say")
    lines = run.stdout.decode().split("\n")
    rows = [line.split("\t") for line in lines[1:] if line]
    nodes = {row[1]: row[2:] for row in rows if row[0] == "N"}
    # gvpr calls an edge tail->head[key].
    edges = {row[3].split("[")[1][:-1]: (row[1], row[2], *row[4:]) for row in rows if row[0] == "E"}
    return lines[0].split("\t"), nodes, edges


def check(program, graph):
    want = expected(program, graph)
    text = written(program, graph, "dot")
    same(text.startswith(b'digraph "newsgraph" {'), True, f"{graph}: is directed and not strict")
    head, nodes, edges = read(text)
    same(head, [str(len(want["nodes"])), str(len(want["links"])), "sfdp"], f"{graph}: counts and layout")
    same(list(nodes), list(want["nodes"]), f"{graph}: node ids")
    same(sorted(edges), sorted(want["links"]), f"{graph}: edge ids")
    for id, node in want["nodes"].items():
        type, url, label = nodes[id]
        same(type, node["type"], f"{graph}: type of {id}")
        same(shown(label), one_line(node["label"]), f"{graph}: label of {id}")
        same(label.replace("\\\\", "").count("\\"), 0, f"{graph}: escapes in the label of {id}")
        same(url == "" or url.startswith("https://"), True, f"{graph}: link of {id}: {url}")
    for id, link in want["links"].items():
        firm = link["modality"] == "asserted" or link["kind"] == "about"
        style = "dashed" if link["polarity"] == "negated" and link["kind"] != "about" else "solid" if firm else "dotted"
        source, target, style_read, url, label = edges[id]
        same(
            (source, target, style_read, shown(label)),
            (link["from"], link["to"], style, one_line(link["label"])),
            f"{graph}: edge {id}",
        )
        same(url == "" or url.startswith("https://"), True, f"{graph}: link of {id}: {url}")
    # What Graphviz writes of it is the same graph.
    canonical = subprocess.run(["dot", "-Tcanon"], input=text, capture_output=True, check=True)
    same(canonical.stderr, b"", f"{graph}: dot has nothing to say")
    _, nodes_again, edges_again = read(canonical.stdout)
    same(nodes_again, nodes, f"{graph}: nodes after dot -Tcanon")
    same(edges_again, edges, f"{graph}: edges after dot -Tcanon")


def check_clusters(program, graph):
    want = expected(program, graph)
    text = written(program, graph, "dot.clusters")
    head, nodes, edges = read(text)
    same(head, [str(len(want["nodes"])), str(len(want["links"])), "fdp"], f"{graph}: counts and layout with clusters")
    same(sorted(nodes), sorted(want["nodes"]), f"{graph}: nodes with clusters")
    same(sorted(edges), sorted(want["links"]), f"{graph}: edges with clusters")
    run = subprocess.run(["gvpr", CLUSTERS], input=text, stdout=subprocess.PIPE, check=True)
    rows = sorted(tuple(line.split("\t")) for line in run.stdout.decode().split("\n") if line)
    types = sorted((f"cluster_{node['type']}", node["type"], id) for id, node in want["nodes"].items())
    same(rows, types, f"{graph}: clusters")


def main():
    program = sys.argv[1]
    for graph in ("story", "hostile", "ring", "empty"):
        check(program, graph)
        check_clusters(program, graph)
    # Graphviz draws what it was given: each type's frame, and links that lead to the web.
    svg = subprocess.run(["dot", "-Tsvg"], input=written(program, "story", "dot.clusters"), stdout=subprocess.PIPE, check=True)
    same(svg.stdout.count(b'class="cluster"'), 5, "story: frames in the SVG")
    same(svg.stdout.count(b'xlink:href="https://courier.example/rivers?a=1&amp;b=2"') > 0, True, "story: links in the SVG")


main()
