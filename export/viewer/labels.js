// Names beside circles and words on lines, with a rim in the colour of the page so that no line crosses them out. Names
// never lie on each other: the larger circle's goes first, and one that finds no room is left out until somebody zooms in.
const LONGEST = 36; // characters
const GAP = 4; // pixels between circle and name
const MOST = 250; // names on the screen at once
const FONT = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif";
const SIZE = 13;
const LINE_SIZE = 11;
const LINE_FONT = `${LINE_SIZE}px ${FONT}`;

export function shorten(text) {
  const characters = [...text.slice(0, 4 * LONGEST).replace(/\s+/g, " ").trim()];
  return characters.length > LONGEST ? characters.slice(0, LONGEST - 1).join("") + "…" : characters.join("");
}

// For sigma's settings; sigma's own way to choose labels is off. `theme()` gives the colours of now.
export function labelSettings(theme) {
  return {
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: (context, data) => {
      context.beginPath();
      context.arc(data.x, data.y, data.size + 2, 0, 2 * Math.PI);
      context.lineWidth = 3;
      context.strokeStyle = theme().chosen;
      context.stroke();
      drawName(context, theme(), data, "bold");
    },
  };
}

// Draws names, and words on lines where these have any, after each of sigma's frames. `nodes` are all keys, those whose
// names matter most first; a node's `name` is drawn if its circle is at least `smallest` pixels or it has `forceLabel`.
// `lines` are {key, a, b} with the keys of lines and their ends.
export function drawLabels(sigma, {nodes, lines, theme, smallest}) {
  const context = sigma.getCanvases().labels.getContext("2d");
  const widths = new Map();
  const widthOf = (text, font) => {
    context.font = font;
    if (!widths.has(font + text)) widths.set(font + text, context.measureText(text).width);
    return widths.get(font + text);
  };
  sigma.on("afterRender", () => {
    const taken = new Boxes();
    drawNames(taken, widthOf);
    for (const {key, a, b} of lines) {
      const line = sigma.getEdgeDisplayData(key);
      if (line && !line.hidden && line.words) drawWords(taken, widthOf, line, sigma.getNodeDisplayData(a), sigma.getNodeDisplayData(b));
    }
  });

  function drawNames(taken, widthOf) {
    const {width, height} = sigma.getDimensions();
    const named = nodes.map((node) => sigma.getNodeDisplayData(node)).filter((data) => data && !data.hidden && data.name);
    let drawn = 0;
    for (const data of [...named.filter((one) => one.forceLabel), ...named.filter((one) => !one.forceLabel)]) {
      const size = sigma.scaleSize(data.size);
      if ((size < smallest && !data.forceLabel) || drawn >= MOST) continue;
      const {x, y} = sigma.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const place = placesOf(x, y, size, widthOf(data.name, font(data.highlighted ? "bold" : ""))).find(
        ({box}) => box[0] >= 0 && box[2] <= width && !taken.meets(box),
      );
      if (!place) continue;
      taken.add(place.box);
      taken.add([x - size, y - size, x + size, y + size]);
      drawn += 1;
      // Those that are highlighted sigma draws in a layer above.
      if (!data.highlighted) {
        context.font = font("");
        context.textAlign = "left";
        rimmed(context, theme(), data.name, place.left, place.base);
      }
    }
  }

  // Along the line, where it is long enough and nothing is in the way.
  function drawWords(taken, widthOf, line, a, b) {
    const [from, to] = [sigma.framedGraphToViewport(a), sigma.framedGraphToViewport(b)];
    const length = Math.hypot(to.x - from.x, to.y - from.y) - sigma.scaleSize(a.size) - sigma.scaleSize(b.size);
    const width = widthOf(line.words, LINE_FONT);
    if (width > length - 16) return;
    let angle = Math.atan2(to.y - from.y, to.x - from.x);
    if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    const [across, down] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
    const [w, h] = [(width * across + LINE_SIZE * down) / 2, (width * down + LINE_SIZE * across) / 2];
    const box = [x - w, y - h, x + w, y + h];
    if (taken.meets(box)) return;
    taken.add(box);
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.font = LINE_FONT;
    context.textAlign = "center";
    rimmed(context, theme(), line.words, 0, LINE_SIZE / 3);
    context.restore();
  }
}

// Where a name of that width may stand, best first: right of the circle, left, below, above.
function placesOf(x, y, size, width) {
  const place = (left, middle) => ({
    left,
    base: middle + SIZE / 3,
    box: [left - 2, middle - SIZE * 0.7, left + width + 2, middle + SIZE * 0.7],
  });
  const far = size + GAP;
  return [place(x + far, y), place(x - far - width, y), place(x - width / 2, y + far + SIZE / 2), place(x - width / 2, y - far - SIZE / 2)];
}

const font = (weight) => `${weight} ${SIZE}px ${FONT}`;

function drawName(context, theme, {name, x, y, size}, weight) {
  context.font = font(weight);
  context.textAlign = "left";
  rimmed(context, theme, name, x + size + GAP, y + SIZE / 3);
}

function rimmed(context, theme, text, x, y) {
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = theme.page;
  context.strokeText(text, x, y);
  context.fillStyle = theme.text;
  context.fillText(text, x, y);
}

// Rectangles [left, top, right, bottom], found by the squares that they touch.
class Boxes {
  squares = new Map();

  *touched([left, top, right, bottom]) {
    const side = 64;
    for (let column = Math.floor(left / side); column <= right / side; ++column) {
      for (let row = Math.floor(top / side); row <= bottom / side; ++row) yield column * 4096 + row;
    }
  }

  add(box) {
    for (const square of this.touched(box)) {
      if (!this.squares.has(square)) this.squares.set(square, []);
      this.squares.get(square).push(box);
    }
  }

  meets(box) {
    for (const square of this.touched(box)) {
      for (const other of this.squares.get(square) ?? []) {
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return true;
      }
    }
    return false;
  }
}
