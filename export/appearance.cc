// Decides how nodes and links look.
#include "export/appearance.h"

#include <algorithm>
#include <cmath>

namespace newsgraph {
namespace {

constexpr double kSmallestText = 10;  // points
constexpr double kLargestText = 26;
constexpr double kThickestLine = 5;

const char* colour_of(LinkKind kind) {
  switch (kind) {
    case LinkKind::fact: return "#767676";
    case LinkKind::says: return "#4d4d4d";
    case LinkKind::about: return "#a0a0a0";
  }
  return "#767676";
}

Line line_of(LinkKind kind, Polarity polarity, Modality modality) {
  if (kind == LinkKind::about) return Line::solid;  // what is said of a saying is on the line from who says it
  if (polarity == Polarity::negated) return Line::dashed;
  return modality == Modality::asserted ? Line::solid : Line::dotted;
}

}  // namespace

double highest_centrality(const View& view) {
  double highest = 0;
  for (const Entity& entity : view.graph.entities) highest = std::max(highest, entity.centrality);
  for (const Statement& statement : view.statements) highest = std::max(highest, statement.centrality);
  return highest;
}

Shape shape_of(EntityType type) {
  switch (type) {
    case EntityType::person: return Shape::rounded;
    case EntityType::organisation: return Shape::box;
    case EntityType::place: return Shape::hexagon;
    case EntityType::group: return Shape::octagon;
    case EntityType::event:
    case EntityType::product:
    case EntityType::work: return Shape::block;
    case EntityType::date:
    case EntityType::money:
    case EntityType::quantity:
    case EntityType::thing: return Shape::ellipse;
  }
  return Shape::ellipse;
}

NodeLook look_of(const Node& node, double highest_centrality) {
  const double share = highest_centrality > 0 ? std::min(1.0, node.centrality / highest_centrality) : 0;
  const double prominence = std::sqrt(std::max(0.0, share));
  return {.colours = node.entity ? colours_of(node.entity->type) : kStatementColours,
          .shape = node.entity ? shape_of(node.entity->type) : Shape::note,
          .prominence = prominence,
          .text_size = std::round(kSmallestText + prominence * (kLargestText - kSmallestText))};
}

LinkLook look_of(LinkKind kind, Polarity polarity, Modality modality, std::uint32_t weight) {
  const double width = std::min(kThickestLine, 1 + std::log2(std::max(1U, weight)));
  return {.colour = colour_of(kind), .line = line_of(kind, polarity, modality), .width = std::round(width * 10) / 10};
}

LinkLook look_of(const Link& link) {
  return link.fact ? look_of(link.kind, link.fact->polarity, link.fact->modality, link.weight)
                   : look_of(link.kind, link.statement->polarity, link.statement->modality, link.weight);
}

}  // namespace newsgraph
