// How one article calls a thing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

struct ToldName {
  using Words = std::vector<std::pair<std::string, std::uint32_t>>;  // and how often the article uses them

  std::string article;  // id
  std::string name;     // the fullest
  EntityType type = EntityType::thing;
  Words names;         // none if the article does not name the thing
  Words descriptions;  // likewise
};

// The name that identity looks the thing up by (look_up.h); empty if its article does not name it.
std::string called(const ToldName& told);

// Whether the article gives the thing a name that is `name` as far as identity can tell.
bool goes_by(const ToldName& told, std::string_view name);

}  // namespace newsgraph
