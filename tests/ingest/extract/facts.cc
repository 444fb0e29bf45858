// Prints the facts that the rules find in trees, with what the confidence model looks at: the input of confidence.py.
//
//   facts FILE.conllu
//
// One line a fact, tab-separated: number of the sentence, token of the predicate, rule, tokens of the subject, tokens
// of the object or "-", tokens of the modifiers or "-" (several divided by ";"), then the features. Tokens count from
// 0.
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

#include "conllu_program.h"
#include "ingest/extract/confidence.h"
#include "ingest/extract/fact_finder.h"
#include "ingest/extract/repair.h"
#include "ingest/extract/rule_parser.h"

namespace newsgraph {
namespace {

void print_tokens(const std::vector<std::uint32_t>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) std::cout << (i > 0 ? " " : "") << tokens[i];
}

void print(std::size_t number, const Tree& tree, const Fact& fact) {
  std::cout << number << '\t' << fact.predicate << '\t' << fact.rule << '\t';
  print_tokens(fact.subject.tokens);
  std::cout << '\t';
  if (fact.object) print_tokens(fact.object->tokens);
  if (!fact.object) std::cout << '-';
  std::cout << '\t';
  for (std::size_t i = 0; i < fact.modifiers.size(); ++i) {
    std::cout << (i > 0 ? ";" : "");
    print_tokens(fact.modifiers[i].phrase.tokens);
  }
  if (fact.modifiers.empty()) std::cout << '-';
  for (const double feature : confidence_features(tree, fact)) std::cout << '\t' << feature;
  std::cout << '\n';
}

void print_facts(const Document& document, std::size_t& number) {
  for (const Sentence& original : document.sentences) {
    const Sentence sentence = repaired(original);
    const Tree tree(sentence);
    for (const Fact& fact : find_facts(tree, built_in_rules())) print(number, tree, fact);
    ++number;
  }
}

}  // namespace
}  // namespace newsgraph

int main(int count, char** arguments) {
  std::size_t number = 0;
  return newsgraph::conllu_program("facts", count, arguments, [&](const newsgraph::Document& document) {
    newsgraph::print_facts(document, number);
  });
}
