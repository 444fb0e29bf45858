// Finds names.
import {fold} from "./fold.js";

const MOST = 50;

export function indexNames(graph) {
  return graph.entities.map((entity) => ({
    entity,
    names: [...new Set([entity.name, ...entity.names])].map((name) => ({name, folded: fold(name)})),
  }));
}

// At most 50 of {entity, name}, best first: `name` is the one that fits. Without words the most central names.
export function find(index, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = [];
  for (const {entity, names} of index) {
    let best = null;
    for (const {name, folded} of names) {
      const rank = rankOf(folded, words);
      if (rank !== null && (best === null || rank < best.rank)) best = {entity, name, rank};
    }
    if (best) found.push(best);
  }
  found.sort((a, b) => a.rank - b.rank || b.entity.centrality - a.entity.centrality || a.entity.number - b.entity.number);
  return found.slice(0, MOST);
}

// 0 the whole name, 1 its beginning, 2 beginnings of its words, 3 anywhere; null if a word is missing.
function rankOf(folded, words) {
  if (!words.every((word) => folded.includes(word))) return null;
  const query = words.join(" ");
  if (folded === query) return 0;
  if (folded.startsWith(query)) return 1;
  const starts = (word) => folded.startsWith(word) || folded.includes(" " + word) || folded.includes("-" + word);
  return words.every(starts) ? 2 : 3;
}
