// How much one input may make the readers keep in memory.
#pragma once

#include <cstddef>

namespace newsgraph {

// Bytes of one article as it stands in its file: a long book has two million, so no article comes near.
inline constexpr std::size_t kMaxArticleBytes = 16U << 20U;
// The same in words, for messages.
inline constexpr const char* kMaxArticleWords = "16 MiB";
// Objects and arrays open at once in a JSON article; crawlers' records have fewer than ten.
inline constexpr int kMaxJsonDepth = 100;
// Authors kept of one article.
inline constexpr std::size_t kMaxAuthors = 100;
// Bytes looked at to find out what an input is.
inline constexpr std::size_t kSniffedBytes = 64U << 10U;

}  // namespace newsgraph
