"""read_graphml.py WRITE_SAMPLE: reads the GraphML of each hand-made graph, as it is and as yEd likes it, with networkx and
igraph, checks it with xmllint against the schema beside this file, and compares what they see with what was written."""
import itertools
import os
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree

import igraph
import networkx
from sample import expected, one_line, same, written

SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "graphml.xsd")
G = "{http://graphml.graphdrawing.org/xmlns}"
Y = "{http://www.yworks.com/xml/graphml}"


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


def check_igraph(path, want, graph, drawn):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        got = igraph.Graph.Read_GraphML(path)
    # igraph knows nothing of yEd's blocks, says so, and reads on.
    same(["graphics" in str(warning.message) for warning in told], [True] * drawn, f"{graph}: what igraph says")
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
            "wordings": "heads",
            "polarity": "affirmed",
            "modality": "asserted",
            "said_by": "Bruno Keller | the ministry",
            "time": "2025-08-18",
            "sources": 2,
            "independent_sources": 1,
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


def blocks(root, element, block):
    """yEd's block of each node or edge, by id."""
    found = {}
    for thing in root.iter(G + element):
        (found[thing.get("id")],) = thing.iter(Y + block)
    return found


def shown(label, want):
    """Whether a drawn label is the wanted text, or its beginning with an ellipsis; yEd would take <html for markup."""
    label = label.replace("<\u2060", "<")
    return label == want or (label.endswith("…") and want.startswith(label[:-1]) and len(label) > 8)


def check_yed(path, want, graph):
    root = xml.etree.ElementTree.parse(path).getroot()
    same([key.get("yfiles.type") for key in root.iter(G + "key")][:3], ["nodegraphics", "edgegraphics", None], "keys")
    nodes = blocks(root, "node", "ShapeNode")
    same(list(nodes), list(want["nodes"]), f"{graph}: drawn nodes")
    places = {}
    for id, block in nodes.items():
        label = block.findtext(Y + "NodeLabel", "")
        same(shown(label, one_line(want["nodes"][id]["label"])), True, f"{graph}: drawn label of {id}: {label}")
        same(label.lower().startswith("<html"), False, f"{graph}: {id} is no HTML")
        place = block.find(Y + "Geometry")
        places[id] = [float(place.get(key)) for key in ("x", "y", "width", "height")]
    for (one, a), (other, b) in itertools.combinations(places.items(), 2):
        apart = a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0] or a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1]
        same(apart, True, f"{graph}: {one} and {other} do not overlap")
    edges = blocks(root, "edge", "PolyLineEdge")
    same(list(edges), list(want["links"]), f"{graph}: drawn edges")
    routes = set()
    for id, block in edges.items():
        link = want["links"][id]
        label = block.findtext(Y + "EdgeLabel", "")
        same(shown(label, one_line(link["label"])), True, f"{graph}: drawn label of {id}: {label}")
        points = tuple((point.get("x"), point.get("y")) for point in block.iter(Y + "Point"))
        same(len(points), 3 if link["from"] == link["to"] else min(len(points), 1), f"{graph}: bends of {id}")
        route = (*sorted((link["from"], link["to"])), points)
        same(route in routes, False, f"{graph}: {id} lies on another edge")
        routes.add(route)
    return nodes, edges


def check_yed_story(nodes, edges):
    """How one person, one statement and three edges look."""
    ana, told = nodes["e-1"], nodes["t-20"]
    same(ana.find(Y + "Fill").get("color"), "#0072b2", "colour of a person")
    same(ana.find(Y + "NodeLabel").get("textColor"), "#ffffff", "colour of a person's name")
    same(ana.find(Y + "Shape").get("type"), "roundrectangle", "shape of a person")
    same(told.find(Y + "Fill").get("color"), "#ffffff", "colour of a statement")
    same(nodes["e-2"].find(Y + "NodeLabel").get("fontSize"), "26", "size of the most central name")
    same(nodes["e-4"].find(Y + "NodeLabel").get("fontSize"), "10", "size of the least central name")
    lines = {id: edges[id].find(Y + "LineStyle") for id in ("f-1", "f-2", "f-3")}
    same([lines[id].get("type") for id in lines], ["line", "dashed", "dotted"], "lines of facts")
    same([lines[id].get("width") for id in lines], ["2", "1", "1"], "widths of facts")


def check(program, graph, flavor):
    want = expected(program, graph)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "graph.graphml")
        with open(path, "wb") as file:
            file.write(written(program, graph, "graphml" + flavor))
        subprocess.run(["xmllint", "--noout", "--huge", "--schema", SCHEMA, path], check=True, stderr=subprocess.PIPE)
        got = check_networkx(path, want, graph)
        check_igraph(path, want, graph, 2 if flavor else 0)
        drawn = check_yed(path, want, graph) if flavor else None
    if graph == "story" and flavor:
        check_yed_story(*drawn)
    elif graph == "story":
        check_story(got)


def check_schema(program):
    """The schema refuses what it is there to refuse."""
    text = written(program, "story", "graphml.yed").decode()
    faults = [
        ('source="e-1"', 'source="e-77"'),
        ('<edge id="f-2"', '<edge id="f-1"'),
        ('<key id="node.label"', '<key id="d0"'),
        ('attr.type="double"', 'attr.type="decimal"'),
        ('<data key="node.label">', '<data key="node.nothing">'),
        ('color="#0072b2"', 'color="blue"'),
        ('type="roundrectangle"', 'type="heart"'),
        (">Ana Varga</y:NodeLabel>", ">&lt;html&gt;Ana Varga</y:NodeLabel>"),
    ]
    command = ["xmllint", "--noout", "--schema", SCHEMA, "-"]
    for right, wrong in [("", "")] + faults:
        same(right in text, True, f"the sample has {right}")
        run = subprocess.run(command, input=text.replace(right, wrong, 1).encode(), stderr=subprocess.PIPE)
        same(run.returncode, 3 if wrong else 0, f"xmllint on {wrong}")


def main():
    program = sys.argv[1]
    for graph in ("story", "hostile", "ring", "empty"):
        check(program, graph, "")
        check(program, graph, ".yed")
    check_schema(program)


main()
