// Child lists by counting sort, and walks over them.
#include "ingest/extract/tree.h"

#include <algorithm>

namespace newsgraph {

Tree::Tree(const Sentence& sentence) : sentence_(sentence), begin_(sentence.tokens.size() + 1, 0) {
  for (const Token& token : sentence.tokens) {
    if (token.head >= 0) ++begin_[static_cast<std::size_t>(token.head) + 1];
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  children_.resize(begin_.back());
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (token(i).head >= 0) children_[next[static_cast<std::size_t>(token(i).head)]++] = i;
  }
}

std::optional<std::uint32_t> Tree::child(std::uint32_t index, Deprel deprel) const {
  for (const std::uint32_t child : children(index)) {
    if (token(child).deprel == deprel) return child;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> Tree::subtree(std::uint32_t index) const {
  return subtree(index, [](std::uint32_t) { return false; });
}

bool Tree::dominates(std::uint32_t ancestor, std::uint32_t index) const {
  for (std::int32_t at = static_cast<std::int32_t>(index); at >= 0; at = token(static_cast<std::uint32_t>(at)).head) {
    if (static_cast<std::uint32_t>(at) == ancestor) return true;
  }
  return false;
}

void sort_tokens(std::vector<std::uint32_t>& tokens) { std::sort(tokens.begin(), tokens.end()); }

std::vector<Span> spans_of(const Sentence& sentence, std::span<const std::uint32_t> tokens) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Span span = sentence.tokens[tokens[i]].span;
    if (i > 0 && tokens[i] == tokens[i - 1] + 1) {
      spans.back().end = span.end;
    } else {
      spans.push_back(span);
    }
  }
  return spans;
}

}  // namespace newsgraph
