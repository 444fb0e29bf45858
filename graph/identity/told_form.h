// How articles write the names of a thing, put together by what is one name to identity.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/identity/told_name.h"
#include "ingest/triple.h"

namespace newsgraph {

// One spelling-independent form of a name, and the articles that call the thing so.
struct ToldForm {
  std::string key;  // PersonName::key of a person, name_key of anything else
  bool person = false;
  bool acronym = false;                       // written as one somewhere
  std::vector<std::string> texts;             // the spellings, the most used first
  std::map<EntityType, std::uint32_t> types;  // what the articles take it for; how many
  std::vector<std::string> articles;          // ids, ascending
};

// The forms by which the things are looked up, by how many articles use them; with `only`, that of this name alone, by
// which all of them go.
std::vector<ToldForm> forms_of(const std::vector<ToldName>& told, const std::string& only);

}  // namespace newsgraph
