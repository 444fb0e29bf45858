// Keys: "/" to the search box, arrows from name to name, Escape lets go.
import {byId} from "./dom.js";
import {otherOf} from "./data.js";

const DIRECTIONS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

// `chosen()` gives the chosen entity or null; `choose(entity)` and `letGo()` change it.
export function addKeyboard(graph, drawing, {chosen, choose, letGo}) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("about").open) return;
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox" && event.target.type !== "range";
    if (event.key === "/" && !typing) {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "Escape") {
      if (byId("details").contains(event.target)) byId("stage").focus();
      letGo();
    }
  });
  byId("stage").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in DIRECTIONS) {
      const next = neighbourIn(graph, drawing, chosen(), DIRECTIONS[event.key]);
      if (next) choose(next);
    } else if (event.key === "Enter") {
      if (!byId("details").hidden) byId("details").focus();
    } else if (event.key === "+" || event.key === "=") {
      drawing.zoom(0.7);
    } else if (event.key === "-") {
      drawing.zoom(1 / 0.7);
    } else if (event.key === "0") {
      drawing.fit();
    } else {
      return;
    }
    event.preventDefault();
  });
}

// The nearest shown name in that direction: of those joined with `from`, else of all; the most central if there is none
// to begin with.
function neighbourIn(graph, drawing, from, direction) {
  const shown = graph.entities.filter((entity) => entity.shown);
  if (!from?.shown) return shown.reduce((best, entity) => (!best || entity.centrality > best.centrality ? entity : best), null);
  const joined = new Set(from.pairs.filter((pair) => pair.shown).map((pair) => otherOf(pair, from)));
  const start = drawing.positionOf(from);
  const nearest = (entities) => {
    let best = null;
    for (const entity of entities) {
      const {x, y} = drawing.positionOf(entity);
      const [dx, dy] = [x - start.x, y - start.y];
      const along = dx * direction[0] + dy * direction[1];
      const distance = Math.hypot(dx, dy);
      if (entity === from || along < 0.5 * distance || distance === 0) continue;
      if (!best || distance < best.distance) best = {entity, distance};
    }
    return best?.entity ?? null;
  };
  return nearest(joined) ?? nearest(shown);
}
