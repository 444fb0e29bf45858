// read_quads.cjs WRITE_SAMPLE: reads the N-Quads and the TriG of each hand-made graph with Oxigraph, a SPARQL store, and
// compares what queries find with what was written.
const assert = require("node:assert");
const {Store} = require("oxigraph");
const {expected, written} = require("./sample.cjs");

const PREFIXES = `
  PREFIX ng: <urn:newsgraph:ns#>
  PREFIX oa: <http://www.w3.org/ns/oa#>
  PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  PREFIX schema: <https://schema.org/>`;

function read(text, format) {
  const store = new Store();
  store.load(text, {format});
  return store;
}

const quads = (store) => store.match().map(String).sort();

// The rows that the query finds, as objects of plain texts; what is not bound is missing.
function ask(store, query) {
  return store
    .query(PREFIXES + query)
    .map((row) => Object.fromEntries([...row.entries()].map(([name, term]) => [name, term.value])));
}

const iri = (kind, id) => `urn:newsgraph:${kind}/${id}`;
const byKey = (rows, key) => new Map(rows.map((row) => [row[key], row]));

function checkNodes(store, want, name) {
  const entities = ask(store, `SELECT * {
    ?id ng:type ?type ; ng:mentions ?mentions ; ng:component ?component ; ng:centrality ?centrality .
    OPTIONAL { ?id schema:name ?label } }`);
  const statements = ask(store, `SELECT * {
    ?id a schema:Quotation ; ng:component ?component ; ng:centrality ?centrality . OPTIONAL { ?id schema:text ?label } }`);
  assert.strictEqual(entities.length + statements.length, want.nodes.size, `${name}: number of nodes`);
  const found = byKey([...entities, ...statements], "id");
  for (const node of want.nodes.values()) {
    const kind = node.type === "statement" ? "statement" : "entity";
    const got = found.get(iri(kind, node.id));
    assert.ok(got, `${name}: ${node.id} is there`);
    assert.strictEqual(got.label ?? "", node.label, `${name}: label of ${node.id}`);
    assert.strictEqual(got.type ?? "statement", node.type, `${name}: type of ${node.id}`);
    assert.strictEqual(Number(got.mentions ?? 1), node.weight, `${name}: mentions of ${node.id}`);
    assert.strictEqual(Number(got.component), node.component, `${name}: component of ${node.id}`);
    assert.strictEqual(Number(got.centrality), node.centrality, `${name}: centrality of ${node.id}`);
  }
}

function checkClaims(store, want, name) {
  const claims = ask(store, `SELECT * {
    GRAPH ?claim { ?from ?relation ?to }
    ?claim a schema:Claim ; ng:polarity ?polarity ; ng:modality ?modality .
    OPTIONAL { ?claim rdfs:label ?label } OPTIONAL { ?claim ng:weight ?weight } }`);
  const graphs = ask(store, `SELECT DISTINCT ?graph { GRAPH ?graph { ?s ?p ?o } }`);
  assert.strictEqual(claims.length, graphs.length, `${name}: one triple in each named graph`);
  const found = byKey(claims, "claim");
  const statements = [...want.nodes.values()].filter((node) => node.type === "statement");
  const facts = [...want.links.values()].filter((link) => link.kind === "fact");
  assert.strictEqual(claims.length, facts.length + statements.length, `${name}: number of claims`);
  for (const link of want.links.values()) {
    if (link.kind === "about") {
      const asked = `ASK { <${iri("statement", link.from)}> schema:about <${iri("entity", link.to)}> }`;
      assert.ok(store.query(PREFIXES + asked), `${name}: what ${link.from} is about`);
      continue;
    }
    const fact = link.kind === "fact";
    const got = found.get(iri("claim", fact ? link.id : link.to));
    assert.ok(got, `${name}: claim of ${link.id}`);
    assert.strictEqual(got.from, iri("entity", link.from), `${name}: who ${link.id}`);
    assert.strictEqual(got.to, iri(fact ? "entity" : "statement", link.to), `${name}: whom ${link.id}`);
    if (fact || got.label) assert.strictEqual(got.label ?? "", link.label, `${name}: words of ${link.id}`);
    assert.strictEqual(got.polarity, link.polarity, `${name}: polarity of ${link.id}`);
    assert.strictEqual(got.modality, link.modality, `${name}: modality of ${link.id}`);
    if (fact) assert.strictEqual(Number(got.weight), link.weight, `${name}: weight of ${link.id}`);
    const plain = link.polarity === "affirmed" && link.modality === "asserted";
    assert.strictEqual(/\/(negated|possible)/.test(got.relation), !plain, `${name}: relation of ${link.id}`);
  }
  const abouts = ask(store, "SELECT * { ?statement schema:about ?entity }").length;
  assert.strictEqual(abouts, [...want.links.values()].filter((link) => link.kind === "about").length, `${name}: about`);
}

function checkSentences(store, want, name) {
  const sentences = new Map();
  for (const row of ask(store, `SELECT * {
      ?claim a schema:Claim . ?evidence oa:hasBody ?claim ; oa:hasTarget ?target . ?target oa:hasSource ?article .
      OPTIONAL { ?target oa:hasSelector [ oa:exact ?sentence ] } }`)) {
    sentences.set(row.claim, [...(sentences.get(row.claim) ?? []), row.sentence ?? ""]);
  }
  for (const link of want.links.values()) {
    if (link.kind === "about") continue;
    const claim = iri("claim", link.kind === "fact" ? link.id : link.to);
    assert.ok(sentences.get(claim).includes(link.sentence), `${name}: evidence of ${claim}`);
  }
}

// The question that the format is for: who said what, and who says so.
function checkStory(store) {
  const rows = ask(store, `SELECT ?said ?polarity ?speaker ?reporter ?outlet {
    ?statement schema:text ?said ; ng:speaker/schema:name ?speaker ; ng:claim ?claim ; prov:wasQuotedFrom ?article .
    ?claim ng:polarity ?polarity ; prov:wasAttributedTo/schema:name ?reporter .
    ?article schema:publisher/schema:name ?outlet } ORDER BY ?said`);
  assert.deepStrictEqual(rows, [
    {said: "that the ministry would move to Lorvik", polarity: "negated", speaker: "Ana Varga", reporter: "Bruno Keller",
      outlet: "Lorvik Courier"},
    {said: "we shall see", polarity: "affirmed", speaker: "officials", reporter: "The Harbour Post",
      outlet: "The Harbour Post"},
  ]);
  const names = ask(store, `SELECT ?name { <${iri("entity", "e-1")}> schema:alternateName ?name } ORDER BY ?name`);
  assert.deepStrictEqual(names, [{name: "Varga"}, {name: "the minister"}]);
}

for (const name of ["story", "hostile", "ring", "empty"]) {
  const want = expected(process.argv[2], name);
  const nquads = written(process.argv[2], name, "nquads").toString();
  const store = read(nquads, "application/n-quads");
  assert.strictEqual(store.size, nquads.split("\n").length - 1, `${name}: no quad twice`);
  assert.deepStrictEqual(quads(read(written(process.argv[2], name, "trig").toString(), "application/trig")), quads(store));
  checkNodes(store, want, name);
  checkClaims(store, want, name);
  checkSentences(store, want, name);
  if (name === "story") checkStory(store);
}
