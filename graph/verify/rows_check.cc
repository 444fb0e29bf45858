// What tables hold of one article, in words that do not depend on row numbers.
#include "graph/verify/rows_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/database.h"
#include "graph/read_extraction.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// A table, and the rows of the article ?1 in it: numbers of clusters and triples for rows, texts quoted, in order. An
// article's number of a cluster of another article is NULL.
struct ArticleTable {
  std::string_view name, sql;
};

constexpr ArticleTable kTables[] = {
    {"articles",
     "SELECT quote(source) || quote(url) || quote(title) || quote(published) || quote(sentences) || quote(hash) "
     "FROM articles WHERE id = ?1"},
    {"clusters",
     "SELECT quote(c.number) || quote(c.name) || quote(c.type) || quote(c.named) || quote(c.plural) "
     "FROM articles a JOIN clusters c ON c.article = a.row WHERE a.id = ?1 ORDER BY c.number"},
    {"names",
     "SELECT c.number || quote(n.text) || quote(n.named) || quote(n.count) || quote(n.type) FROM articles a "
     "JOIN clusters c ON c.article = a.row JOIN names n ON n.cluster = c.row WHERE a.id = ?1 "
     "ORDER BY c.number, n.text, n.named"},
    {"facts",
     "SELECT t.number || '.' || f.number || ' ' || coalesce(s.number, '?') || ' ' || coalesce(o.number, '?') || "
     "quote(f.relation) || quote(f.lemma) || quote(f.polarity) || quote(f.modality) || "
     "coalesce(p.number, iif(f.speaker IS NULL, 'nobody', '?')) || quote(f.speaker_name) || quote(f.time) "
     "FROM articles a JOIN triples t ON t.article = a.row JOIN facts f ON f.triple = t.row "
     "LEFT JOIN clusters s ON s.row = f.subject AND s.article = a.row "
     "LEFT JOIN clusters o ON o.row = f.object AND o.article = a.row "
     "LEFT JOIN clusters p ON p.row = f.speaker AND p.article = a.row WHERE a.id = ?1 ORDER BY t.number, f.number"},
    {"statements",
     "SELECT t.number || ' ' || coalesce(p.number, iif(s.speaker IS NULL, 'nobody', '?')) || quote(s.speaker_name) || "
     "quote(s.search) || quote(s.cue) || quote(s.kind) || quote(s.content) || quote(s.by_way_of) || "
     "quote(s.published) || iif(s.article = a.row, '', '?') "
     "FROM articles a JOIN triples t ON t.article = a.row JOIN statements s ON s.row = t.row "
     "LEFT JOIN clusters p ON p.row = s.speaker AND p.article = a.row WHERE a.id = ?1 ORDER BY t.number"},
    {"topics",
     "SELECT t.number || ' ' || coalesce(c.number, '?') FROM articles a JOIN triples t ON t.article = a.row "
     "JOIN topics o ON o.statement = t.row LEFT JOIN clusters c ON c.row = o.cluster AND c.article = a.row "
     "WHERE a.id = ?1 ORDER BY t.number, c.number"},
};

std::vector<std::string> rows(const Connection& connection, const ArticleTable& table, const std::string& article) {
  return Query(connection, table.sql).bind(article).texts();
}

}  // namespace

RowsCheck::RowsCheck() : RowsCheck(std::make_unique<Store::Database>(Store::Database{Connection(":memory:", true)})) {}

RowsCheck::RowsCheck(std::unique_ptr<Store::Database> database)
    : scratch_(&database->connection), store_(std::move(database)) {}

void RowsCheck::check(const Connection& connection, const std::string& article, const Complaint& complain) {
  try {
    store_.add(read_extraction(connection, article));
  } catch (const std::exception& error) {
    return complain(fmt::format("it cannot be added again: {}", error.what()));
  }
  for (const ArticleTable& table : kTables) {
    const std::vector<std::string> has = rows(connection, table, article), should = rows(*scratch_, table, article);
    if (has == should) continue;
    const auto [one, other] = std::ranges::mismatch(has, should);
    complain(fmt::format("its {} are not those that adding it makes; the first that differ: {} instead of {}",
                         table.name, one == has.end() ? "none" : *one, other == should.end() ? "none" : *other));
  }
  store_.remove(article);
}

}  // namespace newsgraph
