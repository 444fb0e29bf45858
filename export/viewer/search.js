// The search box: a combobox whose list shows names.
import {byId, count, fill, make} from "./dom.js";
import {find, indexNames} from "./find.js";
import {swatch} from "./swatch.js";

// `choose(entity)` is called for the name that was picked.
export function addSearch(graph, choose) {
  const index = indexNames(graph);
  const box = byId("search");
  const list = byId("results");
  let found = [];
  let active = -1; // index among `found`

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const mark = (next) => {
    active = next;
    [...list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === active)));
    if (active < 0) return;
    box.setAttribute("aria-activedescendant", `result-${active}`);
    list.children[active].scrollIntoView({block: "nearest"});
  };
  const pick = (i) => {
    const {entity} = found[i];
    box.value = "";
    close();
    choose(entity);
  };
  const open = () => {
    found = find(index, box.value);
    fill(list, found.map((row, i) => result(graph, row, i, () => pick(i))));
    if (found.length === 0) fill(list, make("li", {class: "none", role: "option", "aria-disabled": "true"}, "No name has these words."));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    mark(found.length > 0 && box.value.trim() !== "" ? 0 : -1);
    byId("status").textContent = count(found.length, "name") + " found";
  };

  box.addEventListener("input", open);
  box.addEventListener("click", open);
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
      else if (found.length > 0) mark((active + (event.key === "ArrowDown" ? 1 : found.length - (active < 0 ? 0 : 1))) % found.length);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      pick(active);
    } else if (event.key === "Escape" && (!list.hidden || box.value !== "")) {
      event.stopPropagation();
      box.value = "";
      close();
    }
  });
}

function result(graph, {entity, name}, i, pick) {
  return make(
    "li",
    {
      id: `result-${i}`,
      role: "option",
      "aria-selected": "false",
      class: entity.shown ? null : "filtered",
      onmousedown: (event) => event.preventDefault(), // keeps the focus in the box
      onclick: pick,
    },
    swatch(graph, entity.type),
    make("bdi", {class: "name"}, entity.name),
    name === entity.name ? null : make("bdi", {class: "alias"}, name),
    make("span", {class: "type"}, entity.shown ? entity.type : entity.type + ", filtered out"),
  );
}
