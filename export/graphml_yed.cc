// Writes yEd's blocks of a node's and an edge's graphics.
#include "export/graphml_yed.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "export/appearance.h"
#include "export/graphviz_attributes.h"
#include "export/text.h"

namespace newsgraph {
namespace {

constexpr const char* kNodeKey = "node.graphics";
constexpr const char* kEdgeKey = "edge.graphics";
constexpr double kBetweenParallels = 26;  // points, so that their labels do not overlap
constexpr double kLoop = 18;              // points that a loop stands off its node

struct Point {
  double x, y;
};

const char* name_of(Shape shape) {
  switch (shape) {
    case Shape::rounded: return "roundrectangle";
    case Shape::box:
    case Shape::note: return "rectangle";
    case Shape::ellipse: return "ellipse";
    case Shape::hexagon: return "hexagon";
    case Shape::octagon: return "octagon";
    case Shape::block: return "rectangle3d";
  }
  return "rectangle";
}

const char* name_of(Line line) {
  switch (line) {
    case Line::solid: return "line";
    case Line::dashed: return "dashed";
    case Line::dotted: return "dotted";
  }
  return "line";
}

std::string to_tenth(double value) { return to_decimal(std::round(value * 10) / 10 + 0.0); }

// yEd draws what begins like this as HTML, and would fetch its pictures. A word joiner, which is invisible, makes plain
// text of it.
std::string plain(std::string label) {
  constexpr std::string_view kMarkup = "<html";
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  if (label.size() >= kMarkup.size() &&
      std::equal(kMarkup.begin(), kMarkup.end(), label.begin(), [&](char b, char a) { return same(a, b); })) {
    label.insert(1, "\u2060");
  }
  return label;
}

std::string label_of(std::string_view text, std::size_t longest) { return plain(shorten(in_one_line(text), longest)); }

struct Attribute {
  const char* name;
  std::string value;
};

void element(XmlWriter& xml, const char* name, std::initializer_list<Attribute> attributes) {
  xml.start(name);
  for (const Attribute& attribute : attributes) xml.attribute(attribute.name, attribute.value);
  xml.end();
}

void write_label(XmlWriter& xml, const char* name, const std::string& text, double size, const char* colour) {
  if (text.empty()) return;
  xml.start(name);
  xml.attribute("fontSize", to_decimal(size));
  xml.attribute("textColor", colour);
  xml.text(text);
  xml.end();
}

// Where the `nth` line between two nodes (the first is 0) bends, so that each of them can be seen.
std::vector<Point> bends(const Place& from, const Place& to, bool loop, std::uint32_t nth) {
  if (loop) {
    const double off = kLoop * (nth + 1);
    const double right = from.x + from.width / 2 + off;
    const double above = from.y - from.height / 2 - off;
    return {{right, from.y}, {right, above}, {from.x, above}};
  }
  if (nth == 0) return {};
  const double length = std::max(1.0, std::hypot(to.x - from.x, to.y - from.y));
  const double off = kBetweenParallels * ((nth + 1) / 2) * (nth % 2 == 1 ? 1 : -1);
  return {{(from.x + to.x) / 2 - off * (to.y - from.y) / length, (from.y + to.y) / 2 + off * (to.x - from.x) / length}};
}

void declare(XmlWriter& xml, const char* id, const char* domain, const char* type) {
  element(xml, "key", {{"id", id}, {"for", domain}, {"yfiles.type", type}});
}

}  // namespace

YedDrawing::YedDrawing(const View& view)
    : view_(view), places_(places_of(view)), highest_centrality_(highest_centrality(view)) {}

void YedDrawing::declare_keys(XmlWriter& xml) const {
  declare(xml, kNodeKey, "node", "nodegraphics");
  declare(xml, kEdgeKey, "edge", "edgegraphics");
}

void YedDrawing::write_node(XmlWriter& xml, std::size_t number) const {
  const Node shown = node(view_, number);
  const NodeLook look = look_of(shown, highest_centrality_);
  const Place& place = places_.at(number);
  xml.start("data");
  xml.attribute("key", kNodeKey);
  xml.start("y:ShapeNode");
  element(xml, "y:Geometry",
          {{"height", to_tenth(place.height)},
           {"width", to_tenth(place.width)},
           {"x", to_tenth(place.x - place.width / 2)},
           {"y", to_tenth(place.y - place.height / 2)}});
  element(xml, "y:Fill", {{"color", look.colours.fill}, {"transparent", "false"}});
  element(xml, "y:BorderStyle", {{"color", "#666666"}, {"type", "line"}, {"width", "1"}});
  write_label(xml, "y:NodeLabel",
              label_of(shown.label, shown.entity ? kForPicture.longest_name : kForPicture.longest_content),
              look.text_size, look.colours.text);
  element(xml, "y:Shape", {{"type", name_of(look.shape)}});
  xml.end();
  xml.end();
}

void YedDrawing::write_edge(XmlWriter& xml, const Link& link) {
  const LinkLook look = look_of(link);
  const std::uint32_t nth = parallel_[std::minmax(link.from, link.to)]++;
  // Seen from the same end whichever way the edge goes, so that opposite edges bend to different sides.
  const std::vector<Point> points = bends(places_.at(std::min(link.from, link.to)),
                                          places_.at(std::max(link.from, link.to)), link.from == link.to, nth);
  xml.start("data");
  xml.attribute("key", kEdgeKey);
  xml.start("y:PolyLineEdge");
  xml.start("y:Path");
  for (const char* offset : {"sx", "sy", "tx", "ty"}) xml.attribute(offset, "0");
  for (const Point& point : points) element(xml, "y:Point", {{"x", to_tenth(point.x)}, {"y", to_tenth(point.y)}});
  xml.end();
  element(xml, "y:LineStyle",
          {{"color", look.colour}, {"type", name_of(look.line)}, {"width", to_decimal(look.width)}});
  element(xml, "y:Arrows", {{"source", "none"}, {"target", "standard"}});
  write_label(xml, "y:EdgeLabel", label_of(link.label, kForPicture.longest_relation), 9, "#1a1a1a");
  element(xml, "y:BendStyle", {{"smoothed", "true"}});
  xml.end();
  xml.end();
}

}  // namespace newsgraph
