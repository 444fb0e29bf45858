// An intact file passes; each way to damage one is found, where it is.
#include "graph/verify/verify.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "../old_version.h"
#include "../temporary_file.h"
#include "graph/sqlite.h"
#include "graph/store.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

// Rows of the articles, whatever their numbers.
#define ARTICLE(id) "(SELECT row FROM articles WHERE id = '" id "')"
#define CLUSTER(id, number) "(SELECT row FROM clusters WHERE article = " ARTICLE(id) " AND number = " #number ")"
#define TRIPLE(id, number) "(SELECT row FROM triples WHERE article = " ARTICLE(id) " AND number = " #number ")"
#define ENTITY(name) "(SELECT id FROM entities WHERE name = '" name "')"

class VerifyTest : public testing::Test {
 protected:
  VerifyTest() {
    make_version(1, file_);
    Store store = Store::open(file_, false);
    store.settle();
  }

  // A copy of the intact file, after the SQL.
  std::filesystem::path damaged(const std::string& sql) {
    const std::filesystem::path file = folder_ / fmt::format("damaged-{}.graph", ++copies_);
    alter(file_, "PRAGMA wal_checkpoint(TRUNCATE)");
    std::filesystem::copy_file(file_, file);
    alter(file, sql);
    return file;
  }

  static std::string dump(const Verification& result) {
    std::string all;
    for (const Finding& finding : result.findings) all += finding.article + ": " + finding.what + "\n";
    return all;
  }

  TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_ / "news.graph";
  int copies_ = 0;
};

TEST_F(VerifyTest, AnIntactFilePasses) {
  for (const bool deep : {false, true}) {
    const Verification result = verify(file_, deep);
    EXPECT_EQ(dump(result), "");
    EXPECT_TRUE(result.settled);
    EXPECT_EQ(result.articles, 3u);
    EXPECT_EQ(result.triples, 11u);
    EXPECT_EQ(result.statements, 4u);
    EXPECT_GT(result.spans, 80u);
    EXPECT_EQ(result.entities, Store::open(file_, false).entities().size());
  }
}

TEST_F(VerifyTest, AnEmptyFilePasses) {
  Store::open(folder_ / "empty.graph", true);
  EXPECT_EQ(dump(verify(folder_ / "empty.graph", true)), "");
}

TEST_F(VerifyTest, AFileThatIsNotSettledIsSaidToBeSo) {
  Store::open(file_, false).remove("mill-2");
  const Verification result = verify(file_, true);
  EXPECT_EQ(dump(result), "");
  EXPECT_FALSE(result.settled);
  EXPECT_EQ(result.articles, 2u);
}

TEST_F(VerifyTest, FindsEveryDamage) {
  const struct {
    const char* sql;
    const char* finding;  // one of the lines
  } cases[] = {
  // Decisions.
#define DECIDE(kind, name, other, date, reason) \
  "INSERT INTO decisions VALUES (" #kind ", " #kind ", '" name "', 0, '" other "', 0, '" date "', '" reason "')"
      {"INSERT INTO decisions VALUES (1, 3, 'Ann Falk', 0, 'Bo Falk', 0, '', '')",
       ": a decision about Ann Falk has the numbers 3, 0 and 0, of which one means nothing"},
      {DECIDE(0, "Ann Falk", "ANN FALK", "", ""),
       ": merge \"Ann Falk\" \"ANN FALK\": both names are one to the program; `split` tells its bearers apart"},
      {DECIDE(1, "Ann Falk", "Bo Falk", "2025-02-30", ""),
       ": never-merge \"Ann Falk\" \"Bo Falk\" on 2025-02-30: its date is none"},
      {DECIDE(0, "Ann Falk", "Bo Falk", "", "") "; INSERT INTO decision_articles VALUES (0, 'mill-1')",
       ": merge \"Ann Falk\" \"Bo Falk\": it has articles, which only a split can have"},
      {DECIDE(2, "Ann Falk", "", "", "a\nb"), ": split \"Ann Falk\" because \"a\\nb\": a text of it is not one line"},
      {DECIDE(0, "Ann Falk", "Bo Falk", "", "") "; " DECIDE(1, "Bo Falk", "Ann  Falk", "2025-01-01", ""),
       ": merge \"Ann Falk\" \"Bo Falk\" and never-merge \"Bo Falk\" \"Ann  Falk\" on 2025-01-01 are about the same"},
      {DECIDE(0, "Ann Falk", "Bo Falk", "", "") "; " DECIDE(
           1, "Ann Falk", "Cy Falk", "",
           "") "; INSERT INTO decisions VALUES (9, 0, 'Bo Falk', 0, 'Cy Falk', 0, '', '')",
       ": decisions cannot hold together: merge \"Ann Falk\" \"Bo Falk\"; never-merge \"Ann Falk\" \"Cy Falk\"; merge "
       "\"Bo Falk\" \"Cy Falk\""},
#undef DECIDE
      // Mentions.
      {"UPDATE mentions SET span_end = 9999 WHERE cluster = " CLUSTER("mill-2", 3) " AND kind = 0",
       "mill-2: a mention of cluster 3 at 86-9999 lies outside the text, which has 131 bytes"},
      {"UPDATE mentions SET span_begin = -4 WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: a mention of cluster 0 at -4-4 lies outside the text, which has 5 bytes"},
      {"UPDATE mentions SET span_begin = 4, span_end = 2 WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: a mention of cluster 0 at 4-2 lies outside the text, which has 5 bytes"},
      {"UPDATE mentions SET span_end = span_begin WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: a mention of cluster 0 at 0 has no words"},
      {"UPDATE mentions SET span_end = 8 WHERE cluster = " CLUSTER("mill-2", 0) " AND kind = 0",
       "mill-2: a mention of cluster 0 at 0-8 cuts a character"},
      {"UPDATE mentions SET span_end = 3 WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: its names are not those that adding it makes; the first that differ: 0'Rain'0110 instead of "
       "0'Rai'0110"},
      {"UPDATE mentions SET kind = 3 WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: a mention of cluster 0 at 0-4 is of kind 3, which there is not"},
      {"DELETE FROM mentions WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: its names are not those that adding it makes; the first that differ: 0'Rain'0110 instead of none"},
      // Clusters and names.
      {"UPDATE clusters SET type = 11 WHERE row = " CLUSTER("mill-3", 0),
       "mill-3: cluster 0 is of type 11, which there is not"},
      {"UPDATE clusters SET number = 5 WHERE row = " CLUSTER("mill-3", 0),
       "mill-3: its clusters are not numbered in a row: 5 where 0 should be"},
      {"UPDATE names SET count = 2 WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: its names are not those that adding it makes; the first that differ: 0'Rain'0210 instead of "
       "0'Rain'0110"},
      {"UPDATE names SET text = 'Reign' WHERE cluster = " CLUSTER("mill-3", 0),
       "mill-3: its names are not those that adding it makes; the first that differ: 0'Reign'0110 instead of "
       "0'Rain'0110"},
      // Triples and their records.
      {"UPDATE triples SET record = 'no' WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its record cannot be read: triple is not JSON: Invalid value."},
      {"UPDATE triples SET record = replace(record, '\"rule\":\"', '\"rule\": \"') WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its record is not as `newsgraph extract` writes it"},
      {"UPDATE triples SET record = replace(record, 'mill-2', 'mill-1') WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its record is not as `newsgraph extract` writes it"},
      {"UPDATE triples SET id = 't-0' WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-0: its record is that of triple t-bf12e270b284e183"},
      {"UPDATE triples SET id = 't-0' WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-6557c7ed3fdcccd0 is attributed by triple t-bf12e270b284e183, which there is not"},
      {"UPDATE triples SET number = 9 WHERE row = " TRIPLE("mill-2", 4),
       "mill-2: triple t-985dab4107c18234 is number 9, not 4"},
      {"UPDATE triples SET sentence_end = 44 WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its record tells of a sentence at 0-45, its row of one at 0-44"},
      {"UPDATE triples SET sentence_end = 8 WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its sentence at 0-8 cuts a character"},
      {"UPDATE triples SET confidence = .1 WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its record tells of another confidence than its row"},
      {"UPDATE triples SET record = replace(record, '\"begin\":10,\"end\":16', '\"begin\":11,\"end\":17') WHERE row "
       "= " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its relation is told to be \"denied\", but at 11-17 stands \"enied \""},
      {"UPDATE triples SET record = replace(record, '\"begin\":17,\"end\":44', '\"begin\":17,\"end\":440') WHERE row "
       "= " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its quote at 17-440 lies outside the text, which has 131 bytes"},
      {"UPDATE triples SET record = replace(record, '\"begin\":0,\"end\":9', '\"begin\":0,\"end\":8') WHERE row "
       "= " TRIPLE("mill-2", 0),
       "mill-2: triple t-bf12e270b284e183: its subject at 0-8 cuts a character"},
      {"UPDATE triples SET record = replace(record, '\"end\":44,\"text\":\"the', '\"end\":44,\"text\":\"a') WHERE row "
       "= " TRIPLE("mill-2", 1),
       "mill-2: triple t-6557c7ed3fdcccd0: its pair's object is told to be \"a mill\", but at 36-44 stands \"the "
       "mill\""},
      {"UPDATE triples SET record = replace(record, '\"cluster\":1', '\"cluster\":99') WHERE row = " TRIPLE("mill-2",
                                                                                                            1),
       "mill-2: triple t-6557c7ed3fdcccd0: its object refers to cluster 99, which there is not"},
      {"DELETE FROM triples WHERE row = " TRIPLE("mill-2", 4),
       "mill-2: its articles are not those that adding it makes"},
      // Facts and statements.
      {"UPDATE facts SET object = " CLUSTER("mill-1", 0) " WHERE triple = " TRIPLE("mill-2", 1),
       "mill-2: its facts are not those that adding it makes; the first that differ: 1.0 0 ?'had "
       "bought''buy'000'Tom Ilić''' instead of 1.0 0 1'had bought''buy'000'Tom Ilić'''"},
      {"UPDATE facts SET speaker = NULL WHERE triple = " TRIPLE("mill-2", 1),
       "mill-2: its facts are not those that adding it makes; the first that differ: 1.0 0 1'had "
       "bought''buy'00nobody'Tom Ilić''' instead of 1.0 0 1'had bought''buy'000'Tom Ilić'''"},
      {"UPDATE facts SET polarity = 1 WHERE triple = " TRIPLE("mill-2", 1), "mill-2: its facts are not those"},
      {"DELETE FROM facts WHERE triple = " TRIPLE("mill-2", 1),
       "mill-2: its facts are not those that adding it makes; the first that differ: none instead of 1.0 0 1"},
      {"UPDATE statements SET cue = 'claimed' WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: its statements are not those"},
      {"UPDATE statements SET speaker_name = 'Ilić' WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: its statements are not those"},
      {"DELETE FROM statements WHERE row = " TRIPLE("mill-2", 0), "mill-2: its statements are not those"},
      // The index of words.
      {"UPDATE statements SET content = 'that he sold the barn' WHERE row = " TRIPLE("mill-2", 0),
       ": the index statement_words lacks \"barn\" of t-bf12e270b284e183"},
      {"UPDATE statements SET content = 'that he sold the barn' WHERE row = " TRIPLE("mill-2", 0),
       ": the index statement_words has \"mill\" of t-bf12e270b284e183"},
      {"INSERT INTO statement_words(rowid, content) VALUES (999, 'ghosts')",
       ": the index statement_words has \"ghost\" of row 999, which there is not"},
      {"INSERT INTO statement_words(statement_words) VALUES ('delete-all')",
       ": the index statement_words lacks \"bridg\" of t-e7e5cd28696c937d"},
      {"INSERT INTO speaker_parts(speaker_parts) VALUES ('delete-all')",
       ": the index speaker_parts lacks \"ada\" of ada varga"},
      {"INSERT INTO name_parts(name_parts) VALUES ('delete-all')", ": the index name_parts lacks \"tim\" of e-"},
      {"DELETE FROM topics WHERE statement = " TRIPLE("mill-2", 0),
       "mill-2: its topics are not those that adding it makes; the first that differ: 3 "},
      {"UPDATE statements SET published = '2025-03-05' WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: its statements are not those"},
      {"UPDATE statements SET article = " ARTICLE("mill-1") " WHERE row = " TRIPLE("mill-2", 0),
       "mill-2: its statements are not those"},
      // What triggers write.
      {"UPDATE known_names SET count = 7 WHERE text = 'Varga'",
       ": the rows of known_names lack what follows from others: 'varga''Varga'1"},
      {"UPDATE known_names SET count = 7 WHERE text = 'Varga'",
       ": the rows of known_names have what does not follow from others: 'varga''Varga'7"},
      {"DELETE FROM name_types WHERE text = 'Varga'",
       ": the rows of name_types lack what follows from others: 'Varga'"},
      {"UPDATE speakers SET statements = 9 WHERE search = 'ada varga'",
       ": the rows of speakers have what does not follow from others: 'ada varga'9"},
      {"UPDATE statements SET entity = NULL WHERE row = " TRIPLE("mill-2", 0),
       ": the rows of statements lack what follows from others: t-bf12e270b284e183'e-"},
      {"UPDATE topics SET published = '2020' WHERE statement = " TRIPLE("mill-2", 0),
       ": the rows of topics have what does not follow from others: t-bf12e270b284e183 1'2020''e-"},
      {"UPDATE topics SET entity = 'e-0' WHERE statement = " TRIPLE("mill-2", 0),
       ": the rows of topics have what does not follow from others: t-bf12e270b284e183 0'2025-03-04''e-0'"},
      // Articles.
      {"UPDATE articles SET text = replace(text, 'bought', 'bagged') WHERE id = 'mill-2'",
       "mill-2: triple t-6557c7ed3fdcccd0: its relation is told to be \"had bought\", but at 25-35 stands \"had "
       "bagged\""},
      {"UPDATE articles SET text = substr(text, 1, 40) WHERE id = 'mill-2'",
       "mill-2: triple t-63935833a3acc62e: its sentence at 46-131 lies outside the text, which has 41 bytes"},
      {"UPDATE articles SET text = CAST(x'5261ff6e2e' AS TEXT) WHERE id = 'mill-3'", "mill-3: its text is no UTF-8"},
      {"UPDATE articles SET title = CAST(x'ff' AS TEXT) WHERE id = 'mill-3'", "mill-3: its title is no UTF-8"},
      {"UPDATE articles SET sentences = -1 WHERE id = 'mill-3'", "mill-3: it has -1 sentences"},
      {"UPDATE articles SET id = '' WHERE id = 'mill-3'", ": its id is empty"},
      {"UPDATE articles SET source = 'Post' WHERE id = 'mill-3'",
       "mill-3: its articles are not those that adding it makes; the first that differ: 'Post'''''''1'h-"},
      {"UPDATE articles SET hash = 'h-0' WHERE id = 'mill-3'",
       "mill-3: its articles are not those that adding it makes; the first that differ: ''''''''1'h-0' instead of "
       "''''''''1'h-"},
      // Copies.
      {"DELETE FROM bands WHERE article = " ARTICLE("mill-3"),
       "mill-3: copies of it cannot be found: the bands of its text are not there"},
      {"UPDATE bands SET copy_of = " ARTICLE("mill-1") " WHERE article = " ARTICLE("mill-3"),
       "mill-3: it is not told right whether it is a copy of another article"},
      {"INSERT INTO bands(key, rank, article) VALUES (1, 1, 1)", ": it has 145 bands instead of 144"},
      // Identity.
      {"UPDATE clusters SET entity = NULL WHERE row = " CLUSTER("mill-3", 0),
       ": cluster 0 of article mill-3 has no entity"},
      {"UPDATE clusters SET entity = 'e-0' WHERE row = " CLUSTER("mill-3", 0),
       ": cluster 0 of article mill-3 is of entity e-0, which there is not"},
      {"DELETE FROM entities WHERE name = 'Rain'", ": cluster 0 of article mill-3 is of entity e-"},
      {"INSERT INTO entities(id, name, type, named, search) VALUES ('e-0', 'Nobody', 0, 1, char(10) || 'nobody' || "
       "char(10))",
       ": entity e-0 has no clusters"},
      {"UPDATE entities SET search = char(10) || 'snow' || char(10) WHERE name = 'Rain'",
       " is not found by its name, Rain"},
      {"DELETE FROM entity_names WHERE search LIKE '%varga%'", " is not in entity_names with its names"},
      {"UPDATE entity_names SET search = 'x' WHERE search LIKE '%varga%'", " is not in entity_names with its names"},
      {"INSERT INTO entity_names(entity, search) VALUES ('e-0', 'nobody')",
       ": entity_names has entity e-0, which there is not"},
      // The file.
      {"DELETE FROM articles WHERE id = 'mill-3'", " of clusters points at a row of articles that is not there"},
      {"DELETE FROM clusters WHERE row = " CLUSTER("mill-3", 0),
       ": a row of names points at a row of clusters that is not there"},
      {"DROP INDEX facts_by_object", ": it has no index facts_by_object"},
      {"DROP INDEX facts_by_object; CREATE INDEX facts_by_object ON facts(lemma)",
       ": its index facts_by_object is not as schema.sql makes it"},
      {"DROP TRIGGER statement_removed", ": it has no trigger statement_removed"},
      {"DROP TRIGGER statement_removed; DROP TRIGGER statement_added; DROP TABLE statement_words",
       ": it has no table statement_words"},
      {"ALTER TABLE names ADD COLUMN colour TEXT", ": its table names is not as schema.sql makes it"},
      {"DELETE FROM state WHERE name = 'unsettled'", ": it does not tell whether identity is settled"},
      {"UPDATE state SET value = 2 WHERE name = 'unsettled'", ": it does not tell whether identity is settled"},
  };
  for (const auto& [sql, finding] : cases) {
    const std::string found = dump(verify(damaged(sql), false));
    EXPECT_NE(found.find(finding), std::string::npos) << sql << "\nfound:\n" << found << "not:\n" << finding;
  }
}

TEST_F(VerifyTest, DeepFindsWhatOnlySettlingAnewTells) {
  const struct {
    const char* sql;
    const char* finding;
  } cases[] = {
      {"UPDATE clusters SET entity = " ENTITY("Lena Moro") " WHERE row = " CLUSTER("mill-1", 0),
       ": settled anew, the entity of cluster 0 of article mill-1 is e-a5c9e15f06b67f1e instead of e-c48e424068c2478d"},
      {"UPDATE entities SET name = 'Varga' WHERE name = 'Ada Varga'",
       ": settled anew, entity e-a5c9e15f06b67f1e is 'Ada Varga'01'"},
      {"UPDATE entities SET type = 2 WHERE name = 'Ada Varga'",
       ": settled anew, entity e-a5c9e15f06b67f1e is 'Ada Varga'01'"},
  };
  for (const auto& [sql, finding] : cases) {
    const std::filesystem::path file = damaged(sql);
    EXPECT_EQ(dump(verify(file, false)), "") << sql;
    const std::string found = dump(verify(file, true));
    EXPECT_NE(found.find(finding), std::string::npos) << sql << "\nfound:\n" << found;
  }
}

TEST_F(VerifyTest, DeepObeysWhatTheUserDecided) {
  {
    Store store = Store::open(file_, false);
    store.decide({{.kind = DecisionKind::merge,
                   .name = decided_name("Ada Varga"),
                   .other = decided_name("Lena Moro"),
                   .articles = {},
                   .date = "2025-04-01",
                   .reason = "one's maiden name"},
                  {.kind = DecisionKind::split,
                   .name = decided_name("Tom Ilić"),
                   .other = decided_name("Tim Ilić"),
                   .articles = {"mill-2"},
                   .date = "",
                   .reason = ""}});
    store.settle();
  }
  const sqlite::Connection connection(file_, false);
  EXPECT_EQ(connection.one_number("SELECT count(*) FROM entities WHERE name = 'Lena Moro' OR name = 'Ada Varga'"), 1);
  EXPECT_EQ(dump(verify(file_, true)), "");
  alter(file_, "DELETE FROM decisions WHERE kind = 0");
  EXPECT_NE(dump(verify(file_, true)), "");
}

TEST_F(VerifyTest, FindsDamagedPages) {
  const std::filesystem::path file = damaged("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  const auto size = std::filesystem::file_size(file);
  std::size_t found = 0;
  for (std::uintmax_t page = 1; page < size / 4096; ++page) {
    const std::filesystem::path copy = folder_ / "page.graph";
    std::filesystem::copy_file(file, copy, std::filesystem::copy_options::overwrite_existing);
    {
      std::fstream bytes(copy, std::ios::in | std::ios::out | std::ios::binary);
      bytes.seekp(static_cast<std::streamoff>(page * 4096));
      bytes.write(std::string(64, '\x55').data(), 64);
    }
    try {
      const Verification result = verify(copy, false);
      EXPECT_FALSE(result.findings.empty()) << "page " << page;
      found += !result.findings.empty();
    } catch (const Error&) {
      ++found;  // too much to open it
    }
  }
  EXPECT_EQ(found, size / 4096 - 1);
  EXPECT_GT(found, 20u);
}

TEST_F(VerifyTest, ChangesNothing) {
  alter(file_, "PRAGMA wal_checkpoint(TRUNCATE)");
  const auto bytes = [&] {
    std::ifstream in(file_, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const std::string before = bytes();
  verify(file_, true);
  EXPECT_EQ(bytes(), before);
}

TEST_F(VerifyTest, RefusesWhatItCannotRead) {
  const auto error_of = [](const std::filesystem::path& file) -> std::string {
    try {
      verify(file, false);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  };
  EXPECT_EQ(error_of(folder_ / "missing.graph"),
            (folder_ / "missing.graph").string() + ": no such graph file; `newsgraph add` makes one");
  make_version(1, folder_ / "old.graph");
  EXPECT_EQ(
      error_of(folder_ / "old.graph"),
      (folder_ / "old.graph").string() +
          ": a graph file of version 1; this newsgraph reads version 3, and `newsgraph stats` makes it one of that");
}

}  // namespace
}  // namespace newsgraph
