// What is said about somebody: by name, by pronoun, or in words.
#include "graph/query/about.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "../story.h"
#include "../temporary_file.h"

namespace newsgraph {
namespace {

class AboutTest : public testing::Test {
 protected:
  AboutTest() : store_(Store::open(folder_ / "news.graph", true)) {
    Story early("early", "Post", "2025-03-01");
    const auto falk = early.thing("Ann Falk", EntityType::person), moro = early.thing("Lena Moro", EntityType::person);
    early.sentence("Lena Moro said Ann Falk sold the mill.", {{"Lena Moro", moro}, {"Ann Falk", falk}});
    early.said({"Lena Moro", moro}, "said", "Ann Falk sold the mill");
    early.sentence("Moro said she regretted it.", {{"Moro", moro}, {"she", falk}});
    early.said({"Moro", moro}, "said", "she regretted it");
    store_.add(early);
    Story late("late", "Star", "2025-03-05");
    const auto ann = late.thing("Ann Falk", EntityType::person);
    late.sentence("Ann Falk said the mill was old.", {{"Ann Falk", ann}});
    late.said({"Ann Falk", ann}, "said", "the mill was old");
    store_.add(late);
    Story undated("undated");
    const auto nobody = undated.thing("Tom Ilic", EntityType::person);
    undated.sentence("Tom Ilic said mills are loud.", {{"Tom Ilic", nobody}});
    undated.said({"Tom Ilic", nobody}, "said", "mills are loud");
    store_.add(undated);
    store_.settle();
    for (const Entity& entity : store_.entities()) ids_.emplace_back(entity.name, entity.id);
  }

  std::string id(std::string_view name) {
    const auto found = std::ranges::find(ids_, name, &std::pair<std::string, std::string>::first);
    return found == ids_.end() ? "" : found->second;
  }

  std::vector<std::string> about(const Topic& topic, const std::string& speaker = "") {
    std::vector<std::string> contents;
    StatementQuery query;
    query.entity = speaker;
    for (const Statement& statement : statements_about(store_, topic, query)) contents.push_back(statement.content);
    EXPECT_EQ(count_about(store_, topic, query), contents.size());
    for (std::size_t limit = 0; limit < contents.size(); ++limit) {
      query.limit = limit;
      std::vector<std::string> first;
      for (const Statement& statement : statements_about(store_, topic, query)) first.push_back(statement.content);
      EXPECT_EQ(first, std::vector<std::string>(contents.begin(), contents.begin() + static_cast<int>(limit)));
      EXPECT_EQ(count_about(store_, topic, query), contents.size());
    }
    return contents;
  }

  TemporaryFolder folder_;
  Store store_;
  std::vector<std::pair<std::string, std::string>> ids_;
};

using Contents = std::vector<std::string>;

TEST_F(AboutTest, FindsTheEntityByAnyMention) {
  EXPECT_EQ(about({id("Ann Falk"), ""}), (Contents{"Ann Falk sold the mill", "she regretted it"}));
  EXPECT_EQ(about({id("Lena Moro"), ""}), Contents{}) << "nobody is told to speak about themselves";
}

TEST_F(AboutTest, FindsWordsAndBothTogetherOnce) {
  EXPECT_EQ(about({"", "mill"}), (Contents{"the mill was old", "Ann Falk sold the mill", "mills are loud"}));
  EXPECT_EQ(about({id("Ann Falk"), "mill"}),
            (Contents{"the mill was old", "Ann Falk sold the mill", "she regretted it", "mills are loud"}));
}

TEST_F(AboutTest, KeepsToOneSpeaker) {
  EXPECT_EQ(about({"", "mill"}, id("Ann Falk")), (Contents{"the mill was old"}));
  EXPECT_EQ(about({id("Ann Falk"), "mill"}, id("Lena Moro")), (Contents{"Ann Falk sold the mill", "she regretted it"}));
  EXPECT_EQ(about({"e-none", ""}), Contents{});
}

}  // namespace
}  // namespace newsgraph
