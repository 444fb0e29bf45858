// By which of its names a thing is looked up, and which descriptions may be names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

struct CountedName {
  std::string text;
  std::uint32_t count = 0;
};

// The name that the thing is looked up by: of a person the fullest, else the one that the article uses most, since what
// follows a name is now and then taken for part of it; but a longer one that holds that and ends as companies' names do
// is whole. `fullest` if `names` is empty.
std::string looked_up_by(EntityType type, std::string_view fullest, const std::vector<CountedName>& names);

// The name of the government that sits in a capital; nothing if that is none.
std::optional<std::string> government_at(std::string_view name);

// "the Indian navy" of a description could be a name: some word in it has a capital that is not that of "The". "The
// Oslo company" could not, though a company's name would be the same without its last word.
bool could_be_name(std::string_view description);

}  // namespace newsgraph
