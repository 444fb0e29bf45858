// The page: reads the graph and wires what shows it.
import {addDetails} from "./details.js";
import {byId, count} from "./dom.js";
import {readGraph} from "./data.js";
import {draw} from "./drawing.js";
import {addKeyboard} from "./keyboard.js";
import {addLegend} from "./legend.js";
import {allPass, applyFilters} from "./filters.js";
import {addSearch} from "./search.js";
import {addTheme} from "./theme.js";
import {addTimeline} from "./timeline.js";

const graph = readGraph(byId("graph").textContent);
const filters = allPass();
let chosen = {entity: null, pair: null};
let drawing = null;

addTheme(() => drawing?.recolour());
drawing = draw(graph, byId("stage"), {
  onNode: (entity) => choose(entity, null),
  onPair: (pair) => choose(null, pair),
  onNothing: () => choose(null, null),
});
const details = addDetails(graph, {choose: chooseAndShow, close: letGo});

function choose(entity, pair) {
  chosen = {entity, pair};
  drawing.choose(entity, pair);
  showDetails();
  byId("status").textContent = describe();
}

function showDetails() {
  if (chosen.entity) details.showEntity(chosen.entity);
  else if (chosen.pair) details.showPair(chosen.pair);
  else details.hide();
}

function describe() {
  const {entity, pair} = chosen;
  if (pair) return `${pair.a.name} and ${pair.b.name}: ${count(pair.claims.length, "report")}`;
  if (entity) return `${entity.name}, ${entity.type}: ${count(entity.facts.length, "fact")}, ${count(entity.said.length, "statement")}`;
  return "";
}

function chooseAndShow(entity) {
  choose(entity, null);
  if (entity.shown) drawing.show(entity);
}

function letGo() {
  if (byId("details").contains(document.activeElement)) byId("stage").focus();
  choose(null, null);
}

function filtersChanged() {
  applyFilters(graph, filters);
  drawing.update();
  showDetails();
  showCounts();
}

function showCounts() {
  const shown = (things) => things.filter((thing) => thing.shown).length;
  const names = shown(graph.entities);
  byId("counts").textContent = [count(names, "name"), count(shown(graph.facts), "fact"), count(shown(graph.statements), "statement"), count(shown(graph.articles), "article")].join(" · ");
  byId("empty").hidden = names > 0;
}

addLegend(graph, filters, filtersChanged);
addTimeline(graph, filters, filtersChanged);
addSearch(graph, chooseAndShow);
addKeyboard(graph, drawing, {chosen: () => chosen.entity, choose: chooseAndShow, letGo});
byId("zoom-in").addEventListener("click", () => drawing.zoom(0.7));
byId("zoom-out").addEventListener("click", () => drawing.zoom(1 / 0.7));
byId("zoom-all").addEventListener("click", () => drawing.fit());
byId("about-switch").addEventListener("click", () => byId("about").showModal());
byId("filters-switch").addEventListener("click", () => {
  const hidden = document.body.classList.toggle("without-filters");
  byId("filters-switch").setAttribute("aria-expanded", String(!hidden));
});
showCounts();

// For scripts that drive the page: where a name is on the screen, in pixels.
window.newsgraph = {
  positionOf(id) {
    const {x, y} = drawing.positionOf(graph.entities.find((entity) => entity.id === id));
    const {left, top} = byId("stage").getBoundingClientRect();
    return {x: left + x, y: top + y};
  },
};
