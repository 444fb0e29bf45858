// read_graphml.cjs WRITE_SAMPLE: reads the GraphML of each hand-made graph with graphology, the library of Gephi Lite and
// sigma, and compares what it sees with what was written.
const assert = require("node:assert");
const Graph = require("graphology");
const graphml = require("graphology-graphml");
const {expected, written} = require("./sample.cjs");

// Its XML reader takes these for line breaks, as XML 1.1 does.
const asRead = (text) => text.replace(/[\u0085\u2028]/g, "\n");

function check(name, format) {
  const want = expected(process.argv[2], name);
  const got = graphml.parse(Graph, written(process.argv[2], name, format).toString());
  assert.deepStrictEqual(got.nodes(), [...want.nodes.keys()], `${name}: node ids`);
  assert.strictEqual(got.size, want.links.size, `${name}: number of links`);
  for (const [id, node] of want.nodes) {
    const data = got.getNodeAttributes(id);
    assert.strictEqual(data.label ?? "", asRead(node.label), `${name}: label of ${id}`);
    assert.strictEqual(data.type, node.type, `${name}: type of ${id}`);
    assert.strictEqual(data.centrality, node.centrality, `${name}: centrality of ${id}`);
  }
  for (const [id, link] of want.links) {
    assert.ok(got.isDirected(id), `${name}: ${id} is directed`);
    assert.deepStrictEqual(got.extremities(id), [link.from, link.to], `${name}: ends of ${id}`);
    const data = got.getEdgeAttributes(id);
    assert.strictEqual(data.label ?? "", asRead(link.label), `${name}: label of ${id}`);
    assert.strictEqual(data.weight, link.weight, `${name}: weight of ${id}`);
  }
}

for (const name of ["story", "hostile", "ring", "empty"]) {
  check(name, "graphml");
  check(name, "graphml.yed");
}
