// One function for each construction in which content is less than a finite clause.
#include "ingest/extract/report_phrases.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/extract/report_sources.h"

namespace newsgraph {
namespace {

using Index = CueSite::Index;
using Tokens = CueSite::Tokens;

void append(Tokens& tokens, const Tokens& more) { tokens.insert(tokens.end(), more.begin(), more.end()); }

// The words after an object that still tell what is said: "endorsed her | for president", "as a liar".
void continue_over(const CueSite& site, Tokens& content) {
  constexpr std::array<std::string_view, 12> kContinuing{"as",    "for",     "of",   "with",    "to",   "from",
                                                         "about", "against", "over", "between", "into", "than"};
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    if (child < content.back()) continue;
    if (token.deprel == Deprel::xcomp || (token.deprel == Deprel::advcl && site.has_to(child))) {
      const Tokens more = site.tree.subtree(child);
      if (site.has_to(child) && more.front() == content.back() + 1) append(content, more);
      continue;
    }
    if (universal(token.deprel) != Deprel::obl && token.deprel != Deprel::advcl) continue;
    auto preposition = site.tree.child(child, Deprel::case_);
    if (!preposition) preposition = site.tree.child(child, Deprel::mark);
    if (!preposition) continue;
    const bool fits = std::find(kContinuing.begin(), kContinuing.end(), site.form(*preposition)) != kContinuing.end();
    const Tokens more = site.phrase_tokens(child);
    // What is in quotation marks belongs to it from further away: "praised him on Friday for his “grit”".
    const bool quoted = std::any_of(more.begin(), more.end(), [&](Index i) { return site.in_quotation(i); });
    if (!fits || (more.front() != content.back() + 1 && !quoted)) continue;
    append(content, more);
  }
}

}  // namespace

// "wants to leave", "urged them to leave", "called on them to leave", "suggested leaving".
std::optional<ReportFound> infinitive_pattern(const CueSite& site) {
  CueStrength strength = site.strength("infinitive");
  std::optional<Index> called_on;
  if (site.lemma == "call" || site.lemma == "appeal" || site.lemma == "plead") {
    for (const Index child : site.tree.children(site.cue.token)) {
      const auto preposition = site.tree.child(child, Deprel::case_);
      if (universal(site.token(child).deprel) == Deprel::obl && preposition && child > site.cue.token &&
          (site.form(*preposition) == "on" || site.form(*preposition) == "upon" || site.form(*preposition) == "to")) {
        called_on = child;
        strength = CueStrength::strong;
        break;
      }
    }
    if (!called_on) return std::nullopt;
  }
  if (strength == CueStrength::none) return std::nullopt;
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    if (child < site.cue.token) continue;
    const bool complement =
        token.deprel == Deprel::xcomp ||
        ((called_on || site.tree.child(site.cue.token, Deprel::obj)) && token.deprel == Deprel::advcl);
    if (!complement || !(site.has_to(child) || (token.xpos == Xpos::VBG && token.deprel == Deprel::xcomp))) continue;
    ReportFound found{site.clause_tokens(child), "infinitive", strength, {}};
    auto object = called_on ? called_on : site.tree.child(site.cue.token, Deprel::obj);
    if (!object) object = site.tree.child(site.cue.token, Deprel::iobj);
    if (object && *object > site.cue.token && *object < child) {
      const Tokens more =
          site.tree.subtree(*object, [&](Index c) { return called_on && site.token(c).deprel == Deprel::case_; });
      append(found.content, more);
    }
    sort_tokens(found.content);
    return found;
  }
  return std::nullopt;
}

// "called the plan a mistake".
std::optional<ReportFound> predicate_pattern(const CueSite& site) {
  const CueStrength strength = site.strength("predicate");
  const auto object = site.tree.child(site.cue.token, Deprel::obj);
  const auto predicate = site.tree.child(site.cue.token, Deprel::xcomp);
  if (strength == CueStrength::none || !object || !predicate || *object > *predicate) return std::nullopt;
  if (site.token(*predicate).upos == Upos::VERB && site.has_to(*predicate)) return std::nullopt;
  ReportFound found{site.phrase_tokens(*object), "predicate", strength, {}};
  const bool clausal = is_verbal(site.token(*predicate));
  append(found.content, site.tree.subtree(*predicate, [&](Index child) {
    return !clausal && site.token(child).deprel == Deprel::conj && is_verbal(site.token(child));
  }));
  sort_tokens(found.content);
  continue_over(site, found.content);
  return found;
}

// "called the plan | a mistake" where the parser did not see the predicate: what follows the object up to a comma.
std::optional<ReportFound> loose_predicate_pattern(const CueSite& site) {
  const CueStrength strength = site.strength("predicate");
  const auto object = site.tree.child(site.cue.token, Deprel::obj);
  if (strength != CueStrength::strong || !object || *object < site.cue.token || site.lemma != "call")
    return std::nullopt;
  Tokens content = site.tree.subtree(*object);
  const Index last = content.back();
  const bool quoted = std::any_of(content.begin(), content.end(), [&](Index i) { return site.in_quotation(i); });
  content.clear();
  for (Index at = site.cue.token + 1; at < site.tree.size(); ++at) {
    const bool inside = site.in_quotation(at);
    const bool joined = at > last && site.token(at).upos == Upos::CCONJ;
    if (!inside && (site.form(at) == "," || site.form(at) == ";" || joined)) break;
    if (at > last && !inside && site.token(at).upos == Upos::ADP) break;
    content.push_back(at);
  }
  if (content.empty() || (content.back() <= last + 1 && !quoted)) return std::nullopt;
  if (site.lemma != "call") {
    // "branded them | an outlaw nation": the predicate shows its article, its adjective or its quotation marks.
    if (last + 1 >= site.tree.size()) return std::nullopt;
    const Token& next = site.token(last + 1);
    if (next.upos != Upos::DET && next.upos != Upos::ADJ && next.upos != Upos::PUNCT) return std::nullopt;
    if (next.upos == Upos::PUNCT && !site.in_quotation(last + 1)) return std::nullopt;
  }
  return ReportFound{std::move(content), "predicate", strength, {}};
}

// "denied the claim".
std::optional<ReportFound> object_pattern(const CueSite& site) {
  CueStrength strength = site.strength("object");
  const auto object = site.tree.child(site.cue.token, Deprel::obj);
  if (strength == CueStrength::none || !object || *object < site.cue.token) return std::nullopt;
  const std::string form = site.form(*object);
  if (form == "himself" || form == "herself" || form == "themselves" || form == "itself") return std::nullopt;
  if (site.lemma == "call") return std::nullopt;  // a predicate or "on", "for" is needed
  ReportFound found{site.phrase_tokens(*object), "object", strength, {}};
  // "declared it “a miracle”": what stands in quotation marks right behind the object is said of it.
  const Index next = found.content.back() + 1;
  if (next < site.tree.size() && site.token(next).upos == Upos::PUNCT && site.in_quotation(next) &&
      !site.in_quotation(next - 1)) {
    for (Index at = next; at < site.tree.size() && site.in_quotation(at); ++at) found.content.push_back(at);
    return found;
  }
  continue_over(site, found.content);
  return found;
}

// "went after him as a “thief”": a judgement in quotation marks, whatever the verb.
std::optional<ReportFound> quoted_judgement_pattern(const CueSite& site) {
  if (site.strength("never") != CueStrength::none) return std::nullopt;
  for (const Index child : site.tree.children(site.cue.token)) {
    const Deprel deprel = universal(site.token(child).deprel);
    if (child < site.cue.token || (deprel != Deprel::obl && deprel != Deprel::advcl && deprel != Deprel::xcomp))
      continue;
    auto as = site.child_with_form(child, Deprel::case_, "as");
    if (!as) as = site.child_with_form(child, Deprel::mark, "as");
    if (!as || *as < site.cue.token + 2) continue;
    const Tokens phrase = site.phrase_tokens(child);
    if (std::none_of(phrase.begin(), phrase.end(), [&](Index i) { return site.in_quotation(i); })) continue;
    // Who is judged stands between the cue and "as", with its own preposition where there is one.
    std::optional<Index> judged;
    for (const Index other : site.tree.children(site.cue.token)) {
      const Deprel role = universal(site.token(other).deprel);
      if (other > site.cue.token && other < *as && (role == Deprel::obj || role == Deprel::obl)) judged = other;
    }
    if (!judged) continue;
    ReportFound found{site.phrase_tokens(*judged), "judgement", CueStrength::weak, {}};
    append(found.content, phrase);
    sort_tokens(found.content);
    return found;
  }
  return std::nullopt;
}

// "The plan was backed by Voss".
std::optional<ReportFound> passive_pattern(const CueSite& site) {
  const CueStrength strength = site.strength("object");
  const auto subject = site.tree.child(site.cue.token, Deprel::nsubj_pass);
  if (strength != CueStrength::strong || !subject || *subject > site.cue.token) return std::nullopt;
  return ReportFound{site.phrase_tokens(*subject), "passive", strength, {}};
}

// "called for a vote", "accused them of lying".
std::optional<ReportFound> oblique_pattern(const CueSite& site) {
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    const Deprel deprel = universal(token.deprel);
    if (child < site.cue.token ||
        (deprel != Deprel::obl && deprel != Deprel::advcl && deprel != Deprel::ccomp && deprel != Deprel::xcomp))
      continue;
    auto preposition = site.tree.child(child, Deprel::case_);
    if (!preposition) preposition = site.tree.child(child, Deprel::mark);
    if (!preposition || *preposition > child) continue;
    const std::string form = site.form(*preposition);
    CueStrength strength = site.strength(std::string("@").append(form));
    if (strength == CueStrength::none || (form == "to" && token.upos == Upos::VERB && token.xpos == Xpos::VB)) continue;
    ReportFound found{{}, "oblique", strength, preposition};
    found.content = site.phrase_tokens(child, preposition);
    const auto object = site.tree.child(site.cue.token, Deprel::obj);
    if (object && *object > site.cue.token && *object < child) {
      append(found.content, site.phrase_tokens(*object));
      found.content.push_back(*preposition);
      found.preposition.reset();
      sort_tokens(found.content);
    }
    continue_over(site, found.content);
    return found;
  }
  return std::nullopt;
}

// "the claim that it rains".
std::optional<ReportFound> noun_pattern(const CueSite& site) {
  const CueStrength strength = site.strength("noun");
  if (strength == CueStrength::none) return std::nullopt;
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    if (child < site.cue.token ||
        (token.deprel != Deprel::acl && token.deprel != Deprel::ccomp && token.deprel != Deprel::acl_relcl))
      continue;
    const auto mark = site.child_with_form(child, Deprel::mark, "that");
    if (!mark || site.token(*mark).upos != Upos::SCONJ) continue;
    return ReportFound{site.tree.subtree(child), "noun", strength, {}};
  }
  return std::nullopt;
}

}  // namespace newsgraph
