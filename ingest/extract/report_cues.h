// The lexicon of reporting words: which lemma opens reported content in which construction.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgraph {

enum class CueStrength { none, weak, strong };

class CueLexicon {
 public:
  // The lexicon built into the program (lexicon/cues.txt, which documents the format).
  static const CueLexicon& built_in();
  // Throws Error, naming `name` and the line, if `text` is not in that format.
  static CueLexicon parse(std::string_view text, std::string_view name);

  // `lemma` is lower case; a particle is joined with "_". `pattern` as in the file: "clause", "@for".
  CueStrength strength(std::string_view lemma, std::string_view pattern) const;

 private:
  std::unordered_map<std::string, CueStrength> entries_;  // "lemma pattern"
};

}  // namespace newsgraph
