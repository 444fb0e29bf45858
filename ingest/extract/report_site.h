// One word of a sentence looked at as a reporting word, and what a pattern finds there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/extract/report_text.h"

namespace newsgraph {

// What a pattern found: tokens of the cue's sentence, in text order.
struct ReportFound {
  std::vector<std::uint32_t> content;
  std::string pattern;
  CueStrength strength = CueStrength::none;
  std::optional<std::uint32_t> preposition;  // belongs to the cue: "called for"
};

// Keeps references to the text and the tree, which must outlive it.
struct CueSite {
  using Index = std::uint32_t;
  using Tokens = std::vector<Index>;

  const ReportText& text;
  const Tree& tree;
  TokenRef cue;
  std::string lemma;  // with its particle: "point_out"

  const Token& token(Index at) const { return tree.token(at); }
  std::string form(Index at) const { return text.form({cue.sentence, at}); }
  std::string lemma_at(Index at) const { return text.lemma({cue.sentence, at}); }
  bool in_speech(Index at) const { return text.in_speech({cue.sentence, at}); }
  bool in_quotation(Index at) const { return text.quotation_at({cue.sentence, at}).has_value(); }
  // How surely the cue, or the word at `at`, reports in that construction.
  CueStrength strength(std::string_view pattern) const { return text.lexicon().strength(lemma, pattern); }
  CueStrength strength_at(Index at, std::string_view pattern) const {
    return text.lexicon().strength(lemma_at(at), pattern);
  }

  std::optional<Index> child_with_form(Index at, Deprel deprel, std::string_view form) const;
  // Whether the clause at `at` is an infinitive with "to".
  bool has_to(Index at) const { return child_with_form(at, Deprel::mark, "to").has_value(); }

  // A clause put in with its own subject and reporting verb, as in "it will, she said, rain", is no part of what it
  // stands in.
  bool is_inserted_report(Index at) const;

  // The clause at `clause` without inserted reports and without afterthoughts, which follow a comma at its end and go
  // with the cue, whatever the parser thinks: ", arguing that …", ", but offered no proof". A semicolon ends what is
  // said.
  Tokens clause_tokens(Index clause) const;

  // A phrase with all that hangs on it but `without`, and but relative clauses after a comma or a dash: those are the
  // article's own words.
  Tokens phrase_tokens(Index head, std::optional<Index> without = {}) const;

 private:
  std::string before_marks(Index at) const;
  Index first_word(Index at) const;
  bool is_afterthought(Index clause, Index at) const;
  bool is_explanation(Index clause, Index at) const;
};

}  // namespace newsgraph
