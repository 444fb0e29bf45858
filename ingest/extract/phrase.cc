// Looks up what a phrase refers to by its head token.
#include "ingest/extract/phrase.h"

#include "ingest/extract/tree.h"
#include "ingest/extract/value.h"

namespace newsgraph {

PhraseMaker::PhraseMaker(const Document& document, const Coreference& coreference)
    : document_(document), coreference_(coreference) {
  // Of two mentions with one head the first is kept: the longer one by the order of mentions.
  for (std::size_t i = 0; i < coreference.mentions.size(); ++i) {
    const Mention& mention = coreference.mentions[i];
    mentions_.emplace(std::pair(mention.sentence, mention.head), i);
  }
}

Phrase PhraseMaker::make(std::vector<Span> spans) const {
  Phrase phrase;
  for (const Span span : spans) {
    if (!phrase.text.empty()) phrase.text += ' ';
    phrase.text += document_.text(span);
  }
  phrase.spans = std::move(spans);
  phrase.name = phrase.text;
  return phrase;
}

Phrase PhraseMaker::make(std::uint32_t sentence, std::span<const std::uint32_t> tokens, std::uint32_t head,
                         bool clause) const {
  Phrase phrase = make(spans_of(document_.sentences[sentence], tokens));
  if (clause) return phrase;
  const auto found = mentions_.find({sentence, head});
  if (found == mentions_.end()) {
    phrase.type = guess_type(phrase, sentence, head);
    return phrase;
  }
  const Mention& mention = coreference_.mentions[found->second];
  const Cluster& cluster = coreference_.clusters[mention.cluster];
  phrase.name = cluster.name;
  phrase.type = cluster.type;
  phrase.cluster = mention.cluster;
  return phrase;
}

EntityType PhraseMaker::guess_type(const Phrase& phrase, std::uint32_t sentence, std::uint32_t head) const {
  const Sentence& s = document_.sentences[sentence];
  for (const Name& name : s.names) {
    if (head < name.first || head >= name.last) continue;
    switch (name.type) {
      case NameType::person: return EntityType::person;
      case NameType::organisation: return EntityType::organisation;
      case NameType::place: return EntityType::place;
      case NameType::other: return EntityType::thing;
    }
  }
  if (parse_money(phrase.text)) return EntityType::money;
  if (s.tokens[head].upos == Upos::NUM && parse_number(phrase.text)) return EntityType::quantity;
  if (parse_time(phrase.text, document_.article.published)) return EntityType::date;
  return EntityType::thing;
}

}  // namespace newsgraph
