// The legend, which is also where types, kinds and sources are chosen.
import {byId, fill, make} from "./dom.js";
import {KINDS} from "./filters.js";
import {swatch} from "./swatch.js";

const MANY_SOURCES = 12; // more get a box that narrows the list

// `filters` is changed and `changed()` called when somebody ticks something.
export function addLegend(graph, filters, changed) {
  fill(byId("filters"), types(graph, filters, changed), kinds(graph, filters, changed), sources(graph, filters, changed));
}

// A list of boxes with a tick for each of `rows` {value, label, sign, title, number} that `hidden` does not have.
function boxes(rows, hidden, changed) {
  const list = make("ul", {class: "boxes"});
  for (const {value, label, sign, title, number} of rows) {
    const box = make("input", {type: "checkbox", checked: !hidden.has(value)});
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(value);
      else hidden.add(value);
      changed();
    });
    list.append(make("li", {}, make("label", {title}, box, sign, make("bdi", {class: "label"}, label), make("span", {class: "number"}, number.toLocaleString("en")))));
  }
  return list;
}

function group(title, rows, hidden, changed) {
  if (rows.length === 0) return null;
  const list = boxes(rows, hidden, changed);
  const set = (all) => {
    hidden.clear();
    if (!all) rows.forEach((row) => hidden.add(row.value));
    list.querySelectorAll("input").forEach((box) => (box.checked = all));
    changed();
  };
  const choice = (text, all) => make("button", {type: "button", class: "link", "aria-label": `${title}: ${text}`, onclick: () => set(all)}, text);
  const heading = make("div", {class: "title"}, make("h2", {}, title), rows.length > 2 ? [choice("all", true), choice("none", false)] : null);
  return make("section", {role: "group", "aria-label": title}, heading, rows.length > MANY_SOURCES ? narrow(title, list) : null, list);
}

function types(graph, filters, changed) {
  const numbers = tally(graph.entities, (entity) => entity.type);
  const rows = [...graph.palette.keys()]
    .filter((type) => numbers.has(type))
    .map((type) => ({value: type, label: type, sign: swatch(graph, type), number: numbers.get(type)}));
  return group("Names", rows, filters.hiddenTypes, changed);
}

function kinds(graph, filters, changed) {
  const numbers = tally(graph.claims, (claim) => claim.kind);
  const rows = KINDS.filter(({kind}) => numbers.has(kind)).map(({kind, label, help}) => ({
    value: kind,
    label,
    title: help,
    sign: make("span", {class: `stroke ${kind}`, "aria-hidden": "true"}),
    number: numbers.get(kind),
  }));
  return group("Lines", rows, filters.hiddenKinds, changed);
}

// By the number of articles, the most first.
function sources(graph, filters, changed) {
  const rows = [...tally(graph.articles, (article) => article.source)].map(([source, number]) => ({
    value: source,
    label: source || "unknown",
    title: source,
    number,
  }));
  rows.sort((a, b) => b.number - a.number || (a.value < b.value ? -1 : 1));
  return group("Sources", rows, filters.hiddenSources, changed);
}

function narrow(title, list) {
  const box = make("input", {type: "text", class: "narrow", placeholder: "narrow the list", "aria-label": `${title}: narrow the list`});
  box.addEventListener("input", () => {
    const wanted = box.value.trim().toLowerCase();
    for (const row of list.children) row.hidden = !row.querySelector(".label").textContent.toLowerCase().includes(wanted);
  });
  return box;
}

function tally(things, key) {
  const numbers = new Map();
  for (const thing of things) numbers.set(key(thing), (numbers.get(key(thing)) ?? 0) + 1);
  return numbers;
}
