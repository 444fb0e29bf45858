// What the network and the lemmatiser see of a form. model-format.md, "Features of a token", is the standard.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

// Quotation marks, apostrophes, hyphens and ellipses brought to one form each.
std::string normalise(std::string_view form);

// Each code point in its simple lower case.
std::string simple_lower(std::string_view text);

// The key of the vocabulary: simple lower case with every ASCII digit as 0.
std::string vocabulary_key(std::string_view norm);

// Letters as X and x, digits as d, runs cut to four.
std::string shape_of(std::string_view norm);

// The hashes of the strings that the tables word, prefix, suffix, ending and shape are keyed by.
inline constexpr std::size_t kTables = 5;
std::array<std::uint64_t, kTables> hash_features(std::string_view norm, std::string_view key);

// 64-bit FNV-1a.
std::uint64_t fnv1a(std::string_view text);

}  // namespace newsgraph
