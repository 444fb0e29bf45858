// The graph file: what add, remove and settle promise, and what is refused.
#include "graph/store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "dump.h"
#include "error_of.h"
#include "graph/sqlite.h"
#include "ingest/problem.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

Story bridge_story() {
  Story story("bridge", "Daily Post", "2025-03-01");
  const auto falk = story.thing("Ann Falk", EntityType::person);
  const auto lund = story.thing("Bo Lund", EntityType::person);
  const auto bridge = story.thing("the old bridge", EntityType::thing, false);
  story.sentence("Mayor Ann Falk met Bo Lund.", {{"Ann Falk", falk}, {"Bo Lund", lund}});
  story.triple({"Ann Falk", falk}, "met", "meet", {"Bo Lund", lund});
  story.sentence("Falk said the old bridge will reopen in May.", {{"Falk", falk}, {"the old bridge", bridge}});
  story.said({"Falk", falk}, "said", "the old bridge will reopen in May");
  return story;
}

Story harbour_story() {
  Story story("harbour", "Evening Star", "2025-03-04");
  const auto falk = story.thing("Ann Falk", EntityType::person);
  const auto lund = story.thing("Lund", EntityType::person);
  story.sentence("Ann Falk met Lund again.", {{"Ann Falk", falk}, {"Lund", lund}});
  story.triple({"Ann Falk", falk}, "met", "meet", {"Lund", lund});
  story.sentence("“The harbour \"stays\" open,” Lund said.", {{"Lund", lund}});
  story.said({"Lund", lund}, "said", "“The harbour \"stays\" open,”", QuoteKind::direct);
  return story;
}

class StoreTest : public testing::Test {
 protected:
  Store open(std::string_view name = "news.graph") { return Store::open(folder_ / name, true); }

  TemporaryFolder folder_;
};

TEST_F(StoreTest, TellsOfEveryArticleWhatItDidWithIt) {
  Store store = open();
  Story story = bridge_story();
  EXPECT_EQ(store.add(story), Added::added);
  EXPECT_EQ(store.add(story), Added::unchanged);
  story.extraction().article.title = "Bridge to reopen";
  EXPECT_EQ(store.add(story), Added::replaced);
  EXPECT_EQ(store.counts().articles, 1u);
  EXPECT_TRUE(store.remove("bridge"));
  EXPECT_FALSE(store.remove("bridge"));
}

TEST_F(StoreTest, CountsWhatItHolds) {
  Store store = open();
  store.add(bridge_story());
  store.add(harbour_story());
  store.settle();
  const StoreCounts counts = store.counts();
  const KnowledgeGraph graph = store.graph();
  EXPECT_EQ(counts.articles, 2u);
  EXPECT_EQ(counts.sentences, 4u);
  EXPECT_EQ(counts.triples, 4u);
  EXPECT_EQ(counts.statements, 2u);
  EXPECT_EQ(counts.mentions, 7u);
  EXPECT_EQ(counts.sources, 2u);
  EXPECT_EQ(counts.entities, graph.entities.size());
  EXPECT_EQ(counts.edges, graph.edges.size());
  EXPECT_EQ(counts.entities, 2u);
  EXPECT_EQ(counts.edges, 1u);
}

TEST_F(StoreTest, AddingTwiceIsAddingOnce) {
  Store store = open();
  store.add(bridge_story());
  store.settle();
  const std::string once = dump(store);
  store.add(bridge_story());
  store.settle();
  EXPECT_EQ(dump(store), once);
}

TEST_F(StoreTest, RemovingLeavesWhatWasThereBefore) {
  Store store = open();
  store.add(bridge_story());
  store.settle();
  const std::string before = dump(store);
  store.add(harbour_story());
  store.settle();
  EXPECT_NE(dump(store), before);
  store.remove("harbour");
  store.settle();
  EXPECT_EQ(dump(store), before);
}

TEST_F(StoreTest, RemovingTheOnlyArticleLeavesNothing) {
  Store store = open();
  store.add(bridge_story());
  store.settle();
  store.remove("bridge");
  store.settle();
  EXPECT_EQ(dump(store), "");
  const sqlite::Connection connection(folder_ / "news.graph", false);
  for (const char* table :
       {"articles", "clusters", "names", "mentions", "triples", "facts", "statements", "entities"}) {
    EXPECT_EQ(connection.one_number(std::string("SELECT count(*) FROM ") + table), 0) << table;
  }
  EXPECT_NO_THROW(connection.execute("INSERT INTO statement_words(statement_words) VALUES ('integrity-check')"));
}

TEST_F(StoreTest, ReplacingLeavesWhatTheNewArticleAloneWouldHaveMade) {
  Store replaced = open("replaced.graph");
  replaced.add(bridge_story());
  Story changed = harbour_story();
  changed.extraction().article.id = "bridge";
  replaced.add(changed);
  replaced.settle();
  Store fresh = open("fresh.graph");
  fresh.add(changed);
  fresh.settle();
  EXPECT_EQ(dump(replaced), dump(fresh));
}

TEST_F(StoreTest, KeepsAllOverTheEndOfTheProcess) {
  std::string written;
  {
    Store store = open();
    store.add(bridge_story());
    store.settle();
    written = dump(store);
  }
  EXPECT_EQ(dump(Store::open(folder_ / "news.graph", false)), written);
}

TEST_F(StoreTest, AnArticleThatCannotBeWrittenLeavesNothing) {
  Store store = open();
  store.add(bridge_story());
  store.settle();
  const std::string before = dump(store);
  Story broken = harbour_story();
  broken.extraction().mentions.back().cluster = 99;
  EXPECT_THROW(store.add(broken), std::exception);
  store.settle();
  EXPECT_EQ(dump(store), before);
  EXPECT_EQ(store.add(harbour_story()), Added::added);
}

TEST_F(StoreTest, RefusesFilesThatAreNotItsOwn) {
  std::ofstream(folder_ / "letter.txt") << "Dear reader, this is a letter and not a graph file. It is long enough.\n";
  const sqlite::Connection made(folder_ / "newer.graph", true);
  made.execute("PRAGMA user_version = 7");
  sqlite3* raw = nullptr;
  sqlite3_open((folder_ / "other.db").c_str(), &raw);
  sqlite3_exec(raw, "CREATE TABLE songs(title TEXT)", nullptr, nullptr, nullptr);
  sqlite3_close(raw);
  std::ofstream(folder_ / "empty.graph");
  const std::vector<std::tuple<std::string, bool, std::string>> cases = {
      {"letter.txt", true, "not a graph file of newsgraph"},
      {"letter.txt", false, "not a graph file of newsgraph"},
      {"other.db", true, "not a graph file of newsgraph"},
      {"empty.graph", false, "not a graph file of newsgraph"},
      {"newer.graph", true, "a graph file of version 7; this newsgraph reads version 3: a newer one is needed"},
      {"missing.graph", false, "no such graph file; `newsgraph add` makes one"},
      {"no-such-folder/news.graph", true, "unable to open database file"},
  };
  for (const auto& [name, create, message] : cases) {
    EXPECT_EQ(error_of([&, file = name, make = create] { Store::open(folder_ / file, make); }),
              (folder_ / name).string() + ": " + message);
  }
  EXPECT_NO_THROW(Store::open(folder_ / "empty.graph", true));
}

TEST_F(StoreTest, ANewFileIsUntouchedByAReaderThatFails) {
  EXPECT_THROW(Store::open(folder_ / "missing.graph", false), Error);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "missing.graph"));
}

TEST_F(StoreTest, TwoWritersTakeTurns) {
  Store first = open(), second = open();
  first.add(bridge_story());
  second.add(harbour_story());
  first.settle();
  second.settle();
  EXPECT_EQ(dump(first), dump(second));
  EXPECT_EQ(first.counts().articles, 2u);
}

TEST_F(StoreTest, WritesEveryTripleAsTheContractSays) {
  Store store = open();
  const Story story = bridge_story();
  store.add(story);
  std::vector<std::string> lines, expected;
  store.for_each_triple([&](std::string_view json) { lines.emplace_back(json); });
  const Extraction& extraction = story;
  for (const Triple& triple : extraction.triples) expected.push_back(to_json(triple, "bridge"));
  EXPECT_EQ(lines, expected);
}

TEST_F(StoreTest, GivesEveryMentionAnEntity) {
  Store store = open();
  store.add(harbour_story());
  store.add(bridge_story());
  store.settle();
  std::vector<std::string> rows;
  store.for_each_mention([&](const MentionRow& row) {
    EXPECT_FALSE(row.entity.empty());
    rows.push_back(row.article + " " + std::to_string(row.span.begin) + " " + row.text + " = " + row.name);
  });
  EXPECT_EQ(rows, (std::vector<std::string>{"bridge 6 Ann Falk = Ann Falk", "bridge 19 Bo Lund = Bo Lund",
                                            "bridge 28 Falk = Ann Falk", "bridge 38 the old bridge = the old bridge",
                                            "harbour 0 Ann Falk = Ann Falk", "harbour 13 Lund = Bo Lund",
                                            "harbour 57 Lund = Bo Lund"}));
}

TEST_F(StoreTest, TellsWhereEvidenceAndStatementsStand) {
  Story story("quay", "Daily Post", "2025-03-02");
  const auto falk = story.thing("Ann Falk", EntityType::person);
  const auto clerk = story.thing("a clerk", EntityType::person, false);
  const auto lund = story.thing("Bo Lund", EntityType::person);
  const auto quay = story.thing("the quay", EntityType::thing, false);
  const std::string text = "A clerk said Ann Falk had met Bo Lund near the quay.";
  story.sentence("It rained.", {});
  story.sentence(text, {{"A clerk", clerk}, {"Ann Falk", falk}, {"Bo Lund", lund}, {"the quay", quay}});
  const std::string reporting = story.said({"A clerk", clerk}, "said", "Ann Falk had met Bo Lund near the quay").id;
  Attribution link = story.by({"A clerk", clerk}, "said");
  link.triple = reporting;
  Triple& met = story.triple({"Ann Falk", falk}, "had met", "meet", {"Bo Lund", lund});
  met.attribution = {link};
  const auto verb = static_cast<std::uint32_t>(story.extraction().article.text.find("had met"));
  met.relation.spans = {{verb, verb + 7}};
  Store store = open();
  story.extraction().article.url = "https://post.example/quay";
  story.extraction().article.title = "Rain";
  store.add(story);
  store.settle();

  const View view = store.everything();
  const auto name = [&](const std::string& id) {
    const std::uint32_t entity = find_entity(view, id);
    return entity == kNowhere ? "nowhere" : view.graph.entities[entity].name;
  };
  const std::string& article = story.extraction().article.text;
  ASSERT_EQ(view.graph.edges.size(), 1u);
  EXPECT_EQ(name(view.graph.edges[0].speaker), "a clerk");
  const Evidence& evidence = view.graph.edges[0].evidence.front();
  EXPECT_EQ(evidence.statement, reporting);
  EXPECT_EQ(evidence.sentence, text);
  EXPECT_EQ(slice(article, evidence.sentence_span), text);
  EXPECT_EQ(slice(article, evidence.subject), "Ann Falk");
  EXPECT_EQ(slice(article, evidence.relation), "had met");
  EXPECT_EQ(slice(article, evidence.object), "Bo Lund");
  ASSERT_EQ(view.statements.size(), 1u);
  const Statement& statement = view.statements[0];
  EXPECT_EQ(name(statement.entity), "a clerk");  // whom the graph of facts does not show
  EXPECT_EQ(statement.lemma, "say");
  EXPECT_EQ(slice(article, statement.sentence_span), text);
  ASSERT_EQ(statement.content_spans.size(), 1u);
  EXPECT_EQ(slice(article, statement.content_spans[0]), "Ann Falk had met Bo Lund near the quay");
  std::vector<std::string> about;
  for (const std::string& id : statement.about) about.push_back(name(id));
  EXPECT_EQ(about, (std::vector<std::string>{"Ann Falk", "Bo Lund"}));  // the quay has no name and no fact
  ASSERT_EQ(view.articles.size(), 1u);
  EXPECT_EQ(view.articles[0].url, "https://post.example/quay");
  EXPECT_EQ(view.articles[0].title, "Rain");
}

// Two articles of one wording and one of another: one edge, in the usual wording.
TEST_F(StoreTest, RelationsThatMeanOneThingMakeOneEdge) {
  const auto report = [](const char* id, const char* words, const char* lemma, Polarity polarity) {
    Story story(id, id, "2025-03-02");
    const auto falk = story.thing("Ann Falk", EntityType::person);
    const auto firm = story.thing("Brask Mills", EntityType::organisation);
    story.sentence(std::string("Ann Falk ") + words + " Brask Mills.", {{"Ann Falk", falk}, {"Brask Mills", firm}});
    story.triple({"Ann Falk", falk}, words, lemma, {"Brask Mills", firm}).polarity = polarity;
    return story;
  };
  std::vector<Story> stories = {
      report("a", "purchased", "purchase", Polarity::affirmed), report("b", "acquired", "acquire", Polarity::affirmed),
      report("c", "purchased", "purchase", Polarity::affirmed), report("d", "did not buy", "buy", Polarity::negated),
      report("e", "visited", "visit", Polarity::affirmed)};
  const auto graph = [&] {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "some.graph", true);
    for (const Story& story : stories) store.add(story);
    store.settle();
    return store.everything().graph;
  };
  const KnowledgeGraph made = graph();
  ASSERT_EQ(made.edges.size(), 3u);
  const auto bought = std::ranges::find(made.edges, "purchased", &Edge::relation);
  ASSERT_NE(bought, made.edges.end());
  EXPECT_EQ(bought->lemma, "buy");
  EXPECT_EQ(bought->articles, 3u);
  EXPECT_EQ(bought->evidence[1].relation_words, "acquired");
  EXPECT_EQ(bought->evidence[1].lemma, "acquire");
  std::ranges::reverse(stories);
  const KnowledgeGraph again = graph();
  ASSERT_EQ(again.edges.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(again.edges[i].id, made.edges[i].id);
  // Whoever adds an article in the head's wording finds the same edge.
  stories = {report("f", "bought", "buy", Polarity::affirmed)};
  const KnowledgeGraph alone = graph();
  ASSERT_EQ(alone.edges.size(), 1u);
  EXPECT_EQ(alone.edges[0].id, bought->id);
}

TEST_F(StoreTest, AnyOrderOfArticlesMakesTheSameGraph) {
  std::vector<Extraction> stories = {bridge_story(), harbour_story()};
  Story third("zoo", "", "");
  third.mention("A. Falk", EntityType::person);
  third.mention("Falk", EntityType::person);
  third.mention("Oslo Zoo", EntityType::organisation);
  stories.push_back(third);
  std::vector<std::size_t> order = {0, 1, 2};
  std::string expected;
  do {
    const std::string name = std::to_string(order[0]) + std::to_string(order[1]) + std::to_string(order[2]);
    Store store = open(name);
    for (const std::size_t i : order) {
      store.add(stories[i]);
      if (i == 1) store.settle();
    }
    store.settle();
    if (expected.empty()) expected = dump(store);
    EXPECT_EQ(dump(store), expected) << name;
  } while (std::next_permutation(order.begin(), order.end()));
}

}  // namespace
}  // namespace newsgraph
