// Reads the cue lexicon: one lemma a line with its patterns.
#include "ingest/extract/report_cues.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "embedded/cues.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 8> kPatterns{"clause",     "quote", "object", "predicate",
                                                    "infinitive", "noun",  "citing", "never"};

std::string_view next_word(std::string_view& line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t\r"), line.size());
  line.remove_prefix(begin);
  const std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
  line.remove_prefix(word.size());
  return word;
}

}  // namespace

const CueLexicon& CueLexicon::built_in() {
  static const CueLexicon lexicon = parse(embedded::cues(), "cues.txt");
  return lexicon;
}

CueLexicon CueLexicon::parse(std::string_view text, std::string_view name) {
  CueLexicon lexicon;
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.starts_with('#')) continue;
    const std::string_view lemma = next_word(line);
    if (lemma.empty()) continue;
    std::string_view pattern = next_word(line);
    if (pattern.empty()) throw Error(fmt::format("{}:{}: no pattern after {}", name, number, lemma));
    for (; !pattern.empty(); pattern = next_word(line)) {
      const bool weak = pattern.ends_with('?');
      if (weak) pattern.remove_suffix(1);
      if (!pattern.starts_with('@') && std::find(kPatterns.begin(), kPatterns.end(), pattern) == kPatterns.end()) {
        throw Error(fmt::format("{}:{}: unknown pattern {}", name, number, pattern));
      }
      lexicon.entries_[std::string(lemma) + " " + std::string(pattern)] =
          weak ? CueStrength::weak : CueStrength::strong;
    }
  }
  return lexicon;
}

CueStrength CueLexicon::strength(std::string_view lemma, std::string_view pattern) const {
  std::string key(lemma);
  key.append(" ").append(pattern);
  const auto found = entries_.find(key);
  return found == entries_.end() ? CueStrength::none : found->second;
}

}  // namespace newsgraph
