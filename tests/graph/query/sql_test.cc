// Questions in SQL: what they answer, and what they may not do.
#include "graph/query/sql.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "../story.h"
#include "../temporary_file.h"
#include "graph/store.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

struct ToText {
  std::string operator()(std::monostate) const { return "NULL"; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return std::to_string(number); }
};

class SqlTest : public testing::Test {
 protected:
  SqlTest() : file_(folder_ / "news.graph") {
    Store store = Store::open(file_, true);
    Story story("a-1", "Post", "2025-03-01");
    const auto falk = story.thing("Ann Falk", EntityType::person);
    story.sentence("Ann Falk said the bridges will be repaired.", {{"Ann Falk", falk}});
    story.said({"Ann Falk", falk}, "said", "the bridges will be repaired");
    store.add(story);
    store.settle();
  }

  // "a b|1 2|": columns and rows, or what is wrong.
  std::string ask(std::string_view query, std::chrono::milliseconds limit = std::chrono::minutes(1),
                  std::size_t rows = 1'000) {
    std::string text;
    SqlHandler handler;
    handler.columns = [&](const std::vector<std::string>& names) {
      for (const std::string& name : names) text += name + " ";
      text += "|";
    };
    handler.row = [&](const std::vector<SqlValue>& row) {
      for (const SqlValue& value : row) text += std::visit(ToText(), value) + " ";
      text += "|";
      return --rows > 0;
    };
    try {
      run_sql(file_, query, limit, handler);
    } catch (const Error& error) {
      const std::string what = error.what();
      EXPECT_TRUE(what.starts_with(file_.string() + ": ")) << what;
      return "! " + what.substr(file_.string().size() + 2);
    }
    return text;
  }

  std::string bytes() {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  TemporaryFolder folder_;
  std::filesystem::path file_;
};

TEST_F(SqlTest, AnswersQuestions) {
  EXPECT_EQ(ask("SELECT id, source FROM articles"), "id source |a-1 Post |");
  EXPECT_EQ(ask("SELECT 1 AS one, 2.5 AS half, NULL AS none, x'00ff' AS bytes, 'x' || char(0) || 'y' AS t;"),
            std::string("one half none bytes t |1 2.500000 NULL X'00ff' x\0y |", 52));
  EXPECT_EQ(ask("VALUES (1), (2) -- and no more\n /* indeed */ ;  "), "column1 |1 |2 |");
  EXPECT_EQ(ask("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
                std::chrono::minutes(1), 3),
            "i |1 |2 |3 |");
  EXPECT_EQ(ask("SELECT s.content FROM statement_words w JOIN statements s ON s.row = w.rowid WHERE statement_words "
                "MATCH 'bridge'"),
            "content |the bridges will be repaired |");
  EXPECT_EQ(ask("PRAGMA user_version"), "user_version |3 |");
  EXPECT_NE(ask("PRAGMA table_info(articles)").find("published TEXT"), std::string::npos);
  EXPECT_NE(ask("EXPLAIN QUERY PLAN SELECT * FROM articles").find("SCAN articles"), std::string::npos);
  EXPECT_EQ(ask("SELECT 1 WHERE 0"), "1 |");
}

TEST_F(SqlTest, ChangesNothing) {
  const std::string before = bytes();
  const std::string other = (folder_ / "other.graph").string();
  for (const std::string& query : {std::string("DELETE FROM articles"),
                                   std::string("INSERT INTO state VALUES ('x', 1)"),
                                   std::string("UPDATE articles SET source = ''"),
                                   std::string("DROP TABLE articles"),
                                   std::string("CREATE TABLE x (y)"),
                                   std::string("CREATE TEMP TABLE x (y)"),
                                   std::string("PRAGMA user_version = 7"),
                                   std::string("PRAGMA query_only = OFF"),
                                   std::string("PRAGMA journal_mode = DELETE"),
                                   std::string("PRAGMA wal_checkpoint"),
                                   std::string("PRAGMA optimize"),
                                   std::string("PRAGMA writable_schema(1)"),
                                   "ATTACH '" + other + "' AS other",
                                   "VACUUM INTO '" + other + "'",
                                   std::string("VACUUM"),
                                   std::string("BEGIN"),
                                   std::string("REINDEX"),
                                   std::string("ANALYZE"),
                                   std::string("DETACH main"),
                                   std::string("INSERT INTO statement_words(statement_words) VALUES ('rebuild')"),
                                   std::string("SELECT load_extension('x')"),
                                   std::string("SAVEPOINT x"),
                                   std::string("WITH x AS (SELECT 1) DELETE FROM articles")}) {
    EXPECT_TRUE(ask(query).starts_with("! ")) << query << ": " << ask(query);
  }
  EXPECT_EQ(bytes(), before);
  EXPECT_FALSE(std::filesystem::exists(other));
  EXPECT_EQ(ask("DELETE FROM articles"),
            "! only questions are allowed: SELECT, VALUES, WITH, EXPLAIN, or a PRAGMA that asks");
}

TEST_F(SqlTest, TakesOneStatementOnly) {
  EXPECT_EQ(ask("SELECT 1; SELECT 2"), "! only one statement at a time is allowed");
  EXPECT_EQ(ask("SELECT 1; DELETE FROM articles"),
            "! only questions are allowed: SELECT, VALUES, WITH, EXPLAIN, or a PRAGMA that asks");
  EXPECT_EQ(ask("SELECT 1; nonsense"), "! near \"nonsense\": syntax error");
  EXPECT_EQ(ask(std::string_view("SELECT 1;\0DELETE FROM articles", 30)), "! only one statement at a time is allowed");
  for (const char* nothing : {"", "  ", ";", "-- a comment"})
    EXPECT_EQ(ask(nothing), "! there is no statement") << nothing;
}

TEST_F(SqlTest, TellsWhatIsWrong) {
  EXPECT_EQ(ask("SELECT nonsense"), "! no such column: nonsense");
  EXPECT_EQ(ask("SELECT"), "! incomplete input");
  EXPECT_EQ(ask("SELECT * FROM nobody"), "! no such table: nobody");
  EXPECT_EQ(ask("SELECT abs(-9223372036854775807 - 1)"), "! integer overflow");
}

TEST_F(SqlTest, EndsWhatTakesTooLongOrTooMuch) {
  EXPECT_EQ(ask("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
                std::chrono::milliseconds(50)),
            "! no answer within 0.05 seconds");
  EXPECT_EQ(ask("SELECT zeroblob(1000000000)"), "! string or blob too big");
  EXPECT_EQ(
      ask("SELECT length(group_concat(x)) FROM (WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT "
          "1000) SELECT zeroblob(1000000) AS x FROM n)"),
      "! string or blob too big");
}

TEST_F(SqlTest, WantsAGraphFile) {
  file_ = folder_ / "none.graph";
  EXPECT_EQ(ask("SELECT 1"), "! no such graph file; `newsgraph add` makes one");
  EXPECT_FALSE(std::filesystem::exists(file_));
  file_ = folder_ / "notes.graph";
  std::ofstream(file_) << "These are notes.";
  EXPECT_EQ(ask("SELECT 1"), "! not a graph file of newsgraph");
}

}  // namespace
}  // namespace newsgraph
