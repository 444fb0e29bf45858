// What votes say about names.
#include "graph/identity/name_kind.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsgraph {
namespace {

TEST(KindOfName, FollowsTheMajority) {
  struct Case {
    std::string key;
    std::int64_t things, persons;
    NameKind kind;
  };
  const std::vector<Case> cases = {
      {"falk", 0, 0, NameKind::other},       {"falk", 10, 10, NameKind::person}, {"falk", 10, 0, NameKind::other},
      {"falk", 10, 5, NameKind::mixed},      {"falk", 10, 3, NameKind::other},   {"falk", 10, 7, NameKind::person},
      {"ann falk", 10, 5, NameKind::person},  // two things of a name of two words are rare
      {"ann falk", 10, 4, NameKind::other},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(kind_of_name(one.key, {.things = one.things, .persons = one.persons}), one.kind)
        << one.key << " " << one.persons << "/" << one.things;
  }
}

TEST(IsPlace, NeedsMoreThanHalf) {
  EXPECT_TRUE(is_place({.things = 3, .places = 2}));
  EXPECT_FALSE(is_place({.things = 2, .places = 1}));
  EXPECT_FALSE(is_place({}));
}

}  // namespace
}  // namespace newsgraph
