// Okabe and Ito's palette (Color Universal Design, 2008), extended by tints.
#include "export/palette.h"

namespace newsgraph {

Colours colours_of(EntityType type) {
  switch (type) {
    case EntityType::person: return {"#0072b2", "#ffffff"};
    case EntityType::organisation: return {"#e69f00", "#000000"};
    case EntityType::place: return {"#009e73", "#000000"};
    case EntityType::group: return {"#56b4e9", "#000000"};
    case EntityType::event: return {"#cc79a7", "#000000"};
    case EntityType::product: return {"#d55e00", "#000000"};
    case EntityType::work: return {"#f0e442", "#000000"};
    case EntityType::date: return {"#d9d9d9", "#000000"};
    case EntityType::money: return {"#bfe3d0", "#000000"};
    case EntityType::quantity: return {"#f5deb3", "#000000"};
    case EntityType::thing: return {"#f2f2f2", "#000000"};
  }
  return {"#f2f2f2", "#000000"};
}

}  // namespace newsgraph
