// How good the language engine is on gold trees.
//
// On gold tokens: the file's own sentences and words are tagged, parsed and searched for names anew. UPOS, XPOS and
// lemmas are counted where they are written alike (XPOS and lemmas only where the file gives them), UAS and LAS as
// usual, punctuation included; LAS compares relations without subtype ("acl:relcl" is acl), the table of relations with
// it. A name is found where its first word, its last word and its type are right.
//
// From raw text: the text is rebuilt from the forms, SpaceAfter, "# newpar" (a blank line) and "# newdoc", and cut
// anew. Sentences and tokens are counted as in the CoNLL 2018 shared task: each is a range of the text's characters,
// right if the other side has the very same range; F1 of both ways. A token is what stands in the text between white
// space or next to a mark, so a contraction ("3-4 can't") is one token and two words; words are counted the same way.
// (The words of a contraction must spell it, as in English they do.)
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "ingest/document.h"
#include "ingest/language/conllu.h"
#include "ingest/language/model.h"

namespace newsgraph {

// Things to find: those in the gold file, those that were found, and those in both.
struct Found {
  std::uint64_t gold = 0;
  std::uint64_t found = 0;
  std::uint64_t right = 0;

  double precision() const { return ratio(right, found); }
  double recall() const { return ratio(right, gold); }
  double f1() const { return ratio(2 * right, gold + found); }

  // 0 of nothing is 0.
  static double ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

// Words, and how many of them are right in what.
struct WordScore {
  std::uint64_t sentences = 0;
  std::uint64_t words = 0;
  std::uint64_t upos = 0;
  std::uint64_t head = 0;
  std::uint64_t head_and_relation = 0;

  double upos_accuracy() const { return Found::ratio(upos, words); }
  double uas() const { return Found::ratio(head, words); }
  double las() const { return Found::ratio(head_and_relation, words); }
};

// Sentences of at most so many words, and more than the band before has. 0: no bound.
inline constexpr std::array<std::uint32_t, 4> kLengthBands = {10, 20, 40, 0};

struct Evaluation {
  WordScore all;
  std::array<WordScore, kLengthBands.size()> by_length;
  std::uint64_t xpos = 0;       // words with the right one
  std::uint64_t gold_xpos = 0;  // words for which the file has one
  std::uint64_t lemma = 0;
  std::uint64_t gold_lemma = 0;
  std::map<std::string, Found, std::less<>> relations;  // with subtype; right is: the head too
  std::array<Found, 3> names;                           // by NameType; other is not counted
  Found sentences;
  Found tokens;
  Found words;
  std::uint64_t treeless = 0;  // sentences whose heads form no tree, left out of all figures on gold tokens

  Found all_names() const;
  // Adds the counts of another evaluation.
  void add(const Evaluation& other);
};

// Evaluates the model on one document and its lines as the ConlluReader gave them.
Evaluation evaluate(const Document& gold, const ConlluLines& lines, const Model& model);

// The part of it that looks at raw text: counts sentences, tokens and words.
void evaluate_text(const Document& gold, const ConlluLines& lines, const Model& model, Evaluation& evaluation);

}  // namespace newsgraph
