// Finds contractions by the form of their second word.
#include "ingest/language/multiword.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "ingest/language/character.h"
#include "ingest/language/code_point.h"
#include "ingest/language/contraction.h"

namespace newsgraph {
namespace {

// Whether `form` is what is left of a word behind an apostrophe ('s, 're) or of "not" before one (n't).
bool is_clitic(std::string_view form) {
  std::size_t at = 0;
  const bool negation = form[0] == 'n' || form[0] == 'N';
  if (negation) at = 1;
  if (at >= form.size() || kind_of(next_code_point(form, at)) != Kind::apostrophe) return false;
  constexpr std::string_view kEndings[] = {"s", "m", "d", "re", "ve", "ll"};
  const std::string rest = ascii_lower(form.substr(at));
  if (negation) return rest == "t";
  return std::find(std::begin(kEndings), std::end(kEndings), rest) != std::end(kEndings);
}

bool is_apostrophe(std::string_view form) {
  std::size_t at = 0;
  return kind_of(next_code_point(form, at)) == Kind::apostrophe && at == form.size();
}

bool continues(const Document& document, const Token& before, const Token& word) {
  if (before.span.end != word.span.begin) return false;
  const std::string_view form = document.form(word);
  if (is_apostrophe(form)) return word.xpos == Xpos::POS;
  if (is_clitic(form)) return word.upos != Upos::PUNCT;
  return first_of_contraction(document.text({before.span.begin, word.span.end})) == before.span.size();
}

}  // namespace

std::vector<MultiwordToken> multiword_tokens(const Document& document, const Sentence& sentence) {
  std::vector<MultiwordToken> tokens;
  for (std::uint32_t i = 1; i < sentence.tokens.size(); ++i) {
    if (!continues(document, sentence.tokens[i - 1], sentence.tokens[i])) continue;
    if (!tokens.empty() && tokens.back().last == i) {
      tokens.back().last = i + 1;
    } else {
      tokens.push_back({i - 1, i + 1});
    }
  }
  return tokens;
}

}  // namespace newsgraph
