// One function for each construction in which content is a clause.
#include "ingest/extract/report_clauses.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/extract/report_sources.h"

namespace newsgraph {
namespace {

using Index = CueSite::Index;
using Tokens = CueSite::Tokens;

void append(Tokens& tokens, const Tokens& more) { tokens.insert(tokens.end(), more.begin(), more.end()); }

// Where the sentence or the clause that holds the content begins, when the content stands left of the cue: the parser
// often leaves a fronted phrase to the cue.
void fill_to_start(const CueSite& site, Tokens& content, Index limit) {
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
void take_left_part(const CueSite& site, Tokens& content) {
  const Index cue = site.cue.token;
  if (cue + 1 >= site.tree.size() || site.form(cue + 1) != ",") return;
  std::size_t first = 0;
  while (first + 1 < content.size() && site.token(content[first]).upos == Upos::PUNCT) ++first;
  if (site.in_quotation(content[first])) {
    // A quotation that opens with a capital is a sentence of its own.
    const std::string_view word = site.text.document().form(site.token(content[first]));
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
void take_second_clause(const CueSite& site, Tokens& content) {
  for (const Index child : site.tree.children(site.cue.token)) {
    if (child < content.back() || site.token(child).deprel != Deprel::conj) continue;
    const auto conjunction = site.tree.child(child, Deprel::cc);
    if (!conjunction || *conjunction == 0) continue;
    const bool that = site.child_with_form(child, Deprel::mark, "that").has_value();
    const bool comma = site.form(*conjunction - 1) == ",";
    const bool subject = site.tree.child(child, Deprel::nsubj) || site.tree.child(child, Deprel::nsubj_pass) ||
                         site.tree.child(child, Deprel::expl);
    const Tokens clause = site.clause_tokens(child);
    const bool quoted = std::any_of(clause.begin(), clause.end(), [&](Index i) { return site.in_quotation(i); });
    if (!that && (comma || !subject) && !(quoted && subject)) continue;
    if (site.strength_at(child, "quote") != CueStrength::none && !that && !site.in_quotation(child)) continue;
    append(content, clause);
    sort_tokens(content);
  }
}

// "told the crowd she would leave" where the parser made the clause one of the crowd's: it has a subject of its own and
// no word that stands for the crowd.
void take_told_clause(const CueSite& site, ReportFound& found) {
  constexpr std::array<std::string_view, 6> kTelling{"tell", "remind", "assure", "inform", "warn", "notify"};
  if (std::find(kTelling.begin(), kTelling.end(), site.lemma) == kTelling.end()) return;
  auto told = site.tree.child(site.cue.token, Deprel::iobj);
  if (!told) told = site.tree.child(site.cue.token, Deprel::obj);
  if (!told || *told < site.cue.token) return;
  const auto clause = site.tree.child(*told, Deprel::acl_relcl);
  const auto subject = clause ? site.tree.child(*clause, Deprel::nsubj) : std::nullopt;
  if (!subject || site.token(*subject).upos != Upos::PRON || site.tree.subtree(*clause).front() != *subject) return;
  const std::string form = site.form(*subject);
  if (form == "who" || form == "which" || form == "that") return;
  found = {site.clause_tokens(*clause), "clause", CueStrength::strong, {}};
}

// "says the flurry of tweets was odd" where the parser lost the subject: a finite clause begins right after the cue.
void take_lost_subject(const CueSite& site, Tokens& content) {
  std::size_t word = 0;  // the first behind opening marks: "says anybody who leaves “is lost”"
  while (word + 1 < content.size() && site.token(content[word]).upos == Upos::PUNCT) ++word;
  const Token& first = site.token(content[word]);
  const Index begin = content.front();
  if (begin <= site.cue.token + 1 || begin > site.cue.token + 25) return;
  if (first.upos != Upos::AUX && first.xpos != Xpos::VBD && first.xpos != Xpos::VBZ && first.xpos != Xpos::VBP) return;
  for (Index at = site.cue.token + 1; at < begin; ++at) content.push_back(at);
  sort_tokens(content);
}

}  // namespace

// "X said (that) Y", "“Y,” X said" where the parser makes Y the complement.
std::optional<ReportFound> clause_pattern(const CueSite& site) {
  if (site.strength("never") != CueStrength::none) return std::nullopt;
  ReportFound found;
  for (const Index child : site.tree.children(site.cue.token)) {
    // "It was reported that …": the clause is the subject.
    const Deprel deprel = site.token(child).deprel;
    const bool subject = (deprel == Deprel::csubj || deprel == Deprel::csubj_pass) && child > site.cue.token;
    if (deprel != Deprel::ccomp && !subject) continue;
    // ", explaining …": the parser's complement is how it was said.
    if (site.token(child).xpos == Xpos::VBG && child > site.cue.token && site.strength("quote") != CueStrength::none &&
        !site.tree.child(child, Deprel::nsubj) && !site.tree.child(child, Deprel::aux) &&
        !site.tree.child(child, Deprel::mark) && site.form(child - 1) == ",") {
      continue;
    }
    const bool finite = site.tree.child(child, Deprel::cop) || site.tree.child(child, Deprel::aux);
    const bool to = site.has_to(child) && (!finite || !site.tree.child(child, Deprel::nsubj)) && child > site.cue.token;
    const bool that = site.child_with_form(child, Deprel::mark, "that").has_value();
    CueStrength strength = site.strength("clause");
    if (to && !that && site.strength("infinitive") > strength) strength = site.strength("infinitive");
    if (strength == CueStrength::none) {
      if (!that && !is_verbal(site.token(site.cue.token))) continue;
      strength = CueStrength::weak;
    }
    append(found.content, site.clause_tokens(child));
    found.strength = std::max(found.strength, strength);
    found.pattern = to && !that ? "infinitive" : child < site.cue.token ? "clause before cue" : "clause";
  }
  if (found.content.empty()) take_told_clause(site, found);
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
std::optional<ReportFound> distant_clause_pattern(const CueSite& site) {
  constexpr Index kReach = 20;
  const CueStrength strength = site.strength("clause");
  if (strength == CueStrength::none || !is_verbal(site.token(site.cue.token))) return std::nullopt;
  const Index end = std::min(site.tree.size(), site.cue.token + kReach);
  for (Index at = site.cue.token + 1; at < end; ++at) {
    const Token& token = site.token(at);
    const std::string lemma = site.lemma_at(at);
    if (is_verbal(token) &&
        (token.xpos != Xpos::VBN || site.text.lexicon().strength(lemma, "quote") != CueStrength::none))
      return std::nullopt;
    if (token.upos == Upos::NOUN && site.text.lexicon().strength(lemma, "noun") == CueStrength::strong)
      return std::nullopt;
    if (site.form(at) != "that" || token.upos != Upos::SCONJ) continue;
    if (token.deprel != Deprel::mark || token.head < static_cast<std::int32_t>(at)) {
      // The tagger knows the conjunction, the parser does not know its clause: all that follows.
      Tokens rest;
      for (Index i = at; i < site.tree.size(); ++i) rest.push_back(i);
      return ReportFound{std::move(rest), "distant clause", CueStrength::strong, {}};
    }
    const auto clause = static_cast<Index>(token.head);
    if (!site.tree.dominates(site.cue.token, clause)) return std::nullopt;
    Tokens content = site.clause_tokens(clause);
    // Whole from its first word to its last: in a tree like this the parts between them are anywhere.
    const Index last = content.back();
    content.clear();
    for (Index i = at; i <= last; ++i) content.push_back(i);
    return ReportFound{std::move(content), "distant clause", strength, {}};
  }
  return std::nullopt;
}

// "said the plan “amounts to theft”" where the parser saw no clause: all that follows up to the end of the sentence.
std::optional<ReportFound> lost_clause_pattern(const CueSite& site) {
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
  return ReportFound{std::move(content), "lost clause", CueStrength::strong, {}};
}

// "He said: it will rain"; "It will rain, he said".
std::optional<ReportFound> parataxis_pattern(const CueSite& site) {
  const CueStrength strength = site.strength("quote");
  if (strength == CueStrength::none || !is_verbal(site.token(site.cue.token))) return std::nullopt;
  const Token& cue = site.token(site.cue.token);
  const bool told = site.lemma == "tell" || site.lemma == "ask" || site.lemma == "remind" || site.lemma == "inform";
  const bool busy =
      site.tree.child(site.cue.token, Deprel::xcomp) || (!told && site.tree.child(site.cue.token, Deprel::obj));
  if (busy) return std::nullopt;
  if (cue.deprel == Deprel::parataxis && cue.head >= 0) {
    const auto head = static_cast<Index>(cue.head);
    Tokens content =
        site.tree.subtree(head, [&](Index child) { return child == site.cue.token || site.is_inserted_report(child); });
    // A finite reporting verb with its own source; an imperative "see" or "say" is none.
    if (!content.empty() && source_of_verb(site.text, site.cue) && site.tree.child(site.cue.token, Deprel::nsubj)) {
      ReportFound found{std::move(content), "parataxis", strength, {}};
      fill_to_start(site, found.content, site.cue.token);
      return found;
    }
  }
  for (const Index child : site.tree.children(site.cue.token)) {
    const Token& token = site.token(child);
    if (token.deprel != Deprel::parataxis && token.deprel != Deprel::dep) continue;
    if (site.is_inserted_report(child)) continue;
    Tokens content = site.clause_tokens(child);
    if (content.size() < 3) continue;
    ReportFound found{
        std::move(content), child < site.cue.token ? "parataxis before cue" : "parataxis after cue", strength, {}};
    if (child < site.cue.token) fill_to_start(site, found.content, site.cue.token);
    return found;
  }
  return std::nullopt;
}

// "It will rain, X said." where the tree shows nothing: the cue with its source is all that follows the last comma.
std::optional<ReportFound> trailing_pattern(const CueSite& site) {
  const Token& cue = site.token(site.cue.token);
  if (site.strength("quote") == CueStrength::none || cue.upos != Upos::VERB) return std::nullopt;
  if (cue.xpos == Xpos::VB || cue.xpos == Xpos::VBN || cue.xpos == Xpos::VBG) return std::nullopt;
  if (cue.deprel == Deprel::acl_relcl) return std::nullopt;  // ", a claim he denies"
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
  return ReportFound{std::move(content), "trailing", CueStrength::strong, {}};
}

}  // namespace newsgraph
