// What the programs that print training data have in common: they read one CoNLL-U file.
#pragma once

#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>

#include "ingest/language/conllu.h"
#include "ingest/problem.h"

namespace newsgraph {

// Hands `read` each document of the file that the command line names; the exit code. A bad line ends the run.
inline int conllu_program(const std::string& name, int count, char** arguments,
                          const std::function<void(const Document&)>& read) {
  if (count != 2) {
    std::cerr << "usage: " << name << " FILE.conllu\n";
    return 2;
  }
  try {
    const std::string path = arguments[1];
    std::ifstream in(path);
    if (!in) throw Error(path + ": cannot be read");
    ConlluReader reader(in, path, [](const Problem& problem) { throw Error(to_string(problem)); });
    while (const auto document = reader.next()) read(*document);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << name << ": " << error.what() << '\n';
    return 1;
  }
}

}  // namespace newsgraph
