// Reads the graph that stands in the page and joins its lists: numbers become the objects that they point to.
//
// entity   {number, id, name, names, roles, type, …, facts, said, saidOf, size, shown}
// claim    a fact {kind: "fact", from, to, …} or a statement {kind: "statement", speaker or null, about, …},
//          each with reports [{article, words, marks}] and shown
// pair     what is drawn as one line: {key, a, b, claims, shown}; a's number is the smaller
// `shown` is what the filters leave; filters.js sets it.

export function readGraph(text) {
  const raw = JSON.parse(text);
  const palette = new Map(raw.palette.map((row) => [row.type, row]));
  const articles = raw.articles.map((row) => ({...row, source: row.source || "", day: dayOf(row.published), shown: true}));
  const entities = readEntities(raw.entities);
  const reportsOf = (row) =>
    row.reports.map(([sentence, marks]) => {
      const [article, words] = raw.sentences[sentence];
      return {article: articles[article], words, marks};
    });
  const facts = raw.facts.map((row) => ({
    ...row,
    kind: "fact",
    from: entities[row.from],
    to: entities[row.to],
    reports: reportsOf(row),
    shown: true,
  }));
  const statements = raw.statements.map((row) => ({
    ...row,
    kind: "statement",
    speaker: row.speaker < 0 ? null : entities[row.speaker],
    about: row.about.map((number) => entities[number]),
    reports: reportsOf(row),
    shown: true,
  }));
  for (const fact of facts) {
    fact.from.facts.push(fact);
    if (fact.to !== fact.from) fact.to.facts.push(fact);
  }
  for (const statement of statements) {
    statement.speaker?.said.push(statement);
    for (const entity of statement.about) entity.saidOf.push(statement);
  }
  return {palette, articles, entities, facts, statements, claims: [...facts, ...statements], pairs: pairsOf(facts, statements)};
}

function readEntities(rows) {
  const most = rows.reduce((highest, row) => Math.max(highest, row.centrality), 0);
  return rows.map((row, number) => ({
    ...row,
    number,
    name: row.name || "(no name)",
    size: most > 0 ? Math.sqrt(row.centrality / most) : 0,
    facts: [],
    said: [],
    saidOf: [],
    pairs: [],
    shown: true,
  }));
}

function pairsOf(facts, statements) {
  const pairs = new Map();
  const join = (one, other, claim) => {
    if (one === other) return;
    const [a, b] = one.number < other.number ? [one, other] : [other, one];
    const key = `${a.number}-${b.number}`;
    if (!pairs.has(key)) pairs.set(key, {key, a, b, claims: [], shown: true});
    const pair = pairs.get(key);
    if (pair.claims.at(-1) !== claim) pair.claims.push(claim);
  };
  for (const fact of facts) join(fact.from, fact.to, fact);
  for (const statement of statements) {
    if (statement.speaker) for (const entity of statement.about) join(statement.speaker, entity, statement);
  }
  for (const pair of pairs.values()) {
    pair.a.pairs.push(pair);
    pair.b.pairs.push(pair);
  }
  return [...pairs.values()];
}

export const otherOf = (pair, entity) => (pair.a === entity ? pair.b : pair.a);

// Days since 1970 of an ISO 8601 date; null if there is none. "2025" and "2025-08" count as their first day.
export function dayOf(published) {
  const time = Date.parse(published.slice(0, 10));
  return Number.isNaN(time) ? null : Math.floor(time / 86400000);
}

export const dateOf = (day) => new Date(day * 86400000).toISOString().slice(0, 10);
