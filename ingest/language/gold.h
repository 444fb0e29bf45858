// What a CoNLL-U file says of each word, as it is written there: the gold that an evaluation compares with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/multiword.h"

namespace newsgraph {

// Views into the lines.
struct GoldWord {
  std::string_view lemma;
  std::string_view upos;
  std::string_view xpos;
  std::string_view head;
  std::string_view relation;
};

struct GoldSentence {
  std::vector<GoldWord> words;
  std::vector<MultiwordToken> multiword_tokens;
};

// Takes the lines of one sentence apart, which the ConlluReader has found good.
GoldSentence read_gold(const std::vector<std::string>& lines);

}  // namespace newsgraph
