// Tests of Cypher's strings and batches; what a database makes of them is tested by the scripts beside.
#include "export/cypher.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "sample.h"

namespace newsgraph {
namespace {

using namespace std::string_literals;

std::string cypher(const View& view) {
  std::ostringstream out;
  write_cypher(view, {}, out);
  return out.str();
}

struct Batch {
  std::size_t rows = 0, bytes = 0;
};

std::vector<Batch> batches_of(const std::string& text) {
  std::vector<Batch> batches;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line == "UNWIND [") batches.emplace_back();
    if (line.starts_with("  {")) batches.back() = {batches.back().rows + 1, batches.back().bytes + line.size()};
  }
  return batches;
}

TEST(CypherString, IsOneLineAndHoldsAnyText) {
  const struct {
    std::string text, want;
  } cases[] = {
      {"", "''"},
      {"plain \"text\"", "'plain \"text\"'"},
      {"it's", "'it\\'s'"},
      {"\\", "'\\\\'"},
      {"\\'", "'\\\\\\''"},
      {"\\u0027", "'\\\\u0027'"},
      {"a\nb\r\nc\td", "'a\\nb\\r\\nc\\td'"},
      {"'}) DETACH DELETE n //", "'\\'}) DETACH DELETE n //'"},
      {"nul\0 \x7f \xff"s, "'nul\uFFFD \uFFFD \uFFFD'"},
      {"$x `y` {z} \u2028 👩‍🚀", "'$x `y` {z} \u2028 👩‍🚀'"},
  };
  for (const auto& each : cases) EXPECT_EQ(cypher_string(each.text), each.want);
}

TEST(Cypher, HasRowsInBatches) {
  View view = ring(1203, 0);
  for (Entity& entity : view.graph.entities) entity.type = EntityType::person;
  const std::vector<Batch> batches = batches_of(cypher(view));
  ASSERT_EQ(batches.size(), 6U);
  const std::size_t want[] = {500, 500, 203, 500, 500, 203};
  for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(batches[i].rows, want[i]) << i;
}

TEST(Cypher, HasSmallerBatchesOfLongRows) {
  View view = ring(40, 0);
  for (Entity& entity : view.graph.entities) {
    entity.type = EntityType::person;
    entity.name = std::string(100000, 'x');
  }
  std::vector<Batch> batches = batches_of(cypher(view));
  batches.pop_back();  // of edges
  ASSERT_GT(batches.size(), 2U);
  for (const Batch& batch : batches) EXPECT_LT(batch.bytes, 1300000U);
}

TEST(Cypher, OfAnEmptyGraphIsItsConstraints) {
  EXPECT_EQ(cypher({}),
            "// A knowledge graph, written by newsgraph. Running this again changes nothing.\n"
            "CREATE CONSTRAINT newsgraph_Entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"
            "CREATE CONSTRAINT newsgraph_Statement IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;\n");
}

}  // namespace
}  // namespace newsgraph
