// Draws the graph with sigma.
import {createNodeBorderProgram} from "@sigma/node-border";
import Graph from "graphology";
import Sigma from "sigma";
import {EdgeArrowProgram, EdgeRectangleProgram} from "sigma/rendering";
import {otherOf} from "./data.js";
import {drawLabels, labelSettings, shorten} from "./labels.js";
import {nearestLine} from "./nearest_line.js";
import {colours} from "./theme.js";

const MANY = 2000; // names or lines, from where on the drawing is thinner and moves without lines
const MOST_LINES_WITH_WORDS = 3000;

// `onNode(entity)`, `onPair(pair)` and `onNothing()` are called for clicks.
export function draw(graph, stage, {onNode, onPair, onNothing}) {
  const drawn = new Graph({type: "directed", multi: false, allowSelfLoops: false});
  const many = graph.entities.length > MANY || graph.pairs.length > MANY;
  const [smallest, largest] = graph.entities.length > MANY ? [1.5, 11] : graph.entities.length > 200 ? [3, 14] : [5, 18];
  let theme = colours();
  let chosen = {entity: null, pair: null};
  let overNode = false;
  let nearby = null; // what is chosen and what it is joined with: all else fades; null if nothing is chosen

  for (const entity of graph.entities) {
    drawn.addNode(entity.number, {
      x: entity.x,
      y: entity.y,
      size: smallest + entity.size * (largest - smallest),
      name: shorten(entity.name),
      color: graph.palette.get(entity.type).fill,
      type: "border",
    });
  }
  for (const pair of graph.pairs) {
    const {source, target, both} = directionOf(pair);
    drawn.addEdgeWithKey(pair.key, source.number, target.number, {
      size: (many ? 0.7 : 1.5) + Math.min(3, Math.log2(pair.claims.length) * (many ? 0.4 : 0.8)),
      type: both || many ? "line" : "arrow",
    });
  }
  const pairs = new Map(graph.pairs.map((pair) => [pair.key, pair]));
  const entityOf = (node) => graph.entities[Number(node)];

  const sigma = new Sigma(drawn, stage, {
    nodeProgramClasses: {border: nodeProgram()},
    edgeProgramClasses: {line: EdgeRectangleProgram, arrow: EdgeArrowProgram},
    defaultNodeType: "border",
    defaultEdgeType: "line",
    ...labelSettings(() => theme),
    hideEdgesOnMove: graph.pairs.length > 5000,
    minEdgeThickness: many ? 0.6 : 1.5,
    minCameraRatio: 0.005,
    maxCameraRatio: 4,
    stagePadding: 48,
    zIndex: true,
    nodeReducer: (node, data) => nodeLooks(entityOf(node), data),
    edgeReducer: (edge, data) => edgeLooks(pairs.get(edge), data),
  });

  function nodeLooks(entity, data) {
    if (!entity.shown) return {...data, hidden: true};
    const looks = {...data, borderColor: theme.border, hidden: false, zIndex: 1};
    if (nearby === null) return looks;
    if (!nearby.has(entity)) return {...looks, color: theme.faded, borderColor: theme.faded, name: "", zIndex: 0};
    const first = entity === chosen.entity || entity === chosen.pair?.a || entity === chosen.pair?.b;
    return {...looks, highlighted: first, forceLabel: first || nearby.size <= 30, zIndex: first ? 3 : 2};
  }

  function edgeLooks(pair, data) {
    if (!pair.shown) return {...data, hidden: true};
    const claims = pair.claims.filter((claim) => claim.shown);
    const colour = claims.some((claim) => claim.kind === "fact") ? theme.fact : theme.statement;
    const looks = {...data, hidden: false, color: colour, words: lineWords(claims), zIndex: 0};
    if (nearby === null) return looks;
    if (pair === chosen.pair) return {...looks, color: theme.chosen, size: Math.max(3, data.size + 1), zIndex: 2};
    const touches = chosen.entity && (pair.a === chosen.entity || pair.b === chosen.entity);
    return touches ? {...looks, size: Math.max(1.8, data.size), zIndex: 1} : {...looks, color: theme.faded, words: "", size: Math.min(1, data.size)};
  }

  drawLabels(sigma, {
    nodes: [...graph.entities].sort((a, b) => b.centrality - a.centrality).map((entity) => String(entity.number)),
    lines: graph.pairs.length > MOST_LINES_WITH_WORDS ? [] : graph.pairs.map(({key, a, b}) => ({key, a: String(a.number), b: String(b.number)})),
    theme: () => theme,
    smallest: many ? 3 : 0,
  });
  sigma.on("clickNode", ({node}) => onNode(entityOf(node)));
  // Lines are too thin to hit: the nearest one within reach of the pointer is meant.
  const screenOf = (entity) => sigma.framedGraphToViewport(sigma.getNodeDisplayData(String(entity.number)));
  const pairAt = (point) => nearestLine(graph.pairs, screenOf, point);
  sigma.on("clickStage", ({event}) => {
    const pair = pairAt(event);
    if (pair) onPair(pair);
    else onNothing();
  });
  sigma.on("moveBody", ({event}) => {
    if (!overNode) stage.style.cursor = pairAt(event) ? "pointer" : "";
  });
  sigma.on("enterNode", () => ((overNode = true), (stage.style.cursor = "pointer")));
  sigma.on("leaveNode", () => ((overNode = false), (stage.style.cursor = "")));
  new ResizeObserver(() => sigma.resize().refresh({skipIndexation: true})).observe(stage);

  const refresh = () => sigma.refresh({skipIndexation: false});
  const findNearby = () => {
    const {entity, pair} = chosen;
    const joined = entity ? entity.pairs.filter((one) => one.shown).map((one) => otherOf(one, entity)) : [];
    nearby = entity || pair ? new Set(entity ? [entity, ...joined] : [pair.a, pair.b]) : null;
  };
  const camera = sigma.getCamera();
  const move = (state, duration) => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState(state);
    else camera.animate(state, {duration});
  };
  return {
    update() {
      findNearby();
      refresh();
    },
    recolour() {
      theme = colours();
      refresh();
    },
    choose(entity, pair) {
      chosen = {entity, pair};
      findNearby();
      refresh();
    },
    // Brings the entity to the middle, near enough to read what is around it.
    show(entity) {
      const {x, y} = sigma.getNodeDisplayData(String(entity.number));
      move({x, y, ratio: Math.min(camera.ratio, many ? 0.12 : 0.4)}, 300);
    },
    zoom: (factor) => move({ratio: camera.ratio * factor}, 150),
    fit: () => move({x: 0.5, y: 0.5, angle: 0, ratio: 1}, 300),
    // Where it is on the stage, in pixels.
    positionOf: (entity) => sigma.graphToViewport({x: entity.x, y: entity.y}),
  };
}

// A fill with a rim, since some fills are as light as the page.
function nodeProgram() {
  return createNodeBorderProgram({
    borders: [
      {size: {value: 1, mode: "pixels"}, color: {attribute: "borderColor"}},
      {size: {fill: true}, color: {attribute: "color"}},
    ],
  });
}

// An arrow where everything between the two goes one way.
function directionOf(pair) {
  const from = new Set(pair.claims.map((claim) => (claim.kind === "fact" ? claim.from : claim.speaker)));
  const source = from.has(pair.a) ? pair.a : pair.b;
  return {source, target: otherOf(pair, source), both: from.size > 1};
}

function lineWords(claims) {
  const label = shorten(claims[0].kind === "fact" ? claims[0].relation : claims[0].cue || "said");
  return claims.length === 1 ? label : `${label} +${claims.length - 1}`;
}
