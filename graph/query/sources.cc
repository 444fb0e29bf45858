// Counts what each outlet contributes to a view.
#include "graph/query/sources.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

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
    for (const std::string_view source : reporting) {
      Tally& tally = tallies[source];
      ++tally.outlet.facts;
      // Articles of unknown outlets may be of one or of many: what two of them tell is told by no outlet alone.
      tally.outlet.alone += reporting.size() == 1 && edge.sources == 1;
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
    tally.outlet.entities = tally.entities.size();
    outlets.push_back(std::move(tally.outlet));
  }
  std::ranges::sort(outlets, [](const Outlet& a, const Outlet& b) {
    return std::tuple(b.articles, std::string_view(a.name)) < std::tuple(a.articles, std::string_view(b.name));
  });
  return outlets;
}

}  // namespace newsgraph
