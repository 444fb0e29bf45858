// Words become phrases with names and values; a report's source and content take the places of subject and object.
#include "ingest/extract/triple_builder.h"

#include <algorithm>
#include <string>

#include "ingest/extract/argument.h"
#include "ingest/extract/confidence.h"
#include "ingest/extract/modifier.h"
#include "ingest/extract/pair.h"
#include "ingest/extract/relation.h"
#include "ingest/extract/report_cues.h"
#include "ingest/extract/value.h"
#include "ingest/identifier.h"

namespace newsgraph {
namespace {

// Of a triple that the speech finder vouches for.
constexpr double kReportConfidence = 0.7;

class Builder {
 public:
  Builder(const PhraseMaker& phrases, std::uint32_t sentence, const Tree& tree)
      : phrases_(phrases), document_(phrases.document()), sentence_(sentence), tree_(tree) {}

  Triple from_fact(const Fact& fact) const {
    Triple triple;
    triple.sentence = document_.sentences[sentence_].span;
    triple.subject = phrase(fact.subject);
    triple.relation = relation(fact.relation, fact.lemma);
    if (fact.object) triple.object = phrase(*fact.object);
    for (const Modifier& modifier : fact.modifiers) triple.qualifiers.push_back(qualifier(modifier));
    for (const TokenPair& pair : find_pairs(tree_, fact)) {
      triple.pairs.push_back({joined(pair.relation), phrase(pair.object)});
    }
    triple.polarity = fact.polarity;
    triple.modality = fact.modality;
    triple.rule = fact.rule;
    triple.confidence = confidence_of(tree_, fact);
    return triple;
  }

  Quote quote_of(const Report& report) const {
    return {report.kind, report.content, phrases_.make(report.content).text};
  }

  // Puts the report's source and content where the fact has its own idea of them.
  void report_into(const Report& report, Triple& triple) const {
    if (!report.source.empty()) {
      Phrase source = source_of(report);
      const auto overlap = [](const Phrase& a, const Phrase& b) {
        return std::any_of(a.spans.begin(), a.spans.end(), [&](Span x) {
          return std::any_of(b.spans.begin(), b.spans.end(), [&](Span y) { return x.overlaps(y); });
        });
      };
      // The same source, less or more widely cut, stays as the clause has it.
      const bool mistaken = triple.object && report.pattern == "object" && overlap(source, *triple.object);
      if (!mistaken && !overlap(source, triple.subject)) triple.subject = std::move(source);
    }
    triple.quote = quote_of(report);
    if (report.pattern == "object" && triple.object) {  // "denied the claim": the clause has it all
      triple.confidence = std::max(triple.confidence, 0.6);
      return;
    }
    Phrase content = phrases_.make(report.content);
    const Phrase bare = phrases_.make(without_marks(report.content));
    const auto inside = [&](const Phrase& part) {
      return std::any_of(part.spans.begin(), part.spans.end(), [&](Span span) {
        return std::any_of(report.content.begin(), report.content.end(), [&](Span c) { return c.overlaps(span); });
      });
    };
    const auto is_source = [&](const Phrase& part) {
      return !part.spans.empty() && !triple.subject.spans.empty() &&
             std::any_of(triple.subject.spans.begin(), triple.subject.spans.end(),
                         [&](Span span) { return span.overlaps(part.spans.front()); });
    };
    // "told the crew that …" with the crew as the parser's object: whom it was said to. "reports this": the content.
    const bool addressed =
        triple.object && (triple.object->type == EntityType::person ||
                          triple.object->type == EntityType::organisation || triple.object->type == EntityType::group);
    if (addressed && !inside(*triple.object) && !is_source(*triple.object)) {
      triple.qualifiers.insert(triple.qualifiers.begin(), Qualifier{Role::recipient, "", *triple.object, {}});
    }
    std::erase_if(triple.qualifiers, [&](const Qualifier& q) { return inside(q.phrase) || is_source(q.phrase); });
    if (!report.source.empty()) std::erase_if(triple.pairs, [&](const Pair& pair) { return is_source(pair.object); });
    // What the fact says of a clause is the content, and may be spread out.
    const bool spread =
        std::count_if(triple.pairs.begin(), triple.pairs.end(), [&](const Pair& p) { return inside(p.object); }) > 1 &&
        triple.object && inside(*triple.object) && triple.rule.find("clause") != std::string::npos;
    if (!spread) {
      std::erase_if(triple.pairs, [&](const Pair& pair) { return inside(pair.object); });
      triple.pairs.insert(triple.pairs.begin(), Pair{triple.relation.text, bare});
    }
    triple.object = std::move(content);
    triple.confidence = std::max(triple.confidence, kReportConfidence);
  }

  Triple from_report(const Report& report) const {
    Triple triple;
    triple.sentence = document_.sentences[sentence_].span;
    if (!report.source.empty()) triple.subject = source_of(report);
    std::vector<std::uint32_t> words;
    for (const TokenRef word : report.cue_words) {
      if (word.sentence == sentence_) words.push_back(word.token);
    }
    if (words.empty()) words.push_back(report.cue.token);
    const bool according = report.pattern.starts_with("according");
    triple.relation = relation(words, according ? "according to" : predicate_lemma(tree_, report.cue.token));
    triple.rule = "report:" + report.pattern;
    report_into(report, triple);
    return triple;
  }

 private:
  Phrase phrase(const Argument& argument) const {
    return phrases_.make(sentence_, argument.tokens, argument.head, argument.clause);
  }

  // The content without the quotation marks and commas at its ends: what an edge of the graph points at.
  std::vector<Span> without_marks(std::vector<Span> spans) const {
    const auto is_mark = [](char c) { return c == '"' || c == '`' || c == '\'' || c == ',' || c == ' '; };
    const std::string_view text = document_.article.text;
    while (!spans.empty()) {
      Span& first = spans.front();
      while (!first.empty() && is_mark(text[first.begin])) ++first.begin;
      while (first.size() > 3 && (text.substr(first.begin, 3) == "\u201c" || text.substr(first.begin, 3) == "\u201d")) {
        first.begin += 3;
      }
      if (!first.empty()) break;
      spans.erase(spans.begin());
    }
    while (!spans.empty()) {
      Span& last = spans.back();
      while (!last.empty() && is_mark(text[last.end - 1])) --last.end;
      while (last.size() > 3 && text.substr(last.end - 3, 3) == "\u201d") last.end -= 3;
      while (!last.empty() && is_mark(text[last.end - 1])) --last.end;
      if (!last.empty()) break;
      spans.pop_back();
    }
    return spans;
  }

  Phrase source_of(const Report& report) const {
    std::vector<std::uint32_t> tokens;
    for (const TokenRef word : report.source) {
      if (word.sentence == report.source_head.sentence) tokens.push_back(word.token);
    }
    return phrases_.make(report.source_head.sentence, tokens, report.source_head.token, false);
  }

  Relation relation(const std::vector<std::uint32_t>& tokens, std::string lemma) const {
    Relation relation;
    relation.spans = spans_of(document_.sentences[sentence_], tokens);
    for (const Span span : relation.spans) {
      if (!relation.text.empty()) relation.text += ' ';
      relation.text += document_.text(span);
    }
    relation.lemma = std::move(lemma);
    return relation;
  }

  std::string joined(const std::vector<std::uint32_t>& tokens) const {
    return words_of(document_, document_.sentences[sentence_], tokens);
  }

  // The time that the phrase names, or the noun that it is about does: "at the talks on August 18".
  std::optional<std::string> time_of(const Modifier& modifier, const std::string& text) const {
    const std::string& published = document_.article.published;
    if (auto time = parse_time(text, published)) return time;
    const std::vector<std::uint32_t>& tokens = modifier.phrase.tokens;
    if (tokens.size() > 1 && tree_.token(tokens.front()).upos == Upos::ADV) {  // "preferably this week"
      const Span rest{tree_.token(tokens[1]).span.begin, tree_.token(tokens.back()).span.end};
      if (auto time = parse_time(document_.text(rest), published)) return time;
    }
    for (const std::uint32_t token : tokens) {
      const Token& t = tree_.token(token);
      if (t.deprel != Deprel::nmod && t.deprel != Deprel::obl) continue;
      const std::vector<std::uint32_t> preposition = preposition_of(tree_, token);
      const bool direct = t.head == static_cast<std::int32_t>(modifier.phrase.head);
      const std::string& word = preposition.size() == 1 ? tree_.token(preposition[0]).lemma : t.lemma;
      if (preposition.size() != 1 || (word != "on" && !(word == "in" && direct))) continue;
      if (auto time = parse_time(joined(tree_.subtree(token)), published)) return time;
    }
    return std::nullopt;
  }

  Qualifier qualifier(const Modifier& modifier) const {
    Qualifier qualifier;
    qualifier.phrase = phrase(modifier.phrase);
    qualifier.preposition = joined(modifier.preposition);
    bool has_time = false;
    bool has_amount = false;
    if (!modifier.phrase.clause) {
      if (auto money = parse_money(qualifier.phrase.text)) {
        qualifier.value.money = std::move(money);
        has_amount = true;
      } else if (auto time = time_of(modifier, qualifier.phrase.text)) {
        qualifier.value.time = std::move(*time);
        has_time = true;
      } else if (const Upos upos = tree_.token(modifier.phrase.head).upos; upos == Upos::NUM || upos == Upos::SYM) {
        std::string_view text = qualifier.phrase.text;
        text.remove_prefix(std::min(text.size(), qualifier.preposition.size()));
        if (text.starts_with(' ')) text.remove_prefix(1);
        qualifier.value.number = parse_number(text);
        has_amount = qualifier.value.number.has_value();
      }
    }
    qualifier.role = role_of(document_, tree_, modifier, has_time, has_amount);
    return qualifier;
  }

  const PhraseMaker& phrases_;
  const Document& document_;
  std::uint32_t sentence_;
  const Tree& tree_;
};

std::string spans_key(const std::vector<Span>& spans) {
  std::string key;
  for (const Span span : spans) key += std::to_string(span.begin) + "-" + std::to_string(span.end) + ",";
  return key;
}

std::string triple_id(const Article& article, const Triple& triple) {
  return make_identifier('t', {article.id, spans_key(triple.subject.spans), spans_key(triple.relation.spans),
                               triple.object ? spans_key(triple.object->spans) : "", triple.relation.lemma});
}

}  // namespace

std::vector<PlacedTriple> build_triples(const PhraseMaker& phrases, std::uint32_t sentence, const Tree& tree,
                                        const std::vector<Fact>& facts, const std::vector<Report>& reports,
                                        std::vector<std::string>& report_ids) {
  const Builder builder(phrases, sentence, tree);
  const Article& article = phrases.document().article;
  std::vector<PlacedTriple> triples;
  std::vector<bool> told(reports.size(), false);
  for (Fact fact : facts) {
    // "according to the mayor" is no circumstance of what happened: it says who says so.
    std::erase_if(fact.modifiers, [&](const Modifier& modifier) {
      return std::any_of(reports.begin(), reports.end(), [&](const Report& r) {
        return r.cue.sentence == sentence && r.pattern.starts_with("according") &&
               std::find(modifier.phrase.tokens.begin(), modifier.phrase.tokens.end(), r.cue.token) !=
                   modifier.phrase.tokens.end();
      });
    });
    const auto report = std::find_if(reports.begin(), reports.end(), [&](const Report& candidate) {
      return candidate.cue.sentence == sentence && !fact.relation.empty() &&
             std::find(fact.predicates.begin(), fact.predicates.end(), candidate.cue.token) != fact.predicates.end();
    });
    Triple triple;
    if (report == reports.end()) {
      triple = builder.from_fact(fact);
    } else {
      // A coordinated source or content was spread out; the report has it whole, once.
      const auto index = static_cast<std::size_t>(report - reports.begin());
      if (told[index]) continue;
      told[index] = true;
      const bool passive = report->pattern == "passive";
      // "supported by": the parser's passive subject is content only of verbs that can say a clause ("denied by").
      if (passive &&
          CueLexicon::built_in().strength(tree.token(report->cue.token).lemma, "clause") == CueStrength::none) {
        triple = builder.from_fact(fact);
        triple.id = triple_id(article, triple);
        triples.push_back({std::move(triple), {sentence, fact.predicate}});
        continue;
      }
      if (report->cue.token == fact.predicate) {
        triple = builder.from_fact(without_promotion(tree, fact));
        builder.report_into(*report, triple);
      } else {
        // "seeks to buy": the cue leads up to the fact's predicate, which says the content.
        triple = builder.from_fact(fact);
        triple.quote = builder.quote_of(*report);
      }
      report_ids[index] = triple_id(article, triple);
    }
    triple.id = triple_id(article, triple);
    triples.push_back({std::move(triple), {sentence, fact.predicate}});
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (told[i] || reports[i].cue.sentence != sentence || reports[i].content.empty()) continue;
    // "it is too early to say": nobody says it.
    const Xpos cue = tree.token(reports[i].cue.token).xpos;
    if (reports[i].source.empty() && (cue == Xpos::VB || cue == Xpos::VBG)) continue;
    Triple triple = builder.from_report(reports[i]);
    triple.id = triple_id(article, triple);
    report_ids[i] = triple.id;
    triples.push_back({std::move(triple), reports[i].cue});
  }
  std::stable_sort(triples.begin(), triples.end(),
                   [](const PlacedTriple& a, const PlacedTriple& b) { return a.predicate < b.predicate; });
  return triples;
}

}  // namespace newsgraph
