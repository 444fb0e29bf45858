// Puts together what mentions an entity and what has its words.
#include "graph/query/about.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace newsgraph {
namespace {

bool stands_before(const Statement& a, const Statement& b) {
  if (a.published != b.published) return b.published.empty() || (!a.published.empty() && a.published > b.published);
  return std::tie(a.article, a.number) < std::tie(b.article, b.number);
}

StatementQuery with(const StatementQuery& query, std::string words, std::string about) {
  StatementQuery changed = query;
  changed.words = std::move(words);
  changed.about = std::move(about);
  changed.order = StatementOrder::newest;
  return changed;
}

}  // namespace

std::vector<Statement> statements_about(const Store& store, const Topic& topic, const StatementQuery& query) {
  std::vector<Statement> found;
  if (!topic.entity.empty()) found = store.who_said(with(query, "", topic.entity));
  if (!topic.words.empty()) std::ranges::move(store.who_said(with(query, topic.words, "")), std::back_inserter(found));
  std::ranges::sort(found, stands_before);
  const auto same = std::ranges::unique(found, [](const Statement& a, const Statement& b) {
    return std::tie(a.article, a.triple) == std::tie(b.article, b.triple);
  });
  found.erase(same.begin(), same.end());
  if (found.size() > query.limit) found.resize(query.limit);
  return found;
}

std::size_t count_about(const Store& store, const Topic& topic, const StatementQuery& query) {
  const std::size_t mention = topic.entity.empty() ? 0 : store.count_said(with(query, "", topic.entity));
  const std::size_t have = topic.words.empty() ? 0 : store.count_said(with(query, topic.words, ""));
  if (mention == 0 || have == 0) return mention + have;
  return mention + have - store.count_said(with(query, topic.words, topic.entity));
}

}  // namespace newsgraph
