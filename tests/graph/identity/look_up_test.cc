// By which name a thing is looked up.
#include "graph/identity/look_up.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(LookedUpBy, IsAPersonsFullestName) {
  EXPECT_EQ(looked_up_by(EntityType::person, "Ann Falk", {{"Ann Falk", 1}, {"Falk", 5}}), "Ann Falk");
  EXPECT_EQ(looked_up_by(EntityType::person, "Mayor Ann Falk", {{"Ann Falk", 1}, {"Falk", 5}}), "Ann Falk");
}

TEST(LookedUpBy, IsTheNameMostUsedOfAllElse) {
  EXPECT_EQ(looked_up_by(EntityType::organisation, "Falk Chief", {{"Falk", 2}, {"Falk Chief", 1}}), "Falk");
  EXPECT_EQ(looked_up_by(EntityType::organisation, "Falk Motors", {{"Falk", 1}, {"Falk Motors", 1}}), "Falk Motors");
  EXPECT_EQ(looked_up_by(EntityType::organisation, "Falk Motors", {{"Falk", 9}, {"Falk Motors", 2}}), "Falk");
  EXPECT_EQ(looked_up_by(EntityType::organisation, "B", {{"B", 1}, {"A", 1}}), "A");
}

TEST(LookedUpBy, IsTheWholeNameOfACompany) {
  EXPECT_EQ(looked_up_by(EntityType::organisation, "Falk Motor Company", {{"Falk", 9}, {"Falk Motor Company", 1}}),
            "Falk Motor Company");
  EXPECT_EQ(looked_up_by(EntityType::organisation, "Falk Corp.", {{"Falk", 9}, {"Falk Corp.", 2}, {"Falk Inc.", 2}}),
            "Falk Corp.");
  EXPECT_EQ(looked_up_by(EntityType::organisation, "Falkland Company", {{"Falk", 9}, {"Falkland Company", 2}}), "Falk");
}

TEST(LookedUpBy, FallsBackOnTheFullest) { EXPECT_EQ(looked_up_by(EntityType::thing, "Falk", {}), "Falk"); }

TEST(CouldBeName, NeedsACapitalOfItsOwn) {
  for (const char* name : {"the Indian navy", "The Indian navy", "Falk"}) EXPECT_TRUE(could_be_name(name)) << name;
  for (const char* none : {"the navy", "The navy", "A Norwegian", "An Oslo man", "the Oslo company", ""}) {
    EXPECT_FALSE(could_be_name(none)) << none;
  }
}

}  // namespace
}  // namespace newsgraph
