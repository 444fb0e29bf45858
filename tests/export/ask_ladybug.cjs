// ask_ladybug.cjs NEWSGRAPH CORPUS: loads the tables of the corpus into LadybugDB, and its Cypher too, and asks both what
// the program itself answers.
const assert = require("node:assert");
const {execFileSync} = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const Graph = require("graphology");
const graphml = require("graphology-graphml");
const {load, open, runScript} = require("./ladybug.cjs");

const [program, corpus] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "newsgraph-"));
process.on("exit", () => fs.rmSync(folder, {recursive: true}));

const file = path.join(folder, "corpus.graph");
const newsgraph = (...words) => execFileSync(program, [...words, "--graph", file], {maxBuffer: 1 << 30}).toString();
const exported = (...words) => graphml.parse(Graph, newsgraph("export", "graphml", ...words));
const jsonLines = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));

newsgraph("add", corpus);

// The tables, written under names that tell what they are.
const tables = open();
const [nodes, edges] = ["nodes.csv", "edges.csv"].map((name) => path.join(folder, name));
newsgraph("export", "-o", nodes);
newsgraph("export", "-o", edges);
const header = (name) => fs.readFileSync(name).toString().split("\r\n")[0];
load(tables, nodes, header(nodes), edges, header(edges));

// The Cypher, for which entities and statements are tables of their own.
const script = open();
runScript(script, newsgraph("export", "cypher"));

// Each database: how it calls what is asked for.
const databases = [
  {query: tables, fact: "Edge {kind_of_edge: 'FACT'}", says: "Edge {kind_of_edge: 'SAYS'}", any: ":Edge",
   entity: "Node", statement: "Node"},
  {query: script, fact: "FACT", says: "SAYS", any: "", entity: "Entity", statement: "Statement"},
];
const column = (rows) => rows.map((row) => Object.values(row)[0]);

const stats = JSON.parse(newsgraph("stats", "--json"));
const full = exported("--view", "full");
const facts = full.filterEdges((_, data) => data.kind === "fact");
// More than in stats: this view also shows things that are only spoken of.
const entities = full.filterNodes((_, data) => data.type !== "statement");
assert.ok(entities.length > stats.entities && stats.edges > 100 && stats.statements > 100);

for (const {query, fact, says, any, entity, statement} of databases) {
  // How much is there?
  const count = (pattern) => query(`MATCH ${pattern} RETURN count(*) AS n`)[0].n;
  assert.strictEqual(count(`(n:${entity}) WHERE n.type <> 'statement'`), entities.length);
  assert.strictEqual(count(`(n:${statement}) WHERE n.type = 'statement'`), stats.statements);
  assert.strictEqual(count(`()-[r:${fact}]->()`), stats.edges);

  // Who is most central?
  const top = exported("--view", "full", "--top", "10").filterNodes((_, data) => data.type !== "statement");
  assert.strictEqual(top.length, 10);
  assert.deepStrictEqual(
    column(query(`MATCH (n:${entity}) WHERE n.type <> 'statement'
                  RETURN n.id ORDER BY n.centrality DESC, n.id LIMIT 10`)).sort(),
    top.sort(),
  );

  // Who did most?
  const did = facts.reduce((counts, id) => counts.set(full.source(id), (counts.get(full.source(id)) ?? 0) + 1), new Map());
  assert.deepStrictEqual(
    query(`MATCH (a:${entity})-[r:${fact}]->() RETURN a.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 10`)
      .map((row) => [row.id, row.n]),
    [...did].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10),
  );

  // What is between two of them?
  const name = (id) => full.getNodeAttribute(id, "name");
  const between = (id) => name(full.source(id)) === "Helena Draskova" && name(full.target(id)) === "reporters";
  const relations = facts.filter(between).map((id) => full.getEdgeAttribute(id, "label")).sort();
  assert.ok(relations.length > 0);
  assert.deepStrictEqual(
    column(query(`MATCH (a:${entity} {name: 'Helena Draskova'})-[r:${fact}]->(b:${entity} {name: 'reporters'})
                  RETURN r.label`)).sort(),
    relations,
  );

  // Who is near her?
  const near = exported("--view", "full", "--around", "Helena Draskova", "--hops", "1");
  const reached = near.filterNodes((_, data) => data.type !== "statement").sort();
  assert.ok(reached.length > 3);
  assert.deepStrictEqual(
    [...new Set(column(query(
      `MATCH (a:${entity} {name: 'Helena Draskova'}) RETURN a.id AS id
       UNION MATCH (a:${entity} {name: 'Helena Draskova'})-[:${fact}]-(b:${entity}) RETURN b.id AS id
       UNION MATCH (a:${entity} {name: 'Helena Draskova'})-[${any}]-(s:${statement})-[${any}]-(b:${entity})
       WHERE s.type = 'statement' AND b.type <> 'statement' RETURN b.id AS id`,
    )))].sort(),
    reached,
  );

  // What did she say about the bridge?
  const said = jsonLines(newsgraph("who-said", "bridge", "--by", "Draskova", "--limit", "1000", "--json"));
  assert.ok(said.length > 0);
  assert.deepStrictEqual(
    column(query(`MATCH (a:${entity} {name: 'Helena Draskova'})-[r:${says}]->(s:${statement})
                  WHERE s.name CONTAINS 'bridge' RETURN s.id`)).sort(),
    said.map((row) => row.triple).sort(),
  );
  assert.deepStrictEqual(
    column(query(`MATCH (s:${statement} {id: '${said[0].triple}'}) RETURN s.name`)),
    [said[0].content.replace(/\r\n|\r|\n/g, " ")],
  );
}
