// The corpus exported as RDF and asked with Oxigraph's SPARQL: it must answer who said what as the program itself does.
const assert = require("node:assert");
const {execFileSync} = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const {Store} = require("oxigraph");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "newsgraph-"));
process.on("exit", () => fs.rmSync(folder, {recursive: true}));
const graph = path.join(folder, "test.graph");

function newsgraph(...words) {
  return execFileSync(process.env.NEWSGRAPH, words, {maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "inherit"]}).toString();
}

// The export as a store, written to a file whose ending tells the format.
function exported(ending, ...options) {
  const file = path.join(folder, "out." + ending);
  newsgraph("export", "--graph", graph, "-o", file, ...options);
  const store = new Store();
  store.load(fs.readFileSync(file, "utf8"), {format: {nq: "application/n-quads", trig: "application/trig"}[ending]});
  return store;
}

const PREFIXES = `
  PREFIX ng: <urn:newsgraph:ns#>
  PREFIX oa: <http://www.w3.org/ns/oa#>
  PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX schema: <https://schema.org/>`;

function ask(store, query) {
  return store
    .query(PREFIXES + query)
    .map((row) => Object.fromEntries([...row.entries()].map(([name, term]) => [name, term.value])));
}

const count = (store, pattern) => Number(ask(store, `SELECT (COUNT(*) AS ?n) { ${pattern} }`)[0].n);

// Every statement as `who-said --json` tells it.
function whoSaidWhat(store) {
  const rows = ask(store, `SELECT * {
    ?statement a schema:Quotation ; ng:triple ?triple ; ng:kind ?kind ; ng:claim ?claim ; ng:speaker ?agent ;
      prov:wasQuotedFrom ?in .
    ?in schema:identifier ?article .
    ?evidence oa:hasBody ?claim ; oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
    OPTIONAL { ?agent schema:identifier ?entity }
    OPTIONAL { ?statement schema:text ?content }
    OPTIONAL { ?statement ng:cue ?cue }
    OPTIONAL { ?statement ng:speakerName ?speaker }
    OPTIONAL { ?statement schema:datePublished ?published }
    OPTIONAL { ?in schema:headline ?title }
    OPTIONAL { ?in schema:url ?url }
    OPTIONAL { ?in schema:publisher/schema:name ?source } }`);
  const outer = ask(store, `SELECT ?triple ?name {
    ?statement ng:triple ?triple ; ng:via ?via . ?via schema:position ?position OPTIONAL { ?via schema:name ?name }
  } ORDER BY ?triple ?position`);
  const empty = Object.fromEntries(
    ["speaker", "entity", "cue", "content", "published", "title", "url", "source"].map((field) => [field, ""]),
  );
  return new Map(
    rows.map(({statement, claim, agent, evidence, in: _, ...row}) => [
      row.triple,
      {...empty, ...row, by_way_of: outer.filter((each) => each.triple === row.triple).map((each) => each.name ?? "")},
    ]),
  );
}

newsgraph("add", "--graph", graph, process.env.CORPUS);
const said = newsgraph("who-said", "--graph", graph, "--json", "--limit", "1000000", "").trim().split("\n").map(JSON.parse);
assert.ok(said.length > 20, "the corpus has statements");
assert.ok(said.some((row) => row.by_way_of.length > 0), "and some by way of others");

const all = exported("nq");
const found = whoSaidWhat(all);
assert.strictEqual(found.size, new Set(said.map((row) => row.triple)).size);
for (const {about, polarity, modality, ...row} of said) assert.deepStrictEqual(found.get(row.triple), row);

// As many entities and facts as the program counts, each fact in a graph of its own.
const stats = JSON.parse(newsgraph("stats", "--json", "--graph", graph));
const actors = exported("trig", "--view", "actors");
assert.strictEqual(count(actors, "GRAPH ?claim { ?from ?relation ?to }"), stats.edges);
assert.strictEqual(count(actors, "?entity ng:type ?type"), stats.entities);
assert.strictEqual(count(actors, "?statement a schema:Quotation"), 0);
assert.strictEqual(count(all, "GRAPH ?claim { ?from ?relation ?to }"), stats.edges + found.size);

// What the filters leave is told, and of nothing else.
const outlet = said[0].source;
const one = exported("trig", "--view", "statements", "--source", outlet);
assert.deepStrictEqual(
  [...whoSaidWhat(one).keys()].sort(),
  [...new Set(said.filter((row) => row.source === outlet).map((row) => row.triple))].sort(),
);
assert.deepStrictEqual(ask(one, "SELECT DISTINCT ?name { ?article schema:publisher/schema:name ?name }"), [{name: outlet}]);
const none = exported("nq", "--since", "3000");
assert.strictEqual(none.size, 0);

// Under another base all is the same but for the names of the graph's own things.
const elsewhere = exported("nq", "--base", "https://news.example/id/");
assert.strictEqual(elsewhere.size, all.size);
assert.deepStrictEqual(whoSaidWhat(elsewhere), found);
assert.strictEqual(count(elsewhere, '?thing ?p ?o FILTER(STRSTARTS(STR(?thing), "urn:"))'), 0);
