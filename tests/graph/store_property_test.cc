// What must hold for any sequence of adding and removing, shown on random ones.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "dump.h"
#include "graph/sqlite.h"
#include "graph/store.h"
#include "ingest/problem.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

// A few sentences about a few people, places and firms that share names, types that come and go, and things without a
// name that some articles have one for. `version` changes what the article says.
Extraction random_story(std::uint32_t number, std::uint32_t version) {
  static const std::vector<std::pair<std::string, EntityType>> kThings = {
      {"Ann Falk", EntityType::person},
      {"Ann B. Falk", EntityType::person},
      {"Ann C. Falk", EntityType::person},
      {"Aide Ann Falk", EntityType::person},
      {"Ann Falk-Lund", EntityType::person},
      {"B. Falk-Lund", EntityType::person},
      {"Ann Falk Jr.", EntityType::person},
      {"Falk Jr.", EntityType::person},
      {"Ann", EntityType::person},
      {"Lund", EntityType::person},
      {"Lund", EntityType::place},
      {"Lund Harbour", EntityType::organisation},
      {"Lund Harbour", EntityType::place},
      {"Harbour", EntityType::organisation},
      {"the driver", EntityType::thing},
      {"the Lund driver", EntityType::person},
      {"the Falk commission", EntityType::thing},
      {"Falk Commission", EntityType::organisation},
      {"Falk", EntityType::person},
      {"Bo Falk", EntityType::person},
      {"A. Falk", EntityType::person},
      {"Volodymyr Lund", EntityType::person},
      {"Vladimir Lund", EntityType::person},
      {"Oslo", EntityType::place},
      {"Oslo Rovers", EntityType::organisation},
      {"Rovers", EntityType::organisation},
      {"Falk Motors", EntityType::organisation},
      {"Falkland Rail", EntityType::organisation},
      {"FR", EntityType::organisation},
      {"UK", EntityType::place},
      {"Britain", EntityType::place},
  };
  std::mt19937 random(number * 100 + version);
  const auto any = [&random](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  Story story(fmt::format("a-{}", number), fmt::format("Paper {}", any(3)),
              fmt::format("{}-03-{:02}", any(4) ? 2025 : 2011, 1 + any(28)));
  for (std::size_t i = 0; i < 2 + any(4); ++i) {
    const auto& [subject, type] = kThings[any(kThings.size())];
    const auto& [object, object_type] = kThings[any(kThings.size())];
    const auto named = [](const std::string& name) { return !name.starts_with("the "); };
    const auto one = story.thing(subject, type, named(subject)), two = story.thing(object, object_type, named(object));
    story.sentence(fmt::format("{} met {} at last.", subject, object), {{subject, one}, {object, two}});
    if (any(3) == 0) {
      const std::string role = any(2) ? "the mayor of Oslo" : "the mayor of Lund";
      story.sentence(fmt::format("{}, {}, was there.", subject, role), {{subject, one}, {role, one}});
    }
    if (any(3) == 0) {
      story.said({subject, one}, "met", "at last");
    } else {
      story.triple({subject, one}, "met", "meet", {object, two});
    }
  }
  return story.extraction();
}

TEST(StoreProperty, OnlyTheArticlesThatAreThereCount) {
  const TemporaryFolder folder;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    std::mt19937 random(seed);
    Store lived = Store::open(folder / fmt::format("lived-{}", seed), true);
    std::map<std::uint32_t, std::uint32_t> present;  // article → version
    for (int step = 0; step < 30; ++step) {
      const std::uint32_t number = random() % 8, version = random() % 2;
      if (random() % 3 == 0) {
        EXPECT_EQ(lived.remove(fmt::format("a-{}", number)), present.erase(number) == 1);
      } else {
        const Added expected = !present.contains(number)       ? Added::added
                               : present.at(number) == version ? Added::unchanged
                                                               : Added::replaced;
        EXPECT_EQ(lived.add(random_story(number, version)), expected);
        present[number] = version;
      }
      if (random() % 4 == 0) lived.settle();
    }
    lived.settle();
    Store fresh = Store::open(folder / fmt::format("fresh-{}", seed), true);
    for (auto at = present.rbegin(); at != present.rend(); ++at) fresh.add(random_story(at->first, at->second));
    fresh.settle();
    ASSERT_EQ(dump(lived), dump(fresh)) << "seed " << seed;
    const StoreCounts counts = lived.counts();
    EXPECT_EQ(counts.edges, lived.graph().edges.size());
    EXPECT_EQ(counts.entities, lived.graph().entities.size());
  }
}

// While it lives, no file of this process may grow beyond `bytes`: as good as a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &now);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

TEST(StoreProperty, AFullDiskLeavesWhatWasThere) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  store.add(random_story(1, 0));
  store.settle();
  const std::string before = dump(store);
  Extraction large = random_story(2, 0);
  large.article.text += std::string(100'000'000, 'x');
  try {
    const FullDisk full(2'000'000);
    store.add(large);
    FAIL() << "a full disk went unnoticed";
  } catch (const Error& error) {
    EXPECT_EQ(error.what(), (folder / "news.graph").string() + ": disk I/O error: File too large");
  }
  EXPECT_EQ(dump(store), before);
  EXPECT_EQ(dump(Store::open(folder / "news.graph", false)), before);
  EXPECT_EQ(store.add(random_story(2, 0)), Added::added);
}

TEST(StoreProperty, AKilledProcessLeavesWholeArticles) {
  const TemporaryFolder folder;
  constexpr std::uint32_t kArticles = 40;
  Store fresh = Store::open(folder / "fresh.graph", true);
  for (std::uint32_t i = 0; i < kArticles; ++i) fresh.add(random_story(i, 0));
  fresh.settle();
  const std::string expected = dump(fresh);
  std::mt19937 random(3);
  for (int round = 0; round < 8; ++round) {
    const auto file = folder / fmt::format("killed-{}.graph", round);
    const pid_t child = fork();
    if (child == 0) {
      Store store = Store::open(file, true);
      for (std::uint32_t i = 0; i < kArticles; ++i) {
        store.add(random_story(i, 0));
        if (i % 8 == 0) store.settle();
      }
      _exit(0);
    }
    usleep(static_cast<useconds_t>(random() % 60'000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    Store store = Store::open(file, true);
    EXPECT_EQ(sqlite::Connection(file, false)
                  .one_number("SELECT count(*) FROM pragma_integrity_check WHERE "
                              "integrity_check <> 'ok'"),
              0);
    // Every article is there as a whole or not at all.
    for (std::uint32_t i = 0; i < kArticles; ++i) EXPECT_NE(store.add(random_story(i, 0)), Added::replaced);
    store.settle();
    EXPECT_EQ(dump(store), expected) << "round " << round;
  }
}

TEST(StoreProperty, AFileThatMayNotBeWrittenIsReadOnly) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  const TemporaryFolder folder;
  const auto file = folder / "news.graph";
  Store::open(file, true).add(random_story(1, 0));
  std::filesystem::permissions(file, std::filesystem::perms::owner_read);
  Store store = Store::open(file, false);
  EXPECT_EQ(store.counts().articles, 1u);
  try {
    store.add(random_story(2, 0));
    FAIL() << "a read-only file was written";
  } catch (const Error& error) {
    EXPECT_EQ(error.what(), file.string() + ": attempt to write a readonly database");
  }
}

}  // namespace
}  // namespace newsgraph
