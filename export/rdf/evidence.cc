// Says where claims stand, in the words of the Web Annotation vocabulary (W3C, 2017).
//
//   claim <-hasBody- evidence/f-1/t-2 -hasTarget-> …/sentence -hasSource---> article
//                           |                          |-----hasSelector-> …/sentence/quote   the exact words
//                           |-subjectWords-> …/subject …                                      likewise
#include "export/rdf/evidence.h"

#include <unicode/utf8.h>

#include <string_view>
#include <vector>

#include "export/rdf/vocabulary.h"

namespace newsgraph::rdf {
namespace {

constexpr std::size_t kContext = 32;  // characters before and after the words, which tell equal words apart

struct Quote {
  std::string_view before, exact, after;
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros

std::string_view last_characters(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  for (; count > 0 && begin > 0; --count) {
    --begin;
    while (begin > 0 && U8_IS_TRAIL(text[begin])) --begin;
  }
  return text.substr(begin);
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) U8_FWD_1(text.data(), end, text.size());
  return text.substr(0, end);
}

#pragma GCC diagnostic pop

// The words at `span`, if they stand in the sentence.
Quote quote_in(std::string_view sentence, Span sentence_span, Span span) {
  if (sentence.size() != sentence_span.size() || !sentence_span.contains(span)) return {};
  const std::size_t begin = span.begin - sentence_span.begin;
  return {last_characters(sentence.substr(0, begin), kContext), sentence.substr(begin, span.size()),
          first_characters(sentence.substr(begin + span.size()), kContext)};
}

// A place in an article: its words, its bytes, or both as far as they are known.
void put_place(Emitter& out, const std::string& place, std::string_view article, const Quote& quote, Span span) {
  const std::string selector = place + "/quote";
  out.about(place);
  out.iri(kType, oa::kSpecificResource);
  out.iri(oa::kHasSource, article);
  if (!quote.exact.empty()) out.iri(oa::kHasSelector, selector);
  if (!span.empty()) {
    out.number(own::kUtf8Begin, span.begin);
    out.number(own::kUtf8End, span.end);
  }
  if (quote.exact.empty()) return;
  out.about(selector);
  out.iri(kType, oa::kTextQuoteSelector);
  out.text(oa::kExact, quote.exact);
  out.text(oa::kPrefix, quote.before);
  out.text(oa::kSuffix, quote.after);
}

void begin_annotation(Emitter& out, const std::string& annotation, const std::string& claim, std::string_view triple,
                      double confidence) {
  out.about(annotation);
  out.iri(kType, oa::kAnnotation);
  out.iri(oa::kMotivatedBy, oa::kDescribing);
  out.iri(oa::kHasBody, claim);
  out.iri(oa::kHasTarget, annotation + "/sentence");
  out.text(own::kTriple, triple);
  out.real(own::kConfidence, confidence);
}

// What the spans of the content hold, which are its slices joined by one space; sentences beyond the cue's own are not
// at hand. Nothing if the content is not of these lengths.
std::vector<std::string_view> slices(std::string_view content, const std::vector<Span>& spans) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  for (const Span span : spans) {
    if (begin + span.size() > content.size()) return {};
    found.push_back(content.substr(begin, span.size()));
    begin += span.size() + 1;
  }
  if (begin != content.size() + 1) found.clear();
  return found;
}

}  // namespace

void put_evidence(Emitter& out, const std::string& claim, const Edge& edge, const Evidence& evidence,
                  std::size_t number) {
  const std::string article = iri(out.base(), "article", evidence.article);
  std::string annotation = iri(out.base(), iri({}, "evidence", edge.id), evidence.triple);
  if (number > 1) annotation += "/" + std::to_string(number);
  const struct {
    std::string_view predicate, name;
    Span span;
  } parts[] = {{own::kSubjectWords, "/subject", evidence.subject},
               {own::kRelationWords, "/relation", evidence.relation},
               {own::kObjectWords, "/object", evidence.object}};
  const auto place = [&](const auto& part) { return std::string(annotation).append(part.name); };

  begin_annotation(out, annotation, claim, evidence.triple, evidence.confidence);
  if (!evidence.statement.empty()) out.iri(prov::kWasDerivedFrom, iri(out.base(), "statement", evidence.statement));
  for (const auto& part : parts) {
    if (!part.span.empty()) out.iri(part.predicate, place(part));
  }
  put_place(out, annotation + "/sentence", article, {.before = {}, .exact = evidence.sentence, .after = {}},
            evidence.sentence_span);
  for (const auto& part : parts) {
    if (part.span.empty()) continue;
    put_place(out, place(part), article, quote_in(evidence.sentence, evidence.sentence_span, part.span), part.span);
  }
}

void put_evidence(Emitter& out, const std::string& claim, const Statement& statement) {
  const std::string article = iri(out.base(), "article", statement.article);
  const std::string annotation = iri(out.base(), "evidence", statement.triple);
  const std::vector<Span>& spans = statement.content_spans;
  const auto place = [&](std::size_t i) { return annotation + "/content/" + std::to_string(i + 1); };

  begin_annotation(out, annotation, claim, statement.triple, statement.confidence);
  for (std::size_t i = 0; i < spans.size(); ++i) out.iri(own::kContentWords, place(i));
  put_place(out, annotation + "/sentence", article, {.before = {}, .exact = statement.sentence, .after = {}},
            statement.sentence_span);
  const std::vector<std::string_view> words = slices(statement.content, spans);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    Quote quote = quote_in(statement.sentence, statement.sentence_span, spans[i]);
    if (quote.exact.empty() && !words.empty()) quote.exact = words[i];
    put_place(out, place(i), article, quote, spans[i]);
  }
}

}  // namespace newsgraph::rdf
