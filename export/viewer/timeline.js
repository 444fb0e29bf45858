// The time slider: two thumbs over a histogram of what was reported when.
import {byId, fill, make} from "./dom.js";
import {dateOf} from "./data.js";

const MOST_BARS = 120;
const STEP_MILLISECONDS = 80; // of playing

export function addTimeline(graph, filters, changed) {
  const days = graph.claims.flatMap((claim) => claim.reports.map((report) => report.article.day)).filter((day) => day !== null);
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(first < last)) return;
  const bars = histogram(days, first, last);
  const since = thumb("From", first, last, first);
  const until = thumb("Until", first, last, last);
  const range = make("output", {class: "range"});
  const play = make("button", {type: "button", class: "play", "aria-label": "Play through time"}, "▶");
  let playing = null;

  const update = () => {
    const [from, to] = [Number(since.value), Number(until.value)];
    filters.since = from > first ? from : null;
    filters.until = to < last ? to : null;
    for (const input of [since, until]) input.setAttribute("aria-valuetext", dateOf(Number(input.value)));
    bars.forEach(({bar, begin, end}) => bar.classList.toggle("outside", end <= from || begin > to));
    range.textContent = `${dateOf(from)} – ${dateOf(to)}`;
  };
  const stop = () => {
    clearInterval(playing);
    playing = null;
    play.textContent = "▶";
    play.setAttribute("aria-label", "Play through time");
  };
  // Thumbs push each other and never pass.
  const moved = (input) => {
    if (Number(since.value) > Number(until.value)) {
      if (input === since) until.value = since.value;
      else since.value = until.value;
    }
    update();
    changed();
  };
  const step = () => {
    const next = Math.min(last, Number(until.value) + Math.max(1, Math.ceil((last - first) / MOST_BARS)));
    until.value = String(next);
    if (next === last) stop();
    moved(until);
  };
  for (const input of [since, until]) {
    input.addEventListener("input", () => {
      stop();
      moved(input);
    });
  }
  play.addEventListener("click", () => {
    if (playing !== null) return stop();
    if (Number(until.value) === last) until.value = since.value;
    play.textContent = "❚❚";
    play.setAttribute("aria-label", "Stop");
    playing = setInterval(step, STEP_MILLISECONDS);
    moved(until);
  });
  const undated = graph.articles.filter((article) => article.day === null).length;
  if (undated > 0) range.title = `Articles without a date (${undated}) are shown only while all dates are.`;
  fill(byId("timeline"), play, make("div", {class: "track"}, make("div", {class: "bars", "aria-hidden": "true"}, bars.map(({bar}) => bar)), since, until), range);
  byId("timeline").hidden = false;
  update();
}

const thumb = (label, min, max, value) => make("input", {type: "range", min, max, value, step: 1, "aria-label": label});

// Bars as high as what was reported in their days, [begin, end).
function histogram(days, first, last) {
  const number = Math.min(MOST_BARS, last - first + 1);
  const width = (last - first + 1) / number;
  const heights = new Array(number).fill(0);
  for (const day of days) heights[Math.min(number - 1, Math.floor((day - first) / width))] += 1;
  const highest = heights.reduce((a, b) => Math.max(a, b), 1);
  return heights.map((height, i) => {
    const bar = make("span", {});
    bar.style.height = height === 0 ? "0" : `${8 + 92 * Math.sqrt(height / highest)}%`;
    return {bar, begin: first + i * width, end: first + (i + 1) * width};
  });
}
