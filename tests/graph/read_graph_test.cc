// What is read of one entity is what the whole graph has of it.
#include "graph/read_graph.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "dump.h"
#include "graph/store.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

const std::vector<std::string> kNames = {"Ann Falk", "Bo Falk", "Cy Lund", "Dag Moro", "Falk", "the old mill", "Brask"};

// One of a few texts, which several outlets print, some with credit to an agency.
Extraction article(std::uint32_t number) {
  std::mt19937 text(number % 9);
  std::mt19937 outlet(number);
  Story story(fmt::format("a-{}", number), fmt::format("Paper {}", outlet() % 6),
              outlet() % 4 == 0 ? "" : fmt::format("2025-03-{:02}", 1 + outlet() % 9));
  if (outlet() % 3 == 0) story.sentence("BRASK (Reuters) -", {});
  for (std::uint32_t i = 0; i < 12; ++i) {
    const auto pick = [&] { return kNames[text() % kNames.size()]; };
    const std::string one = pick(), other = pick(), third = pick();
    const bool named = one != "the old mill";
    const auto from = story.thing(one, named ? EntityType::person : EntityType::thing, named);
    const auto to = story.thing(other, EntityType::person, other != "the old mill");
    const std::string verb = text() % 2 == 0 ? "buy" : "purchase";
    story.sentence(fmt::format("{} {} what {} had of number {} in the year {}.", one, verb, other, i, text() % 99),
                   {{one, from}, {other, to}});
    Triple& made = story.triple({one, from}, verb, verb, {other, to});
    if (text() % 4 == 0) made.polarity = Polarity::negated;
  }
  return story.extraction();
}

KnowledgeGraph part_of(const KnowledgeGraph& all, std::uint32_t entity) {
  KnowledgeGraph part;
  std::map<std::uint32_t, std::uint32_t> place = {{entity, 0}};
  for (const Edge& edge : all.edges) {
    if (edge.from == entity || edge.to == entity) place[edge.from] = place[edge.to] = 0;
  }
  for (auto& [index, at] : place) {
    at = static_cast<std::uint32_t>(part.entities.size());
    Entity one = all.entities[index];
    if (index != entity) {
      one.names.clear();
      one.roles.clear();
      one.mentions = one.articles = 0;
    }
    one.component = 0;
    one.centrality = 0;
    part.entities.push_back(std::move(one));
  }
  for (Edge edge : all.edges) {
    if (edge.from != entity && edge.to != entity) continue;
    edge.from = place[edge.from];
    edge.to = place[edge.to];
    part.edges.push_back(std::move(edge));
  }
  return part;
}

TEST(ReadGraph, AroundOneEntityIsWhatAllHaveOfIt) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  for (std::uint32_t i = 0; i < 40; ++i) store.add(article(i));
  for (std::uint32_t i = 0; i < 40; i += 7) store.remove(fmt::format("a-{}", i));
  store.settle();
  const KnowledgeGraph all = store.graph();
  ASSERT_GT(all.entities.size(), 5u);
  std::size_t reprinted = 0;
  for (std::uint32_t i = 0; i < all.entities.size(); ++i) {
    EXPECT_EQ(dump(store.graph_around(all.entities[i].id)), dump(part_of(all, i))) << all.entities[i].name;
  }
  for (const Edge& edge : all.edges) reprinted += edge.independent_sources < edge.sources;
  EXPECT_GT(reprinted, 3u);
  EXPECT_EQ(dump(store.graph_around("e-0")), "");
  EXPECT_EQ(dump(store.graph_around("")), "");
}

}  // namespace
}  // namespace newsgraph
