// Backtracking over a rule's edges. Its depth is the rule's length, never the sentence's.
#include "ingest/extract/matcher.h"

#include <algorithm>

namespace newsgraph {
namespace {

template <typename Label>
std::uint64_t bit(Label label) {
  return std::uint64_t{1} << static_cast<int>(label);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

}  // namespace

Matcher::Matcher(const Tree& tree, const std::vector<Rule>& rules)
    : tree_(tree), rules_(rules), names_(tree.size(), 1) {
  for (const Name& name : tree.sentence().names) {
    for (std::uint32_t i = name.first; i < name.last; ++i) names_[i] = std::uint64_t{2} << static_cast<int>(name.type);
  }
}

std::optional<Match> Matcher::match(RuleGroup group, std::uint32_t token) const {
  for (const Rule& rule : rules_) {
    if (rule.group != group || !fits(rule.anchor, token, token)) continue;
    Match match{&rule, std::vector<std::optional<std::uint32_t>>(rule.nodes.size())};
    match.tokens[0] = token;
    if (extend(rule, 0, match)) return match;
  }
  return std::nullopt;
}

bool Matcher::fits(const TokenTest& test, std::uint32_t token, std::uint32_t edge_child) const {
  const Token& t = tree_.token(token);
  if (!(test.upos & bit(t.upos)) || !(test.xpos & bit(t.xpos)) || !(test.name & names_[token])) return false;
  if (!(test.deprel & bit(tree_.token(edge_child).deprel))) return false;
  if (test.lemmas.empty()) return true;
  return std::binary_search(test.lemmas.begin(), test.lemmas.end(), lower(t.lemma)) != test.lemmas_forbidden;
}

bool Matcher::ordered(const Rule& rule, const Match& match) const {
  return std::all_of(rule.orders.begin(), rule.orders.end(), [&](const RuleOrder& order) {
    const auto first = match.tokens[order.first];
    const auto second = match.tokens[order.second];
    return !first || !second || (order.adjacent ? *first + 1 == *second : *first < *second);
  });
}

bool Matcher::extend(const Rule& rule, std::size_t index, Match& match) const {
  if (!ordered(rule, match)) return false;
  if (index == rule.edges.size()) return true;
  const RuleEdge& edge = rule.edges[index];
  const auto from = match.tokens[edge.from];
  if (!from) return edge.kind != EdgeKind::required && extend(rule, index + 1, match);

  std::vector<std::uint32_t> candidates;
  if (edge.to_parent) {
    const std::int32_t head = tree_.token(*from).head;
    if (head >= 0 && fits(edge.test, static_cast<std::uint32_t>(head), *from)) {
      candidates.push_back(static_cast<std::uint32_t>(head));
    }
  } else {
    for (const std::uint32_t child : tree_.children(*from)) {
      if (fits(edge.test, child, child)) candidates.push_back(child);
    }
  }

  if (edge.kind == EdgeKind::forbidden) return candidates.empty() && extend(rule, index + 1, match);
  if (!edge.to) {
    return (!candidates.empty() || edge.kind == EdgeKind::optional) && extend(rule, index + 1, match);
  }
  for (const std::uint32_t candidate : candidates) {
    match.tokens[*edge.to] = candidate;
    if (extend(rule, index + 1, match)) return true;
  }
  match.tokens[*edge.to].reset();
  return edge.kind == EdgeKind::optional && extend(rule, index + 1, match);
}

}  // namespace newsgraph
