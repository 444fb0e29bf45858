// read_jsonld.cjs WRITE_SAMPLE: reads the JSON-LD of each hand-made graph with jsonld.js, offline, and compares the RDF that
// it finds with the N-Quads.
const assert = require("node:assert");
const jsonld = require("jsonld");
const {Store} = require("oxigraph");
const {written} = require("./sample.cjs");

const documentLoader = (url) => {
  throw new Error("asks for " + url);
};

// The quads of N-Quads text, whichever characters it escapes. jsonld.js writes every xsd:double anew, with 16 digits.
function quads(text) {
  const store = new Store();
  store.load(text, {format: "application/n-quads"});
  const double = /"([^"]*)"\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#double>/;
  return store
    .match()
    .map((quad) => String(quad).replace(double, (_, number) => Number(number).toExponential(15)))
    .sort();
}

// A member twice in an object would be lost without a word, so that strictness has to be had otherwise.
function checkMembers(text, document) {
  const keys = (value) =>
    value === null || typeof value !== "object" ? 0
    : Array.isArray(value) ? value.reduce((sum, each) => sum + keys(each), 0)
    : Object.entries(value).reduce((sum, [, each]) => sum + 1 + keys(each), 0);
  const written = text.replace(/"(?:[^"\\]|\\.)*"/gs, "s").match(/s:/g) ?? [];
  assert.strictEqual(keys(document), written.length, "members of one name");
}

async function check(name) {
  const text = written(process.argv[2], name, "jsonld").toString();
  const document = JSON.parse(text);
  checkMembers(text, document);
  const want = written(process.argv[2], name, "nquads").toString();
  // Safe mode fails on whatever is no valid RDF, rather than leave it out.
  const got = await jsonld.toRDF(document, {format: "application/n-quads", safe: true, documentLoader});
  assert.deepStrictEqual(quads(got), quads(want), name);
  const expanded = await jsonld.expand(document, {safe: true, documentLoader});
  const people = expanded.filter((node) => (node["@type"] ?? []).includes("https://schema.org/Person"));
  if (name === "story") {
    assert.deepStrictEqual(people.map((node) => node["@id"]), ["urn:newsgraph:entity/e-1"]);
    assert.deepStrictEqual(people[0]["https://schema.org/name"], [{"@value": "Ana Varga"}]);
  }
}

(async () => {
  for (const name of ["story", "hostile", "ring", "empty"]) await check(name);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
