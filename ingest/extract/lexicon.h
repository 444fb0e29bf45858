// Word lists that are built into the program: one entry a line, key and value separated by a tab, "#" opens a comment.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

namespace newsgraph {

class Lexicon {
 public:
  // Keeps views into `text`, which must outlive the lexicon. A line without a tab is a key whose value is empty. Of two
  // lines with one key the first counts.
  explicit Lexicon(std::string_view text);

  std::optional<std::string_view> find(std::string_view key) const;
  bool contains(std::string_view key) const { return find(key).has_value(); }

 private:
  std::unordered_map<std::string_view, std::string_view> entries_;
};

}  // namespace newsgraph
