// A short extract of a text by which near-copies of it are found: MinHash, with bands for locality-sensitive hashing.
//
// After A. Z. Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences 1997;
// bands after P. Indyk and R. Motwani, "Approximate nearest neighbors", STOC 1998.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsgraph {

// How many minima a signature has. Each is a band of its own: where others join several minima of short shingles to
// bands, so that a few common phrases do not make two articles alike, the shingles here are long instead
// (kSignatureWords). That keeps short excerpts findable: an article of which a share s of all shingles is shared with
// another has at least one minimum in common with probability 1 - (1 - s)^48, which is .994 for s = .1.
inline constexpr std::size_t kBands = 48;
inline constexpr std::size_t kSignatureWords = 6;

// The keys of the bands. Two texts are candidates if they share any.
using Signature = std::array<std::int64_t, kBands>;

// Of the words that compared_words() gives. Depends on the text alone: the same on every machine and in every run. A
// change of the functions here needs a new version of the graph file, which keeps signatures. A text with fewer words
// than kSignatureWords has the signature of its words taken together; one without words has that of nothing, which all
// such texts share.
Signature signature_of(std::string_view text);

}  // namespace newsgraph
