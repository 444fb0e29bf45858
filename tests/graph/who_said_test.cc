// Finding statements: filters, order, and whatever a user may type.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "graph/store.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

class WhoSaidTest : public testing::Test {
 protected:
  WhoSaidTest() : store_(Store::open(folder_ / "news.graph", true)) {
    Story early("early", "Daily Post", "2025-03-01");
    const auto falk = early.thing("Ann Falk", EntityType::person);
    early.sentence("Ann Falk said the bridges will be repaired in May.", {{"Ann Falk", falk}});
    early.said({"Ann Falk", falk}, "said", "the bridges will be repaired in May");
    store_.add(early);

    Story late("late", "Evening Star", "2025-03-09");
    const auto jose = late.thing("José Lund", EntityType::person);
    const auto star = late.thing("Night Star", EntityType::organisation);
    late.sentence("“No bridge is safe and/or sound,” José Lund told Night Star.", {{"José Lund", jose}});
    late.said({"José Lund", jose}, "told", "“No bridge is safe and/or sound,”", QuoteKind::direct).attribution = {
        late.by({"Night Star", star}, "reported")};
    late.sentence("Lund said nothing else.", {{"Lund", jose}});
    late.said({"Lund", jose}, "said", "nothing else");
    store_.add(late);

    Story undated("undated");
    const auto falk2 = undated.thing("Falk", EntityType::person);
    undated.sentence("Falk said a bridge is a bridge.", {{"Falk", falk2}});
    undated.said({"Falk", falk2}, "said", "a bridge is a bridge");
    store_.add(undated);
    store_.settle();
  }

  std::vector<std::string> found(const StatementQuery& query) {
    std::vector<std::string> contents;
    for (const Statement& statement : store_.who_said(query)) contents.push_back(statement.content);
    return contents;
  }

  std::vector<std::string> about(std::string words) {
    StatementQuery query;
    query.words = std::move(words);
    return found(query);
  }

  TemporaryFolder folder_;
  Store store_;
  const std::string repaired_ = "the bridges will be repaired in May";
  const std::string safe_ = "“No bridge is safe and/or sound,”";
  const std::string nothing_ = "nothing else";
  const std::string plain_ = "a bridge is a bridge";
};

using Contents = std::vector<std::string>;

TEST_F(WhoSaidTest, FindsWordsInAnyInflectionNewestFirst) {
  EXPECT_EQ(about("bridge"), (Contents{safe_, repaired_, plain_}));
  EXPECT_EQ(about("BRIDGES repair"), (Contents{repaired_}));
  EXPECT_EQ(about("bridge nothing"), Contents{});
  EXPECT_EQ(about(""), (Contents{safe_, nothing_, repaired_, plain_}));
}

TEST_F(WhoSaidTest, TellsAllAboutAStatement) {
  StatementQuery query;
  query.words = "sound";
  const auto statements = store_.who_said(query);
  ASSERT_EQ(statements.size(), 1u);
  const Statement& statement = statements.front();
  EXPECT_EQ(statement.article, "late");
  EXPECT_EQ(statement.source, "Evening Star");
  EXPECT_EQ(statement.published, "2025-03-09");
  EXPECT_EQ(statement.speaker, "José Lund");
  EXPECT_FALSE(statement.entity.empty());
  EXPECT_EQ(statement.cue, "told");
  EXPECT_EQ(statement.kind, QuoteKind::direct);
  EXPECT_EQ(statement.sentence, "“No bridge is safe and/or sound,” José Lund told Night Star.");
  EXPECT_EQ(statement.by_way_of, (Contents{"Night Star"}));
}

TEST_F(WhoSaidTest, FiltersBySpeakerOutletDateAndNumber) {
  StatementQuery query;
  query.by = "jose";
  EXPECT_EQ(found(query), (Contents{safe_, nothing_}));
  query.by = "Ann Falk";  // who is called Falk in the undated article
  EXPECT_EQ(found(query), (Contents{repaired_, plain_}));
  query = {};
  query.sources = {"star"};
  EXPECT_EQ(found(query), (Contents{safe_, nothing_}));
  query = {};
  query.since = "2025-03-02";
  EXPECT_EQ(found(query), (Contents{safe_, nothing_}));
  query = {};
  query.until = "2025-03-01";
  EXPECT_EQ(found(query), (Contents{repaired_}));
  query.since = "2025-03";
  EXPECT_EQ(found(query), (Contents{repaired_}));
  query = {};
  query.limit = 1;
  EXPECT_EQ(found(query), (Contents{safe_}));
  query.limit = 0;
  EXPECT_EQ(found(query), Contents{});
}

TEST_F(WhoSaidTest, TakesEverythingThatIsTypedForWords) {
  const std::vector<std::pair<std::string, Contents>> cases = {
      {"\"bridge\"", {safe_, repaired_, plain_}},
      {"bridge AND", {safe_}},
      {"AND", {safe_}},  // "and/or" has it
      {"OR NOT NEAR", {}},
      {"content:bridge", {}},
      {"bridg*", {safe_, repaired_, plain_}},  // the stem of "bridge"
      {"\"", {}},
      {"\"\"\"", {}},
      {"(((", {}},
      {"-bridge", {safe_, repaired_, plain_}},
      {"^bridge", {safe_, repaired_, plain_}},
      {"'; DROP TABLE statements; --", {}},
      {"!!! bridge ???", {safe_, repaired_, plain_}},
      {"and/or", {safe_}},
      {"   ", {safe_, nothing_, repaired_, plain_}},
      {"\t", {safe_, nothing_, repaired_, plain_}},
      {"ﬁ", {}},
      {std::string("bridge\0x", 8), {}},
      {std::string(10'000, '('), {}},
  };
  for (const auto& [words, expected] : cases) EXPECT_EQ(about(words), expected) << words;
}

}  // namespace
}  // namespace newsgraph
