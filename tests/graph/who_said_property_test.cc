// Finding statements by indexes gives what looking at each of them gives.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "dump.h"
#include "graph/identity/fold.h"
#include "graph/sqlite.h"
#include "graph/store.h"
#include "graph/verify/derived_check.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

// Words that the stemmer leaves apart.
const std::vector<std::string> kWords = {"mill", "barn", "quay", "dock", "farm", "tower"};
const std::vector<std::string> kAsked = {"mill", "barn", "quay", "dock", "farm", "tower", "knows"};  // the last: in all
const std::vector<std::string> kNames = {"Ann Falk", "Bo Falk",     "José Lund",
                                         "Zoë Ek",   "Oslo Rovers", "Ek \"Bee\" Moro"};
const std::vector<std::string> kParts = {"Falk",  "ann f",   "FA",  "jose", "José L", "zoe",   "EK",
                                         "overs", "\"Bee\"", "bee", "o",    "é",      "x y z", "k"};
const std::vector<std::string> kSources = {"", "Daily Post", "Évening Post", "Wire"};
const std::vector<std::string> kDates = {"", "2024", "2025-02-28", "2025-03", "2025-03-01", "2025-03-09", "2025-04-01"};

class WhoSaidProperty : public testing::Test {
 protected:
  template <typename T>
  const T& any(const std::vector<T>& some) {
    return some[random_() % some.size()];
  }

  Extraction article(std::uint32_t number) {
    Story story(fmt::format("a-{}", number), any(kSources), any(kDates));
    for (std::uint32_t i = 0; i < 1 + random_() % 3; ++i) {
      const std::string speaker = any(kNames), other = any(kNames);
      const auto one = story.thing(speaker, EntityType::person), two = story.thing(other, EntityType::person);
      std::string content = other + " knows";
      for (std::uint32_t k = 0; k < 1 + random_() % 3; ++k) content += " the " + any(kWords);
      // In some articles somebody goes by the last name only.
      const std::string called = random_() % 3 == 0 ? speaker.substr(speaker.rfind(' ') + 1) : speaker;
      story.sentence(fmt::format("{} said {}.", called, content), {{called, one}, {other, two}});
      Triple& said = story.said({called, one}, "said", content);
      if (random_() % 4 == 0) said.subject.cluster.reset();
    }
    return story.extraction();
  }

  std::uint32_t number() { return static_cast<std::uint32_t>(random_() % 40); }

  StatementQuery question(const std::vector<Entity>& entities) {
    const auto sometimes = [&] { return random_() % 3 == 0; };
    StatementQuery query;
    if (sometimes()) query.words = any(kAsked);
    if (sometimes()) query.words += " " + any(kAsked);
    if (sometimes()) query.by = any(kParts);
    if (sometimes()) query.sources = {any(std::vector<std::string>{"post", "EVENING", "w", "none", "é"})};
    if (sometimes()) query.sources.push_back("daily");
    if (sometimes()) query.since = any(kDates);
    if (sometimes()) query.until = any(kDates);
    if (sometimes()) query.entity = any(entities).id;
    if (sometimes()) query.about = any(entities).id;
    if (sometimes()) query.limit = random_() % 12;
    if (random_() % 10 == 0) {  // a word that nearly all have is looked for by date
      query = StatementQuery();
      query.words = "knows";
      query.limit = 1 + random_() % 2;
    }
    query.order = sometimes() ? StatementOrder::oldest : StatementOrder::newest;
    return query;
  }

  // Looks at every statement.
  static std::vector<std::string> slow(const std::vector<Statement>& all,
                                       const std::map<std::string, std::string>& names, const StatementQuery& query) {
    std::vector<const Statement*> found;
    for (const Statement& one : all) {
      std::istringstream words(query.words);
      std::string word;
      bool fits = true;
      while (words >> word) fits &= (" " + one.content + " ").find(" " + word + " ") != std::string::npos;
      const auto has = [](const std::string& name, const std::string& part) {
        return fold(name).find(fold(part)) != std::string::npos;
      };
      if (!query.by.empty()) {
        bool called = has(one.speaker, query.by);
        if (!one.entity.empty()) called |= names.at(one.entity).find(fold(query.by)) != std::string::npos;
        fits &= called;
      }
      if (!query.sources.empty()) {
        fits &= std::ranges::any_of(query.sources, [&](const std::string& part) { return has(one.source, part); });
      }
      if (!query.since.empty()) {
        fits &= !one.published.empty() && one.published.substr(0, query.since.size()) >= query.since;
      }
      if (!query.until.empty()) {
        fits &= !one.published.empty() && one.published.substr(0, query.until.size()) <= query.until;
      }
      if (!query.entity.empty()) fits &= one.entity == query.entity;
      if (!query.about.empty()) fits &= std::ranges::find(one.about, query.about) != one.about.end();
      if (fits) found.push_back(&one);
    }
    std::ranges::sort(found, [&](const Statement* a, const Statement* b) {
      const auto place = [](const Statement* s) { return std::tie(s->article, s->sentence_span.begin); };
      if (a->published.empty() != b->published.empty()) return b->published.empty();
      if (a->published != b->published) {
        return query.order == StatementOrder::oldest ? a->published < b->published : a->published > b->published;
      }
      return place(a) < place(b);
    });
    std::vector<std::string> lines;
    for (const Statement* const one : found) lines.push_back(dump(*one));
    return lines;
  }

  std::mt19937 random_{17};
};

TEST_F(WhoSaidProperty, IndexesFindWhatLookingAtEachFinds) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  std::size_t found_something = 0;
  for (std::uint32_t round = 0; round < 6; ++round) {
    for (std::uint32_t i = 0; i < 12; ++i) store.add(article(number()));
    store.remove(fmt::format("a-{}", number()));
    store.settle();
    const std::vector<Statement> all = store.who_said({});
    const std::vector<Entity> list = store.entities();
    std::map<std::string, std::string> names;
    const sqlite::Connection connection(folder / "news.graph", false);
    check_derived(connection, [](const std::string& what) { ADD_FAILURE() << what; });
    sqlite::Query entities(connection, "SELECT id, search FROM entities");
    while (entities.step()) names.emplace(entities.text(0), entities.text(1));
    for (std::uint32_t i = 0; i < 150; ++i) {
      const StatementQuery query = question(list);
      const std::vector<std::string> expected = slow(all, names, query);
      std::vector<std::string> lines;
      for (const Statement& one : store.who_said(query)) lines.push_back(dump(one));
      const auto shown = expected.begin() + static_cast<std::ptrdiff_t>(std::min(query.limit, expected.size()));
      ASSERT_EQ(lines, std::vector<std::string>(expected.begin(), shown))
          << "words=" << query.words << " by=" << query.by << " sources=" << fmt::format("{}", query.sources.size())
          << " since=" << query.since << " until=" << query.until << " entity=" << query.entity
          << " about=" << query.about;
      ASSERT_EQ(store.count_said(query), expected.size());
      found_something += !lines.empty();
      // The best first are the same ones.
      StatementQuery best = query;
      best.order = StatementOrder::best;
      best.limit = SIZE_MAX;
      std::multiset<std::string> ranked;
      for (const Statement& one : store.who_said(best)) ranked.insert(dump(one));
      ASSERT_EQ(ranked, std::multiset<std::string>(expected.begin(), expected.end()));
    }
  }
  EXPECT_GT(found_something, 250u);
}

}  // namespace
}  // namespace newsgraph
