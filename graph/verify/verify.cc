// The order of the checks, and those of the file as a whole.
#include "graph/verify/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "graph/reprints/copy_index.h"
#include "graph/schema_part.h"
#include "graph/sqlite.h"
#include "graph/verify/article_check.h"
#include "graph/verify/decision_check.h"
#include "graph/verify/derived_check.h"
#include "graph/verify/identity_check.h"
#include "graph/verify/rows_check.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// Collects what is wrong, up to a limit.
class Findings {
 public:
  explicit Findings(std::vector<Finding>& findings) : findings_(findings) {}

  // What complains of this article; of the file if `article` is empty.
  Complaint of(std::string article) {
    return [this, id = std::move(article)](std::string what) {
      if (findings_.size() < kMostFindings) findings_.push_back({id, std::move(what)});
    };
  }

  std::size_t size() const { return findings_.size(); }

 private:
  std::vector<Finding>& findings_;
};

void check_pages(const Connection& connection, const Complaint& complain) {
  try {
    Query rows(connection, "PRAGMA integrity_check");
    while (rows.step()) {
      if (rows.text(0) != "ok") complain(fmt::format("SQLite finds it damaged: {}", rows.text(0)));
    }
  } catch (const Error& error) {
    complain(fmt::format("SQLite cannot read it: {}", error.what()));
  }
}

void check_schema(const Connection& connection, const Complaint& complain) {
  const Connection fresh(":memory:", true);
  std::map<std::string, SchemaPart> has;
  for (SchemaPart& part : schema_parts(connection)) has.emplace(part.name, std::move(part));
  for (const SchemaPart& part : schema_parts(fresh)) {
    const auto at = has.find(part.name);
    if (at == has.end()) {
      complain(fmt::format("it has no {} {}", part.type, part.name));
    } else if (part.type == "table" && !part.is_virtual()
                   ? columns_of(connection, part.name) != columns_of(fresh, part.name)
                   : at->second.sql != part.sql) {
      complain(fmt::format("its {} {} is not as schema.sql makes it", part.type, part.name));
    }
  }
}

void check_references(const Connection& connection, const Complaint& complain) {
  Query rows(connection, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check");
  while (rows.step()) {
    const std::string row = rows.null(1) ? "a row" : fmt::format("row {}", rows.number(1));
    complain(fmt::format("{} of {} points at a row of {} that is not there", row, rows.text(0), rows.text(2)));
  }
}

// An index of words or parts of words, and what it is made of.
struct WordIndex {
  std::string_view name, column, table, tokenizer;
  std::string_view whose;  // SQL: what the row `doc` stands for, NULL if it is not there
};

constexpr std::string_view kTripleOfRow = "(SELECT id FROM triples WHERE row = doc)";
constexpr WordIndex kWordIndexes[] = {
    {"statement_words", "content", "statements", "porter unicode61 remove_diacritics 2", kTripleOfRow},
    {"speaker_parts", "search", "speakers", "trigram", "(SELECT search FROM speakers WHERE row = doc)"},
    {"name_parts", "search", "entity_names", "trigram", "(SELECT entity FROM entity_names WHERE row = doc)"},
};

// An index made anew tells which words are wrong.
void check_words(const Connection& connection, const WordIndex& index, const Complaint& complain) {
  connection.execute(
      fmt::format("CREATE VIRTUAL TABLE temp.words_anew USING fts5({1}, tokenize='{3}'); "
                  "INSERT INTO temp.words_anew(rowid, {1}) SELECT row, {1} FROM {2}; "
                  "CREATE VIRTUAL TABLE temp.words_had USING fts5vocab('main', '{0}', 'instance'); "
                  "CREATE VIRTUAL TABLE temp.words_wanted USING fts5vocab('temp', 'words_anew', 'instance')",
                  index.name, index.column, index.table, index.tokenizer));
  const auto differences = [&](std::string_view more, std::string_view less, std::string_view what) {
    // The terms come in their order, in which SQLite compares them fastest.
    Query rows(connection, fmt::format("SELECT doc, term, coalesce({}, '') FROM (SELECT term, doc, \"offset\" FROM "
                                       "temp.{} EXCEPT SELECT term, doc, \"offset\" FROM temp.{}) "
                                       "ORDER BY 3, 1, 2 LIMIT 20",
                                       index.whose, more, less));
    while (rows.step()) {
      complain(
          fmt::format("the index {} {} \"{}\" of {}", index.name, what, rows.text(1),
                      rows.text(2).empty() ? fmt::format("row {}, which there is not", rows.number(0)) : rows.text(2)));
    }
  };
  differences("words_wanted", "words_had", "lacks");
  differences("words_had", "words_wanted", "has");
  connection.execute("DROP TABLE temp.words_wanted; DROP TABLE temp.words_had; DROP TABLE temp.words_anew");
}

void check_state(const Connection& connection, const Complaint& complain, Verification& result) {
  const std::int64_t unsettled = connection.one_number("SELECT value FROM state WHERE name = 'unsettled'");
  const std::int64_t rows = connection.one_number("SELECT count(*) FROM state WHERE name = 'unsettled'");
  if (rows != 1 || (unsettled != 0 && unsettled != 1)) complain("it does not tell whether identity is settled");
  result.settled = unsettled == 0;
}

void check_articles(const Connection& connection, Findings& findings, Verification& result) {
  RowsCheck rows_check;
  Query articles(connection, "SELECT row, id FROM articles ORDER BY id");
  while (articles.step()) {
    const std::string id(articles.text(1));
    const Complaint complain = findings.of(id);
    const std::size_t before = findings.size();
    result.spans += check_article(connection, articles.number(0), complain);
    if (findings.size() == before) rows_check.check(connection, id, complain);
    ++result.articles;
  }
}

}  // namespace

Verification verify(const std::filesystem::path& file, bool deep) {
  const Connection connection = Connection::open_to_ask(file);
  Verification result;
  Findings findings(result.findings);
  const Complaint of_file = findings.of("");
  connection.execute("PRAGMA temp_store = FILE");  // of all words of a large file
  const sqlite::Snapshot snapshot(connection);
  check_pages(connection, of_file);
  if (findings.size() > 0) return result;
  check_schema(connection, of_file);
  if (findings.size() > 0) return result;
  check_references(connection, of_file);
  for (const WordIndex& index : kWordIndexes) check_words(connection, index, of_file);
  check_derived(connection, of_file);
  check_state(connection, of_file, result);
  check_decisions(connection, of_file);
  check_articles(connection, findings, result);
  if (findings.size() == 0) {
    check_copies(connection,
                 [&](const std::string& article, std::string what) { findings.of(article)(std::move(what)); });
  }
  result.triples = static_cast<std::uint64_t>(connection.one_number("SELECT count(*) FROM triples"));
  result.statements = static_cast<std::uint64_t>(connection.one_number("SELECT count(*) FROM statements"));
  result.entities = static_cast<std::uint64_t>(connection.one_number("SELECT count(*) FROM entities"));
  if (result.settled) {
    const bool sound = findings.size() == 0;
    check_entities(connection, of_file);
    if (deep && sound) check_settling(connection, of_file);
  }
  return result;
}

}  // namespace newsgraph
