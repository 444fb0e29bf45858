// What changes an article, and what does not.
#include "graph/extraction_hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "graph/read_extraction.h"
#include "graph/store.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

Story story() {
  Story story("mill", "Daily Post", "2025-03-01");
  const auto falk = story.thing("Ann Falk", EntityType::person);
  const auto lund = story.thing("Bo Lund", EntityType::person);
  story.sentence("Ann Falk met Bo Lund.", {{"Ann Falk", falk}, {"Bo Lund", lund}});
  Triple& met = story.triple({"Ann Falk", falk}, "met", "meet", {"Bo Lund", lund});
  met.relation.spans = {{9, 12}};
  story.sentence("Lund was glad.", {{"Lund", lund}});
  story.triple({"Lund", lund}, "", "glad");
  return story;
}

std::string hash(const Extraction& extraction) {
  std::vector<std::string> records;
  for (const Triple& triple : extraction.triples) records.push_back(to_json(triple, extraction.article.id));
  return hash_of(extraction, records);
}

TEST(ExtractionHash, ChangesWithAllThatIsKept) {
  const std::vector<std::function<void(Extraction&)>> changes = {
      [](Extraction& e) { e.article.source = "Post"; },
      [](Extraction& e) { e.article.url = "https://post.example"; },
      [](Extraction& e) { e.article.title = "Fine"; },
      [](Extraction& e) { e.article.published = "2025-03-02"; },
      [](Extraction& e) { e.article.text += " "; },
      [](Extraction& e) { e.sentences = 3; },
      [](Extraction& e) { e.clusters[0].name = "Falk"; },
      [](Extraction& e) { e.clusters[0].type = EntityType::place; },
      [](Extraction& e) { e.clusters[0].named = false; },
      [](Extraction& e) { e.clusters[0].plural = true; },
      [](Extraction& e) { e.mentions[0].span.end = 7; },
      [](Extraction& e) { e.mentions[0].kind = MentionKind::pronoun; },
      [](Extraction& e) { e.mentions[0].cluster = 1; },
      [](Extraction& e) { e.mentions.pop_back(); },
      [](Extraction& e) { e.triples[0].confidence = .5; },
      [](Extraction& e) { std::swap(e.triples[0], e.triples[1]); },
  };
  std::set<std::string> seen = {hash(story())};
  for (const auto& change : changes) {
    Extraction changed = story();
    change(changed);
    EXPECT_TRUE(seen.insert(hash(changed)).second) << seen.size();
  }
}

TEST(ExtractionHash, IsThatOfWhatTheFileGivesBack) {
  const TemporaryFolder folder;
  Extraction added = story();
  // Two phrases in one place, in either order.
  added.mentions.push_back(added.mentions.front());
  added.mentions.back().cluster = 1;
  Extraction other = added;
  std::swap(other.mentions.front(), other.mentions.back());
  EXPECT_EQ(hash(other), hash(added));
  added.mentions.push_back(added.mentions[1]);  // told twice
  EXPECT_EQ(hash(added), hash(other));
  Store store = Store::open(folder / "news.graph", true);
  store.add(added);
  const Extraction back = read_extraction(sqlite::Connection(folder / "news.graph", false), "mill");
  EXPECT_EQ(hash(back), hash(added));
  EXPECT_EQ(store.add(back), Added::unchanged);
}

TEST(ReadExtraction, SaysWhatIsNotThere) {
  const TemporaryFolder folder;
  const sqlite::Connection connection(folder / "news.graph", true);
  try {
    read_extraction(connection, "mill");
    FAIL() << "no article was read";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "there is no article mill");
  }
}

}  // namespace
}  // namespace newsgraph
