// Whether a graph file holds what it should: every stored span is read again against its article, every derived row is
// made again from what it was made of.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph {

// One thing that is wrong.
struct Finding {
  std::string article;  // id; empty if no article alone is concerned
  std::string what;
};

struct Verification {
  std::vector<Finding>
      findings;  // of the file first, then of articles by id, then of entities; the first kMostFindings
  std::uint64_t articles = 0, spans = 0, triples = 0, statements = 0, entities = 0;  // that were looked at
  bool settled = true;  // false: articles have come or gone since, and what is one thing was not looked at
};

inline constexpr std::size_t kMostFindings = 10'000;

// Reads the whole file, which it does not change, in one snapshot. What is checked:
// the file      SQLite's own checks of pages, indexes and references; tables, indexes and triggers are those of
//               schema.sql; the index of words has the words of the statements and no others
// articles      texts are UTF-8; spans of mentions, sentences, phrases and quotes lie inside the text, between
// characters;
//               what is told to stand there stands there; a triple's record is one that `newsgraph extract` writes; all
//               rows are those that adding the article makes, and its hash is theirs
// copies        which articles are found to be copies of which is what comparing them again finds
// identity      every cluster has an entity that is there, and every entity a cluster
// With `deep` also that settling all articles anew, in a temporary file, makes the same entities of the same clusters.
//
// If the file's pages are damaged nothing else is checked. Throws Error if it is missing, no graph file, or of another
// version.
Verification verify(const std::filesystem::path& file, bool deep);

}  // namespace newsgraph
