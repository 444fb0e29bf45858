// Copies in the graph file: the same whatever the order of coming and going, and as comparing all with all finds them.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <random>
#include <set>

#include "../story.h"
#include "../temporary_file.h"
#include "graph/reprints/copy_index.h"
#include "graph/reprints/near_copy.h"
#include "graph/reprints/signature.h"
#include "graph/sqlite.h"
#include "graph/store.h"
#include "invented_text.h"

namespace newsgraph {
namespace {

Extraction extraction(std::string id, std::string outlet, std::string published, std::string text) {
  Extraction made;
  made.article = {.id = std::move(id),
                  .source = std::move(outlet),
                  .url = {},
                  .title = {},
                  .published = std::move(published),
                  .authors = {},
                  .text = std::move(text)};
  made.sentences = 1;
  return made;
}

// One of eight versions of one of six stories, or a text of its own.
Extraction random_copy(std::uint32_t number, std::uint32_t version) {
  std::mt19937 random(number * 10 + version);
  const Paragraphs story = invented_article(any_below(random, 6), 8);
  const std::string outlet = fmt::format("Paper {}", any_below(random, 5)),
                    date = fmt::format("2025-03-{:02}", 1 + any_below(random, 9));
  std::string text;
  switch (any_below(random, 8)) {
    case 0: text = joined(invented_article(100 + number * 10 + version, 6)); break;
    case 1: text = joined(Paragraphs(story.begin(), story.begin() + 3)); break;
    case 2: text = joined(Paragraphs(story.begin() + 3, story.end())); break;
    case 3: text = reworded(joined(story), 8); break;
    case 4: text = "BRASK (Reuters) — " + joined(story); break;
    case 5: text = joined(story) + "\n\nThe Associated Press contributed to this report."; break;
    case 6: text = ""; break;
    default: text = joined(story); break;
  }
  return extraction(fmt::format("a-{}", number), outlet, date, text);
}

std::string dump(const Store& store) {
  std::string text;
  for (const PrintedText& each : store.reprints()) {
    text += fmt::format("{} {}:", each.origin, each.agency);
    for (const Print& print : each.prints) text += fmt::format(" {} {:.3f}", print.article.id, print.alike);
    text += "\n";
  }
  for (const ArticleRow& row : store.everything().articles) {
    text += fmt::format("{} from {} with {}\n", row.id, row.origin.name, row.origin.shares_with);
  }
  return text;
}

// The groups that comparing all with all finds.
std::set<std::set<std::string>> slow_groups(const std::vector<Extraction>& all) {
  std::vector<std::size_t> root(all.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Article &one = all[i].article, &other = all[j].article;
      if (!is_near_copy(print_of(one.text), print_of(other.text), one.source == other.source)) continue;
      std::ranges::replace(root, root[i], root[j]);
    }
  }
  std::map<std::size_t, std::set<std::string>> groups;
  for (std::size_t i = 0; i < all.size(); ++i) groups[root[i]].insert(all[i].article.id);
  std::set<std::set<std::string>> found;
  for (const auto& [number, group] : groups) {
    if (group.size() > 1) found.insert(group);
  }
  return found;
}

std::set<std::set<std::string>> groups(const Store& store) {
  std::set<std::set<std::string>> found;
  for (const PrintedText& each : store.reprints()) {
    std::set<std::string> ids;
    for (const Print& print : each.prints) ids.insert(print.article.id);
    found.insert(ids);
  }
  return found;
}

std::vector<std::string> complaints(const sqlite::Connection& connection) {
  std::vector<std::string> all;
  check_copies(connection,
               [&](const std::string& article, const std::string& what) { all.push_back(article + ": " + what); });
  return all;
}

TEST(Copies, OnlyTheArticlesThatAreThereCount) {
  const TemporaryFolder folder;
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    std::mt19937 random(seed);
    Store lived = Store::open(folder / fmt::format("lived-{}", seed), true);
    std::map<std::uint32_t, std::uint32_t> present;
    for (int step = 0; step < 60; ++step) {
      const std::uint32_t number = any_below(random, 24), version = any_below(random, 4);
      if (any_below(random, 3) == 0) {
        lived.remove(fmt::format("a-{}", number));
        present.erase(number);
      } else {
        lived.add(random_copy(number, version));
        present[number] = version;
      }
    }
    Store fresh = Store::open(folder / fmt::format("fresh-{}", seed), true);
    std::vector<Extraction> all;
    for (auto at = present.rbegin(); at != present.rend(); ++at) all.push_back(random_copy(at->first, at->second));
    for (const Extraction& one : all) fresh.add(one);
    ASSERT_EQ(dump(lived), dump(fresh)) << "seed " << seed;
    ASSERT_EQ(groups(lived), slow_groups(all)) << "seed " << seed;
    EXPECT_FALSE(groups(lived).empty());
    const sqlite::Connection connection(folder / fmt::format("lived-{}", seed), false);
    EXPECT_EQ(complaints(connection), std::vector<std::string>());
    for (const auto& [number, version] : present) lived.remove(fmt::format("a-{}", number));
    EXPECT_EQ(connection.one_number("SELECT count(*) FROM bands"), 0);
    EXPECT_EQ(connection.one_number("SELECT count(*) FROM credits"), 0);
  }
}

TEST(Copies, AThousandCopiesAreNotComparedWithEachOther) {
  const TemporaryFolder folder;
  constexpr std::uint32_t kCopies = 400;
  {
    Store store = Store::open(folder / "copies", true);
    const std::string text = joined(invented_article(1, 5));
    for (std::uint32_t i = 0; i < kCopies; ++i) {
      // Equal but for a word, in ascending order, in which the newest would lead if ranks were ids backward.
      store.add(extraction(fmt::format("a-{:04}", i), fmt::format("Paper {}", i), "2025-03-01",
                           text + fmt::format(" {}", i)));
    }
    ASSERT_EQ(store.reprints().size(), 1U);
    EXPECT_EQ(store.reprints().front().prints.size(), kCopies);
  }
  const sqlite::Connection connection(folder / "copies", false);
  EXPECT_LE(connection.one_number(
                "SELECT count(*) FROM (SELECT DISTINCT article, copy_of FROM bands WHERE copy_of IS NOT NULL)"),
            std::int64_t{kBands * kCopies});
}

TEST(Copies, ATableThatIsNotRightIsToldOf) {
  const TemporaryFolder folder;
  const std::string text = joined(invented_article(1, 5));
  for (const auto& [damage, complaint] : std::vector<std::pair<std::string, std::string>>{
           {"DELETE FROM bands WHERE copy_of IS NOT NULL", ": copies of it cannot be found"},
           {"UPDATE bands SET copy_of = NULL", "it is not told right whether it is a copy"},
           {"UPDATE articles SET text = 'Something else.' WHERE id = 'b'", "b: copies of it cannot be found"},
           {"INSERT INTO bands VALUES (1, 1, 1, NULL)", ": it has 97 bands instead of 96"}}) {
    const auto file = folder / fmt::format("damaged-{}", damage.size());
    {
      Store store = Store::open(file, true);
      store.add(extraction("a", "Post", "2025-03-01", text));
      store.add(extraction("b", "Star", "2025-03-01", text));
    }
    const sqlite::Connection connection(file, false);
    EXPECT_EQ(complaints(connection), std::vector<std::string>());
    connection.execute(damage);
    const std::vector<std::string> wrong = complaints(connection);
    const auto tells = [&](const std::string& what) { return what.find(complaint) != std::string::npos; };
    EXPECT_TRUE(std::ranges::any_of(wrong, tells)) << damage;
  }
}

TEST(Copies, TellWhoseTextItIs) {
  const TemporaryFolder folder;
  const Paragraphs story = invented_article(1, 6);
  const std::string text = joined(story);
  const auto origins = [&](const std::vector<Extraction>& articles) {
    static int number = 0;
    Store store = Store::open(folder / fmt::format("whose-{}", number++), true);
    for (const Extraction& one : articles) store.add(one);
    std::string told;
    for (const ArticleRow& row : store.everything().articles) {
      told +=
          row.id + "=" + row.origin.name + (row.origin.shares_with.empty() ? "" : "+" + row.origin.shares_with) + " ";
    }
    return told;
  };
  const auto post = extraction("p", "Post", "2025-03-02", text), star = extraction("s", "Star", "2025-03-01", text);
  EXPECT_EQ(origins({post}), "p=Post ");
  EXPECT_EQ(origins({post, star}), "p=Star s=Star ");
  EXPECT_EQ(origins({post, extraction("s", "Star", "", text)}), "p=Post s=Post ");
  EXPECT_EQ(origins({extraction("p", "", "2025-03-02", text), extraction("s", "Star", "2025-03-04", text)}),
            "p=p s=p ");
  EXPECT_EQ(origins({extraction("p", "AP", "2025-03-02", text), star}), "p=Associated Press s=Associated Press ");
  EXPECT_EQ(origins({extraction("p", "Post", "2025-03-02", "BRASK (AFP) — " + text), star}),
            "p=Agence France-Presse s=Agence France-Presse ");
  EXPECT_EQ(origins({extraction("p", "Post", "2025-03-02", text + "\n\nWith material from AFP."), star}),
            "p=Star+Agence France-Presse s=Star+Agence France-Presse ");
}

TEST(Copies, AChangedCreditIsAChange) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "credit", true);
  Extraction one = extraction("p", "Post", "2025-03-02", joined(invented_article(1, 3)));
  EXPECT_EQ(store.add(one), Added::added);
  one.article.authors = {"Ann Falk"};
  EXPECT_EQ(store.add(one), Added::unchanged);
  one.article.authors = {"Reuters"};
  EXPECT_EQ(store.add(one), Added::replaced);
  EXPECT_EQ(store.everything().articles.front().origin.name, "Reuters");
}

TEST(Copies, EdgesCountIndependentSources) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "edges", true);
  const auto add = [&](const char* id, const char* outlet, const std::string& text) {
    Story story(id, outlet, "2025-03-01");
    const auto falk = story.thing("Ann Falk", EntityType::person), moro = story.thing("Lena Moro", EntityType::person);
    story.sentence("Ann Falk met Lena Moro.", {{"Ann Falk", falk}, {"Lena Moro", moro}});
    story.triple({"Ann Falk", falk}, "met", "meet", {"Lena Moro", moro});
    story.extraction().article.text += "\n\n" + text;
    store.add(story);
  };
  const auto counts = [&] {
    store.settle();
    const Edge edge = store.graph().edges.at(0);
    return fmt::format("{} independent, {} outlets, {} articles, weight {}", edge.independent_sources, edge.sources,
                       edge.articles, edge.weight);
  };
  const std::string text = joined(invented_article(1, 6));
  add("a", "Post", text);
  EXPECT_EQ(counts(), "1 independent, 1 outlets, 1 articles, weight 1");
  add("b", "Star", text);
  add("c", "Star", reworded(text, 9));
  EXPECT_EQ(counts(), "1 independent, 2 outlets, 3 articles, weight 1");
  add("d", "Wire", joined(invented_article(2, 6)));
  EXPECT_EQ(counts(), "2 independent, 3 outlets, 4 articles, weight 2");
  add("e", "Herald", joined(invented_article(3, 6)) + "\n\nSource: AFP");
  add("f", "Globe", joined(invented_article(4, 6)) + "\n\nSource: AFP");
  EXPECT_EQ(counts(), "3 independent, 5 outlets, 6 articles, weight 3");
  store.remove("a");
  EXPECT_EQ(counts(), "3 independent, 4 outlets, 5 articles, weight 3");
}

}  // namespace
}  // namespace newsgraph
