// One function for each construction; clause_of_cue tries them from the surest to the weakest.
#include "ingest/extract/report_patterns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/extract/report_sources.h"

namespace newsgraph {
namespace {

using Index = std::uint32_t;
using Tokens = std::vector<Index>;

struct Found {
  Tokens content;
  std::string pattern;
  CueStrength strength = CueStrength::none;
  std::optional<Index> preposition;  // belongs to the cue: "called for"
};

// One word looked at as a cue.
struct Site {
  const ReportText& text;
  const Tree& tree;
  TokenRef cue;
  std::string lemma;

  const Token& token(Index at) const { return tree.token(at); }
  std::string form(Index at) const { return text.form({cue.sentence, at}); }
  CueStrength strength(std::string_view pattern) const { return text.lexicon().strength(lemma, pattern); }
  bool quoted(Index at) const { return text.in_speech({cue.sentence, at}); }
};

void append(Tokens& tokens, const Tokens& more) { tokens.insert(tokens.end(), more.begin(), more.end()); }

bool is_nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM;
}

std::optional<Index> child_with_form(const Site& site, Index at, Deprel deprel, std::string_view form) {
  for (const Index child : site.tree.children(at)) {
    if (site.token(child).deprel == deprel && site.form(child) == form) return child;
  }
  return std::nullopt;
}

bool has_to(const Site& site, Index clause) { return child_with_form(site, clause, Deprel::mark, "to").has_value(); }

// A clause put in with its own subject and reporting verb, as in "it will, she said, rain", is no part of what it
// stands in.
bool is_inserted_report(const Site& site, Index at) {
  const Token& token = site.token(at);
  if (token.deprel != Deprel::parataxis || token.upos != Upos::VERB) return false;
  const std::string lemma = site.text.lemma({site.cue.sentence, at});
  return site.text.lexicon().strength(lemma, "quote") != CueStrength::none &&
         (site.tree.child(at, Deprel::nsubj) || at + 2 < site.tree.size());
}

// The form of the token before `at`, closing quotation marks passed over: "," for “…,” adding.
std::string before_marks(const Site& site, Index at) {
  while (at > 0 && site.token(at - 1).upos == Upos::PUNCT &&
         site.text.quotation_at({site.cue.sentence, at - 1}).has_value() && site.form(at - 1) != ",") {
    --at;
  }
  return at > 0 ? site.form(at - 1) : "";
}

// What follows a comma at the end of a clause right of the cue and goes with the cue, whatever the parser thinks:
// ", arguing that …", ", but offered no proof". A semicolon ends what is said.
bool is_afterthought(const Site& site, Index clause, Index at) {
  if (at < clause || at < site.cue.token || at < 2 || site.quoted(at)) return false;
  const Token& token = site.token(at);
  if (static_cast<Index>(token.head) != clause || !is_verbal(token)) return false;
  Index first = at;
  for (const Index child : site.tree.children(at)) {
    if (site.token(child).upos != Upos::PUNCT) {
      first = std::min(first, child);
      break;
    }
  }
  if (first < 2) return false;
  const bool past = token.xpos == Xpos::VBD && site.token(site.cue.token).xpos == Xpos::VBD;
  const bool subjectless = !site.tree.child(at, Deprel::nsubj) && !site.tree.child(at, Deprel::nsubj_pass);
  if (token.deprel == Deprel::conj && past && subjectless &&
      site.text.lexicon().strength(site.text.lemma({site.cue.sentence, at}), "quote") != CueStrength::none) {
    return true;
  }
  const std::string before = before_marks(site, first);
  if (before == ";") return token.deprel == Deprel::parataxis || token.deprel == Deprel::conj;
  if (before != ",") return false;
  if (token.deprel == Deprel::advcl) return token.xpos == Xpos::VBG && !site.tree.child(at, Deprel::mark);
  if (token.deprel != Deprel::conj || !past) return false;
  if (subjectless) return true;
  // "said they are weak, but he gave …": the tense goes back to the article's.
  const auto finite = [&](Index verb) {
    for (const Index child : site.tree.children(verb)) {
      if (universal(site.token(child).deprel) == Deprel::aux || site.token(child).deprel == Deprel::cop) return child;
    }
    return verb;
  };
  const Xpos inner = site.token(finite(clause)).xpos;
  return finite(at) == at && (inner == Xpos::VBP || inner == Xpos::VBZ);
}

Tokens clause_tokens(const Site& site, Index clause) {
  return site.tree.subtree(
      clause, [&](Index child) { return is_inserted_report(site, child) || is_afterthought(site, clause, child); });
}

// An object with all that hangs on it, without relative clauses after a comma or a dash: those are the article's own
// words.
Tokens phrase_tokens(const Site& site, Index head, std::optional<Index> without = {}) {
  return site.tree.subtree(head, [&](Index child) {
    if (without && child == *without) return true;
    const Token& token = site.token(child);
    if (token.deprel == Deprel::parataxis) return true;
    if (token.deprel != Deprel::acl_relcl && token.deprel != Deprel::advcl) return false;
    Index first = child;
    for (const Index below : site.tree.children(child)) {
      if (site.token(below).upos != Upos::PUNCT) {
        first = std::min(first, below);
        break;
      }
    }
    if (token.deprel == Deprel::acl_relcl && first < child && first > 0 && site.token(first - 1).upos == Upos::ADP)
      --first;
    return first > 0 && site.token(first - 1).upos == Upos::PUNCT &&
           !site.text.quotation_at({site.cue.sentence, first - 1});
  });
}

// Where the sentence or the clause that holds the content begins, when the content stands left of the cue: the parser
// often leaves a fronted phrase to the cue.
void fill_to_start(const Site& site, Tokens& content, Index limit) {
  if (content.empty() || content.front() >= limit || content.back() > site.cue.token) return;
  const Index first = content.front();
  Tokens fill;
  for (Index at = first; at > 0;) {
    --at;
    if (site.token(at).upos == Upos::PUNCT && site.form(at) != ",") break;
    fill.push_back(at);
  }
  append(content, fill);
  sort_tokens(content);
}

// "To understand it, Voss said, one should go": the cue is put into its content, whose left part begins the sentence.
void take_left_part(const Site& site, Tokens& content) {
  const Index cue = site.cue.token;
  if (cue + 1 >= site.tree.size() || site.form(cue + 1) != ",") return;
  if (site.text.quotation_at({site.cue.sentence, content.front()})) {
    // A quotation that opens with a capital is a sentence of its own.
    const std::string_view word = site.text.document().form(site.token(content.front()));
    if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') return;
  }
  std::optional<Index> subject;
  for (const Index child : site.tree.children(cue)) {
    if (child < cue && site.token(child).deprel == Deprel::nsubj) subject = child;
  }
  if (!subject) return;
  const Tokens source = site.tree.subtree(*subject);
  if (source.front() < 3 || site.form(source.front() - 1) != "," || source.back() + 3 < cue) return;
  for (Index at = 0; at + 1 < source.front(); ++at) content.push_back(at);
  sort_tokens(content);
}

// "said it rains and (that) it pours" where the parser hung the second clause on "said".
void take_second_clause(const Site& site, Tokens& content) {
  for (const Index child : site.tree.children(site.cue.token)) {
    if (child < content.back() || site.token(child).deprel != Deprel::conj) continue;
    const auto conjunction = site.tree.child(child, Deprel::cc);
    if (!conjunction || *conjunction == 0) continue;
    const bool that = child_with_form(site, child, Deprel::mark, "that").has_value();
    const bool comma = site.form(*conjunction - 1) == ",";
    const bool subject = site.tree.child(child, Deprel::nsubj) || site.tree.child(child, Deprel::nsubj_pass);
    if (!that && (comma || !subject)) continue;
    if (site.text.lexicon().strength(site.text.lemma({site.cue.sentence, child}), "quote") != CueStrength::none &&
        !that)
      continue;
    append(content, clause_tokens(site, child));
    sort_tokens(content);
  }
}

// "says the flurry of tweets was odd" where the parser lost the subject: a finite clause begins right after the cue.
void take_lost_subject(const Site& site, Tokens& content) {
  const Token& first = site.token(content.front());
  if (content.front() <= site.cue.token + 1 || content.front() > site.cue.token + 25) return;
  if (first.upos != Upos::AUX && first.xpos != Xpos::VBD && first.xpos != Xpos::VBZ && first.xpos != Xpos::VBP) return;
  const Index begin = content.front();
  for (Index at = site.cue.token + 1; at < begin; ++at) content.push_back(at);
  sort_tokens(content);
}

// "X said (that) Y", "“Y,” X said" where the parser makes Y the complement.
std::optional<Found> clause_pattern(const Site& site) {
  if (site.strength("never") != CueStrength::none) return std::nullopt;
  Found found;
  for (const Index child : site.tree.children(site.cue.token)) {
    if (site.token(child).deprel != Deprel::ccomp) continue;
    // ", explaining …": the parser's complement is how it was said.
    if (site.token(child).xpos == Xpos::VBG && child > site.cue.token && site.strength("quote") != CueStrength::none &&
        !site.tree.child(child, Deprel::nsubj) && !site.tree.child(child, Deprel::aux) &&
        !site.tree.child(child, Deprel::mark) && site.form(child - 1) == ",") {
      continue;
    }
    const bool to = has_to(site, child);
    const bool that = child_with_form(site, child, Deprel::mark, "that").has_value();
    CueStrength strength = site.strength("clause");
    if (to && !that && site.strength("infinitive") > strength) strength = site.strength("infinitive");
    if (strength == CueStrength::none) {
      if (!that && !is_verbal(site.token(site.cue.token))) continue;
      strength = CueStrength::weak;
    }
    append(found.content, clause_tokens(site, child));
    found.strength = std::max(found.strength, strength);
    found.pattern = to && !that ? "infinitive" : child < site.cue.token ? "clause before cue" : "clause";
  }
  if (found.content.empty()) return std::nullopt;
  sort_tokens(found.content);
  const auto subject_left =
      std::any_of(site.tree.children(site.cue.token).begin(), site.tree.children(site.cue.token).end(),
                  [&](Index c) { return c < site.cue.token && universal(site.token(c).deprel) == Deprel::nsubj; });
  // "X said Y would go": a second subject to the right of the cue is the clause's.
  if (subject_left && is_verbal(site.token(site.cue.token))) {
    for (const Index child : site.tree.children(site.cue.token)) {
      if (child > site.cue.token && child < found.content.front() && site.token(child).deprel == Deprel::nsubj) {
        append(found.content, site.tree.subtree(child));
      }
    }
    sort_tokens(found.content);
  }
  if (found.pattern == "clause before cue") fill_to_start(site, found.content, site.cue.token);
  if (found.pattern == "clause") {
    take_left_part(site, found.content);
    take_second_clause(site, found.content);
    take_lost_subject(site, found.content);
  }
  return found;
}

// "said in a letter that …" where the parser hung the clause on the letter.
std::optional<Found> distant_clause_pattern(const Site& site) {
  constexpr Index kReach = 14;
  const CueStrength strength = site.strength("clause");
  if (strength == CueStrength::none || !is_verbal(site.token(site.cue.token))) return std::nullopt;
  const Index end = std::min(site.tree.size(), site.cue.token + kReach);
  for (Index at = site.cue.token + 1; at < end; ++at) {
    const Token& token = site.token(at);
    const std::string lemma = site.text.lemma({site.cue.sentence, at});
    if (is_verbal(token) &&
        (token.xpos != Xpos::VBN || site.text.lexicon().strength(lemma, "quote") != CueStrength::none))
      return std::nullopt;
    if (token.upos == Upos::NOUN && site.text.lexicon().strength(lemma, "noun") == CueStrength::strong)
      return std::nullopt;
    if (site.form(at) != "that" || token.deprel != Deprel::mark || token.head < static_cast<std::int32_t>(at)) continue;
    const auto clause = static_cast<Index>(token.head);
    if (!site.tree.dominates(site.cue.token, clause)) return std::nullopt;
    Tokens content = clause_tokens(site, clause);
    // Whole from its first word to its last: in a tree like this the parts between them are anywhere.
    const Index last = content.back();
    content.clear();
    for (Index i = at; i <= last; ++i) content.push_back(i);
    return Found{std::move(content), "distant clause", strength, {}};
  }
  return std::nullopt;
}

// "said the plan “amounts to theft”" where the parser saw no clause: all that follows up to the end of the sentence.
std::optional<Found> lost_clause_pattern(const Site& site) {
  const Token& cue = site.token(site.cue.token);
  if (site.lemma != "say" || (cue.xpos != Xpos::VBD && cue.xpos != Xpos::VBZ && cue.xpos != Xpos::VBP))
    return std::nullopt;
  auto object = site.tree.child(site.cue.token, Deprel::obj);
  if (!object) object = site.tree.child(site.cue.token, Deprel::iobj);
  if (!object || *object < site.cue.token || !site.tree.child(site.cue.token, Deprel::nsubj)) return std::nullopt;
  const Index first = site.tree.subtree(*object).front();
  if (first != site.cue.token + 1 || site.tree.size() < first + 4) return std::nullopt;
  Tokens content;
  for (Index at = first; at < site.tree.size(); ++at) content.push_back(at);
  return Found{std::move(content), "lost clause", CueStrength::strong, {}};
}

// "He said: it will rain"; "It will rain, he said".
std::optional<Found> parataxis_pattern(const Site& site) {
  const CueStrength strength = site.strength("quote");
  if (strength == CueStrength::none || !is_verbal(site.token(site.cue.token))) return std::nullopt;
  const Token& cue = site.token(site.cue.token);
  const bool told = site.lemma == "tell" || site.lemma == "ask" || site.lemma == "remind" || site.lemma == "inform";
  const bool busy =
      site.tree.child(site.cue.token, Deprel::xcomp) || (!told && site.tree.child(site.cue.token, Deprel::obj));
  if (busy) return std::nullopt;
  if (cue.deprel == Deprel::parataxis && cue.head >= 0) {
    const auto head = static_cast<Index>(cue.head);
    Tokens content = site.tree.subtree(
        head, [&](Index child) { return child == site.cue.token || is_inserted_report(site, child); });
    // A finite reporting verb with its own source; an imperative "see" or "say" is none.
    if (!content.empty() && source_of_verb(site.text, site.cue) && site.tree.child(site.cue.token, Deprel::nsubj)) {
      Found found{std::move(content), "parataxis", strength, {}};
      fill_to_start(site, found.content, site.cue.token);
      return found;
    }
  }
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    if (token.deprel != Deprel::parataxis && token.deprel != Deprel::dep) continue;
    if (is_inserted_report(site, child)) continue;
    Tokens content = clause_tokens(site, child);
    if (content.size() < 3) continue;
    Found found{
        std::move(content), child < site.cue.token ? "parataxis before cue" : "parataxis after cue", strength, {}};
    if (child < site.cue.token) fill_to_start(site, found.content, site.cue.token);
    return found;
  }
  return std::nullopt;
}

// "It will rain, X said." where the tree shows nothing: the cue with its source is all that follows the last comma.
std::optional<Found> trailing_pattern(const Site& site) {
  const Token& cue = site.token(site.cue.token);
  if (site.strength("quote") == CueStrength::none || cue.upos != Upos::VERB) return std::nullopt;
  if (cue.xpos == Xpos::VB || cue.xpos == Xpos::VBN || cue.xpos == Xpos::VBG) return std::nullopt;
  for (const Index child : site.tree.children(site.cue.token)) {
    const Deprel deprel = site.token(child).deprel;
    if (deprel == Deprel::obj || deprel == Deprel::ccomp || deprel == Deprel::xcomp) return std::nullopt;
  }
  // Nothing but the cue's own words may follow it, nothing but its source may stand between the comma and it.
  Index comma = site.cue.token;
  for (Index at = site.cue.token; at > 0;) {
    --at;
    if (site.form(at) == ",") {
      comma = at;
      break;
    }
    if (site.cue.token - at > 12) return std::nullopt;
  }
  if (comma == site.cue.token || comma < 3) return std::nullopt;
  const Index end = site.tree.size();
  for (Index at = comma + 1; at < end; ++at) {
    const Token& token = site.token(at);
    if (token.upos == Upos::CCONJ || token.upos == Upos::SCONJ || site.form(at) == "as" || site.form(at) == "which" ||
        site.form(at) == "who")
      return std::nullopt;
    if (at != site.cue.token && token.upos == Upos::VERB) return std::nullopt;
  }
  const auto source = source_beside(site.text, site.cue, comma + 1, end);
  if (!source) return std::nullopt;
  Tokens content(comma);
  for (Index at = 0; at < comma; ++at) content[at] = at;
  return Found{std::move(content), "trailing", CueStrength::strong, {}};
}

// The words after an object that still tell what is said: "endorsed her | for president", "as a liar".
void continue_over(const Site& site, Tokens& content) {
  constexpr std::array<std::string_view, 12> kContinuing{"as",    "for",     "of",   "with",    "to",   "from",
                                                         "about", "against", "over", "between", "into", "than"};
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    if (child < content.back()) continue;
    if (token.deprel == Deprel::xcomp || (token.deprel == Deprel::advcl && has_to(site, child))) {
      const Tokens more = site.tree.subtree(child);
      if (has_to(site, child) && more.front() == content.back() + 1) append(content, more);
      continue;
    }
    if (universal(token.deprel) != Deprel::obl && token.deprel != Deprel::advcl) continue;
    auto preposition = site.tree.child(child, Deprel::case_);
    if (!preposition) preposition = site.tree.child(child, Deprel::mark);
    if (!preposition) continue;
    const bool fits = std::find(kContinuing.begin(), kContinuing.end(), site.form(*preposition)) != kContinuing.end();
    const Tokens more = phrase_tokens(site, child);
    if (!fits || more.front() != content.back() + 1) continue;
    append(content, more);
  }
}

// "wants to leave", "urged them to leave", "called on them to leave", "suggested leaving".
std::optional<Found> infinitive_pattern(const Site& site) {
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
    if (!complement || !(has_to(site, child) || (token.xpos == Xpos::VBG && token.deprel == Deprel::xcomp))) continue;
    Found found{clause_tokens(site, child), "infinitive", strength, {}};
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
std::optional<Found> predicate_pattern(const Site& site) {
  const CueStrength strength = site.strength("predicate");
  const auto object = site.tree.child(site.cue.token, Deprel::obj);
  const auto predicate = site.tree.child(site.cue.token, Deprel::xcomp);
  if (strength == CueStrength::none || !object || !predicate || *object > *predicate) return std::nullopt;
  if (site.token(*predicate).upos == Upos::VERB && has_to(site, *predicate)) return std::nullopt;
  Found found{phrase_tokens(site, *object), "predicate", strength, {}};
  const bool clausal = is_verbal(site.token(*predicate));
  append(found.content, site.tree.subtree(*predicate, [&](Index child) {
    return !clausal && site.token(child).deprel == Deprel::conj && is_verbal(site.token(child));
  }));
  sort_tokens(found.content);
  continue_over(site, found.content);
  return found;
}

// "called the plan | a mistake" where the parser did not see the predicate: what follows the object up to a comma.
std::optional<Found> loose_predicate_pattern(const Site& site) {
  const CueStrength strength = site.strength("predicate");
  const auto object = site.tree.child(site.cue.token, Deprel::obj);
  if (strength != CueStrength::strong || !object || *object < site.cue.token || site.lemma != "call")
    return std::nullopt;
  Tokens content = site.tree.subtree(*object);
  const Index last = content.back();
  const bool quoted = std::any_of(content.begin(), content.end(), [&](Index i) {
    return site.text.quotation_at({site.cue.sentence, i}).has_value();
  });
  content.clear();
  for (Index at = site.cue.token + 1; at < site.tree.size(); ++at) {
    const bool inside = site.text.quotation_at({site.cue.sentence, at}).has_value();
    if (!inside && (site.form(at) == "," || site.form(at) == ";" || site.token(at).upos == Upos::CCONJ)) break;
    if (at > last && !inside && site.token(at).upos == Upos::ADP) break;
    content.push_back(at);
  }
  if (content.empty() || (content.back() <= last + 1 && !quoted)) return std::nullopt;
  if (site.lemma != "call") {
    // "branded them | an outlaw nation": the predicate shows its article, its adjective or its quotation marks.
    if (last + 1 >= site.tree.size()) return std::nullopt;
    const Token& next = site.token(last + 1);
    if (next.upos != Upos::DET && next.upos != Upos::ADJ && next.upos != Upos::PUNCT) return std::nullopt;
    if (next.upos == Upos::PUNCT && !site.text.quotation_at({site.cue.sentence, last + 1})) return std::nullopt;
  }
  return Found{std::move(content), "predicate", strength, {}};
}

// "denied the claim".
std::optional<Found> object_pattern(const Site& site) {
  CueStrength strength = site.strength("object");
  const auto object = site.tree.child(site.cue.token, Deprel::obj);
  if (strength == CueStrength::none || !object || *object < site.cue.token) return std::nullopt;
  const std::string form = site.form(*object);
  if (form == "himself" || form == "herself" || form == "themselves" || form == "itself") return std::nullopt;
  if (site.lemma == "call") return std::nullopt;  // a predicate or "on", "for" is needed
  Found found{phrase_tokens(site, *object), "object", strength, {}};
  continue_over(site, found.content);
  return found;
}

// "The plan was backed by Voss".
std::optional<Found> passive_pattern(const Site& site) {
  const CueStrength strength = site.strength("object");
  const auto subject = site.tree.child(site.cue.token, Deprel::nsubj_pass);
  if (strength != CueStrength::strong || !subject || *subject > site.cue.token) return std::nullopt;
  return Found{phrase_tokens(site, *subject), "passive", strength, {}};
}

// "called for a vote", "accused them of lying".
std::optional<Found> oblique_pattern(const Site& site) {
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
    Found found{{}, "oblique", strength, preposition};
    found.content = phrase_tokens(site, child, preposition);
    const auto object = site.tree.child(site.cue.token, Deprel::obj);
    if (object && *object > site.cue.token && *object < child) {
      append(found.content, phrase_tokens(site, *object));
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
std::optional<Found> noun_pattern(const Site& site) {
  const CueStrength strength = site.strength("noun");
  if (strength == CueStrength::none) return std::nullopt;
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    if (child < site.cue.token ||
        (token.deprel != Deprel::acl && token.deprel != Deprel::ccomp && token.deprel != Deprel::acl_relcl))
      continue;
    const auto mark = child_with_form(site, child, Deprel::mark, "that");
    if (!mark || site.token(*mark).upos != Upos::SCONJ) continue;
    return Found{site.tree.subtree(child), "noun", strength, {}};
  }
  return std::nullopt;
}

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
  const Site site{text, tree, at, "according"};
  // The noun: the head of the preposition, or, where the parser made it a verb, its oblique.
  std::optional<Index> noun;
  if (tree.token(at.token).deprel == Deprel::case_ && tree.token(at.token).head > static_cast<std::int32_t>(at.token)) {
    noun = static_cast<Index>(tree.token(at.token).head);
  } else {
    for (const Index child : tree.children(at.token)) {
      if (child > at.token + 1 && is_nominal(tree.token(child))) noun = child;
    }
  }
  if (!noun) return std::nullopt;
  const Index top = tree.token(at.token).deprel == Deprel::case_ ? *noun : at.token;
  if (tree.token(top).head < 0) return std::nullopt;
  const Tokens phrase = tree.subtree(top);
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
  Tokens content = tree.subtree(clause, [&](Index child) { return child == top || is_inserted_report(site, child); });
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
  if (text.in_speech(at)) return std::nullopt;
  if (auto according = according_candidate(text, at)) return according;
  const Site site{text, text.tree(at.sentence), at, text.cue_lemma(at)};
  const bool verb = is_verbal(token) || (token.upos == Upos::NOUN && site.tree.child(at.token, Deprel::nsubj) &&
                                         site.tree.child(at.token, Deprel::ccomp));
  const bool noun = !verb && token.upos == Upos::NOUN;
  if (!noun && !verb && token.upos != Upos::ADJ) return std::nullopt;
  std::optional<Found> found;
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
  std::vector<ReportCandidate> candidates;
  const auto& sentences = text.document().sentences;
  for (std::uint32_t s = 1; s < sentences.size(); ++s) {
    const Tree& tree = text.tree(s);
    for (std::uint32_t t = 0; t < tree.size(); ++t) {
      const TokenRef cue{s, t};
      if (tree.token(t).upos != Upos::VERB || tree.token(t).deprel != Deprel::root || text.in_speech(cue)) continue;
      if (text.lexicon().strength(text.cue_lemma(cue), "quote") == CueStrength::none) continue;
      auto object = tree.child(t, Deprel::obj);
      if (!object) object = tree.child(t, Deprel::nsubj_pass);
      if (!object || text.form({s, *object}) != "this" || !tree.children(*object).empty()) continue;
      if (tree.child(t, Deprel::ccomp) || tree.child(t, Deprel::xcomp)) continue;
      const auto source = source_of_verb(text, cue);
      if (!source) continue;
      // What stands before it in its paragraph; if it opens the paragraph, the paragraph before.
      std::uint32_t first = s - 1;
      while (first > 0 && sentences[first - 1].paragraph == sentences[s - 1].paragraph) --first;
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
