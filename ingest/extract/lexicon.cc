// Reads a word list once and looks words up by hash; nothing iterates over it, so order never shows.
#include "ingest/extract/lexicon.h"

namespace newsgraph {

Lexicon::Lexicon(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    entries_.emplace(line.substr(0, tab), tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1));
  }
}

std::optional<std::string_view> Lexicon::find(std::string_view key) const {
  const auto found = entries_.find(key);
  if (found == entries_.end()) return std::nullopt;
  return found->second;
}

}  // namespace newsgraph
