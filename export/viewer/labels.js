// How names are drawn beside their circles: with a rim in the colour of the page, so that lines do not cross them out.
const LONGEST = 36; // characters
const GAP = 4; // pixels between circle and name

export function shorten(text) {
  const characters = [...text.slice(0, 4 * LONGEST).replace(/\s+/g, " ").trim()];
  return characters.length > LONGEST ? characters.slice(0, LONGEST - 1).join("") + "…" : characters.join("");
}

// For sigma's settings. `theme()` gives the colours of now.
export function labelDrawing(theme) {
  const text = (context, label, x, y) => {
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = theme().page;
    context.strokeText(label, x, y);
    context.fillStyle = theme().text;
    context.fillText(label, x, y);
  };
  const drawLabel = (context, data, settings) => {
    if (!data.label) return;
    const size = data.labelSize ?? settings.labelSize;
    context.font = `${data.highlighted ? "bold" : settings.labelWeight} ${size}px ${settings.labelFont}`;
    context.textAlign = "left";
    text(context, data.label, data.x + data.size + GAP, data.y + size / 3);
  };
  const drawHover = (context, data, settings) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = theme().chosen;
    context.stroke();
    drawLabel(context, {...data, highlighted: true}, settings);
  };
  const drawEdgeLabel = (context, edge, source, target, settings) => {
    if (!edge.label) return;
    const length = Math.hypot(target.x - source.x, target.y - source.y) - source.size - target.size;
    context.font = `${settings.edgeLabelWeight} ${settings.edgeLabelSize}px ${settings.edgeLabelFont}`;
    if (context.measureText(edge.label).width > length - 16) return;
    let angle = Math.atan2(target.y - source.y, target.x - source.x);
    if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
    context.save();
    context.translate((source.x + target.x) / 2, (source.y + target.y) / 2);
    context.rotate(angle);
    context.textAlign = "center";
    text(context, edge.label, 0, settings.edgeLabelSize / 3);
    context.restore();
  };
  return {defaultDrawNodeLabel: drawLabel, defaultDrawNodeHover: drawHover, defaultDrawEdgeLabel: drawEdgeLabel};
}
