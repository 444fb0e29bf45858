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
  const auto place = [](const Statement& s) {
    const Span content = s.content_spans.empty() ? s.sentence_span : s.content_spans.front();
    return std::tuple(std::string_view(s.article), s.sentence_span.begin, content.begin, std::string_view(s.triple));
  };
  return place(a) < place(b);
}

}  // namespace

std::vector<Statement> statements_about(const Store& store, const Topic& topic, const std::string& speaker) {
  std::vector<Statement> found;
  const auto add = [&](std::string words, std::string about) {
    StatementQuery query;
    query.words = std::move(words);
    query.about = std::move(about);
    query.entity = speaker;
    std::ranges::move(store.who_said(query), std::back_inserter(found));
  };
  if (!topic.entity.empty()) add("", topic.entity);
  if (!topic.words.empty()) add(topic.words, "");
  std::ranges::sort(found, stands_before);
  const auto same = std::ranges::unique(found, [](const Statement& a, const Statement& b) {
    return std::tie(a.article, a.triple) == std::tie(b.article, b.triple);
  });
  found.erase(same.begin(), same.end());
  return found;
}

}  // namespace newsgraph
