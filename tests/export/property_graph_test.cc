// Tests of labels.
#include "export/property_graph.h"

#include <gtest/gtest.h>

#include <string>

#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

TEST(Labels, AreTheTypesWithACapital) {
  for (int i = 0; i <= static_cast<int>(EntityType::thing); ++i) {
    std::string want(to_string(static_cast<EntityType>(i)));
    want[0] = static_cast<char>(want[0] - 'a' + 'A');
    EXPECT_EQ(label_of(static_cast<EntityType>(i)), want);
  }
}

}  // namespace
}  // namespace newsgraph
