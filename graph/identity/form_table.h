// The distinct forms of all names of all articles, and which things go by which. Private to identity.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/identity/name_form.h"
#include "graph/identity/resolve.h"

namespace newsgraph {

struct Form {
  bool person = false;
  bool place = false;    // most of its things are places
  bool acronym = false;  // written as one somewhere
  std::string key;       // PersonName::key or name_key
  PersonName name;       // persons only
  std::set<std::string_view> texts;
  std::vector<std::uint32_t> things;  // whose fullest name it is; ascending
};

struct FormTable {
  std::vector<Form> forms;        // persons and others by key
  std::vector<std::uint32_t> of;  // of each thing: index into forms
  // (form, fuller form) for each thing that goes by both; once for each such thing.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> also_called;
  std::unordered_set<std::string> places;  // keys of forms that are places
};

// The name that the thing is looked up by: of a person the fullest, else the one that the article uses most, since what
// follows a name is now and then taken for part of it.
std::string_view looked_up_by(const NamedThing& thing);

FormTable collect_forms(const std::vector<NamedThing>& things);

}  // namespace newsgraph
