// Looks at every word as a cue, trying the constructions from the surest to the weakest.
#include "ingest/extract/report_patterns.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ingest/extract/report_clauses.h"
#include "ingest/extract/report_phrases.h"
#include "ingest/extract/report_site.h"
#include "ingest/extract/report_sources.h"

namespace newsgraph {
namespace {

using Index = std::uint32_t;

// Whether the noun can have said something: "citing two officials", not "citing the weather".
bool is_source_noun(const ReportText& text, TokenRef noun) {
  constexpr std::array<std::string_view, 24> kSources{
      "source",   "official",  "person", "people",  "report",     "diplomat",    "document", "statement",
      "witness",  "insider",   "agency", "media",   "spokesman",  "spokeswoman", "aide",     "spokesperson",
      "minister", "newspaper", "police", "officer", "researcher", "analyst",     "expert",   "authority"};
  if (std::find(kSources.begin(), kSources.end(), text.lemma(noun)) != kSources.end()) return true;
  const auto& names = text.document().sentences[noun.sentence].names;
  return std::any_of(names.begin(), names.end(), [&](const Name& name) {
    return name.first <= noun.token && noun.token < name.last &&
           (name.type == NameType::person || name.type == NameType::organisation);
  });
}

// "According to X, it rains."
std::optional<ReportCandidate> according_candidate(const ReportText& text, TokenRef at) {
  if (text.form(at) != "according") return std::nullopt;
  const Tree& tree = text.tree(at.sentence);
  if (at.token + 2 >= tree.size() || text.form({at.sentence, at.token + 1}) != "to") return std::nullopt;
  const CueSite site{text, tree, at, "according"};
  // The noun: the head of the preposition, or, where the parser made it a verb, its oblique.
  std::optional<Index> noun;
  if (tree.token(at.token).deprel == Deprel::case_ && tree.token(at.token).head > static_cast<std::int32_t>(at.token)) {
    noun = static_cast<Index>(tree.token(at.token).head);
  } else {
    for (const Index child : tree.children(at.token)) {
      if (child > at.token + 1 && universal(tree.token(child).deprel) == Deprel::obl) noun = child;
    }
  }
  if (!noun) return std::nullopt;
  const Index top = tree.token(at.token).deprel == Deprel::case_ ? *noun : at.token;
  if (tree.token(top).head < 0) return std::nullopt;
  const std::vector<Index> phrase = tree.subtree(top);
  // The clause that it stands in; at either end of the sentence the whole sentence, unless that is somebody's speech.
  auto clause = static_cast<Index>(tree.token(top).head);
  for (;;) {
    const Token& token = tree.token(clause);
    if (token.head < 0) break;
    if (token.deprel == Deprel::ccomp &&
        text.lexicon().strength(text.lemma({at.sentence, static_cast<Index>(token.head)}), "quote") !=
            CueStrength::none) {
      break;
    }
    const bool inner = tree.token(clause).upos == Upos::VERB || tree.child(clause, Deprel::cop);
    const bool outermost = phrase.front() == 0 || phrase.back() + 5 >= tree.size();
    if (inner && !outermost) break;
    if (inner && (token.deprel == Deprel::parataxis)) break;
    clause = static_cast<Index>(token.head);
  }
  std::vector<Index> content =
      tree.subtree(clause, [&](Index child) { return child == top || site.is_inserted_report(child); });
  // A connective comma or "and" before the phrase is nobody's.
  ReportCandidate candidate;
  candidate.report.cue = at;
  candidate.report.cue_words = {at, {at.sentence, at.token + 1}};
  candidate.report.content = text.content_of(at.sentence, std::move(content));
  candidate.report.pattern = "according to";
  candidate.strength = CueStrength::strong;
  set_source(text, candidate.report, {at.sentence, *noun});
  auto& source = candidate.report.source;
  std::erase_if(source, [&](TokenRef t) { return t.token <= at.token + 1; });
  if (candidate.report.content.empty() || source.empty()) return std::nullopt;
  return candidate;
}

std::optional<ReportCandidate> tree_candidate(const ReportText& text, TokenRef at) {
  const Token& token = text.token(at);
  if (text.is_quoted(at)) return std::nullopt;
  if (auto according = according_candidate(text, at)) return according;
  const CueSite site{text, text.tree(at.sentence), at, text.cue_lemma(at)};
  const bool verb = is_verbal(token) || (token.upos == Upos::NOUN && site.tree.child(at.token, Deprel::nsubj) &&
                                         site.tree.child(at.token, Deprel::ccomp));
  const bool noun = !verb && token.upos == Upos::NOUN;
  if (!noun && !verb && token.upos != Upos::ADJ) return std::nullopt;
  std::optional<ReportFound> found;
  if (noun) {
    found = noun_pattern(site);
  } else if (!verb) {
    if (site.strength("clause") != CueStrength::none) found = clause_pattern(site);
    if (!found) found = oblique_pattern(site);
    if (!found) found = infinitive_pattern(site);
  } else {
    found = clause_pattern(site);
    if (!found) found = distant_clause_pattern(site);
    if (!found) found = parataxis_pattern(site);
    if (!found) found = lost_clause_pattern(site);
    if (!found) found = oblique_pattern(site);
    if (!found || found->strength == CueStrength::weak) {
      if (auto trailing = trailing_pattern(site)) found = std::move(trailing);
    }
    if (auto infinitive = found && found->pattern != "oblique" ? std::nullopt : infinitive_pattern(site))
      found = std::move(infinitive);
    if (!found) found = predicate_pattern(site);
    if (!found) found = loose_predicate_pattern(site);
    if (!found) found = object_pattern(site);
    if (!found) found = quoted_judgement_pattern(site);
    if (!found) found = passive_pattern(site);
  }
  if (!found) return std::nullopt;
  std::optional<TokenRef> source = noun ? source_of_noun(text, at) : source_of_verb(text, at);
  if (!source && found->pattern == "trailing") source = source_beside(text, at, 0, site.tree.size());
  const bool finite = token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP;
  if (!source && !noun && finite && site.strength("quote") != CueStrength::none && token.deprel != Deprel::acl_relcl) {
    if (found->pattern == "clause") source = source_beside(text, at, 0, at.token);
    if (found->pattern == "clause before cue" || found->pattern == "parataxis") {
      source = source_beside(text, at, at.token, std::min(site.tree.size(), at.token + 8));
    }
  }
  // "It was reported that …": nobody is named.
  const bool quiet = !source && found->pattern == "clause" && site.strength("quote") == CueStrength::strong &&
                     (site.tree.child(at.token, Deprel::aux_pass) || site.tree.child(at.token, Deprel::nsubj_pass));
  if (!source && !quiet) return std::nullopt;
  ReportCandidate candidate;
  candidate.strength = found->strength;
  Report& report = candidate.report;
  report.cue = at;
  report.cue_words = noun ? std::vector<TokenRef>{at} : cue_group(text, at);
  if (found->preposition) report.cue_words.push_back({at.sentence, *found->preposition});
  std::sort(report.cue_words.begin(), report.cue_words.end());
  report.pattern = found->pattern;
  if (source) {
    set_source(text, report, *source);
    // The source is never part of what it says.
    std::erase_if(found->content, [&](Index i) {
      return std::find(report.source.begin(), report.source.end(), TokenRef{at.sentence, i}) != report.source.end();
    });
  }
  std::erase_if(found->content, [&](Index i) {
    return std::find(report.cue_words.begin(), report.cue_words.end(), TokenRef{at.sentence, i}) !=
           report.cue_words.end();
  });
  report.content = text.content_of(at.sentence, found->content);
  if (report.content.empty()) return std::nullopt;
  return candidate;
}

}  // namespace

std::vector<TokenRef> cue_group(const ReportText& text, TokenRef cue) {
  const Tree& tree = text.tree(cue.sentence);
  std::vector<TokenRef> words{cue};
  for (const Index child : tree.children(cue.token)) {
    const Deprel deprel = universal(tree.token(child).deprel);
    const bool negation = text.form({cue.sentence, child}) == "not" || text.form({cue.sentence, child}) == "n't" ||
                          text.form({cue.sentence, child}) == "n’t" || text.form({cue.sentence, child}) == "never";
    if (deprel == Deprel::aux || tree.token(child).deprel == Deprel::compound_prt || negation) {
      words.push_back({cue.sentence, child});
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<ReportCandidate> tree_candidates(const ReportText& text) {
  std::vector<ReportCandidate> candidates;
  for (std::uint32_t s = 0; s < text.document().sentences.size(); ++s) {
    for (std::uint32_t t = 0; t < text.tree(s).size(); ++t) {
      if (auto candidate = tree_candidate(text, {s, t})) candidates.push_back(std::move(*candidate));
    }
  }
  return candidates;
}

std::vector<ReportCandidate> citing_candidates(const ReportText& text, const std::vector<ReportCandidate>& candidates) {
  std::vector<ReportCandidate> found;
  for (const ReportCandidate& governing : candidates) {
    const TokenRef cue = governing.report.cue;
    const Tree& tree = text.tree(cue.sentence);
    for (Index t = 0; t < tree.size(); ++t) {
      const TokenRef citing{cue.sentence, t};
      const Token& token = tree.token(t);
      if (token.xpos != Xpos::VBG || text.lexicon().strength(text.lemma(citing), "citing") == CueStrength::none)
        continue;
      const auto object = tree.child(t, Deprel::obj);
      if (!object || !is_source_noun(text, {cue.sentence, *object})) continue;
      const auto head = static_cast<Index>(std::max(token.head, 0));
      const bool shares_source = token.deprel == Deprel::acl && !governing.report.source.empty() &&
                                 governing.report.source_head == TokenRef{cue.sentence, head};
      if (head != cue.token && !shares_source) continue;
      ReportCandidate candidate{governing.report, CueStrength::strong};
      candidate.report.cue = citing;
      candidate.report.cue_words = {citing};
      candidate.report.pattern = "citing";
      set_source(text, candidate.report, {cue.sentence, *object});
      found.push_back(std::move(candidate));
    }
  }
  return found;
}

std::vector<ReportCandidate> anaphoric_candidates(const ReportText& text) {
  constexpr std::uint32_t kLongestAnaphor = 12;  // sentences that "this" may stand for
  std::vector<ReportCandidate> candidates;
  const auto& sentences = text.document().sentences;
  for (std::uint32_t s = 1; s < sentences.size(); ++s) {
    const Tree& tree = text.tree(s);
    for (std::uint32_t t = 0; t < tree.size(); ++t) {
      const TokenRef cue{s, t};
      if (tree.token(t).upos != Upos::VERB || tree.token(t).deprel != Deprel::root || text.is_quoted(cue)) continue;
      if (text.lexicon().strength(text.cue_lemma(cue), "quote") == CueStrength::none) continue;
      auto object = tree.child(t, Deprel::obj);
      if (!object) object = tree.child(t, Deprel::nsubj_pass);
      if (!object || text.form({s, *object}) != "this" || !tree.children(*object).empty()) continue;
      if (tree.child(t, Deprel::ccomp) || tree.child(t, Deprel::xcomp)) continue;
      const auto source = source_of_verb(text, cue);
      if (!source) continue;
      // What stands before it in its paragraph; if it opens the paragraph, the paragraph before.
      std::uint32_t first = s - 1;
      while (first > 0 && s - first < kLongestAnaphor && sentences[first - 1].paragraph == sentences[s - 1].paragraph) {
        --first;
      }
      ReportCandidate candidate;
      candidate.strength = CueStrength::strong;
      Report& report = candidate.report;
      report.cue = cue;
      report.cue_words = cue_group(text, cue);
      report.pattern = "anaphor";
      for (std::uint32_t i = first; i < s; ++i) report.content.push_back(sentences[i].span);
      set_source(text, report, *source);
      candidates.push_back(std::move(candidate));
    }
  }
  return candidates;
}

}  // namespace newsgraph
