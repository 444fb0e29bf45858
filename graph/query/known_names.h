// Names to offer to who has typed the beginning of one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

struct KnownName {
  std::string name;
  EntityType type = EntityType::thing;
};

// Longest name that is offered, in bytes.
inline constexpr std::size_t kLongestKnownName = 100;

}  // namespace newsgraph
