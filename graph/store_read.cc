// What the file holds, as the graph and as rows.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "graph/database.h"
#include "graph/read_claims.h"
#include "graph/read_entities.h"
#include "graph/read_graph.h"
#include "graph/read_reprints.h"
#include "graph/read_statements.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;
using sqlite::Snapshot;

// Their columns are those of ArticleRow, and with `origins` behind them the row.
std::vector<ArticleRow> read_articles(Query& rows, const Origins* origins) {
  std::vector<ArticleRow> articles;
  while (rows.step()) {
    articles.push_back({.id = std::string(rows.text(0)),
                        .source = std::string(rows.text(1)),
                        .url = std::string(rows.text(2)),
                        .title = std::string(rows.text(3)),
                        .published = std::string(rows.text(4))});
    if (origins) articles.back().origin = origins->of_article.at(rows.number(5));
  }
  return articles;
}

}  // namespace

bool Store::settled() const {
  return database_->connection.one_number("SELECT value FROM state WHERE name = 'unsettled'") == 0;
}

KnowledgeGraph Store::graph() const {
  const Snapshot snapshot(database_->connection);
  KnowledgeGraph graph = read_graph(database_->connection, false, read_origins(database_->connection));
  measure(graph);
  return graph;
}

KnowledgeGraph Store::graph_around(const std::string& entity) const {
  const Snapshot snapshot(database_->connection);
  return read_graph_around(database_->connection, entity);
}

std::vector<Entity> Store::entities() const {
  const Snapshot snapshot(database_->connection);
  return read_entities(database_->connection);
}

View Store::everything() const {
  const Connection& connection = database_->connection;
  const Snapshot snapshot(connection);
  View view;
  const Origins origins = read_origins(connection);
  view.graph = read_graph(connection, true, origins);
  Query articles(connection, "SELECT id, source, url, title, published, row FROM articles ORDER BY id");
  view.articles = read_articles(articles, &origins);
  Query rows(connection, std::string(kStatementRows) + "ORDER BY a.id, t.number");
  view.statements = read_statements(connection, rows);
  std::ranges::stable_sort(view.statements, {}, &Statement::triple);
  const auto same = std::ranges::unique(view.statements, {}, &Statement::triple);
  view.statements.erase(same.begin(), same.end());
  for (Statement& statement : view.statements) {
    std::erase_if(statement.about, [&](const std::string& id) { return find_entity(view, id) == kNowhere; });
  }
  return view;
}

std::vector<Claim> Store::claims() const {
  const Snapshot snapshot(database_->connection);
  return read_claims(database_->connection, read_origins(database_->connection));
}

StoreCounts Store::counts() const {
  const Connection& connection = database_->connection;
  const Snapshot snapshot(connection);
  const auto count = [&](std::string_view sql) { return static_cast<std::uint64_t>(connection.one_number(sql)); };
  StoreCounts counts{.articles = count("SELECT count(*) FROM articles"),
                     .sentences = count("SELECT coalesce(sum(sentences), 0) FROM articles"),
                     .triples = count("SELECT count(*) FROM triples"),
                     .statements = count("SELECT count(*) FROM statements"),
                     .entities = 0,
                     .edges = 0,
                     .mentions = count("SELECT count(*) FROM mentions"),
                     .sources = count("SELECT count(DISTINCT source) FROM articles WHERE source <> ''")};
  const GraphSize size = count_graph(connection);
  counts.entities = size.entities;
  counts.edges = size.edges;
  return counts;
}

std::vector<PrintedText> Store::reprints() const {
  const Snapshot snapshot(database_->connection);
  return read_reprints(database_->connection);
}

std::vector<ArticleRow> Store::articles_of(std::string_view entity) const {
  Query rows(database_->connection,
             "SELECT id, source, url, title, published FROM articles "
             "WHERE row IN (SELECT article FROM clusters WHERE entity = ?1) ORDER BY published, id");
  return read_articles(rows.bind(entity), nullptr);
}

void Store::for_each_triple(const std::function<void(std::string_view json)>& row) const {
  Query rows(database_->connection,
             "SELECT t.record FROM articles a JOIN triples t ON t.article = a.row ORDER BY a.id, t.number");
  while (rows.step()) row(rows.text(0));
}

void Store::for_each_mention(const std::function<void(const MentionRow&)>& row) const {
  const Snapshot snapshot(database_->connection);
  Query articles(database_->connection, "SELECT row, id, text FROM articles ORDER BY id");
  Query mentions(database_->connection,
                 "SELECT m.span_begin, m.span_end, coalesce(e.type, c.type), coalesce(c.entity, ''), "
                 "coalesce(e.name, c.name) FROM clusters c JOIN mentions m ON m.cluster = c.row "
                 "LEFT JOIN entities e ON e.id = c.entity WHERE c.article = ?1 "
                 "ORDER BY m.span_begin, m.span_end, c.number, m.kind");
  while (articles.step()) {
    mentions.bind(articles.number(0));
    while (mentions.step()) {
      const Span span{static_cast<std::uint32_t>(mentions.number(0)), static_cast<std::uint32_t>(mentions.number(1))};
      row({.article = std::string(articles.text(1)),
           .span = span,
           .text = std::string(slice(articles.text(2), span)),
           .type = std::string(to_string(static_cast<EntityType>(mentions.number(2)))),
           .entity = std::string(mentions.text(3)),
           .name = std::string(mentions.text(4))});
    }
  }
}

}  // namespace newsgraph
