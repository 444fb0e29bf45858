// Prints the pronouns whose meaning gender tells: the input of ingest/extract/train/pronouns.py.
//
//   pronouns FILE.conllu
//
// One line a candidate: number of the pronoun, 1 if it is what the pronoun means, then the features, tab-separated.
#include <cstddef>
#include <iostream>

#include "conllu_program.h"
#include "ingest/extract/coreference.h"
#include "ingest/extract/report.h"

namespace newsgraph {
namespace {

void print_choices(const Document& document, std::size_t& number) {
  for (const PronounChoice& choice : choices_by_gender(document, find_reports(document))) {
    for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
      std::cout << number << '\t' << (choice.right[i] ? 1 : 0);
      for (const double feature : choice.candidates[i]) std::cout << '\t' << feature;
      std::cout << '\n';
    }
    ++number;
  }
}

}  // namespace
}  // namespace newsgraph

int main(int count, char** arguments) {
  std::size_t number = 0;
  return newsgraph::conllu_program("pronouns", count, arguments, [&](const newsgraph::Document& document) {
    newsgraph::print_choices(document, number);
  });
}
