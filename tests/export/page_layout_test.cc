// Tests of where nodes stand.
#include "export/page_layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace newsgraph {
namespace {

using Lines = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

double distance(Spot a, Spot b) { return std::hypot(a.x - b.x, a.y - b.y); }

double least_distance(const std::vector<Spot>& positions) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < positions.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) least = std::min(least, distance(positions[i], positions[k]));
  }
  return least;
}

Lines ring_of(std::uint32_t nodes) {
  Lines lines;
  for (std::uint32_t i = 0; i < nodes; ++i) lines.emplace_back(i, (i + 1) % nodes);
  return lines;
}

TEST(Layout, OfNothingIsNothing) { EXPECT_TRUE(lay_out(0, {}).empty()); }

TEST(Layout, OfOneNodeWithALoopIsTheOrigin) {
  const std::vector<Spot> positions = lay_out(1, {{0, 0}});
  ASSERT_EQ(positions.size(), 1U);
  EXPECT_EQ(positions[0].x, 0);
  EXPECT_EQ(positions[0].y, 0);
}

TEST(Layout, NodesKeepApart) {
  EXPECT_GT(least_distance(lay_out(60, ring_of(60))), 20);
  EXPECT_GT(least_distance(lay_out(500, {})), 25);                                      // nothing joined
  EXPECT_GT(least_distance(lay_out(9, {{0, 1}, {1, 0}, {0, 1}, {3, 4}, {4, 5}})), 20);  // pairs twice
}

TEST(Layout, JoinedNodesAreNear) {
  const std::vector<Spot> positions = lay_out(100, ring_of(100));
  double joined = 0;
  double opposite = 0;
  for (std::size_t i = 0; i < 100; ++i) {
    joined = std::max(joined, distance(positions[i], positions[(i + 1) % 100]));
    opposite += distance(positions[i], positions[(i + 50) % 100]) / 100;
  }
  EXPECT_LT(4 * joined, opposite);
}

// A ring of 40, one of 10 and 200 nodes alone, in no order.
TEST(Layout, LargeComponentsAreInTheMiddle) {
  Lines lines;
  for (std::uint32_t i = 0; i < 40; ++i) lines.emplace_back(3 * i, 3 * ((i + 1) % 40));
  for (std::uint32_t i = 0; i < 10; ++i) lines.emplace_back(3 * i + 1, 3 * ((i + 1) % 10) + 1);
  const std::vector<Spot> positions = lay_out(250, lines);
  EXPECT_GT(least_distance(positions), 15);
  double ring = 0;
  for (std::uint32_t i = 0; i < 40; ++i) ring = std::max(ring, std::hypot(positions[3 * i].x, positions[3 * i].y));
  double farthest = 0;
  for (std::uint32_t i = 120; i < 250; ++i) {
    EXPECT_GT(std::hypot(positions[i].x, positions[i].y), ring) << i;
    farthest = std::max(farthest, std::hypot(positions[i].x, positions[i].y));
  }
  EXPECT_LT(farthest, 4 * ring + 1500);
}

TEST(Layout, IsTheSameTheSecondTime) {
  const std::vector<Spot> first = lay_out(80, ring_of(70));
  lay_out(50, ring_of(30));
  const std::vector<Spot> second = lay_out(80, ring_of(70));
  for (std::size_t i = 0; i < 80; ++i) {
    EXPECT_EQ(first[i].x, second[i].x) << i;
    EXPECT_EQ(first[i].y, second[i].y) << i;
  }
}

}  // namespace
}  // namespace newsgraph
