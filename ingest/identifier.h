// Identifiers made from content, so that they are the same on every machine and in any order of work.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace newsgraph {

// `kind` letter, a dash and 16 hexadecimal digits of the XXH3-128 of `parts`, each preceded by its length so that
// ("ab", "c") and ("a", "bc") differ. Kinds: a article, t triple, e entity, f edge.
std::string make_identifier(char kind, std::initializer_list<std::string_view> parts);

// A number from 0 to 2⁶³−1 made from `parts` as identifiers are: the same everywhere, and as good as random.
std::int64_t make_number(std::initializer_list<std::string_view> parts);

}  // namespace newsgraph
