// Matches rules against a tree.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/extract/rule.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// Where a rule matched. Keeps a pointer to the rule.
struct Match {
  const Rule* rule = nullptr;
  std::vector<std::optional<std::uint32_t>> tokens;  // by node; nothing for an optional edge that found none

  // The token bound to `node`, if the rule names one and it is bound.
  std::optional<std::uint32_t> at(std::optional<std::uint32_t> node) const {
    return node ? tokens[*node] : std::nullopt;
  }
};

// The rules of one group over one sentence. Keeps references to the tree and the rules.
class Matcher {
 public:
  Matcher(const Tree& tree, const std::vector<Rule>& rules);

  // The first rule of `group` that matches with its anchor at `token`. Among several ways to match, edges take the
  // first token in text order that lets all required edges be found.
  std::optional<Match> match(RuleGroup group, std::uint32_t token) const;

 private:
  bool fits(const TokenTest& test, std::uint32_t token, std::uint32_t edge_child) const;
  bool extend(const Rule& rule, std::size_t edge, Match& match) const;
  bool ordered(const Rule& rule, const Match& match) const;

  const Tree& tree_;
  const std::vector<Rule>& rules_;
  std::vector<std::uint64_t> names_;  // the name bit of each token
};

}  // namespace newsgraph
