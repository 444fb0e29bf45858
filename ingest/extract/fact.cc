// One-line dumps of facts.
#include "ingest/extract/fact.h"

#include "ingest/triple_json.h"

namespace newsgraph {

std::string words_of(const Document& document, const Sentence& sentence, const std::vector<std::uint32_t>& tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Span span = sentence.tokens[tokens[i]].span;
    // Words that follow each other in the text keep what stands between them, be it nothing.
    const bool follows = i > 0 && tokens[i] == tokens[i - 1] + 1;
    if (i > 0 && (!follows || sentence.tokens[tokens[i - 1]].span.end != span.begin)) text += ' ';
    text += document.text(span);
  }
  return text;
}

std::string to_string(const Document& document, const Sentence& sentence, const Fact& fact) {
  std::string line = words_of(document, sentence, fact.subject.tokens) + " | " +
                     words_of(document, sentence, fact.relation) + " [" + fact.lemma + "] | " +
                     (fact.object ? words_of(document, sentence, fact.object->tokens) : "-") + " | ";
  for (const Modifier& modifier : fact.modifiers) {
    if (&modifier != &fact.modifiers.front()) line += " ; ";
    line += words_of(document, sentence, modifier.phrase.tokens);
  }
  line += fact.modifiers.empty() ? "- | " : " | ";
  if (fact.polarity == Polarity::negated) line += "negated ";
  if (fact.modality != Modality::asserted) line += std::string(to_string(fact.modality)) + " ";
  return line + fact.rule;
}

}  // namespace newsgraph
