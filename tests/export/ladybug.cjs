// What the scripts share that load exports into LadybugDB: a database in memory, and its tables for a graph.
const assert = require("node:assert");
const {Connection, Database} = require("@ladybugdb/core");

const MEMORY = 256 << 20;

// The column types of neo4j-admin, as LadybugDB calls them. Its CSV reader knows lists in brackets only, so a list with
// semicolons is loaded as text; LISTS in a query takes it apart.
const TYPES = {
  "ID": "STRING PRIMARY KEY", "LABEL": "STRING", "TYPE": "STRING", "string": "STRING", "string[]": "STRING",
  "boolean": "BOOLEAN", "long": "INT64", "double": "DOUBLE", "date": "DATE",
};

// A function that runs statements, and gives the rows of the last.
function open() {
  const connection = new Connection(new Database(":memory:", MEMORY), 1);
  return (statements) => {
    const results = [connection.querySync(statements)].flat();
    const rows = results.map((result) => result.getAllSync());
    results.forEach((result) => result.close());
    return rows.at(-1);
  };
}

// `header`: "id:ID,:LABEL,name:string,…", but without the ends of an edge.
function columns(titles) {
  return titles.map((title) => {
    const [name, type] = title.split(":");
    return `${name || (type === "LABEL" ? "labels" : "kind_of_edge")} ${TYPES[type]}`;
  }).join(", ");
}

// Loads the two tables from files, as they are.
function load(query, nodesFile, nodesHeader, edgesFile, edgesHeader) {
  const edge = edgesHeader.split(",");
  query(`CREATE NODE TABLE Node(${columns(nodesHeader.split(","))})`);
  query(`CREATE REL TABLE Edge(FROM Node TO Node, ${columns(edge.slice(2))})`);
  query(`COPY Node FROM '${nodesFile}' (header=true)`);
  query(`COPY Edge FROM '${edgesFile}' (header=true)`);
}

// What our Cypher is run in. LadybugDB's language differs from Neo4j's, for which the files are, so what runs is a
// translation, in which:
// - the constraints are node tables, whose primary key is one (it has no CREATE CONSTRAINT), and each type of relationship
//   is a table;
// - labels beside the one of the table are left out: a node has one there;
// - an empty list is told that texts would be in it.
// Strings, lists, numbers, dates, UNWIND, MATCH, MERGE and SET are parsed and run as they stand.
const TABLES = `
  CREATE NODE TABLE IF NOT EXISTS Entity(id STRING PRIMARY KEY, name STRING, type STRING, named BOOLEAN, names STRING[], roles STRING[],
    mentions INT64, articles INT64, component INT64, centrality DOUBLE, weight DOUBLE);
  CREATE NODE TABLE IF NOT EXISTS Statement(id STRING PRIMARY KEY, name STRING, type STRING, speaker STRING, by_way_of STRING[],
    cue STRING, kind STRING, polarity STRING, modality STRING, outlet STRING, published DATE, article STRING, url STRING,
    sentence STRING, confidence DOUBLE, component INT64, centrality DOUBLE, weight DOUBLE);
  CREATE REL TABLE IF NOT EXISTS FACT(FROM Entity TO Entity, id STRING, label STRING, relation STRING, lemma STRING, wordings STRING[], polarity STRING,
    modality STRING, said_by STRING[], time STRING, sources INT64, independent_sources INT64,
    outlets STRING[], first_published DATE, last_published DATE, articles STRING[], sentence STRING, confidence DOUBLE, weight DOUBLE);
  CREATE REL TABLE IF NOT EXISTS SAYS(FROM Entity TO Statement, id STRING, label STRING, outlets STRING[], first_published DATE,
    last_published DATE, articles STRING[], sentence STRING, confidence DOUBLE, weight DOUBLE);
  CREATE REL TABLE IF NOT EXISTS ABOUT(FROM Statement TO Entity, id STRING, label STRING, outlets STRING[], first_published DATE,
    last_published DATE, articles STRING[], sentence STRING, confidence DOUBLE, weight DOUBLE);`;

// The statements of a script, as cypher-shell divides it: at semicolons that stand in no string and no comment.
function statements(script) {
  const parts = script.match(/'(?:[^'\\]|\\.)*'|\/\/.*\n|[^';/]+|[;/]/g);
  assert.strictEqual(parts.join(""), script);
  return parts.filter((part) => !part.startsWith("//")).join("\0").split("\0;\0").map((one) => one.replaceAll("\0", ""));
}

function translated(statement) {
  return statement
    .replace(/^REMOVE n(:[A-Z][a-z]+)+\nSET n:[A-Z][a-z]+$/m, "")
    .replace(/'(?:[^'\\]|\\.)*'|\[\]/g, (part) => (part === "[]" ? "CAST([] AS STRING[])" : part));
}

function runScript(query, script) {
  const all = statements(script);
  assert.strictEqual(all.pop().trim(), "", "what follows the last statement");
  for (const label of ["Entity", "Statement"]) {
    assert.strictEqual(
      all.shift().trim(),
      `CREATE CONSTRAINT newsgraph_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    );
  }
  query(TABLES);
  all.forEach((statement) => query(translated(statement)));
}

module.exports = {load, open, runScript};
