// Ways to walk one sentence's dependency tree without recursion.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ingest/document.h"

namespace newsgraph {

// The children of every token of one sentence, in text order. Keeps a reference to the sentence.
class Tree {
 public:
  explicit Tree(const Sentence& sentence);

  const Sentence& sentence() const { return sentence_; }
  const Token& token(std::uint32_t index) const { return sentence_.tokens[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(sentence_.tokens.size()); }
  std::span<const std::uint32_t> children(std::uint32_t index) const {
    return {children_.data() + begin_[index], begin_[index + 1] - begin_[index]};
  }

  // The first child with that relation (subtypes count as their own label), if there is one.
  std::optional<std::uint32_t> child(std::uint32_t index, Deprel deprel) const;

  // `index` and all that hangs below it, in text order. A child for which `skip(child)` is true is left out with all
  // that hangs below it.
  template <typename Skip>
  std::vector<std::uint32_t> subtree(std::uint32_t index, Skip skip) const;
  std::vector<std::uint32_t> subtree(std::uint32_t index) const;

  // Whether `index` lies below `ancestor` or is it.
  bool dominates(std::uint32_t ancestor, std::uint32_t index) const;

 private:
  const Sentence& sentence_;
  std::vector<std::uint32_t> begin_;  // children of token i: children_[begin_[i], begin_[i + 1])
  std::vector<std::uint32_t> children_;
};

void sort_tokens(std::vector<std::uint32_t>& tokens);

template <typename Skip>
std::vector<std::uint32_t> Tree::subtree(std::uint32_t index, Skip skip) const {
  std::vector<std::uint32_t> found{index};
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const std::uint32_t child : children(found[next])) {
      if (!skip(child)) found.push_back(child);
    }
  }
  sort_tokens(found);
  return found;
}

// The bytes that `tokens` (in text order) cover: one span per run of neighbouring tokens, so that slices joined by a
// space read as the phrase does.
std::vector<Span> spans_of(const Sentence& sentence, std::span<const std::uint32_t> tokens);

}  // namespace newsgraph
