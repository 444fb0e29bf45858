// Every way to the statements that are wanted finds those that looking at each statement finds.
#include "graph/said/candidates.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "../story.h"
#include "../temporary_file.h"
#include "graph/identity/fold.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

const std::vector<std::string> kNames = {"Ann Falk", "Bo Falk", "Cy Lund", "Dag Xi", "Oslo Rovers", "Ida Ek"};
const std::vector<std::string> kDates = {"", "", "2024-11-02", "2025-02-28", "2025-03-01", "2025-03-09"};
const std::vector<std::string> kSources = {"", "Daily Post", "Evening Post", "Wire"};

struct Row {
  std::int64_t row = 0;
  std::string words, search, names, entity, source, published, article;
  std::vector<std::string> about;
  std::int64_t number = 0;
};

class CandidatesTest : public testing::Test {
 protected:
  // Some hundreds of statements: "all" is a word of all, "most" of most, "rare" of few; Ann Falk says most of them.
  CandidatesTest() {
    Store store = Store::open(folder_ / "news.graph", true);
    for (std::uint32_t i = 0; i < 130; ++i) store.add(article(i));
    for (std::uint32_t i = 0; i < 130; i += 13) store.remove(fmt::format("a-{:03}", i));
    store.settle();
    for (const Entity& entity : store.entities()) entities_.push_back(entity.id);
    connection_.emplace(folder_ / "news.graph", false);
    read_rows();
  }

  std::uint32_t below(std::uint32_t most) { return static_cast<std::uint32_t>(random_() % most); }
  template <typename T>
  const T& any(const std::vector<T>& some) {
    return some[random_() % some.size()];
  }

  Extraction article(std::uint32_t number) {
    Story story(fmt::format("a-{:03}", number), any(kSources), any(kDates));
    for (std::uint32_t i = 0; i < 4; ++i) {
      const std::string speaker = below(3) > 0 ? kNames[0] : any(kNames), other = any(kNames);
      const auto one = story.thing(speaker, EntityType::person), two = story.thing(other, EntityType::person);
      std::string content = other + " knows all";
      for (std::uint32_t k = below(3); k > 0; --k) content += " most";
      if (below(40) == 0) content += " rare";
      story.sentence(fmt::format("{} said {}.", speaker, content), {{speaker, one}, {other, two}});
      Triple& said = story.said({speaker, one}, "said", content);
      if (below(5) == 0) said.subject.cluster.reset();
    }
    return story.extraction();
  }

  void read_rows() {
    sqlite::Query query(*connection_,
                        "SELECT s.row, ' ' || s.content || ' ', s.search, coalesce(e.search, ''), coalesce(e.id, ''), "
                        "a.source, a.published, a.id, t.number FROM statements s JOIN triples t ON t.row = s.row "
                        "JOIN articles a ON a.row = t.article LEFT JOIN clusters c ON c.row = s.speaker "
                        "LEFT JOIN entities e ON e.id = c.entity");
    sqlite::Query topics(*connection_,
                         "SELECT c.entity FROM topics t JOIN clusters c ON c.row = t.cluster WHERE t.statement = ?1");
    while (query.step()) {
      Row row{query.number(0), {}, {}, {}, {}, {}, {}, {}, topics.bind(query.number(0)).texts(), query.number(8)};
      int column = 1;
      for (std::string Row::*text :
           {&Row::words, &Row::search, &Row::names, &Row::entity, &Row::source, &Row::published, &Row::article}) {
        row.*text = query.text(column++);
      }
      rows_.push_back(std::move(row));
    }
  }

  StatementQuery question() {
    const auto sometimes = [&] { return below(3) == 0; };
    StatementQuery query;
    if (below(2) == 0) query.words = any(std::vector<std::string>{"all", "most", "rare", "most all", "all rare"});
    if (sometimes()) query.by = any(std::vector<std::string>{"falk", "Ann F", "xi", "k", "rovers", "nobody", "zz"});
    if (sometimes()) query.sources = {any(std::vector<std::string>{"post", "wire", "daily", "none"})};
    if (sometimes()) query.since = any(kDates);
    if (sometimes()) query.until = any(kDates);
    if (sometimes()) query.entity = any(entities_);
    if (sometimes()) query.about = any(entities_);
    query.order = any(std::vector{StatementOrder::best, StatementOrder::newest, StatementOrder::oldest});
    return query;
  }

  static bool fits(const Row& row, const StatementQuery& query) {
    std::size_t at = 0;
    while (at < query.words.size()) {
      const std::size_t end = std::min(query.words.find(' ', at), query.words.size());
      if (row.words.find(" " + query.words.substr(at, end - at) + " ") == std::string::npos) return false;
      at = end + 1;
    }
    const std::string by = fold(query.by);
    if (row.search.find(by) == std::string::npos && row.names.find(by) == std::string::npos) return false;
    const auto of_source = [&](const std::string& part) { return fold(row.source).find(part) != std::string::npos; };
    if (!query.sources.empty() && std::ranges::none_of(query.sources, of_source)) return false;
    if (!query.since.empty() && row.published < query.since) return false;
    if (!query.until.empty() && (row.published.empty() || row.published > query.until)) return false;
    if (!query.entity.empty() && row.entity != query.entity) return false;
    return query.about.empty() ||
           (row.entity != query.about && std::ranges::find(row.about, query.about) != row.about.end());
  }

  // All rows that are wanted, in the order of the answer; those of equal places by article.
  std::vector<const Row*> slow(const StatementQuery& query, std::size_t most_ranked) const {
    std::map<std::int64_t, double> ranks;
    if (query.order == StatementOrder::best && !query.words.empty()) {
      sqlite::Query ranked(*connection_, "SELECT rowid, rank FROM statement_words WHERE statement_words MATCH ?1");
      ranked.bind(query.words);
      while (ranked.step()) ranks[ranked.number(0)] = ranked.real(1);
      if (ranks.size() > most_ranked) ranks.clear();
    }
    std::vector<const Row*> found;
    for (const Row& row : rows_) {
      if (fits(row, query)) found.push_back(&row);
    }
    std::ranges::sort(found, [&](const Row* a, const Row* b) {
      if (!ranks.empty() && ranks.at(a->row) != ranks.at(b->row)) return ranks.at(a->row) < ranks.at(b->row);
      if (a->published.empty() != b->published.empty()) return b->published.empty();
      if (a->published != b->published) {
        return query.order == StatementOrder::oldest ? a->published < b->published : a->published > b->published;
      }
      return std::tie(a->article, a->number) < std::tie(b->article, b->number);
    });
    return found;
  }

  TemporaryFolder folder_;
  std::mt19937 random_{29};
  std::vector<std::string> entities_;
  std::vector<Row> rows_;
  std::optional<sqlite::Connection> connection_;
};

TEST_F(CandidatesTest, EveryWayFindsWhatLookingAtEachFinds) {
  ASSERT_GT(rows_.size(), 450u);
  std::size_t found_something = 0;
  for (std::uint32_t i = 0; i < 1500; ++i) {
    StatementQuery query = question();
    const SearchEffort effort{.first_looks = any(std::vector<std::int64_t>{1, 100, 1'000, 20'000}),
                              .most_ranked = any(std::vector<std::size_t>{3, 100, 10'000})};
    const std::size_t limit = any(std::vector<std::size_t>{1, 3, 20, SIZE_MAX});
    const std::string what = fmt::format(
        "words={} by={} sources={} since={} until={} entity={} about={} order={} limit={} looks={} ranked={}",
        query.words, query.by, query.sources.empty() ? "" : query.sources.front(), query.since, query.until,
        query.entity, query.about, static_cast<int>(query.order), limit, effort.first_looks, effort.most_ranked);
    const std::vector<const Row*> expected = slow(query, effort.most_ranked);
    std::set<std::int64_t> wanted_rows;
    for (const Row* const row : expected) wanted_rows.insert(row->row);

    const Wanted wanted = look_up(*connection_, query);
    if (wanted.nothing) {
      EXPECT_TRUE(expected.empty()) << what;
      continue;
    }
    std::map<std::int64_t, std::string> dates;
    for (const StatementCandidate& one : find_candidates(*connection_, wanted, limit, effort)) {
      ASSERT_TRUE(wanted_rows.contains(one.row)) << what;
      ASSERT_TRUE(dates.emplace(one.row, one.published).second) << what << ": twice";
    }
    for (std::size_t k = 0; k < std::min(limit, expected.size()); ++k) {
      const auto at = dates.find(expected[k]->row);
      ASSERT_NE(at, dates.end()) << what << ": not number " << k;
      ASSERT_EQ(at->second, expected[k]->published) << what;
    }
    ASSERT_EQ(count_wanted(*connection_, wanted), expected.size()) << what;
    found_something += !expected.empty();
  }
  EXPECT_GT(found_something, 400u);
}

// That a search stops early is seen by what it does not bring.
TEST_F(CandidatesTest, DoesNotBringAllOfWhatIsSaidMuch) {
  StatementQuery query;
  const auto brought = [&] { return find_candidates(*connection_, look_up(*connection_, query), 5).size(); };
  query.words = "all";
  query.order = StatementOrder::oldest;
  EXPECT_EQ(find_candidates(*connection_, look_up(*connection_, query), 5, {.first_looks = 100}).size(), 5u);
  query.words = "";
  EXPECT_EQ(brought(), 5u);
  query.by = "ann falk";
  EXPECT_EQ(find_candidates(*connection_, look_up(*connection_, query), 5, {.first_looks = 100}).size(), 5u);
  query.by = "";
  query.sources = {"post"};
  EXPECT_EQ(brought(), 10u);  // of each of two outlets
}

}  // namespace
}  // namespace newsgraph
