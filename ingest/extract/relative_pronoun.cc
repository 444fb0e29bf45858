// Walks from each relative pronoun up to the clause that it opens.
#include "ingest/extract/relative_pronoun.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "ingest/extract/name_form.h"

namespace newsgraph {
namespace {

constexpr std::size_t kDeepest = 6;  // tokens between the pronoun and the verb of its clause: "the end of which was …"

bool is_relative(const Document& document, const Token& token) {
  if (token.upos != Upos::PRON) return false;
  if (token.xpos != Xpos::WP && token.xpos != Xpos::WDT && token.xpos != Xpos::WPS) return false;
  const std::string word = fold_name(document.form(token));
  return word == "who" || word == "whom" || word == "whose" || word == "which" || word == "that";
}

// The token that the relative clause around `t` hangs on.
std::optional<std::int32_t> noun_of(const Sentence& sentence, std::size_t t) {
  std::size_t at = t;
  for (std::size_t steps = 0; steps < kDeepest; ++steps) {
    const Token& token = sentence.tokens[at];
    if (token.head < 0) return std::nullopt;
    // It follows its noun; "who" before it asks.
    if (token.deprel == Deprel::acl_relcl) {
      return static_cast<std::size_t>(token.head) < t ? std::optional(token.head) : std::nullopt;
    }
    at = static_cast<std::size_t>(token.head);
  }
  return std::nullopt;
}

}  // namespace

void add_relative_pronouns(const Document& document, const ReferenceAt& at, std::vector<Mention>& mentions) {
  std::vector<Mention> found;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (sentence.tokens.size() > kMostTokens) continue;
    for (std::uint32_t t = 0; t < sentence.tokens.size(); ++t) {
      const Token& token = sentence.tokens[t];
      if (!is_relative(document, token) || at(s, t) >= 0) continue;
      const auto noun = noun_of(sentence, t);
      const std::int64_t meant = noun ? at(s, *noun) : -1;
      if (meant < 0) continue;
      found.push_back({.span = token.span,
                       .sentence = s,
                       .head = t,
                       .cluster = mentions[static_cast<std::size_t>(meant)].cluster,
                       .kind = MentionKind::pronoun,
                       .text = std::string(document.form(token))});
    }
  }
  mentions.insert(mentions.end(), found.begin(), found.end());
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

}  // namespace newsgraph
