// What may stand at a place of a command line: derived from the table of verbs and the options that they declare.
#pragma once

#include <string>
#include <vector>

namespace newsgraph {

struct Candidate {
  std::string word;
  std::string what;  // one line; may be empty
};

struct Completion {
  std::vector<Candidate> candidates;
  bool files = false;  // and any file
  bool names = false;  // the candidates are names of the graph file
};

// For the last of `words`, the words of a command line after the program's name; it may be empty. Of entities' names,
// at most 100; none if the graph file cannot be read.
Completion complete(const std::vector<std::string>& words);

}  // namespace newsgraph
