// Looks relations up in the table of groups.
#include "graph/facts/relation_group.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "embedded/facts_relation_groups.h"

namespace newsgraph {
namespace {

using Groups = std::vector<std::vector<std::string_view>>;

// Up to the separator, which is taken away with it.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

Groups read_groups() {
  Groups groups;
  std::string_view table = embedded::facts_relation_groups();
  while (!table.empty()) {
    std::string_view line = take_until(table, '\n');
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string_view>& group = groups.emplace_back();
    while (!line.empty()) group.push_back(take_until(line, '\t'));
  }
  return groups;
}

std::unordered_map<std::string_view, std::string_view> read_heads() {
  std::unordered_map<std::string_view, std::string_view> heads;
  for (const auto& group : relation_groups()) {
    for (const std::string_view lemma : group) heads.emplace(lemma, group.front());
  }
  return heads;
}

// Whether a verb with this word behind it may be another one: a particle, or a preposition that is more than where and
// when.
bool makes_another_verb(std::string_view word) {
  constexpr std::array<std::string_view, 29> kWords = {
      "about",   "across",  "against",  "along",  "around",  "as",    "aside", "away", "back", "down",
      "for",     "forward", "from",     "into",   "of",      "off",   "on",    "onto", "out",  "over",
      "through", "to",      "together", "toward", "towards", "under", "up",    "upon", "with"};
  return std::ranges::binary_search(kWords, word);
}

}  // namespace

const std::vector<std::vector<std::string_view>>& relation_groups() {
  static const Groups groups = read_groups();
  return groups;
}

std::string relation_group(std::string_view lemma) {
  static const auto heads = read_heads();
  for (std::size_t end = lemma.size(); end != std::string_view::npos && end > 0; end = lemma.rfind(' ', end - 1)) {
    const auto found = heads.find(lemma.substr(0, end));
    if (found == heads.end()) continue;
    std::string_view rest = lemma.substr(std::min(end + 1, lemma.size()));
    const std::string_view verb = found->first;
    // Behind a preposition stands its object or, behind "to", another verb.
    const bool closed = verb.find(' ') != std::string_view::npos;
    if (!closed && makes_another_verb(take_until(rest, ' '))) break;
    return std::string(found->second) + std::string(lemma.substr(end));
  }
  return std::string(lemma);
}

}  // namespace newsgraph
