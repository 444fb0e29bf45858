// A fact or a statement as it is read in the panel of details.
import {count, make} from "./dom.js";
import {report} from "./report.js";

const MOST_REPORTS = 3; // that stand open

// `name(entity)` makes what shows an entity's name and leads to it.
export function claim(entry, name) {
  const heading = entry.kind === "fact" ? factHeading(entry, name) : statementHeading(entry, name);
  return make("li", {class: `claim ${entry.kind}`}, make("p", {class: "heading"}, heading, notes(entry)), reports(entry));
}

function factHeading(fact, name) {
  return [name(fact.from), " ", make("b", {dir: "auto"}, fact.relation), " ", name(fact.to), fact.time ? ` (${fact.time})` : ""];
}

function statementHeading(statement, name) {
  const speaker = statement.speaker ? name(statement.speaker) : make("bdi", {}, statement.name || "somebody");
  const about = statement.about.flatMap((entity, i) => [i === 0 ? " — about " : ", ", name(entity)]);
  return [speaker, " ", make("b", {dir: "auto"}, statement.cue || "said"), about];
}

// What a reader must not miss: that it was denied, only thought possible, or is somebody's word.
function notes(entry) {
  const notes = [];
  if (entry.polarity === "negated") notes.push("negated");
  if (entry.modality !== "asserted") notes.push(entry.modality);
  if (entry.kind === "statement") notes.push(entry.quote === "direct" ? "quoted" : entry.quote === "indirect" ? "paraphrased" : entry.quote);
  if (entry.kind === "fact" && entry.saidBy.length > 0) notes.push("said by " + entry.saidBy.join(", "));
  // What the filters leave of the reports may have fewer sources, and nobody counted those.
  if (entry.kind === "fact" && entry.reports.length > 1 && entry.reports.every((one) => one.article.shown)) {
    notes.push(count(entry.independent, "independent source"));
  }
  if (entry.kind === "statement" && entry.byWayOf.length > 0) notes.push("as told by " + entry.byWayOf.join(", "));
  return notes.map((note) => make("span", {class: "note", dir: "auto"}, note));
}

function reports(entry) {
  const passing = entry.reports.filter((one) => one.article.shown);
  const rest = passing.slice(MOST_REPORTS);
  return [
    passing.slice(0, MOST_REPORTS).map(report),
    rest.length > 0 ? unfold(count(rest.length, "more report"), () => rest.map(report)) : null,
  ];
}

// Builds what it hides only when somebody looks.
function unfold(summary, build) {
  const details = make("details", {}, make("summary", {}, summary));
  details.addEventListener("toggle", () => details.append(...build()), {once: true});
  return details;
}
