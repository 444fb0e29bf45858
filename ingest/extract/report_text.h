// One document as the patterns for reports read it: trees, quotations, places of tokens; and the candidates they hand
// on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "ingest/extract/quotation.h"
#include "ingest/extract/report.h"
#include "ingest/extract/report_cues.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// Keeps references to the document and the lexicon; both must outlive it.
class ReportText {
 public:
  ReportText(const Document& document, const CueLexicon& lexicon);

  const Document& document() const { return document_; }
  const CueLexicon& lexicon() const { return lexicon_; }
  const Tree& tree(std::uint32_t sentence) const { return trees_[sentence]; }
  const std::vector<Quotation>& quotations() const { return quotations_; }
  const Token& token(TokenRef at) const { return document_.sentences[at.sentence].tokens[at.token]; }

  // Lower-case form and lemma.
  std::string form(TokenRef at) const;
  std::string lemma(TokenRef at) const;
  // The lemma with its particle where it has one: "point_out".
  std::string cue_lemma(TokenRef at) const;

  // The quotation that the token stands in, its marks included.
  std::optional<std::uint32_t> quotation_at(TokenRef at) const { return index_.at(token(at).span.begin); }
  // Whether the token stands in a quotation long enough to be speech; "said" in single words' quotation marks does not.
  bool in_speech(TokenRef at) const;
  // Whether the token stands in a quotation of more than one word: what is a cue in there is not the article's.
  bool is_quoted(TokenRef at) const;
  // Whether the quotation has a verb in it and is more than a few words.
  bool is_speech(std::uint32_t quotation) const { return speech_[quotation]; }

  // The first token that begins at or after `offset`; nothing after the last.
  std::optional<TokenRef> token_from(std::uint32_t offset) const;
  std::optional<TokenRef> next(TokenRef at) const;
  std::optional<TokenRef> previous(TokenRef at) const;

  // Tokens of one sentence as content: runs of them, joined across punctuation, without punctuation at the outer ends.
  std::vector<Span> content_of(std::uint32_t sentence, std::vector<std::uint32_t> tokens) const;

 private:
  const Document& document_;
  const CueLexicon& lexicon_;
  std::vector<Tree> trees_;
  std::vector<Quotation> quotations_;
  QuotationIndex index_;
  std::vector<bool> speech_;
  std::vector<bool> single_;  // one word
};

// Whether the token is a verb by either of its tags: taggers trip over "reports" and "asks".
bool is_verbal(const Token& token);

// A report that may be accepted.
struct ReportCandidate {
  Report report;
  CueStrength strength = CueStrength::weak;
};

// Sorts, joins overlapping and touching spans.
void normalise(std::vector<Span>& spans);
// Whether one of the spans, which are in text order and do not overlap, holds the byte at `offset`.
bool covers(const std::vector<Span>& spans, std::uint32_t offset);
std::string lower(std::string_view text);

}  // namespace newsgraph
