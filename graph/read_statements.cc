// Reads statements, and looks up which entities their contents mention.
#include "graph/read_statements.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "ingest/triple_json.h"

namespace newsgraph {

const std::string_view kStatementRows =
    "SELECT t.id, a.id, a.title, a.url, a.source, a.published, s.speaker_name, coalesce(c.entity, ''), s.cue, "
    "s.kind, s.content, a.text, t.sentence_begin, t.sentence_end, s.by_way_of, a.row, t.confidence, t.record, t.number "
    "FROM statements s JOIN triples t ON t.row = s.row JOIN articles a ON a.row = t.article "
    "LEFT JOIN clusters c ON c.row = s.speaker LEFT JOIN entities e ON e.id = c.entity ";

namespace {

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    result.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return result;
}

// The mentions of one article, those of the last one asked for kept.
class Mentions {
 public:
  explicit Mentions(const sqlite::Connection& connection)
      : query_(connection,
               "SELECT m.span_begin, m.span_end, c.entity FROM clusters c JOIN mentions m ON m.cluster = c.row "
               "WHERE c.article = ?1 AND c.entity IS NOT NULL ORDER BY m.span_begin, m.span_end, c.number") {}

  // The distinct entities mentioned inside any of `spans`, first mentioned first.
  std::vector<std::string> inside(const std::vector<Span>& spans, std::int64_t article) {
    if (article != article_) read(article);
    std::vector<std::string> found;
    for (const auto& [span, entity] : mentions_) {
      const auto holds = [&span = span](Span content) { return content.contains(span); };
      if (std::ranges::any_of(spans, holds) && std::ranges::find(found, entity) == found.end()) {
        found.push_back(entity);
      }
    }
    return found;
  }

 private:
  void read(std::int64_t article) {
    article_ = article;
    mentions_.clear();
    query_.bind(article);
    while (query_.step()) {
      mentions_.push_back({{static_cast<std::uint32_t>(query_.number(0)), static_cast<std::uint32_t>(query_.number(1))},
                           std::string(query_.text(2))});
    }
  }

  sqlite::Query query_;
  std::int64_t article_ = -1;  // row
  std::vector<std::pair<Span, std::string>> mentions_;
};

}  // namespace

std::vector<Statement> read_statements(const sqlite::Connection& connection, sqlite::Query& rows) {
  std::vector<Statement> found;
  Mentions mentions(connection);
  while (rows.step()) {
    const Triple triple = triple_from_json(rows.text(17));
    Statement& statement = found.emplace_back();
    statement.triple = rows.text(0);
    statement.article = rows.text(1);
    statement.title = rows.text(2);
    statement.url = rows.text(3);
    statement.source = rows.text(4);
    statement.published = rows.text(5);
    statement.number = static_cast<std::uint32_t>(rows.number(18));
    statement.speaker = rows.text(6);
    statement.entity = rows.text(7);
    statement.cue = rows.text(8);
    statement.lemma = triple.relation.lemma;
    statement.kind = static_cast<QuoteKind>(rows.number(9));
    statement.polarity = triple.polarity;
    statement.modality = triple.modality;
    statement.content = rows.text(10);
    statement.sentence_span = {static_cast<std::uint32_t>(rows.number(12)),
                               static_cast<std::uint32_t>(rows.number(13))};
    statement.sentence = slice(rows.text(11), statement.sentence_span);
    if (triple.quote) statement.content_spans = triple.quote->spans;
    statement.by_way_of = lines(rows.text(14));
    statement.about = mentions.inside(statement.content_spans, rows.number(15));
    std::erase(statement.about, statement.entity);
    statement.confidence = rows.real(16);
  }
  return found;
}

}  // namespace newsgraph
