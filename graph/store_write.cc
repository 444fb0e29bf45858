// What one article contributes goes in and comes out as one transaction.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "graph/database.h"
#include "graph/day.h"
#include "graph/extraction_hash.h"
#include "graph/facts/fact.h"
#include "graph/identity/fold.h"
#include "graph/reprints/agency.h"
#include "graph/reprints/copy_index.h"
#include "graph/settle/settle.h"
#include "ingest/identifier.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

using Rows = std::vector<std::int64_t>;

std::optional<std::int64_t> row_of(const std::optional<std::uint32_t>& cluster, const Rows& rows) {
  return cluster ? std::optional(rows.at(*cluster)) : std::nullopt;
}

std::int64_t insert_article(const Connection& connection, const Extraction& extraction, const std::string& hash) {
  const Article& article = extraction.article;
  std::uint32_t sentences = extraction.sentences;
  for (const Mention& mention : extraction.mentions) sentences = std::max(sentences, mention.sentence + 1);
  Query query(connection,
              "INSERT INTO articles(id, source, url, title, published, text, sentences, hash, mix, day) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  query.bind_all(article.id, article.source, article.url, article.title, article.published, article.text, sentences,
                 hash, make_number({article.id}), day_of(article.published));
  query.run();
  return connection.last_row();
}

// Clusters with their names and mentions; the row of each cluster.
Rows insert_clusters(const Connection& connection, const Extraction& extraction, std::int64_t article) {
  const std::int64_t mix = make_number({extraction.article.id});
  Rows rows;
  Query cluster_row(connection,
                    "INSERT INTO clusters(article, number, name, type, named, plural, mix) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  for (const Cluster& cluster : extraction.clusters) {
    cluster_row.bind_all(article, static_cast<std::int64_t>(rows.size()), cluster.name, static_cast<int>(cluster.type),
                         cluster.named, cluster.plural, mix);
    cluster_row.run();
    rows.push_back(connection.last_row());
  }
  std::map<std::tuple<std::uint32_t, std::string_view, bool>, std::int64_t> names;
  Query mention_row(connection, "INSERT OR IGNORE INTO mentions VALUES (?1, ?2, ?3, ?4)");
  for (const Mention& mention : extraction.mentions) {
    mention_row.bind_all(rows.at(mention.cluster), mention.span.begin, mention.span.end,
                         static_cast<int>(mention.kind));
    mention_row.run();
    if (connection.changes() == 0) continue;  // told twice
    if (mention.kind == MentionKind::pronoun) continue;
    ++names[{mention.cluster, mention.text, mention.kind == MentionKind::named}];
  }
  Query name_row(connection, "INSERT INTO names VALUES (?1, ?2, ?3, ?4, ?5)");
  for (const auto& [name, count] : names) {
    const auto& [cluster, text, named] = name;
    name_row.bind_all(rows[cluster], text, named, count, static_cast<int>(extraction.clusters[cluster].type));
    name_row.run();
  }
  return rows;
}

Rows insert_triples(const Connection& connection, const Extraction& extraction, std::int64_t article,
                    const std::vector<std::string>& records) {
  Rows rows;
  Query query(connection,
              "INSERT INTO triples(article, number, id, sentence_begin, sentence_end, confidence, record) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  for (const Triple& triple : extraction.triples) {
    const auto number = rows.size();
    query.bind_all(article, static_cast<std::int64_t>(number), triple.id, triple.sentence.begin, triple.sentence.end,
                   triple.confidence, records[number]);
    query.run();
    rows.push_back(connection.last_row());
  }
  return rows;
}

void insert_facts(const Connection& connection, const Extraction& extraction, const Rows& clusters,
                  const Rows& triples) {
  Query query(connection, "INSERT INTO facts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  std::uint32_t number = 0;
  for (const GraphFact& fact : facts_of(extraction)) {
    const Triple& triple = extraction.triples[fact.triple];
    query.bind_all(triples[fact.triple], number++, clusters.at(fact.subject), clusters.at(fact.object), fact.relation,
                   fact.lemma, static_cast<int>(triple.polarity), static_cast<int>(triple.modality),
                   row_of(fact.speaker, clusters), fact.speaker_name, fact.time);
    query.run();
  }
}

// The clusters that `spans` mention.
std::set<std::uint32_t> topics_of(const Extraction& extraction, const std::vector<Span>& spans) {
  std::set<std::uint32_t> clusters;
  for (const Mention& mention : extraction.mentions) {
    const auto holds = [&](Span span) { return span.contains(mention.span); };
    if (std::ranges::any_of(spans, holds)) clusters.insert(mention.cluster);
  }
  return clusters;
}

void insert_statements(const Connection& connection, const Extraction& extraction, std::int64_t article,
                       const Rows& clusters, const Rows& triples) {
  Query query(connection,
              "INSERT INTO statements(row, speaker, speaker_name, search, cue, kind, content, by_way_of, article, "
              "published) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  Query topic(connection, "INSERT INTO topics(statement, cluster, published) VALUES (?1, ?2, ?3)");
  for (std::size_t i = 0; i < extraction.triples.size(); ++i) {
    const Triple& triple = extraction.triples[i];
    if (!triple.quote) continue;
    const std::string& speaker = triple.subject.name.empty() ? triple.subject.text : triple.subject.name;
    std::string by_way_of;
    for (const Attribution& link : triple.attribution) {
      by_way_of += (link.source.name.empty() ? link.source.text : link.source.name) + "\n";
    }
    query.bind_all(triples[i], row_of(triple.subject.cluster, clusters), speaker, fold(speaker), triple.relation.text,
                   static_cast<int>(triple.quote->kind), triple.quote->text, by_way_of, article,
                   extraction.article.published);
    query.run();
    for (const std::uint32_t cluster : topics_of(extraction, triple.quote->spans)) {
      topic.bind_all(triples[i], clusters.at(cluster), extraction.article.published);
      topic.run();
    }
  }
}

// What the file says of the article's agency, which may come from its byline; the byline itself is not kept.
std::optional<AgencyCredit> stored_credit(const Connection& connection, std::string_view id) {
  Query query(connection,
              "SELECT c.agency, c.whole FROM articles a JOIN credits c ON c.article = a.row WHERE a.id = ?1");
  std::optional<AgencyCredit> credit;
  if (query.bind(id).step()) credit = AgencyCredit{std::string(query.text(0)), query.number(1) != 0};
  query.reset();
  return credit;
}

// What is needed to tell how many sources are independent of one another.
void insert_origin(const Connection& connection, std::int64_t article, const std::optional<AgencyCredit>& credit) {
  enter_copies(connection, article);
  if (!credit) return;
  Query query(connection, "INSERT INTO credits(article, agency, whole) VALUES (?1, ?2, ?3)");
  query.bind_all(article, credit->agency, credit->whole);
  query.run();
}

bool remove_article(const Connection& connection, std::string_view id) {
  // Rows that point at other rows go before those: each deletion then finds nothing left to cascade to, and the word
  // index sees its contents while they are still there.
  Query find(connection, "SELECT row FROM articles WHERE id = ?1");
  if (!find.bind(id).step()) return false;
  const std::int64_t article = find.number(0);
  find.reset();
  withdraw_article(connection, article);
  leave_copies(connection, article);
  constexpr const char* kTriples = "(SELECT row FROM triples WHERE article = ?1)";
  constexpr const char* kClusters = "(SELECT row FROM clusters WHERE article = ?1)";
  for (const std::string& sql :
       {fmt::format("DELETE FROM topics WHERE statement IN {}", kTriples),
        fmt::format("DELETE FROM statements WHERE row IN {}", kTriples),
        fmt::format("DELETE FROM facts WHERE triple IN {}", kTriples),
        std::string("DELETE FROM triples WHERE article = ?1"),
        fmt::format("DELETE FROM mentions WHERE cluster IN {}", kClusters),
        fmt::format("DELETE FROM names WHERE cluster IN {}", kClusters),
        std::string("DELETE FROM clusters WHERE article = ?1"), std::string("DELETE FROM credits WHERE article = ?1"),
        std::string("DELETE FROM articles WHERE row = ?1")}) {
    Query(connection, sql).bind(article).run();
  }
  connection.execute("UPDATE state SET value = 1 WHERE name = 'unsettled'");
  return true;
}

}  // namespace

Added Store::add(const Extraction& extraction) {
  const Connection& connection = database_->connection;
  std::vector<std::string> records;
  records.reserve(extraction.triples.size());
  for (const Triple& triple : extraction.triples) records.push_back(to_json(triple, extraction.article.id));
  const std::optional<AgencyCredit> credit = agency_credit(extraction.article);
  const std::string hash = hash_of(extraction, records);

  sqlite::Transaction transaction(connection);
  Query known(connection, "SELECT hash FROM articles WHERE id = ?1");
  Added result = Added::added;
  if (known.bind(extraction.article.id).step()) {
    if (known.text(0) == hash && stored_credit(connection, extraction.article.id) == credit) return Added::unchanged;
    known.reset();
    remove_article(connection, extraction.article.id);
    result = Added::replaced;
  }
  const std::int64_t article = insert_article(connection, extraction, hash);
  const Rows clusters = insert_clusters(connection, extraction, article);
  const Rows triples = insert_triples(connection, extraction, article, records);
  insert_facts(connection, extraction, clusters, triples);
  insert_statements(connection, extraction, article, clusters, triples);
  insert_origin(connection, article, credit);
  connection.execute("UPDATE state SET value = 1 WHERE name = 'unsettled'");
  transaction.commit();
  return result;
}

bool Store::remove(std::string_view article) {
  sqlite::Transaction transaction(database_->connection);
  const bool removed = remove_article(database_->connection, article);
  transaction.commit();
  return removed;
}

}  // namespace newsgraph
