// A text as the set of its runs of words ("shingles"), for comparing what two articles have in common word for word.
//
// After A. Z. Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences 1997.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

// The words of a text as hashes, in their order. Letter case, quotation marks, apostrophes, all other punctuation,
// white space and the ways in which Unicode writes one letter (NFKC) make no difference. In scripts that do not
// separate words each character is one. The same text gives the same hashes on every machine. `text` is valid UTF-8.
std::vector<std::uint64_t> word_hashes(std::string_view text);

// One hash for each run of `length` words, in their order; of fewer words than that, one hash of all of them; of no
// words none.
std::vector<std::uint64_t> shingles(const std::vector<std::uint64_t>& words, std::size_t length);

// The words of the text by which it is compared with others: its own words (own_words.h), or all, if it has hardly any
// of its own: a speech in full, a row of quotations.
std::vector<std::uint64_t> compared_words(std::string_view text);

}  // namespace newsgraph
