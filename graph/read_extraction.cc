// Puts together again what an article contributed: the inverse of adding it.
#include "graph/read_extraction.h"

#include <fmt/format.h>

#include <string>

#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

std::uint32_t small(std::int64_t number) { return static_cast<std::uint32_t>(number); }

void read_clusters(const Connection& connection, std::string_view prefix, std::int64_t article,
                   Extraction& extraction) {
  Query rows(
      connection,
      fmt::format("SELECT name, type, named, plural FROM {}clusters WHERE article = ?1 ORDER BY number", prefix));
  rows.bind(article);
  while (rows.step()) {
    extraction.clusters.push_back({.name = std::string(rows.text(0)),
                                   .type = static_cast<EntityType>(rows.number(1)),
                                   .named = rows.number(2) != 0,
                                   .plural = rows.number(3) != 0});
  }
}

void read_mentions(const Connection& connection, std::string_view prefix, std::int64_t article,
                   Extraction& extraction) {
  Query rows(
      connection,
      fmt::format("SELECT m.span_begin, m.span_end, c.number, m.kind FROM {0}clusters c JOIN {0}mentions m ON "
                  "m.cluster = c.row WHERE c.article = ?1 ORDER BY m.span_begin, m.span_end DESC, c.number, m.kind",
                  prefix));
  rows.bind(article);
  const std::string& text = extraction.article.text;
  while (rows.step()) {
    const Span span{small(rows.number(0)), small(rows.number(1))};
    if (span.begin > span.end || span.end > text.size()) {
      throw Error(fmt::format("article {}: a mention outside its text", extraction.article.id));
    }
    extraction.mentions.push_back({.span = span,
                                   .sentence = 0,
                                   .head = 0,
                                   .cluster = small(rows.number(2)),
                                   .kind = static_cast<MentionKind>(rows.number(3)),
                                   .text = std::string(slice(text, span))});
  }
}

void read_triples(const Connection& connection, std::string_view prefix, std::int64_t article, Extraction& extraction) {
  Query rows(
      connection,
      fmt::format("SELECT record, sentence_begin, sentence_end FROM {}triples WHERE article = ?1 ORDER BY number",
                  prefix));
  rows.bind(article);
  while (rows.step()) {
    Triple& triple = extraction.triples.emplace_back(triple_from_json(rows.text(0)));
    triple.sentence = {small(rows.number(1)), small(rows.number(2))};
  }
}

}  // namespace

Extraction read_extraction(const Connection& connection, std::string_view article, std::string_view prefix) {
  Query row(
      connection,
      fmt::format("SELECT row, source, url, title, published, text, sentences FROM {}articles WHERE id = ?1", prefix));
  if (!row.bind(article).step()) throw Error(fmt::format("there is no article {}", article));
  Extraction extraction;
  extraction.article.id = article;
  extraction.article.source = row.text(1);
  extraction.article.url = row.text(2);
  extraction.article.title = row.text(3);
  extraction.article.published = row.text(4);
  extraction.article.text = row.text(5);
  extraction.sentences = small(row.number(6));
  read_clusters(connection, prefix, row.number(0), extraction);
  read_mentions(connection, prefix, row.number(0), extraction);
  read_triples(connection, prefix, row.number(0), extraction);
  return extraction;
}

}  // namespace newsgraph
