// Who counts once and who twice.
#include "graph/reprints/independent.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Independent, CountsOrigins) {
  const struct {
    const char* what;
    std::vector<Origin> origins;
    std::uint32_t count;
  } cases[] = {
      {"nobody", {}, 0},
      {"one outlet twice", {{"Post", ""}, {"Post", ""}}, 1},
      {"two outlets", {{"Post", ""}, {"Star", ""}}, 2},
      {"an outlet with an agency's material, alone", {{"Post", "AFP"}}, 1},
      {"beside the agency", {{"Post", "AFP"}, {"AFP", ""}}, 1},
      {"beside its own report without it", {{"Post", "AFP"}, {"Post", ""}}, 1},
      {"beside another outlet", {{"Post", "AFP"}, {"Star", ""}}, 2},
      {"two with one agency's", {{"Post", "AFP"}, {"Star", "AFP"}}, 1},
      {"two with two agencies'", {{"Post", "AFP"}, {"Star", "Reuters"}}, 2},
      {"a chain", {{"Post", "AFP"}, {"Star", "AFP"}, {"Star", "Reuters"}, {"Wire", "Reuters"}}, 1},
      {"agency, its user, and one more", {{"AFP", ""}, {"Post", "AFP"}, {"Star", ""}}, 2},
  };
  for (const auto& [what, origins, count] : cases) {
    EXPECT_EQ(count_independent(origins), count) << what;
    std::vector<Origin> backward(origins.rbegin(), origins.rend());
    EXPECT_EQ(count_independent(backward), count) << what;
  }
}

TEST(Independent, AnArticleOfAnUnknownOutletStandsForItself) {
  EXPECT_EQ(outlet_or_article("", "a-1"), "a-1");
  EXPECT_EQ(outlet_or_article("Post", "a-1"), "Post");
}

}  // namespace
}  // namespace newsgraph
