// What the filters leave.

export const KINDS = [
  {kind: "fact", label: "what they did", help: "facts: one does something to the other"},
  {kind: "statement", label: "what they said", help: "statements: one speaks about the other"},
];

// Everything passes. A day that is null does not restrict.
export function allPass() {
  return {hiddenTypes: new Set(), hiddenKinds: new Set(), hiddenSources: new Set(), since: null, until: null};
}

// Sets `shown` of everything in the graph. A claim is shown if one of its reports passes; a name without any claim is
// shown unless sources, dates or kinds are restricted, since nobody knows where it stood.
export function applyFilters(graph, filters) {
  const {hiddenTypes, hiddenKinds, hiddenSources, since, until} = filters;
  const dated = since !== null || until !== null;
  const restricted = dated || hiddenKinds.size > 0 || hiddenSources.size > 0;
  for (const article of graph.articles) {
    const inTime = article.day === null ? !dated : (since === null || article.day >= since) && (until === null || article.day <= until);
    article.shown = inTime && !hiddenSources.has(article.source);
  }
  for (const claim of graph.claims) {
    claim.shown = !hiddenKinds.has(claim.kind) && claim.reports.some((report) => report.article.shown);
  }
  for (const entity of graph.entities) {
    const claims = [entity.facts, entity.said, entity.saidOf];
    const told = claims.some((list) => list.some((claim) => claim.shown));
    entity.shown = !hiddenTypes.has(entity.type) && (told || (!restricted && claims.every((list) => list.length === 0)));
  }
  for (const pair of graph.pairs) {
    pair.shown = pair.a.shown && pair.b.shown && pair.claims.some((claim) => claim.shown);
  }
}
