// The names of a sentence, as the name finder saw them and with its commonest slips mended.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/extract/noun_facts.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

struct SettledName {
  std::uint32_t first = 0, last = 0;  // tokens, without "the", titles and a possessive "'s"
  std::uint32_t head = 0;             // the token of them that hangs on one outside
  NameType type = NameType::other;
  Gender gender = Gender::unknown;  // that a courtesy title tells
  std::vector<std::string> roles;   // titles of office right before: "president"
};

// In text order, not overlapping. "United" and "Kingdom", "European" and "Council" become one name where the tree joins
// them; "US Secretary" is no name but an office (its "US" stays one), nor is an adjective ("British").
std::vector<SettledName> settle_names(const Document& document, const Tree& tree);

// The token of [first, last) that hangs on a token outside.
std::uint32_t head_of(const Tree& tree, std::uint32_t first, std::uint32_t last);

// Whether `token`, right before the name in [first, last), is an adjective that the name begins with: "General" in
// "General Motors", tagged as part of a name.
bool begins_name(const Document& document, const Tree& tree, std::uint32_t token, std::uint32_t first,
                 std::uint32_t last);

// Whether the noun, lower case, names an office that people hold or a trade that they follow and is used before names.
bool is_role(std::string_view noun);

}  // namespace newsgraph
