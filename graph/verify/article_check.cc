// Reads an article's rows as they stand, trusting none of them.
#include "graph/verify/article_check.h"

#include <fmt/format.h>
#include <unicode/ustring.h>

#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

constexpr std::int64_t kTypes = 11;  // of EntityType
constexpr std::int64_t kKinds = 3;   // of MentionKind

// Counts the characters without writing them anywhere.
bool is_utf8(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF8(nullptr, 0, &length, text.data(), static_cast<std::int32_t>(text.size()), &error);
  return error != U_INVALID_CHAR_FOUND;
}

// The ways in which the spans of one article can be wrong.
class SpanCheck {
 public:
  SpanCheck(std::string_view text, const Complaint& complain) : text_(text), complain_(complain) {}

  // Whether the slice can be taken. `what` begins the complaint.
  bool check(std::string_view what, std::int64_t begin, std::int64_t end) {
    ++spans_;
    const auto size = static_cast<std::int64_t>(text_.size());
    if (begin < 0 || end < begin || end > size) {
      complain_(fmt::format("{} at {}-{} lies outside the text, which has {} bytes", what, begin, end, size));
      return false;
    }
    if (inside_character(begin) || inside_character(end)) {
      complain_(fmt::format("{} at {}-{} cuts a character", what, begin, end));
      return false;
    }
    return true;
  }

  // Whether the slices of the spans, in text order and joined by one space, are `words`.
  void check(const std::string& what, const std::vector<Span>& spans, std::string_view words) {
    std::string stands;
    std::uint32_t before = 0;
    for (const Span& span : spans) {
      if (!check(what, span.begin, span.end)) return;
      if (span.begin < before) return complain_(fmt::format("{} has spans that are not in text order", what));
      if (&span != &spans.front()) stands += ' ';
      stands += slice(text_, span);
      before = span.end;
    }
    if (!spans.empty() && stands != words) {
      complain_(fmt::format("{} is told to be \"{}\", but at {}-{} stands \"{}\"", what, words, spans.front().begin,
                            spans.back().end, stands));
    }
  }

  std::uint64_t spans() const { return spans_; }

 private:
  bool inside_character(std::int64_t at) const {
    const auto place = static_cast<std::size_t>(at);
    return place < text_.size() && (static_cast<unsigned char>(text_[place]) & 0xC0) == 0x80;
  }

  std::string_view text_;
  const Complaint& complain_;
  std::uint64_t spans_ = 0;
};

std::int64_t check_clusters(const Connection& connection, std::int64_t article, const Complaint& complain) {
  Query rows(connection, "SELECT number, type FROM clusters WHERE article = ?1 ORDER BY number");
  rows.bind(article);
  std::int64_t count = 0;
  while (rows.step()) {
    if (rows.number(0) != count) {
      complain(fmt::format("its clusters are not numbered in a row: {} where {} should be", rows.number(0), count));
      count = rows.number(0);
    }
    if (const std::int64_t type = rows.number(1); type < 0 || type >= kTypes) {
      complain(fmt::format("cluster {} is of type {}, which there is not", rows.number(0), type));
    }
    ++count;
  }
  return count;
}

void check_mentions(const Connection& connection, std::int64_t article, SpanCheck& spans, const Complaint& complain) {
  Query rows(connection,
             "SELECT m.span_begin, m.span_end, m.kind, c.number FROM clusters c JOIN mentions m ON m.cluster = c.row "
             "WHERE c.article = ?1 ORDER BY m.span_begin, m.span_end, c.number, m.kind");
  rows.bind(article);
  while (rows.step()) {
    const std::string what = fmt::format("a mention of cluster {}", rows.number(3));
    if (spans.check(what, rows.number(0), rows.number(1)) && rows.number(0) == rows.number(1)) {
      complain(fmt::format("{} at {} has no words", what, rows.number(0)));
    }
    if (const std::int64_t kind = rows.number(2); kind < 0 || kind >= kKinds) {
      complain(
          fmt::format("{} at {}-{} is of kind {}, which there is not", what, rows.number(0), rows.number(1), kind));
    }
  }
}

void check_phrase(const std::string& what, const Phrase& phrase, std::int64_t clusters, SpanCheck& spans,
                  const Complaint& complain) {
  spans.check(what, phrase.spans, phrase.text);
  if (phrase.cluster && *phrase.cluster >= clusters) {
    complain(fmt::format("{} refers to cluster {}, which there is not", what, *phrase.cluster));
  }
}

void check_record(const std::string& name, const Triple& triple, std::int64_t clusters, SpanCheck& spans,
                  const Complaint& complain) {
  const auto check = [&](std::string_view what, const Phrase& phrase) {
    check_phrase(fmt::format("{}: its {}", name, what), phrase, clusters, spans, complain);
  };
  check("subject", triple.subject);
  spans.check(name + ": its relation", triple.relation.spans, triple.relation.text);
  if (triple.object) check("object", *triple.object);
  for (const Qualifier& qualifier : triple.qualifiers) check("qualifier", qualifier.phrase);
  for (const Pair& pair : triple.pairs) check("pair's object", pair.object);
  if (triple.quote) spans.check(name + ": its quote", triple.quote->spans, triple.quote->text);
  for (const Attribution& link : triple.attribution) check("source", link.source);
}

// The triples of one article, and the ids that links of attribution name.
void check_triples(const Connection& connection, std::int64_t article, const std::string& id, std::int64_t clusters,
                   SpanCheck& spans, const Complaint& complain) {
  std::unordered_set<std::string> ids;
  std::vector<std::pair<std::string, std::string>> links;  // name of the triple, id that it refers to
  Query rows(connection,
             "SELECT number, id, sentence_begin, sentence_end, confidence, record FROM triples WHERE article = ?1 "
             "ORDER BY number");
  rows.bind(article);
  for (std::int64_t count = 0; rows.step(); ++count) {
    const std::string name = fmt::format("triple {}", rows.text(1));
    if (rows.number(0) != count) complain(fmt::format("{} is number {}, not {}", name, rows.number(0), count));
    spans.check(name + ": its sentence", rows.number(2), rows.number(3));
    ids.emplace(rows.text(1));
    try {
      const Triple triple = triple_from_json(rows.text(5));
      if (to_json(triple, id) != rows.text(5)) complain(name + ": its record is not as `newsgraph extract` writes it");
      if (triple.id != rows.text(1)) complain(fmt::format("{}: its record is that of triple {}", name, triple.id));
      if (triple.sentence.begin != rows.number(2) || triple.sentence.end != rows.number(3)) {
        complain(fmt::format("{}: its record tells of a sentence at {}-{}, its row of one at {}-{}", name,
                             triple.sentence.begin, triple.sentence.end, rows.number(2), rows.number(3)));
      }
      if (triple.confidence != rows.real(4)) complain(name + ": its record tells of another confidence than its row");
      check_record(name, triple, clusters, spans, complain);
      for (const Attribution& link : triple.attribution) links.emplace_back(name, link.triple);
    } catch (const Error& error) {
      complain(fmt::format("{}: its record cannot be read: {}", name, error.what()));
    }
  }
  for (const auto& [name, wanted] : links) {
    if (!ids.contains(wanted)) complain(fmt::format("{} is attributed by triple {}, which there is not", name, wanted));
  }
}

}  // namespace

std::uint64_t check_article(const Connection& connection, std::int64_t article, const Complaint& complain) {
  Query row(connection, "SELECT id, text, source, title, url, published, sentences FROM articles WHERE row = ?1");
  if (!row.bind(article).step()) return 0;
  const std::string id(row.text(0));
  constexpr std::string_view kTexts[] = {"id", "text", "source", "title", "url", "date"};
  for (int i = 0; i < 6; ++i) {
    if (!is_utf8(row.text(i))) complain(fmt::format("its {} is no UTF-8", kTexts[i]));
  }
  if (id.empty()) complain("its id is empty");
  if (row.number(6) < 0) complain(fmt::format("it has {} sentences", row.number(6)));
  SpanCheck spans(row.text(1), complain);
  const std::int64_t clusters = check_clusters(connection, article, complain);
  check_mentions(connection, article, spans, complain);
  check_triples(connection, article, id, clusters, spans, complain);
  return spans.spans();
}

}  // namespace newsgraph
