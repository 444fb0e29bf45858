// Prints the pronouns whose meaning gender tells: the input of ingest/extract/train/pronouns.py.
//
//   pronouns FILE.conllu
//
// One line a candidate: number of the pronoun, 1 if it is what the pronoun means, then the features, tab-separated.
#include <cstddef>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "ingest/extract/coreference.h"
#include "ingest/extract/report.h"
#include "ingest/language/conllu.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

int run(const char* path) {
  std::ifstream in(path);
  if (!in) throw Error(std::string(path) + ": cannot be read");
  ConlluReader reader(in, path, [](const Problem& problem) { throw Error(to_string(problem)); });
  std::size_t number = 0;
  while (const auto document = reader.next()) {
    for (const PronounChoice& choice : choices_by_gender(*document, find_reports(*document))) {
      for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
        std::cout << number << '\t' << (choice.right[i] ? 1 : 0);
        for (const double feature : choice.candidates[i]) std::cout << '\t' << feature;
        std::cout << '\n';
      }
      ++number;
    }
  }
  return 0;
}

}  // namespace
}  // namespace newsgraph

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: pronouns FILE.conllu\n";
    return 2;
  }
  try {
    return newsgraph::run(arguments[1]);
  } catch (const std::exception& error) {
    std::cerr << "pronouns: " << error.what() << '\n';
    return 1;
  }
}
