// Lays out each connected component with Graphviz's sfdp, a multilevel spring model with a quadtree after Barnes and
// Hut, and packs the components.
#include "export/page_layout.h"

#include <graphviz/cgraph.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>

#include "export/drawing.h"
#include "export/layout.h"
#include "export/text.h"
#include "graph/knowledge_graph.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

using Lines = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Graphviz's measure: points. Of a component that takes longer than a person waits, overlaps are not removed: for
// 10,000 nodes that takes three times what the layout takes.
constexpr std::size_t kMostApart = 2000;
constexpr double kNodeInches = 0.5;  // the room that each node gets where overlaps are removed
constexpr double kNodeRadius = 12;
constexpr double kGap = 8;      // between components
constexpr double kSpread = 24;  // of a component whose overlaps stay: how far nodes are from its middle, by the root of
                                // their number; about as far as where overlaps are removed

struct Component {
  std::vector<std::uint32_t> nodes;  // in their order
  Lines lines;                       // numbers are places in `nodes`
  std::vector<Spot> positions;       // likewise; around the origin
  double radius = kNodeRadius;       // of the circle around them all
};

// By size, the largest first; of equals the one with the first node.
std::vector<Component> components_of(std::size_t nodes, const Lines& lines) {
  const std::vector<std::uint32_t> number = measure(nodes, lines).component;
  std::vector<Component> components;
  std::vector<std::uint32_t> place(nodes);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    if (number[i] >= components.size()) components.resize(number[i] + std::size_t{1});
    place[i] = static_cast<std::uint32_t>(components[number[i]].nodes.size());
    components[number[i]].nodes.push_back(i);
  }
  for (const auto& [from, to] : lines) {
    if (from != to) components[number[from]].lines.emplace_back(place[from], place[to]);
  }
  std::ranges::stable_sort(components, [](const Component& a, const Component& b) {
    return a.nodes.size() != b.nodes.size() ? a.nodes.size() > b.nodes.size() : a.nodes < b.nodes;
  });
  return components;
}

void set(Agraph_t* graph, int kind, const char* name, const std::string& value) {
  // cgraph copies every string that it takes, but its signatures have no const.
  agattr(graph, kind, const_cast<char*>(name), const_cast<char*>(value.c_str()));
}

void lay_out_by_springs(Component& component) {
  const Drawing drawing(agopen(const_cast<char*>("layout"), Agstrictundirected, nullptr));
  if (!drawing) throw Error("out of memory for the layout");
  set(drawing.get(), AGRAPH, "layout", "sfdp");
  set(drawing.get(), AGRAPH, "start", "1");
  set(drawing.get(), AGRAPH, "splines", "none");
  set(drawing.get(), AGRAPH, "overlap", component.nodes.size() > kMostApart ? "true" : "prism");
  set(drawing.get(), AGNODE, "shape", "circle");
  set(drawing.get(), AGNODE, "label", "");
  set(drawing.get(), AGNODE, "fixedsize", "true");
  set(drawing.get(), AGNODE, "width", to_decimal(kNodeInches));
  set(drawing.get(), AGNODE, "height", to_decimal(kNodeInches));
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < component.nodes.size(); ++i) nodes.push_back(agnode(drawing.get(), nullptr, 1));
  for (const auto& [from, to] : component.lines) agedge(drawing.get(), nodes[from], nodes[to], nullptr, 1);
  const Layout layout(drawing.get(), Edges::left_out);
  for (Agnode_t* node : nodes) component.positions.push_back({ND_coord(node).x, ND_coord(node).y});
}

// sfdp's own measure is so small that one could not tell its nodes apart beside others.
void spread(Component& component) {
  double squares = 0;
  for (const Spot& position : component.positions) squares += position.x * position.x + position.y * position.y;
  if (squares == 0) return;
  const double nodes = static_cast<double>(component.positions.size());
  const double factor = kSpread * std::sqrt(nodes) / std::sqrt(squares / nodes);
  for (Spot& position : component.positions) position = {position.x * factor, position.y * factor};
}

void centre(Component& component) {
  const auto [left, right] = std::ranges::minmax(component.positions, {}, &Spot::x);
  const auto [low, high] = std::ranges::minmax(component.positions, {}, &Spot::y);
  const Spot middle{(left.x + right.x) / 2, (low.y + high.y) / 2};
  for (Spot& position : component.positions) {
    position.x -= middle.x;
    position.y -= middle.y;
  }
}

void lay_out(Component& component) {
  switch (component.nodes.size()) {
    case 1: component.positions = {{0, 0}}; break;
    case 2: component.positions = {{-2 * kNodeRadius, 0}, {2 * kNodeRadius, 0}}; break;
    default: lay_out_by_springs(component);
  }
  centre(component);
  if (component.nodes.size() > kMostApart) spread(component);
  for (const Spot& position : component.positions) {
    component.radius = std::max(component.radius, std::hypot(position.x, position.y) + kNodeRadius);
  }
}

// The middle of each component, the largest at the origin, each other as near to it as a spiral finds room. The spiral
// is flat, as screens are wide. It goes on where the last component found room, and begins anew for ones much smaller,
// which may fit into gaps.
std::vector<Spot> pack(const std::vector<Component>& components) {
  constexpr double kFlat = 1.5;  // times as wide as high
  constexpr double kMuchSmaller = 0.7;
  std::vector<Spot> middles{{0, 0}};
  double angle = 0;
  double begun = std::numeric_limits<double>::infinity();  // the radius with which the spiral began
  for (std::size_t next = 1; next < components.size(); ++next) {
    const double radius = components[next].radius;
    const double growth = radius / (4 * std::numbers::pi);  // of the distance with the angle
    if (radius < kMuchSmaller * begun) {
      begun = radius;
      angle = components.front().radius / kFlat / growth;
    }
    const auto here = [&] { return Spot{kFlat * growth * angle * std::cos(angle), growth * angle * std::sin(angle)}; };
    const auto has_room = [&](Spot position) {
      for (std::size_t i = 0; i < next; ++i) {
        const double least = components[i].radius + radius + kGap;
        const double x = middles[i].x - position.x;
        const double y = middles[i].y - position.y;
        if (x * x + y * y < least * least) return false;
      }
      return true;
    };
    while (!has_room(here())) angle += std::min(0.5, 2 * std::numbers::pi / (angle + 1));  // half a radius
    middles.push_back(here());
  }
  return middles;
}

}  // namespace

std::vector<Spot> lay_out(std::size_t nodes, const Lines& lines) {
  std::vector<Spot> positions(nodes);
  if (nodes == 0) return positions;
  agseterr(AGMAX);  // Graphviz would print its warnings to standard error, which is cli's
  std::vector<Component> components = components_of(nodes, lines);
  for (Component& component : components) lay_out(component);
  std::stable_sort(components.begin() + 1, components.end(),
                   [](const Component& a, const Component& b) { return a.radius > b.radius; });
  const std::vector<Spot> middles = pack(components);
  for (std::size_t i = 0; i < components.size(); ++i) {
    for (std::size_t k = 0; k < components[i].nodes.size(); ++k) {
      const Spot within = components[i].positions[k];
      positions[components[i].nodes[k]] = {std::round(middles[i].x + within.x), std::round(middles[i].y + within.y)};
    }
  }
  return positions;
}

}  // namespace newsgraph
