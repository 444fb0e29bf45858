// Lookups over one document, made once.
#include "ingest/extract/report_text.h"

#include <algorithm>
#include <iterator>

namespace newsgraph {

ReportText::ReportText(const Document& document, const CueLexicon& lexicon)
    : document_(document),
      lexicon_(lexicon),
      quotations_(find_quotations(document.article.text, paragraphs_of(document))),
      index_(quotations_) {
  trees_.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) trees_.emplace_back(sentence);
  std::vector<std::uint32_t> words(quotations_.size(), 0);
  std::vector<bool> verb(quotations_.size(), false);
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      const auto quotation = index_.at(token.span.begin);
      if (!quotation || token.upos == Upos::PUNCT) continue;
      ++words[*quotation];
      if (token.upos == Upos::VERB || token.upos == Upos::AUX) verb[*quotation] = true;
    }
  }
  for (std::size_t i = 0; i < quotations_.size(); ++i) {
    speech_.push_back(words[i] > 3 && (verb[i] || words[i] > 7));
    single_.push_back(words[i] < 2);
  }
}

bool is_verbal(const Token& token) {
  switch (token.xpos) {
    case Xpos::VB:
    case Xpos::VBD:
    case Xpos::VBG:
    case Xpos::VBN:
    case Xpos::VBP:
    case Xpos::VBZ: return true;
    default: return token.upos == Upos::VERB;
  }
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string ReportText::form(TokenRef at) const { return lower(document_.form(token(at))); }
std::string ReportText::lemma(TokenRef at) const { return lower(token(at).lemma); }

std::string ReportText::cue_lemma(TokenRef at) const {
  std::string result = lemma(at);
  if (const auto particle = tree(at.sentence).child(at.token, Deprel::compound_prt)) {
    result += "_" + form({at.sentence, *particle});
  }
  return result;
}

bool ReportText::in_speech(TokenRef at) const {
  const auto quotation = quotation_at(at);
  return quotation && speech_[*quotation];
}

bool ReportText::is_quoted(TokenRef at) const {
  const auto quotation = quotation_at(at);
  return quotation && !single_[*quotation];
}

std::optional<TokenRef> ReportText::token_from(std::uint32_t offset) const {
  const auto& sentences = document_.sentences;
  auto sentence = std::lower_bound(sentences.begin(), sentences.end(), offset,
                                   [](const Sentence& s, std::uint32_t value) { return s.span.end <= value; });
  for (; sentence != sentences.end(); ++sentence) {
    const auto token = std::lower_bound(sentence->tokens.begin(), sentence->tokens.end(), offset,
                                        [](const Token& t, std::uint32_t value) { return t.span.begin < value; });
    if (token != sentence->tokens.end()) {
      return TokenRef{static_cast<std::uint32_t>(sentence - sentences.begin()),
                      static_cast<std::uint32_t>(token - sentence->tokens.begin())};
    }
  }
  return std::nullopt;
}

std::optional<TokenRef> ReportText::next(TokenRef at) const {
  if (at.token + 1 < tree(at.sentence).size()) return TokenRef{at.sentence, at.token + 1};
  if (at.sentence + 1 < document_.sentences.size()) return TokenRef{at.sentence + 1, 0};
  return std::nullopt;
}

std::optional<TokenRef> ReportText::previous(TokenRef at) const {
  if (at.token > 0) return TokenRef{at.sentence, at.token - 1};
  if (at.sentence > 0) return TokenRef{at.sentence - 1, tree(at.sentence - 1).size() - 1};
  return std::nullopt;
}

std::vector<Span> ReportText::content_of(std::uint32_t sentence, std::vector<std::uint32_t> tokens) const {
  const auto& all = document_.sentences[sentence].tokens;
  const auto is_outer = [&](std::uint32_t i) {
    if (all[i].upos != Upos::PUNCT) return false;
    const std::string_view form = document_.form(all[i]);
    return form != ")" && form != "]" && form != "(" && form != "[";
  };
  sort_tokens(tokens);
  while (!tokens.empty() && is_outer(tokens.back())) tokens.pop_back();
  std::size_t first = 0;
  while (first < tokens.size() && is_outer(tokens[first])) ++first;
  std::vector<Span> spans;
  bool running = false;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    bool joined = running;
    for (std::uint32_t gap = joined ? tokens[i - 1] + 1 : 0; joined && gap < tokens[i]; ++gap) {
      joined = all[gap].upos == Upos::PUNCT;
    }
    // A run begins with a word.
    running = joined || all[tokens[i]].upos != Upos::PUNCT;
    if (joined) {
      if (!is_outer(tokens[i])) spans.back().end = all[tokens[i]].span.end;  // and ends with one
    } else if (running) {
      spans.push_back(all[tokens[i]].span);
    }
  }
  return spans;
}

void normalise(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> joined;
  for (const Span span : spans) {
    if (span.empty()) continue;
    if (!joined.empty() && span.begin <= joined.back().end) {
      joined.back().end = std::max(joined.back().end, span.end);
    } else {
      joined.push_back(span);
    }
  }
  spans = std::move(joined);
}

bool covers(const std::vector<Span>& spans, std::uint32_t offset) {
  const auto after = std::upper_bound(spans.begin(), spans.end(), offset,
                                      [](std::uint32_t value, Span span) { return value < span.begin; });
  return after != spans.begin() && offset < std::prev(after)->end;
}

}  // namespace newsgraph
