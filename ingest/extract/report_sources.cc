// Subjects of reporting words, by the tree first and by what stands beside the word second.
#include "ingest/extract/report_sources.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 4> kRelatives{"who", "which", "that", "whom"};
constexpr std::array<std::string_view, 7> kNominative{"he", "she", "they", "we", "i", "who", "you"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 15> kTimes{"today",   "yesterday", "tomorrow", "week",    "month",
                                                  "year",    "day",       "night",    "morning", "afternoon",
                                                  "evening", "weekend",   "time",     "hour",    "minute"};
// Verbs with somebody told right behind them: what stands there is no source.
constexpr std::array<std::string_view, 5> kTelling{"tell", "inform", "remind", "assure", "notify"};
// Verbs whose object is who then acts: "urged them to say".
constexpr std::array<std::string_view, 16> kObjectControl{
    "urge", "ask",      "tell",   "order", "encourage", "advise",   "force", "allow",
    "lead", "persuade", "prompt", "cause", "invite",    "convince", "hear",  "see"};

using Index = std::uint32_t;

bool is_nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM ||
         token.upos == Upos::DET || token.upos == Upos::ADJ || token.upos == Upos::SYM;
}

bool is_participle(const Token& token) { return token.xpos == Xpos::VBG || token.xpos == Xpos::VBN; }

std::optional<Index> agent(const ReportText& text, TokenRef cue) {
  const Tree& tree = text.tree(cue.sentence);
  if (const auto found = tree.child(cue.token, Deprel::obl_agent)) return found;
  for (const Index child : tree.children(cue.token)) {
    if (universal(tree.token(child).deprel) != Deprel::obl) continue;
    const auto preposition = tree.child(child, Deprel::case_);
    if (preposition && text.form({cue.sentence, *preposition}) == "by") return child;
  }
  return std::nullopt;
}

bool is_passive(const Tree& tree, Index verb) {
  return tree.child(verb, Deprel::nsubj_pass) || tree.child(verb, Deprel::aux_pass) ||
         tree.child(verb, Deprel::csubj_pass);
}

// The subject that the tree gives to one word: the nearest to its left, else the first to its right.
// Words inside somebody's speech are no subject of what stands outside.
std::optional<Index> own_subject(const ReportText& text, TokenRef verb, bool passive_too) {
  const Tree& tree = text.tree(verb.sentence);
  std::optional<Index> left, right;
  for (const Index child : tree.children(verb.token)) {
    if (text.in_speech({verb.sentence, child}) && !text.in_speech(verb)) continue;
    const Deprel deprel = tree.token(child).deprel;
    if (deprel != Deprel::nsubj && deprel != Deprel::nsubj_outer && !(passive_too && deprel == Deprel::nsubj_pass)) {
      continue;
    }
    if (child < verb.token) {
      left = child;
    } else if (!right) {
      right = child;
    }
  }
  if (!left && is_one_of(text.lemma(verb), kTelling)) return std::nullopt;
  return left ? left : right;
}

// A relative pronoun is replaced by the noun whose clause holds it.
Index antecedent(const ReportText& text, std::uint32_t sentence, Index pronoun) {
  const Tree& tree = text.tree(sentence);
  if (!is_one_of(text.form({sentence, pronoun}), kRelatives)) return pronoun;
  Index at = pronoun;
  for (int steps = 0; steps < 6 && tree.token(at).head >= 0; ++steps) {
    const auto head = static_cast<Index>(tree.token(at).head);
    if (tree.token(at).deprel == Deprel::acl_relcl) return head;
    at = head;
  }
  return pronoun;
}

// The nearest nominative pronoun or name right before the verb, adverbs and auxiliaries passed over.
std::optional<Index> right_before(const ReportText& text, TokenRef cue) {
  const Tree& tree = text.tree(cue.sentence);
  for (Index at = cue.token; at > 0 && cue.token - at < 4;) {
    --at;
    const Token& token = tree.token(at);
    if (token.upos == Upos::ADV || token.upos == Upos::AUX || token.upos == Upos::PART) continue;
    if (is_one_of(text.form({cue.sentence, at}), kNominative)) return at;
    if (token.upos == Upos::PROPN) {
      while (token.upos == Upos::PROPN && tree.token(at).head >= 0) {
        const auto head = static_cast<Index>(tree.token(at).head);
        const Deprel deprel = tree.token(at).deprel;
        if (deprel != Deprel::flat && deprel != Deprel::compound) break;
        at = head;
      }
      return at < cue.token ? std::optional(at) : std::nullopt;
    }
    break;
  }
  return std::nullopt;
}

// The dash of a dateline before the cue: "LARKDALE, Aug 20 — The mayor said".
std::optional<Index> dateline_end(const ReportText& text, TokenRef cue) {
  constexpr Index kLongestDateline = 14;
  const std::string_view place = text.document().form(text.token({cue.sentence, 0}));
  if (place.size() < 3 || std::any_of(place.begin(), place.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
    return std::nullopt;
  }
  for (Index at = 1; at < std::min(cue.token, kLongestDateline); ++at) {
    const std::string form = text.form({cue.sentence, at});
    if (form == "—" || form == "–" || form == "―" || form == "--" || form == "-") return at;
  }
  return std::nullopt;
}

// "said the talks had failed, adding that …": a participle after a comma goes with the cue whose content it follows.
// That cue stands to its left and is none such itself, so that asking for its source comes to an end.
std::optional<TokenRef> outer_cue(const ReportText& text, TokenRef participle) {
  const Tree& tree = text.tree(participle.sentence);
  const Token& token = tree.token(participle.token);
  const bool coordinated = token.deprel == Deprel::conj;  // "telling us that … and warning"
  if (token.xpos != Xpos::VBG || participle.token == 0 ||
      (text.form({participle.sentence, participle.token - 1}) != "," && !coordinated)) {
    return std::nullopt;
  }
  if (text.lexicon().strength(text.lemma(participle), "quote") == CueStrength::none) return std::nullopt;
  Index at = participle.token;
  for (int steps = 0; steps < 6 && tree.token(at).head >= 0; ++steps) {
    const auto head = static_cast<Index>(tree.token(at).head);
    const bool reported = tree.token(at).deprel == Deprel::ccomp && steps > 0;
    at = head;
    const bool finite =
        tree.token(at).xpos == Xpos::VBD || tree.token(at).xpos == Xpos::VBZ || tree.token(at).xpos == Xpos::VBP;
    const bool alike = coordinated && tree.token(at).xpos == Xpos::VBG;
    if (reported && at < participle.token && (finite || alike) &&
        text.lexicon().strength(text.lemma({participle.sentence, at}), "quote") != CueStrength::none) {
      return TokenRef{participle.sentence, at};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<TokenRef> source_phrase(const ReportText& text, TokenRef head) {
  const Tree& tree = text.tree(head.sentence);
  const auto skip = [&](Index child) {
    const Token& token = tree.token(child);
    const auto parent = static_cast<Index>(token.head);
    switch (token.deprel) {
      case Deprel::acl_relcl:
      case Deprel::appos:
      case Deprel::parataxis:
      case Deprel::punct:
      case Deprel::discourse:
      case Deprel::advcl:
      case Deprel::ccomp:
      case Deprel::cop:
      case Deprel::mark:
      case Deprel::nsubj:
      case Deprel::dep: return true;
      case Deprel::case_: return parent == head.token && text.form({head.sentence, child}) != "'s";
      case Deprel::advmod: return parent == head.token && child < head.token && token.upos == Upos::ADV;
      case Deprel::acl:
      case Deprel::nmod: return child > 0 && tree.token(child - 1).upos == Upos::PUNCT && token.deprel == Deprel::acl;
      default: return false;
    }
  };
  std::vector<TokenRef> phrase;
  for (const Index token : tree.subtree(head.token, skip)) phrase.push_back({head.sentence, token});
  return phrase;
}

bool can_be_source(const ReportText& text, TokenRef head) {
  const Token& token = text.token(head);
  if (!is_nominal(token) && !is_participle(token)) return false;
  const Tree& tree = text.tree(head.sentence);
  if (token.deprel == Deprel::expl || text.form(head) == "there") return false;
  if (token.deprel == Deprel::obl_unmarked) return false;
  if (is_one_of(text.form(head), kWeekdays)) return false;
  if (universal(token.deprel) != Deprel::nsubj && is_one_of(text.lemma(head), kTimes)) return false;
  // "it" with a clause behind it stands for the clause.
  if (text.form(head) == "it" && token.head >= 0) {
    const auto verb = static_cast<Index>(token.head);
    if (tree.child(verb, Deprel::csubj) || tree.child(verb, Deprel::csubj_pass)) return false;
  }
  return true;
}

bool is_surely_source(const ReportText& text, TokenRef head) {
  const Token& token = text.token(head);
  if (token.upos == Upos::PROPN || is_one_of(text.form(head), kNominative)) return true;
  for (const Name& name : text.document().sentences[head.sentence].names) {
    if (name.first <= head.token && head.token < name.last && name.type != NameType::other) return true;
  }
  const Tree& tree = text.tree(head.sentence);
  for (const Index child : tree.children(head.token)) {
    if (tree.token(child).upos == Upos::PROPN &&
        (universal(tree.token(child).deprel) == Deprel::appos || tree.token(child).deprel == Deprel::flat ||
         tree.token(child).deprel == Deprel::compound)) {
      return true;
    }
  }
  return false;
}

std::optional<TokenRef> source_of_verb(const ReportText& text, TokenRef cue) {
  const Tree& tree = text.tree(cue.sentence);
  const auto accept = [&](Index found) -> std::optional<TokenRef> {
    const TokenRef head{cue.sentence, antecedent(text, cue.sentence, found)};
    return can_be_source(text, head) ? std::optional(head) : std::nullopt;
  };
  if (is_passive(tree, cue.token)) {
    const auto by = agent(text, cue);
    return by ? accept(*by) : std::nullopt;
  }
  if (const auto governing = outer_cue(text, cue)) return source_of_verb(text, *governing);
  Index at = cue.token;
  for (int steps = 0; steps < 8; ++steps) {
    if (const auto subject = own_subject(text, {cue.sentence, at}, steps > 0)) {
      if (const auto dash = dateline_end(text, cue); dash && *subject < *dash) {
        return source_beside(text, cue, *dash + 1, cue.token);
      }
      if (steps == 0) {
        // A distant subject gives way to the pronoun or name that stands right before the verb.
        const auto near = right_before(text, cue);
        if (near && *subject < *near && !tree.dominates(*subject, *near)) return accept(*near);
      }
      return accept(*subject);
    }
    if (steps == 0) {
      if (const auto near = right_before(text, cue)) return accept(*near);
    }
    const Token& token = tree.token(at);
    if (token.head < 0) return std::nullopt;
    const auto head = static_cast<Index>(token.head);
    switch (token.deprel) {
      case Deprel::conj:
      case Deprel::advcl:
      case Deprel::parataxis:
      case Deprel::ccomp:
      case Deprel::obl: break;
      case Deprel::xcomp:
        if (is_one_of(text.lemma({cue.sentence, head}), kObjectControl)) {
          auto object = tree.child(head, Deprel::obj);
          if (!object) object = tree.child(head, Deprel::iobj);
          if (object && *object < at) return accept(*object);
        }
        break;
      case Deprel::acl:
        if (token.xpos == Xpos::VBN && at == cue.token) {
          const auto by = agent(text, cue);
          return by ? accept(*by) : std::nullopt;
        }
        if (token.xpos == Xpos::VBG) return accept(head);
        break;
      case Deprel::acl_relcl: return accept(head);
      default: return std::nullopt;
    }
    // "a statement saying …" inside a phrase: climb to the verb that the noun belongs to.
    at = head;
    for (int up = 0; up < 4 && is_nominal(tree.token(at)) && tree.token(at).head >= 0 &&
                     !own_subject(text, {cue.sentence, at}, true);
         ++up) {
      at = static_cast<Index>(tree.token(at).head);
    }
  }
  return std::nullopt;
}

std::optional<TokenRef> source_of_noun(const ReportText& text, TokenRef cue) {
  const Tree& tree = text.tree(cue.sentence);
  const auto accept = [&](Index found) -> std::optional<TokenRef> {
    const TokenRef head{cue.sentence, found};
    return can_be_source(text, head) ? std::optional(head) : std::nullopt;
  };
  if (const auto owner = tree.child(cue.token, Deprel::nmod_poss)) return accept(*owner);
  for (const Index child : tree.children(cue.token)) {
    if (universal(tree.token(child).deprel) != Deprel::nmod) continue;
    const auto preposition = tree.child(child, Deprel::case_);
    const std::string form = preposition ? text.form({cue.sentence, *preposition}) : "";
    if (form == "by" || form == "from" || form == "among" ||
        (form == "of" && is_surely_source(text, {cue.sentence, child}))) {
      return accept(child);
    }
  }
  const Token& token = tree.token(cue.token);
  if (token.head < 0) return std::nullopt;
  const TokenRef verb{cue.sentence, static_cast<Index>(token.head)};
  if (token.deprel == Deprel::obj || universal(token.deprel) == Deprel::obl) {
    if (text.token(verb).upos == Upos::VERB) return source_of_verb(text, verb);
  }
  return std::nullopt;
}

std::optional<TokenRef> source_beside(const ReportText& text, TokenRef cue, std::uint32_t first, std::uint32_t last) {
  const Tree& tree = text.tree(cue.sentence);
  // The top of a noun phrase is the nominal whose head lies outside the stretch or is no nominal.
  const auto is_top = [&](Index at) {
    const Token& token = tree.token(at);
    // "said the 46-year-old": an adjective with an article stands for a noun.
    const bool adjective = token.upos == Upos::ADJ && (!tree.child(at, Deprel::det) || token.deprel == Deprel::amod);
    if (!is_nominal(token) || adjective || token.upos == Upos::DET) return false;
    if (text.in_speech({cue.sentence, at}) && !text.in_speech(cue)) return false;
    if (!can_be_source(text, {cue.sentence, at})) return false;
    if (tree.child(at, Deprel::case_) && token.deprel != Deprel::nmod_poss) return false;
    if (token.head < 0) return true;
    const auto head = static_cast<Index>(token.head);
    return head < first || head >= last || !is_nominal(tree.token(head));
  };
  if (const auto near = right_before(text, cue); near && *near >= first) return TokenRef{cue.sentence, *near};
  std::optional<Index> before;
  for (Index at = first; at < cue.token; ++at) {
    if (is_top(at) && !before) before = at;
  }
  if (before) return TokenRef{cue.sentence, *before};
  for (Index at = cue.token + 1; at < last; ++at) {
    if (is_top(at)) return TokenRef{cue.sentence, at};
  }
  // A capital right after the cue is a name that the tagger does not know.
  if (cue.token + 1 < last) {
    const std::string_view next = text.document().form(tree.token(cue.token + 1));
    if (next[0] >= 'A' && next[0] <= 'Z') return TokenRef{cue.sentence, cue.token + 1};
  }
  return std::nullopt;
}

void set_source(const ReportText& text, Report& report, TokenRef head) {
  report.source_head = head;
  report.source = source_phrase(text, head);
}

}  // namespace newsgraph
