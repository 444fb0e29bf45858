// What the scripts that read exports back with Node share: running write_sample, and what its graphs should look like.
const {execFileSync} = require("node:child_process");

// The bytes that `program` writes for the hand-made graph.
function written(program, graph, format) {
  return execFileSync(program, [graph, format], {maxBuffer: 1 << 30});
}

// The hand-made graph: nodes and links as maps by id, texts as printable() should show them.
function expected(program, graph) {
  const value = (raw) => (Array.isArray(raw) ? printable(Buffer.from(raw)) : raw);
  const dump = JSON.parse(written(program, graph, "dump"));
  const byId = (things) =>
    new Map(
      things
        .map((thing) => Object.fromEntries(Object.entries(thing).map(([key, raw]) => [key, value(raw)])))
        .map((thing) => [thing.id, thing]),
    );
  return {nodes: byId(dump.nodes), links: byId(dump.links)};
}

function printable(bytes) {
  // The first character may be a byte order mark, which only names of files begin with.
  const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, "\ufffd");
}

module.exports = {expected, written};
