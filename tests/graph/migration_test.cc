// Files that an older newsgraph made become what this one would have made, or stay as they are.
#include "graph/migration.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "dump.h"
#include "error_of.h"
#include "graph/identity/decision_text.h"
#include "graph/read_extraction.h"
#include "ingest/problem.h"
#include "old_version.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

class MigrationTest : public testing::Test {
 protected:
  MigrationTest() {
    make_version(1, file_);
    Store fresh = Store::open(folder_ / "fresh.graph", true);
    const sqlite::Connection old(file_, false);
    for (const char* id : kOldArticles) fresh.add(read_extraction(old, id));
    fresh.settle();
    expected_ = dump(fresh);
  }

  // All rows that a query answers, a line each.
  static std::string rows(const std::filesystem::path& file, std::string_view sql) {
    const sqlite::Connection connection(file, false);
    sqlite::Query query(connection, sql);
    std::string all;
    while (query.step()) all += std::string(query.text(0)) + "\n";
    return all;
  }

  TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_ / "old.graph";
  std::string expected_;
};

TEST_F(MigrationTest, AnOldFileBecomesWhatThisProgramWouldHaveMade) {
  const std::string_view records = "SELECT record FROM triples ORDER BY id";
  const std::string before = rows(file_, records);
  Store store = Store::open(file_, false);
  store.settle();
  EXPECT_EQ(dump(store), expected_);
  EXPECT_EQ(rows(file_, records), before);
  EXPECT_EQ(rows(file_, "PRAGMA user_version"), fmt::format("{}\n", sqlite::kVersion));
  EXPECT_EQ(rows(file_, "SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE sql <> '' ORDER BY 1"),
            rows(folder_ / "fresh.graph",
                 "SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE sql <> '' ORDER BY 1"));
  EXPECT_EQ(rows(file_, "SELECT * FROM pragma_integrity_check"), "ok\n");
  const sqlite::Connection connection(file_, false);
  EXPECT_NO_THROW(
      connection.execute("INSERT INTO statement_words(statement_words, rank) VALUES('integrity-check', 1)"));
}

TEST_F(MigrationTest, KeepsWhatTheOldFileTells) {
  // Of names, the mentions of one article under each.
  const std::string_view told =
      "SELECT a.id || '|' || a.text || '|' || a.sentences || '|' || c.name || '|' || c.type || '|' || c.named || '|' "
      "|| "
      "n.text || '|' || n.named || '|' || n.count || '|' || m.span_begin || '|' || m.kind FROM articles a "
      "JOIN clusters c ON c.article = a.row JOIN names n ON n.cluster = c.row JOIN mentions m ON m.cluster = c.row "
      "ORDER BY a.id, c.number, n.text, n.named, m.span_begin, m.kind";
  const std::string_view facts =
      "SELECT t.id || '|' || f.number || '|' || s.name || '|' || f.relation || '|' || f.lemma || '|' || o.name || '|' "
      "|| "
      "f.speaker_name || '|' || f.time FROM triples t JOIN facts f ON f.triple = t.row "
      "JOIN clusters s ON s.row = f.subject JOIN clusters o ON o.row = f.object ORDER BY t.id, f.number";
  const std::string_view statements =
      "SELECT t.id || '|' || s.speaker_name || '|' || s.search || '|' || s.cue || '|' || s.kind || '|' || s.content || "
      "'|' || s.by_way_of FROM triples t JOIN statements s ON s.row = t.row ORDER BY t.id";
  const std::string before = rows(file_, told) + rows(file_, facts) + rows(file_, statements);
  EXPECT_GT(before.size(), 1000u);
  Store::open(file_, false);
  EXPECT_EQ(rows(file_, told) + rows(file_, facts) + rows(file_, statements), before);
}

TEST_F(MigrationTest, WhatTheUserDecidedIsTakenOver) {
  const std::filesystem::path file = folder_ / "second.graph";
  make_version(2, file);
  Store store = Store::open(file, false);
  store.settle();
  const std::vector<Decision> decisions = store.decisions();
  ASSERT_EQ(decisions.size(), 1u);
  EXPECT_EQ(to_text(decisions.front()), "merge \"Lena Moro\" \"Ada Varga\" on 2025-04-01 because \"one and the same\"");
  Store fresh = Store::open(folder_ / "fresh.graph", false);
  ASSERT_TRUE(fresh.decide(decisions).contradiction.empty());
  fresh.settle();
  EXPECT_EQ(dump(store), dump(fresh));
  EXPECT_EQ(rows(file, "SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE sql <> '' ORDER BY 1"),
            rows(folder_ / "fresh.graph",
                 "SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE sql <> '' ORDER BY 1"));
}

TEST_F(MigrationTest, TheSameArticleAgainChangesNothing) {
  std::vector<Extraction> articles;
  {
    const sqlite::Connection old(file_, false);
    for (const char* id : kOldArticles) articles.push_back(read_extraction(old, id));
  }
  Store store = Store::open(file_, false);
  for (const Extraction& article : articles) EXPECT_EQ(store.add(article), Added::unchanged);
  Extraction changed = articles[1];
  changed.article.title = "Mill not sold";
  EXPECT_EQ(store.add(changed), Added::replaced);
  EXPECT_TRUE(store.remove("mill-3"));
}

TEST_F(MigrationTest, WhatIsDerivedIsMadeAnewAndWhatIsNotOursStays) {
  alter(file_,
        "DROP INDEX facts_by_object; CREATE INDEX \"my \"\"index\" ON names(text); DROP TRIGGER statement_removed; "
        "DROP TABLE statement_words; DELETE FROM facts; UPDATE names SET count = 7; "
        "CREATE TABLE notes(text TEXT); INSERT INTO notes VALUES ('read again');");
  Store store = Store::open(file_, false);
  store.settle();
  EXPECT_EQ(dump(store), expected_);
  StatementQuery query;
  query.words = "reopening";
  EXPECT_EQ(store.who_said(query).size(), 1u);
  EXPECT_EQ(rows(file_, "SELECT text FROM notes"), "read again\n");
}

TEST_F(MigrationTest, AFileThatCannotBeMigratedStaysAsItIs) {
  const struct {
    const char* name;
    const char* sql;
    const char* message;
  } cases[] = {
      {"version 0", "PRAGMA user_version = 0", "a graph file of version 0, from which no way leads to version 3"},
      {"a record", "UPDATE triples SET record = '{}' WHERE number = 2", "triple without \"id\""},
      {"a mention", "UPDATE mentions SET span_end = 9999 WHERE cluster = 12",
       "article mill-2: a mention outside its text"},
      {"a table", "DROP TABLE mentions", "no such table: mentions"},
      {"a column", "ALTER TABLE articles DROP COLUMN title", "no such column: title"},
  };
  for (const auto& [name, sql, message] : cases) {
    const std::filesystem::path file = folder_ / name;
    make_version(1, file);
    alter(file, sql);
    const std::string all = "SELECT name || ' ' || sql FROM sqlite_master WHERE sql <> '' ORDER BY 1";
    const std::string hashes = "SELECT id || ' ' || hash || ' ' || row FROM articles";
    const std::string before = rows(file, all) + rows(file, hashes) + rows(file, "PRAGMA user_version");
    const std::string error = error_of([&, path = file] { Store::open(path, true); });
    EXPECT_TRUE(error.ends_with(message)) << error;
    EXPECT_EQ(rows(file, all) + rows(file, hashes) + rows(file, "PRAGMA user_version"), before) << name;
  }
}

TEST_F(MigrationTest, ReadersThatMayNotWriteSayWhatToDo) {
  EXPECT_EQ(
      error_of([&] { Store::open_to_ask(file_); }),
      file_.string() +
          ": a graph file of version 1; this newsgraph reads version 3, and `newsgraph stats` makes it one of that");
  EXPECT_EQ(rows(file_, "PRAGMA user_version"), "1\n");
  Store::open(file_, false);
  EXPECT_EQ(Store::open_to_ask(file_).counts().articles, 3u);
}

TEST_F(MigrationTest, AFileThatMayNotBeWrittenIsRefused) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  std::filesystem::permissions(file_, std::filesystem::perms::owner_read);
  EXPECT_EQ(error_of([&] { Store::open(file_, false); }),
            file_.string() + ": a graph file of version 1 that may not be written; this newsgraph reads version 3");
}

TEST_F(MigrationTest, AKilledMigrationIsDoneByTheNextOne) {
  std::mt19937 random(5);
  for (int round = 0; round < 12; ++round) {
    const std::filesystem::path file = folder_ / fmt::format("killed-{}.graph", round);
    make_version(1, file);
    const pid_t child = fork();
    if (child == 0) {
      Store::open(file, false);
      _exit(0);
    }
    usleep(static_cast<useconds_t>(random() % 15'000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const std::string version = rows(file, "PRAGMA user_version");
    EXPECT_TRUE(version == "1\n" || version == "3\n") << version;
    EXPECT_EQ(rows(file, "SELECT count(*) FROM articles WHERE hash = ''"), "0\n");
    Store store = Store::open(file, false);
    store.settle();
    EXPECT_EQ(dump(store), expected_) << "round " << round;
  }
}

TEST_F(MigrationTest, TwoProcessesMigrateOnce) {
  const pid_t child = fork();
  if (child == 0) {
    Store::open(file_, false);
    _exit(0);
  }
  Store store = Store::open(file_, false);
  int status = 1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  store.settle();
  EXPECT_EQ(dump(store), expected_);
}

}  // namespace
}  // namespace newsgraph
