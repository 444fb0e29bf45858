// Light and dark: as the system says until somebody says otherwise.
import {byId} from "./dom.js";

// `changed()` is called when the colours are other ones.
export function addTheme(changed) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = byId("theme-switch");
  let chosen = null; // "light", "dark" or as the system says
  const update = () => {
    const theme = chosen ?? (system.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
    button.textContent = theme === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", theme === "dark" ? "Switch to light colours" : "Switch to dark colours");
    changed();
  };
  button.addEventListener("click", () => {
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    update();
  });
  system.addEventListener("change", update);
  update();
}

// The colours that page.css gives to the drawing.
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    page: colour("page"),
    text: colour("text"),
    border: colour("node-border"),
    faded: colour("faded"),
    fact: colour("fact"),
    statement: colour("statement"),
    chosen: colour("accent"),
  };
}
