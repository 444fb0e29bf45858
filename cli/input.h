// What the verbs that read articles have in common: their options, and the stream of analysed documents.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/language/conllu.h"
#include "ingest/language/model.h"
#include "ingest/problem.h"

namespace newsgraph {

struct InputOptions {
  std::vector<std::string> paths;
  std::string from;   // format name; empty: found by ending and content
  std::string model;  // file; empty: the one built in
  std::size_t threads = 0;
  bool strict = false;
};

// Declares PATH..., --from, --threads, --strict and --model.
void declare_input(CLI::App& app, InputOptions& options);

// How many threads to work in: what the user said, or all cores.
std::size_t thread_count(const InputOptions& options);

Model open_model(const InputOptions& options);

// Prints problems as they come, and counts them.
class Problems {
 public:
  ProblemHandler handler();
  std::size_t count() const { return count_; }
  // Prints the count, if there is any to tell, and returns the exit code of the run.
  int finish(bool strict) const;

 private:
  std::size_t count_ = 0;
};

// An item of the input before analysis: an article to analyse, or a document whose tokens (and trees) are given.
struct InputItem {
  Document document;
  std::optional<ConlluLines> given;  // the lines of a CoNLL-U input
};

// A function that returns the next item, or nothing at the end. Problems go to `problem`, which must outlive it.
std::function<std::optional<InputItem>()> open_input(const InputOptions& options, const ProblemHandler& problem);

}  // namespace newsgraph
