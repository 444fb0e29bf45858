// read_cypher.cjs WRITE_SAMPLE: runs the Cypher of each hand-made graph in LadybugDB, twice, as ladybug.cjs translates it,
// and compares what is there then with what was written.
const assert = require("node:assert");
const {open, runScript} = require("./ladybug.cjs");
const {expected, written} = require("./sample.cjs");

const byId = (rows) => rows.sort((a, b) => (a.id < b.id ? -1 : 1));

for (const graph of ["story", "hostile", "ring", "empty"]) {
  const want = expected(process.argv[2], graph);
  const script = written(process.argv[2], graph, "cypher").toString();
  assert.ok(!/[\x00-\x08\x0b-\x1f\x7f]/.test(script), `${graph}: control characters`);
  const query = open();
  const everything = () => ({
    entities: query("MATCH (n:Entity) RETURN n.*"),
    statements: query("MATCH (n:Statement) RETURN n.*"),
    links: query("MATCH (a)-[r]->(b) RETURN label(r) AS kind, r.*, a.id, b.id"),
  });
  runScript(query, script);
  const first = everything();
  runScript(query, script);
  const second = everything();
  for (const kind of Object.keys(first)) {
    const sorted = (rows) => rows.map((row) => JSON.stringify(row)).sort();
    assert.deepStrictEqual(sorted(second[kind]), sorted(first[kind]), `${graph}: ${kind} when run again`);
  }

  assert.deepStrictEqual(
    byId([...first.entities, ...first.statements].map((row) => ({
      id: row["n.id"],
      label: row["n.name"],
      type: row["n.type"],
      weight: row["n.weight"],
      component: row["n.component"],
      centrality: row["n.centrality"],
    }))),
    byId([...want.nodes.values()]),
    `${graph}: nodes`,
  );
  assert.deepStrictEqual(
    byId(first.links.map((row) => ({
      id: row["r.id"],
      from: row["a.id"],
      to: row["b.id"],
      kind: row.kind.toLowerCase(),
      label: row["r.label"],
      weight: row["r.weight"],
      sentence: row["r.sentence"] ?? "",
      ...(row.kind === "FACT" && {polarity: row["r.polarity"], modality: row["r.modality"]}),
    }))),
    byId([...want.links.values()].map(({polarity, modality, ...link}) => ({
      ...link,
      ...(link.kind === "fact" && {polarity, modality}),
    }))),
    `${graph}: links`,
  );
  for (const row of graph === "hostile" ? first.entities : []) {
    const {label} = want.nodes.get(row["n.id"]);
    assert.deepStrictEqual(row["n.roles"], [label, label], `${graph}: roles of ${row["n.id"]}`);
  }
  if (graph === "story") {
    const edge = first.links.find((row) => row["r.id"] === "f-1");
    assert.deepStrictEqual(edge["r.outlets"], ["Lorvik Courier", "The Harbour Post"]);
    assert.deepStrictEqual(edge["r.last_published"], new Date("2025-08-20"));
    assert.deepStrictEqual(first.entities.map((row) => [row["n.id"], row["n.named"]]).sort(), [
      ["e-1", true], ["e-2", true], ["e-3", true], ["e-4", false],
    ]);
    // What Neo4j gets beside, which was left out above.
    assert.match(script, /\nREMOVE n:Organisation:Place:.*\nSET n:Person\n/);
    assert.match(script, /\nREMOVE n:Person:Place:.*\nSET n:Organisation\n/);
    // A property that is known no more is taken away.
    query(`MATCH (n:Statement {id: 't-21'}) SET n.published = date('2025-01-01')`);
    runScript(query, script);
    assert.deepStrictEqual(query("MATCH (n:Statement {id: 't-21'}) RETURN n.published AS day"), [{day: null}]);
  }
}
