// Hand-made extractions: what the stages before the graph would make of a few sentences about people who do not exist.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/identifier.h"
#include "ingest/triple.h"

namespace newsgraph {

class Story {
 public:
  using Words = std::pair<std::string_view, std::uint32_t>;  // a phrase of the sentence, and the thing it refers to

  explicit Story(std::string id, std::string source = "", std::string published = "") {
    extraction_.article.id = std::move(id);
    extraction_.article.source = std::move(source);
    extraction_.article.published = std::move(published);
  }

  std::uint32_t thing(std::string name, EntityType type, bool named = true) {
    extraction_.clusters.push_back({.name = std::move(name), .type = type, .named = named, .plural = false});
    return static_cast<std::uint32_t>(extraction_.clusters.size() - 1);
  }

  // A thing whose name stands in a sentence of its own.
  std::uint32_t mention(std::string name, EntityType type) {
    const std::uint32_t cluster = thing(name, type);
    sentence(name + " was there.", {{name, cluster}});
    return cluster;
  }

  void sentence(std::string_view text, std::initializer_list<Words> mentions) {
    std::string& all = extraction_.article.text;
    if (!all.empty()) all += ' ';
    sentence_ = {size(all), size(all) + size(text)};
    all += text;
    for (const auto& [words, cluster] : mentions) {
      const Span span = find(words);
      const bool pronoun = words == "he" || words == "she" || words == "it";
      const MentionKind kind = pronoun                                                    ? MentionKind::pronoun
                               : extraction_.clusters.at(cluster).named && words[0] < 'a' ? MentionKind::named
                                                                                          : MentionKind::nominal;
      extraction_.mentions.push_back({.span = span,
                                      .sentence = extraction_.sentences,
                                      .head = 0,
                                      .cluster = cluster,
                                      .kind = kind,
                                      .text = std::string(words)});
    }
    ++extraction_.sentences;
  }

  // A triple of the last sentence. The reference lives until the next one is made.
  Triple& triple(Words subject, std::string relation, std::string lemma) {
    Triple& triple = extraction_.triples.emplace_back();
    triple.sentence = sentence_;
    triple.subject = phrase(subject);
    triple.relation.text = std::move(relation);
    triple.relation.lemma = std::move(lemma);
    triple.confidence = .9;
    triple.id = make_identifier('t', {extraction_.article.id, std::to_string(extraction_.triples.size())});
    return triple;
  }

  Triple& triple(Words subject, std::string relation, std::string lemma, Words object) {
    Triple& made = triple(subject, std::move(relation), std::move(lemma));
    made.object = phrase(object);
    made.pairs.push_back({.relation = made.relation.text, .object = *made.object});
    return made;
  }

  Triple& said(Words speaker, std::string cue, std::string content, QuoteKind kind = QuoteKind::indirect) {
    Triple& made = triple(speaker, std::move(cue), "say");
    made.quote = Quote{.kind = kind, .spans = {find(content)}, .text = content};
    return made;
  }

  Attribution by(Words speaker, std::string cue) {
    return {.triple = "", .source = phrase(speaker), .cue = std::move(cue), .kind = QuoteKind::indirect};
  }

  Phrase phrase(Words words) {
    return {.spans = {find(words.first)},
            .text = std::string(words.first),
            .name = extraction_.clusters.at(words.second).name,
            .type = extraction_.clusters.at(words.second).type,
            .cluster = words.second};
  }

  Extraction& extraction() { return extraction_; }
  operator const Extraction&() const { return extraction_; }  // NOLINT: a story is used as what it tells

 private:
  static std::uint32_t size(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

  // Where the words stand in the last sentence, or at its begin if they do not.
  Span find(std::string_view words) const {
    const std::size_t at = extraction_.article.text.find(words, sentence_.begin);
    if (at == std::string::npos) return {sentence_.begin, sentence_.begin};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  Extraction extraction_;
  Span sentence_;
};

}  // namespace newsgraph
