// Labels and types.
#include "export/property_graph.h"

namespace newsgraph {

std::string_view label_of(EntityType type) {
  switch (type) {
    case EntityType::person: return "Person";
    case EntityType::organisation: return "Organisation";
    case EntityType::place: return "Place";
    case EntityType::group: return "Group";
    case EntityType::event: return "Event";
    case EntityType::product: return "Product";
    case EntityType::work: return "Work";
    case EntityType::date: return "Date";
    case EntityType::money: return "Money";
    case EntityType::quantity: return "Quantity";
    case EntityType::thing: return "Thing";
  }
  return "Thing";
}

std::string_view type_of(LinkKind kind) {
  switch (kind) {
    case LinkKind::fact: return "FACT";
    case LinkKind::says: return "SAYS";
    case LinkKind::about: return "ABOUT";
  }
  return "FACT";
}

}  // namespace newsgraph
