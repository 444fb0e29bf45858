// Splits lines of CoNLL-U into the columns that are compared.
#include "ingest/language/gold.h"

#include <array>
#include <charconv>
#include <cstddef>

namespace newsgraph {
namespace {

std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

GoldSentence read_gold(const std::vector<std::string>& lines) {
  GoldSentence sentence;
  for (const std::string_view line : lines) {
    if (line[0] == '#') continue;
    std::array<std::string_view, 8> columns;
    std::size_t begin = 0;
    for (std::string_view& column : columns) {
      const std::size_t tab = line.find('\t', begin);
      column = line.substr(begin, tab - begin);
      begin = tab + 1;
    }
    const std::string_view id = columns[0];
    if (id.find('.') != std::string_view::npos) continue;
    if (const std::size_t dash = id.find('-'); dash != std::string_view::npos) {
      sentence.multiword_tokens.push_back({number(id.substr(0, dash)) - 1, number(id.substr(dash + 1))});
    } else {
      sentence.words.push_back({columns[2], columns[3], columns[4], columns[6], columns[7]});
    }
  }
  return sentence;
}

}  // namespace newsgraph
