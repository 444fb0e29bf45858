// A dot in the colour of a type, as in the graph.
import {make} from "./dom.js";

export function swatch(graph, type) {
  const dot = make("span", {class: "swatch", "aria-hidden": "true"});
  dot.style.backgroundColor = graph.palette.get(type).fill;
  return dot;
}
