// Results come in the order of the items, whatever the threads do, and what is thrown anywhere arrives.
#include "cli/in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <vector>

namespace newsgraph {
namespace {

constexpr int kItems = 200;

// Counts from 0 to kItems - 1.
auto counter(int& at) {
  return [&at]() -> std::optional<int> { return at < kItems ? std::optional(at++) : std::nullopt; };
}

TEST(InOrder, KeepsTheOrderOfTheItemsThoughLaterOnesAreQuicker) {
  for (const std::size_t threads : {1u, 2u, 7u}) {
    int at = 0;
    std::vector<int> taken;
    in_order(
        threads, counter(at),
        [](int item) {
          std::this_thread::sleep_for(std::chrono::microseconds(item % 10 == 0 ? 500 : 0));
          return item * 2;
        },
        [&](int result) { taken.push_back(result); });
    ASSERT_EQ(taken.size(), static_cast<std::size_t>(kItems)) << threads;
    for (int i = 0; i < kItems; ++i) EXPECT_EQ(taken[static_cast<std::size_t>(i)], 2 * i) << threads;
  }
}

TEST(InOrder, HasAtMostFourItemsAThreadInFlight) {
  int at = 0, taken = 0, most = 0;
  in_order(
      3, counter(at), [](int item) { return item; },
      [&](int) {
        ++taken;
        most = std::max(most, at - taken);
      });
  EXPECT_EQ(taken, kItems);
  EXPECT_LE(most, 12);
}

TEST(InOrder, WhatTheWorkThrowsIsThrownToTheCaller) {
  for (const std::size_t threads : {1u, 4u}) {
    int at = 0;
    const auto work = [](int item) {
      if (item == 50) throw std::runtime_error("fifty");
      return item;
    };
    int taken = 0;
    EXPECT_THROW(in_order(threads, counter(at), work, [&](int) { ++taken; }), std::runtime_error) << threads;
    EXPECT_EQ(taken, 50) << threads;
  }
}

TEST(InOrder, WhatTheTakerThrowsEndsTheWork) {
  int at = 0;
  std::atomic<int> worked = 0;
  const auto work = [&](int item) { return ++worked, item; };
  const auto take = [](int item) {
    if (item == 10) throw std::runtime_error("full");
  };
  EXPECT_THROW(in_order(2, counter(at), work, take), std::runtime_error);
  EXPECT_LT(worked, kItems);
}

}  // namespace
}  // namespace newsgraph
