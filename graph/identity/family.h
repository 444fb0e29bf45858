// Which full names of one family name are one person's. A function of the names and of how many things go by each: so a
// family is looked at as a whole whenever one of its names comes or goes, and nobody else is.
//
// A name joins the person every one of whose names it may share a bearer with. So no chain of weak links can join two
// persons whose given names differ.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/identity/name_form.h"

namespace newsgraph {

struct FullName {
  std::string key;  // PersonName::key
  PersonName name;  // with a given name that is more than initials
  std::int64_t things = 0;
  // Articles tell its bearer from another whose name is the same but for the generation: "Ann Falk Jr." from "Ann
  // Falk".
  bool apart = false;
};

struct Bearer {
  std::uint32_t founder = 0;         // index of the plainest name, which the person's id is made from
  std::vector<std::uint32_t> names;  // all names
};

struct Family {
  std::vector<Bearer> bearers;
  // For each name the bearers that it may mean. One: it is that one's. Several: its articles have to tell.
  std::vector<std::vector<std::uint32_t>> means;
};

// `names`: distinct, all of one family name. The result does not depend on their order but for its numbers.
Family tell_apart(const std::vector<FullName>& names);

// Bearers all of whose names `name` may share a bearer with, as indexes into `bearers`. `names_of`: their names.
std::vector<std::uint32_t> bearers_like(const PersonName& name, const std::vector<std::vector<PersonName>>& names_of);

}  // namespace newsgraph
