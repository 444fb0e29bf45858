// Opens articles through the readers, and CoNLL-U through its own, as one stream.
#include "cli/input.h"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <thread>
#include <utility>

#include "ingest/read/reader.h"

namespace newsgraph {
namespace {

constexpr std::string_view kConllu = "conllu";

// The files of CoNLL-U input, one after another.
class ConlluInput {
 public:
  ConlluInput(std::vector<std::string> paths, ProblemHandler problem)
      : paths_(std::move(paths)), problem_(std::move(problem)) {}

  std::optional<InputItem> next() {
    for (;;) {
      if (reader_) {
        ConlluLines lines;
        if (auto document = reader_->next(&lines)) return InputItem{std::move(*document), std::move(lines)};
        reader_.reset();
      }
      if (next_path_ == paths_.size()) return std::nullopt;
      open(paths_[next_path_++]);
    }
  }

 private:
  void open(const std::string& path) {
    if (path == "-") {
      reader_.emplace(std::cin, path, problem_);
      return;
    }
    file_ = std::ifstream(path, std::ios::binary);
    if (file_) {
      reader_.emplace(file_, path, problem_);
    } else {
      problem_({path, 0, "cannot be read"});
    }
  }

  std::vector<std::string> paths_;
  ProblemHandler problem_;
  std::size_t next_path_ = 0;
  std::ifstream file_;
  std::optional<ConlluReader> reader_;
};

std::string format_names() {
  std::string names;
  for (const ReaderFormat& format : reader_formats()) names += std::string(format.name) + ", ";
  return names + std::string(kConllu);
}

}  // namespace

void declare_input(CLI::App& app, InputOptions& options) {
  app.add_option("PATH", options.paths, "files, folders (walked), or - for standard input")->required();
  app.add_option("--from", options.from,
                 "format of the input: " + format_names() + " (default: found by ending and content)")
      ->option_text("FORMAT");
  app.add_option("--threads", options.threads, "threads to work in (default: all cores)")->check(CLI::Range(1, 1024));
  app.add_option("--model", options.model, "language model file (default: the one built in)")->option_text("FILE");
  app.add_flag("--strict", options.strict, "exit with 1 if any article was bad");
}

std::size_t thread_count(const InputOptions& options) {
  if (options.threads > 0) return options.threads;
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

Model open_model(const InputOptions& options) {
  return options.model.empty() ? Model::built_in() : Model::load(options.model);
}

ProblemHandler Problems::handler() {
  return [this](const Problem& problem) {
    ++count_;
    fmt::print(stderr, "newsgraph: {}\n", to_string(problem));
  };
}

int Problems::finish(bool strict) const {
  if (count_ == 0) return 0;
  fmt::print(stderr, "newsgraph: {} bad {} passed over\n", count_, count_ == 1 ? "record" : "records");
  return strict ? 1 : 0;
}

ItemStream open_input(const InputOptions& options, const ProblemHandler& problem) {
  if (options.from == kConllu) {
    auto input = std::make_shared<ConlluInput>(options.paths, problem);
    return {[input] { return input->next(); }, [] { return std::uint64_t{0}; }};
  }
  std::shared_ptr<Articles> articles = open_articles(options.paths, options.from, problem);
  const auto next = [articles]() -> std::optional<InputItem> {
    auto article = articles->next();
    if (!article) return std::nullopt;
    InputItem item;
    item.document.article = std::move(*article);
    return item;
  };
  return {next, [articles] { return articles->bytes_read(); }};
}

}  // namespace newsgraph
