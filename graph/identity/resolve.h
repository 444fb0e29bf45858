// Named things of single articles → entities. A function of the set of things alone: their order does not count, nor
// does what was settled before.
//
// Names are compared as forms (name_form.h), and every distinct form is looked at once, however many articles use it:
//   1. Full names. A form that no longer form shortens founds an entity. A person's form joins the entity whose every
//      form it may share a bearer with; looked up by family name. So no chain of weak links can join two persons whose
//      given names differ.
//   2. Short forms (family name, initials, acronym, "Ford" for "Ford Motor") are looked up among the short forms of
//      the entities of step 1. Which of several candidates is meant, each article tells by the other names in it.
// Cost: one hash look-up a form, and comparisons within one family name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

// A named cluster of one article. The views must outlive the call of resolve.
struct NamedThing {
  struct Name {
    std::string_view text;
    std::uint32_t count = 0;
  };
  std::uint32_t article = 0;  // any numbering that is the same for equal sets of articles
  EntityType type = EntityType::thing;
  std::string_view name;    // the fullest that the article calls it
  std::vector<Name> names;  // all that it calls it, descriptions left out
};

struct Resolution {
  std::vector<std::uint32_t> entity;  // of each thing: index into keys
  // Of each entity: what it is made from that stays while articles come and go, unless one brings a fuller name for it.
  // No two are equal.
  std::vector<std::string> keys;
  std::vector<std::uint32_t> form;  // of each thing: the form that it goes by, index into forms
  std::vector<std::string> forms;   // keys of all forms, made as those of entities are
};

// `things` ordered by article; `articles`: how many there are.
Resolution resolve(const std::vector<NamedThing>& things, std::uint32_t articles);

}  // namespace newsgraph
