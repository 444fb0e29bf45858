// Tests of what formats tell of nodes and links.
#include "export/columns.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "sample.h"

namespace newsgraph {
namespace {

using List = std::vector<std::string>;

template <typename Thing>
std::map<std::string, ColumnValue> all_of(std::span<const Column<Thing>> columns, const Thing& thing) {
  std::map<std::string, ColumnValue> values;
  for (const Column<Thing>& column : columns) {
    ColumnValue value = value_of(column, thing);
    if (value.index() != 0) values.emplace(column.name, std::move(value));
  }
  return values;
}

// Whether a value is what its column promises.
bool fits(const ColumnValue& value, ColumnType type) {
  switch (type) {
    case ColumnType::text:
    case ColumnType::date: return std::holds_alternative<std::string>(value) && !std::get<std::string>(value).empty();
    case ColumnType::list: return std::holds_alternative<List>(value) && !std::get<List>(value).empty();
    case ColumnType::truth: return std::holds_alternative<bool>(value);
    case ColumnType::whole: return std::holds_alternative<std::uint64_t>(value);
    case ColumnType::real: return std::holds_alternative<double>(value);
  }
  return false;
}

std::vector<Node> nodes_of(const View& view) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < count_nodes(view); ++i) nodes.push_back(node(view, i));
  return nodes;
}

template <typename Thing>
void expect_promises(std::span<const Column<Thing>> columns, const std::vector<Thing>& things, std::size_t fewest) {
  std::set<std::string_view> names = {"id", "source", "target", "name", "label"};
  for (const Column<Thing>& column : columns) {
    EXPECT_TRUE(names.insert(column.name).second) << column.name;
    std::size_t known = 0;
    for (const Thing& thing : things) {
      const ColumnValue value = value_of(column, thing);
      if (value.index() == 0) continue;
      ++known;
      EXPECT_TRUE(fits(value, column.type)) << column.name;
      EXPECT_NE(column.kinds & kind_of(thing), 0U) << column.name;
    }
    EXPECT_GE(known, fewest) << column.name;
  }
}

TEST(Columns, KeepTheirPromises) {
  View full = story();
  full.graph.entities[0].roles = {"the minister"};
  expect_promises(node_columns(), nodes_of(full), 1);
  expect_promises(link_columns(), links(full), 1);
  const View strange = hostile();
  expect_promises(node_columns(), nodes_of(strange), 0);
  expect_promises(link_columns(), links(strange), 0);
}

TEST(Columns, OfAnEntity) {
  const View view = story();
  EXPECT_EQ(all_of(node_columns(), node(view, 0)),
            (std::map<std::string, ColumnValue>{{"type", "person"},
                                                {"named", true},
                                                {"names", List{"Ana Varga", "Varga", "the minister"}},
                                                {"mentions", std::uint64_t{12}},
                                                {"articles", std::uint64_t{3}},
                                                {"component", std::uint64_t{0}},
                                                {"centrality", 0.1 + 0.2},
                                                {"weight", 12.0}}));
}

TEST(Columns, OfASaying) {
  const View view = story();
  const std::vector<Link> all = links(view);
  ASSERT_EQ(all[4].kind, LinkKind::says);
  EXPECT_EQ(all_of(link_columns(), all[4]),
            (std::map<std::string, ColumnValue>{
                {"outlets", List{"Lorvik Courier"}},
                {"first_published", "2025-08-18"},
                {"last_published", "2025-08-18"},
                {"articles", List{"a-2"}},
                {"sentence", "Bruno Keller wrote that Ana Varga told him that the ministry would move to Lorvik."},
                {"confidence", 0.75},
                {"weight", 1.0}}));
}

TEST(Published, IsFromTheFirstEvidenceToTheLast) {
  View view = story();
  std::vector<Evidence>& evidence = view.graph.edges[0].evidence;
  EXPECT_EQ(published(links(view)[0]).first, "2025-08-18");
  EXPECT_EQ(published(links(view)[0]).last, "2025-08-20");
  EXPECT_EQ(published(links(view)[1]).first, "");
  evidence[1].published.clear();
  evidence[2].published = "2024-12-31";
  EXPECT_EQ(published(links(view)[0]).first, "2024-12-31");
  EXPECT_EQ(published(links(view)[0]).last, "2025-08-18");
}

}  // namespace
}  // namespace newsgraph
