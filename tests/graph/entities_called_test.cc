// What is found by indexes is what is found among all entities.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "graph/query/similar_names.h"
#include "graph/store.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

std::vector<std::string> found(const std::vector<Entity>& entities, const std::string& name) {
  std::vector<std::string> ids;
  for (const std::uint32_t i : find_entities(entities, name)) {
    const Entity& entity = entities[i];
    std::string text =
        entity.id + " " + entity.name + " " + std::to_string(entity.mentions) + " " + std::to_string(entity.articles);
    for (const std::string& other : entity.names) text += " | " + other;
    for (const std::string& role : entity.roles) text += " / " + role;
    ids.push_back(text);
  }
  return ids;
}

TEST(EntitiesCalled, AreThoseThatAreFoundAmongAll) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  Story one("1"), two("2"), three("3");
  one.mention("Ann Falk", EntityType::person);
  one.mention("José Lund", EntityType::person);
  const std::uint32_t mayor = one.thing("the mayor of Brask", EntityType::person, false);
  one.sentence("the mayor of Brask was there.", {{"the mayor of Brask", mayor}});
  two.mention("Falk", EntityType::person);
  two.mention("Falk Motor Company", EntityType::organisation);
  two.mention("Britain", EntityType::place);
  three.mention("Ann Falk", EntityType::person);
  three.mention("UK", EntityType::place);
  three.mention("Brask", EntityType::place);
  three.mention("Ås", EntityType::place);
  for (const Story* const story : {&one, &two, &three}) store.add(*story);
  store.settle();
  const std::vector<Entity> all = store.entities();
  std::size_t hits = 0;
  for (const std::string& name :
       {std::string("Ann Falk"), std::string("falk"), std::string("FALK"), std::string("Ms. Falk"),
        std::string("Jose Lund"), std::string("Motor"), std::string("United Kingdom"), std::string("U.K."),
        std::string("Falk Motors"), std::string("the mayor of Brask"), std::string("mayor"), std::string("as"),
        std::string("Ås"), std::string("Nobody"), std::string("%"), std::string("\""), std::string(), all.front().id}) {
    const auto expected = found(all, name);
    EXPECT_EQ(found(store.entities_called(name), name), expected) << name;
    hits += !expected.empty();
  }
  EXPECT_GE(hits, 14U);
  // Nor is anything missed that a misspelt name may be meant for, or an article's other description.
  hits = 0;
  const auto alike = [](const std::vector<Entity>& entities, const std::string& name) {
    std::vector<std::string> ids;
    for (const std::uint32_t i : similar_names(entities, name, 5)) ids.push_back(entities[i].id);
    return ids;
  };
  for (const std::string name :
       {"Ann Flak", "Flak", "Lundt", "JOSE LUMD", "Brsk", "the mayer of Brask", "xq", "Nobody"}) {
    const std::vector<Entity> called = store.entities_called(name);
    const auto expected = alike(all, name);
    EXPECT_EQ(found(called, name), found(all, name)) << name;
    EXPECT_EQ(alike(called, name), expected) << name;
    hits += !expected.empty();
  }
  EXPECT_GE(hits, 6U);
  Story four("4");
  const std::uint32_t ferry = four.thing("the old ferry operator", EntityType::organisation, false);
  four.sentence("the old ferry operator was there.", {{"the old ferry operator", ferry}});
  four.sentence("Then the company left.", {{"the company", ferry}});
  store.add(four);
  store.settle();
  EXPECT_EQ(found(store.entities_called("the company"), "the company").size(), 1U);
  EXPECT_EQ(found(store.entities_called("the company"), "the company"), found(store.entities(), "the company"));
}

}  // namespace
}  // namespace newsgraph
