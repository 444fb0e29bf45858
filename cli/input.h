// What the verbs that read articles have in common: their options, and the stream of analysed documents.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cstdint>
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

// The open input. Its functions share what stands behind them, and may outlive this record.
struct ItemStream {
  std::function<std::optional<InputItem>()> next;  // nothing at the end
  std::function<std::uint64_t()> bytes_read;       // packed as they are on disk
};

// Opens what the options name. Problems go to `problem`.
ItemStream open_input(const InputOptions& options, const ProblemHandler& problem);

}  // namespace newsgraph
