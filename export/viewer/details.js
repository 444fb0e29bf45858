// The panel that tells what is known of the chosen name or line.
import {claim} from "./claim.js";
import {byId, count, fill, make} from "./dom.js";
import {swatch} from "./swatch.js";

const MOST_CLAIMS = 25; // in a list before somebody asks for more

// `choose(entity)` is called when a name in the panel is clicked, `close()` by its button.
export function addDetails(graph, {choose, close}) {
  const panel = byId("details");
  const name = (entity) => make("button", {type: "button", class: "link", onclick: () => choose(entity)}, make("bdi", {}, entity.name));
  const show = (...content) => {
    fill(panel, make("button", {type: "button", class: "close", "aria-label": "Close details", onclick: close}, "×"), content);
    panel.hidden = false;
    panel.scrollTop = 0;
  };
  return {
    showEntity: (entity) => show(entityDetails(graph, entity, name)),
    showPair: (pair) => show(pairDetails(graph, pair, name)),
    hide: () => {
      panel.hidden = true;
      fill(panel);
    },
  };
}

function entityDetails(graph, entity, name) {
  const others = entity.names.filter((other) => other !== entity.name);
  return [
    make("h2", {dir: "auto"}, entity.name),
    make("p", {class: "kind"}, swatch(graph, entity.type), entity.type, `, ${count(entity.mentions, "mention")} in ${count(entity.articles, "article")}`),
    words("Also called", others),
    words("Described as", entity.roles),
    section("Said", entity.said, name),
    section("Did and was done to", entity.facts, name),
    section("Others said about it", entity.saidOf.filter((statement) => statement.speaker !== entity), name),
  ];
}

function pairDetails(graph, pair, name) {
  return [
    make("h2", {}, name(pair.a), " – ", name(pair.b)),
    reporters(pair.claims),
    section("Facts", pair.claims.filter((entry) => entry.kind === "fact"), name),
    section("Statements", pair.claims.filter((entry) => entry.kind === "statement"), name),
  ];
}

// Who reported it, most reports first.
function reporters(claims) {
  const articles = new Map(); // of each source
  for (const entry of claims.filter((one) => one.shown)) {
    for (const {article} of entry.reports.filter((one) => one.article.shown)) {
      const source = article.source || "an unknown source";
      articles.set(source, (articles.get(source) ?? new Set()).add(article));
    }
  }
  const rows = [...articles].map(([source, set]) => ({source, number: set.size}));
  rows.sort((a, b) => b.number - a.number || (a.source < b.source ? -1 : 1));
  return make(
    "div",
    {class: "reporters"},
    make("h3", {}, "Reported by"),
    make("ul", {}, rows.map(({source, number}) => make("li", {}, make("bdi", {}, source), make("span", {class: "number"}, count(number, "article"))))),
  );
}

function words(title, list) {
  if (list.length === 0) return null;
  return make("p", {class: "words"}, make("span", {class: "title"}, title + " "), list.flatMap((word, i) => [i > 0 ? ", " : null, make("bdi", {}, word)]));
}

// The claims that the filters leave, latest first, and how many they do not.
function section(title, claims, name) {
  const passing = claims.filter((entry) => entry.shown).sort((a, b) => latest(b) - latest(a));
  if (claims.length === 0) return null;
  const list = make("ol", {}, passing.slice(0, MOST_CLAIMS).map((entry) => claim(entry, name)));
  const hidden = claims.length - passing.length;
  return make(
    "section",
    {},
    make("h3", {}, title, make("span", {class: "number"}, String(passing.length))),
    list,
    passing.length > MOST_CLAIMS ? more(list, passing.slice(MOST_CLAIMS), name) : null,
    hidden > 0 ? make("p", {class: "hidden-note"}, `${hidden} more do not pass the filters.`) : null,
  );
}

// The day of the latest report that passes; before all days if none is dated.
function latest(entry) {
  return entry.reports.reduce((day, {article}) => (article.shown ? Math.max(day, article.day ?? day) : day), -1e9);
}

function more(list, rest, name) {
  const button = make("button", {type: "button", class: "more"}, `Show ${rest.length} more`);
  button.addEventListener("click", () => {
    const entries = rest.map((entry) => claim(entry, name));
    list.append(...entries);
    entries[0].querySelector("button, a")?.focus();
    button.remove();
  });
  return button;
}
