// What the words beside a place say about whether a sentence begins there, as learnt from the treebanks: a vote that
// stands beside the rules of segment.cc and alone finds sentences that end without a full stop.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/span.h"

namespace newsgraph {

// Votes for the places in one paragraph. Use: begin(0); for each token of the sentence in order, vote() where wanted
// and pass(); begin(i) when a sentence begins at i. Linear in the text's length, integers only.
class BoundaryVotes {
 public:
  // One vote of a weight of 1 in the logistic model is so many.
  static constexpr int kScale = 24;

  // `tokens` is the paragraph, not empty.
  BoundaryVotes(std::string_view text, std::span<const Span> tokens);

  // A sentence begins at token i.
  void begin(std::size_t i);
  // Token i, the next one of the sentence, has been looked at.
  void pass(std::size_t i);
  // Above 0: a sentence rather begins at token i > 0, all before i having been passed; nothing: the model does not ask,
  // for a small letter follows a word.
  std::optional<int> vote(std::size_t i) const;

 private:
  struct Word {
    std::uint64_t hash = 0;  // of the form as it is compared
    std::uint8_t shape = 0;
    bool touches = false;  // the word before
  };

  std::uint8_t shape(std::size_t i) const { return i < words_.size() ? words_[i].shape : 0; }
  std::uint64_t hash(std::size_t i) const { return i < words_.size() ? words_[i].hash : 0; }

  std::string_view text_;
  std::span<const Span> tokens_;
  std::vector<Word> words_;
  std::uint8_t ends_well_ = 0;  // 1 if the paragraph ends with a mark that ends sentences
  std::size_t begin_ = 0;
  std::uint32_t small_words_ = 0;  // since the beginning; so the next two
  std::uint32_t quotes_ = 0;
  std::uint32_t brackets_ = 0;
};

}  // namespace newsgraph
