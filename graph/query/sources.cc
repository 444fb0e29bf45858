// Counts what each outlet contributes to a view.
#include "graph/query/sources.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "graph/reprints/agency.h"

namespace newsgraph {
namespace {

struct Tally {
  Outlet outlet;
  std::set<std::string_view> articles, entities;

  void date(const std::string& published) {
    if (published.empty()) return;
    if (outlet.first.empty() || published < outlet.first) outlet.first = published;
    if (published > outlet.last) outlet.last = published;
  }
};

// Whether the outlet itself answers for what it prints, and not whose text it is.
bool is_own(std::string_view answering, std::string_view outlet, std::string_view article) {
  return answering == outlet_or_article(outlet, article) || (!outlet.empty() && answering == agency_named(outlet));
}

}  // namespace

std::vector<Outlet> sources(const View& view) {
  std::map<std::string_view, Tally> tallies;
  for (const Edge& edge : view.graph.edges) {
    std::set<std::string_view> reporting;
    for (const Evidence& evidence : edge.evidence) {
      Tally& tally = tallies[evidence.source];
      tally.articles.insert(evidence.article);
      tally.date(evidence.published);
      reporting.insert(evidence.source);
    }
    // Articles of unknown outlets may be of one or of many: what two of them tell is told by no outlet alone.
    const Evidence& first = edge.evidence.front();
    const bool one_voice =
        edge.independent_sources == 1 && std::ranges::all_of(edge.evidence, [&](const Evidence& evidence) {
          return answering(evidence) == answering(first);
        });
    for (const std::string_view source : reporting) {
      Tally& tally = tallies[source];
      ++tally.outlet.facts;
      tally.outlet.alone += one_voice && is_own(answering(first), source, first.article);
      tally.entities.insert({view.graph.entities[edge.from].id, view.graph.entities[edge.to].id});
    }
  }
  for (const Statement& statement : view.statements) {
    Tally& tally = tallies[statement.source];
    tally.articles.insert(statement.article);
    tally.date(statement.published);
    ++tally.outlet.statements;
    if (!statement.entity.empty()) tally.entities.insert(statement.entity);
    tally.entities.insert(statement.about.begin(), statement.about.end());
  }
  std::vector<Outlet> outlets;
  for (auto& [name, tally] : tallies) {
    tally.outlet.name = name;
    tally.outlet.articles = tally.articles.size();
    tally.outlet.copies = static_cast<std::size_t>(std::ranges::count_if(tally.articles, [&](std::string_view id) {
      const ArticleRow* const article = find_article(view, id);
      return article && !article->origin.name.empty() && !is_own(article->origin.name, article->source, id);
    }));
    tally.outlet.entities = tally.entities.size();
    outlets.push_back(std::move(tally.outlet));
  }
  std::ranges::sort(outlets, [](const Outlet& a, const Outlet& b) {
    return std::tuple(b.articles, std::string_view(a.name)) < std::tuple(a.articles, std::string_view(b.name));
  });
  return outlets;
}

}  // namespace newsgraph
