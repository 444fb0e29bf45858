// The colours of entity types, told apart by people with any colour vision.
#pragma once

#include "ingest/triple.h"

namespace newsgraph {

struct Colours {
  const char* fill;  // "#rrggbb"
  const char* text;  // on that fill, with a contrast of at least 4.5 to 1 (WCAG 2.1, 1.4.3)
};

Colours colours_of(EntityType type);

inline constexpr Colours kStatementColours = {"#ffffff", "#000000"};

}  // namespace newsgraph
