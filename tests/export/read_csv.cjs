// read_csv.cjs WRITE_SAMPLE: loads the tables of each hand-made graph into LadybugDB, whose answers to five questions must
// be those that what was written gives.
const assert = require("node:assert");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const {load, open} = require("./ladybug.cjs");
const {expected, written} = require("./sample.cjs");

// What csv.h says that a cell changes. LadybugDB reads an empty text as none.
const cleaned = (text) => text.replace(/\r\n|\r|\n/g, " ");
const orNone = (text) => (text === "" ? null : text);
const sorted = (rows) => rows.map((row) => JSON.stringify(Object.values(row))).sort();
const text = (name) => `'${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "newsgraph-"));
process.on("exit", () => fs.rmSync(folder, {recursive: true}));

function loaded(graph) {
  const headers = ["csv-nodes", "csv-edges"].map((format) => {
    const table = written(process.argv[2], graph, format);
    fs.writeFileSync(path.join(folder, `${format}.csv`), table);
    return table.subarray(0, table.indexOf("\r\n")).toString();
  });
  const query = open();
  load(query, path.join(folder, "csv-nodes.csv"), headers[0], path.join(folder, "csv-edges.csv"), headers[1]);
  return query;
}

// The ids within two hops of a node, in either direction.
function around(links, start) {
  let reached = new Set([start]);
  for (let hop = 0; hop < 2; ++hop) {
    const further = new Set(reached);
    for (const {from, to} of links) {
      if (reached.has(from)) further.add(to);
      if (reached.has(to)) further.add(from);
    }
    reached = further;
  }
  return [...reached].sort();
}

for (const graph of ["story", "hostile", "ring", "empty"]) {
  const want = expected(process.argv[2], graph);
  const nodes = [...want.nodes.values()];
  const links = [...want.links.values()];
  const query = loaded(graph);

  // Everything, text by text.
  assert.deepStrictEqual(
    query("MATCH (n:Node) RETURN n.id, n.name, n.type, n.component, n.centrality, n.weight ORDER BY n.id"),
    nodes
      .map((n) => ({
        "n.id": n.id,
        "n.name": orNone(cleaned(n.label)),
        "n.type": n.type,
        "n.component": n.component,
        "n.centrality": n.centrality,
        "n.weight": n.weight,
      }))
      .sort((a, b) => (a["n.id"] < b["n.id"] ? -1 : 1)),
    `${graph}: nodes`,
  );
  assert.deepStrictEqual(
    sorted(query("MATCH (a)-[r:Edge]->(b) RETURN r.id, a.id, b.id, r.kind_of_edge, r.label, r.sentence, r.weight")),
    sorted(links.map((l) => [l.id, l.from, l.to, l.kind.toUpperCase(), orNone(cleaned(l.label)),
      orNone(cleaned(l.sentence)), l.weight])),
    `${graph}: edges`,
  );
  if (nodes.length === 0) continue;

  // Who has most to do with others?
  const degrees = new Map(nodes.map((node) => [node.id, 0]));
  for (const {from, to} of links) for (const end of [from, to]) degrees.set(end, degrees.get(end) + 1);
  const top = [...degrees].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
  assert.deepStrictEqual(
    query(
      `MATCH (n:Node) OPTIONAL MATCH (n)-[o:Edge]->() WITH n, count(o) AS outward
       OPTIONAL MATCH (n)<-[i:Edge]-() WITH n, outward, count(i) AS inward
       RETURN n.id, outward + inward AS degree ORDER BY degree DESC, n.id LIMIT 10`,
    ).map((row) => [row["n.id"], row.degree]),
    top,
    `${graph}: top of degrees`,
  );

  // What joins two that go by these names?
  const named = want.nodes.get(links[1].from).label;
  const other = want.nodes.get(links[1].to).label;
  const between = links.filter((l) => want.nodes.get(l.from).label === named && want.nodes.get(l.to).label === other);
  assert.ok(between.length > 0);
  assert.deepStrictEqual(
    sorted(query(`MATCH (a:Node {name: ${text(named)}})-[r:Edge]->(b:Node) WHERE
                  coalesce(b.name, '') = ${text(other)} RETURN r.id, r.label`)),
    sorted(between.map((l) => [l.id, orNone(cleaned(l.label))])),
    `${graph}: relations between two`,
  );

  // Who is within two hops?
  const centre = links[1].from;
  assert.deepStrictEqual(
    query(`MATCH (a:Node {id: '${centre}'})-[:Edge*0..2]-(b:Node) RETURN DISTINCT b.id ORDER BY b.id`)
      .map((row) => row["b.id"]),
    around(links, centre),
    `${graph}: within two hops`,
  );

  // Who said what, how often?
  const said = new Map();
  for (const {kind, from} of links) if (kind === "says") said.set(from, (said.get(from) ?? 0) + 1);
  assert.deepStrictEqual(
    sorted(query("MATCH (a)-[r:Edge {kind_of_edge: 'SAYS'}]->(s) WHERE s.labels = 'Statement' RETURN a.id, count(*)")),
    sorted([...said]),
    `${graph}: statements by speaker`,
  );

  // Lists come apart.
  if (graph === "story") {
    assert.deepStrictEqual(query("MATCH (n:Node {id: 'e-1'}) RETURN string_split(n.names, ';') AS names"), [
      {names: ["Ana Varga", "Varga", "the minister"]},
    ]);
    assert.deepStrictEqual(query("MATCH (n:Node) WHERE n.published = date('2025-08-18') RETURN n.id"), [{"n.id": "t-20"}]);
  }
}
