// read_gexf.cjs WRITE_SAMPLE: reads the GEXF of each hand-made graph with graphology, the library of Gephi Lite and
// sigma, and compares what it sees with what was written.
const assert = require("node:assert");
const Graph = require("graphology");
const gexf = require("graphology-gexf");
const {expected, written} = require("./sample.cjs");

// Its XML reader takes these for line breaks, as XML 1.1 does, and those of attributes for spaces, as all XML does.
const asRead = (text) => text.replace(/[\u0085\u2028]/g, " ");

for (const name of ["story", "hostile", "ring", "empty"]) {
  const want = expected(process.argv[2], name);
  const got = gexf.parse(Graph, written(process.argv[2], name, "gexf").toString());
  assert.deepStrictEqual(got.nodes(), [...want.nodes.keys()], `${name}: node ids`);
  assert.strictEqual(got.size, want.links.size, `${name}: number of links`);
  for (const [id, node] of want.nodes) {
    const data = got.getNodeAttributes(id);
    assert.strictEqual(data.label ?? "", asRead(node.label), `${name}: label of ${id}`);
    assert.strictEqual(data.type, node.type, `${name}: type of ${id}`);
    assert.strictEqual(data.centrality, node.centrality, `${name}: centrality of ${id}`);
    assert.match(data.color, /^rgb\(\d+,\d+,\d+\)$/, `${name}: colour of ${id}`);
    assert.ok(data.size >= 4 && data.size <= 40, `${name}: size of ${id}`);
    if (name === "hostile" && id.startsWith("e-")) {
      assert.deepStrictEqual(data.roles, [asRead(node.label), asRead(node.label)], `${name}: roles of ${id}`);
    }
  }
  for (const [id, link] of want.links) {
    assert.ok(got.isDirected(id), `${name}: ${id} is directed`);
    assert.deepStrictEqual(got.extremities(id), [link.from, link.to], `${name}: ends of ${id}`);
    const data = got.getEdgeAttributes(id);
    assert.strictEqual(data.label ?? "", asRead(link.label), `${name}: label of ${id}`);
    assert.strictEqual(data.weight, link.weight, `${name}: weight of ${id}`);
    assert.strictEqual(data.sentence ?? "", asRead(link.sentence), `${name}: sentence of ${id}`);
    assert.ok(data.thickness >= 1 && data.thickness <= 5, `${name}: thickness of ${id}`);
  }
  if (name === "story") {
    assert.deepStrictEqual(got.getNodeAttribute("e-1", "names"), ["Ana Varga", "Varga", "the minister"]);
    assert.deepStrictEqual(got.getEdgeAttribute("f-1", "outlets"), ["Lorvik Courier", "The Harbour Post"]);
    assert.deepStrictEqual(got.edges("e-1", "e-3").map((id) => got.getEdgeAttribute(id, "kind")).sort(), [
      "could visit (possible)",
      "not did not visit",
    ]);
    assert.strictEqual(got.getEdgeAttribute("f-1", "thickness"), 2);
  }
}
