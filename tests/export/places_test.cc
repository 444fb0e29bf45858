// Tests of where nodes stand.
#include "export/places.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <utility>

#include "sample.h"

namespace newsgraph {
namespace {

bool overlap(const Place& a, const Place& b) {
  return std::abs(a.x - b.x) < (a.width + b.width) / 2 && std::abs(a.y - b.y) < (a.height + b.height) / 2;
}

TEST(Places, OfTwoNodesDoNotOverlap) {
  for (const View& view : {story(), hostile(), ring(100, 100)}) {
    const std::vector<Place> places = places_of(view);
    ASSERT_EQ(places.size(), count_nodes(view));
    for (std::size_t i = 0; i < places.size(); ++i) {
      EXPECT_GT(places[i].width, 0);
      EXPECT_GT(places[i].height, 0);
      for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(overlap(places[i], places[j])) << i << ", " << j;
    }
  }
}

TEST(Places, AreTheSameTheSecondTime) {
  const std::vector<Place> first = places_of(ring(100, 100));
  places_of(story());
  const std::vector<Place> second = places_of(ring(100, 100));
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].x, second[i].x) << i;
    EXPECT_EQ(first[i].y, second[i].y) << i;
  }
}

TEST(Places, OfMoreNodesThanCanBeSpreadDiffer) {
  const View view = ring(kMostSpread + 1, 100);
  std::set<std::pair<double, double>> centres;
  for (const Place& place : places_of(view)) {
    EXPECT_TRUE(std::isfinite(place.x) && std::isfinite(place.y));
    centres.emplace(place.x, place.y);
  }
  EXPECT_EQ(centres.size(), count_nodes(view));
}

TEST(Places, OfAnEmptyViewAreNone) { EXPECT_TRUE(places_of({}).empty()); }

}  // namespace
}  // namespace newsgraph
