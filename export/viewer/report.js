// A sentence of an article that reports something, with what it is about highlighted, and where it stands.
import {make} from "./dom.js";
import {link} from "./link.js";

const MARKS = ["subject", "relation", "object", "said"];

// The words, marked where `marks` ([kind, begin, end], by place) say so. Marks that overlap an earlier one begin after it.
export function sentence({words, marks}) {
  const parts = [];
  let done = 0;
  for (const [kind, begin, end] of marks) {
    const from = Math.max(begin, done);
    if (end <= from) continue;
    parts.push(words.slice(done, from), make("mark", {class: MARKS[kind], title: MARKS[kind]}, words.slice(from, end)));
    done = end;
  }
  parts.push(words.slice(done));
  return make("blockquote", {dir: "auto"}, parts);
}

// "Harbour Post, 2025-08-18: Title"; the whole is a link where the article has an address.
export function origin({source, published, title, url}) {
  const from = [source, published].filter(Boolean).join(", ");
  return make("cite", {}, link(url, [from, title].filter(Boolean).join(": ") || url || "an unknown source"));
}

export const report = (entry) => make("div", {class: "report"}, sentence(entry), origin(entry.article));
