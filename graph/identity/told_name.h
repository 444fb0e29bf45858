// How one article calls a thing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/identity/trait.h"
#include "ingest/triple.h"

namespace newsgraph {

struct ToldName {
  using Words = std::vector<std::pair<std::string, std::uint32_t>>;  // and how often the article uses them

  std::string article;                  // id
  std::string name;                     // the fullest
  EntityType type = EntityType::thing;  // as the article has it
  std::string called;                   // what it is looked up by (look_up.h); empty if its article does not name it
  bool person = false;                  // that is taken for a person's name
  Words names = {};
  Words descriptions = {};
  std::vector<Trait> traits = {};  // of a person
};

// Whether the article gives the thing a name that is `name` as far as identity can tell.
bool goes_by(const ToldName& told, std::string_view name);

}  // namespace newsgraph
