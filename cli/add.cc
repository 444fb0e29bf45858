// newsgraph add: extracts articles and merges them into a graph file.
#include <fmt/format.h>

#include <iostream>

#include "cli/analyse.h"
#include "cli/graph_file.h"
#include "cli/progress.h"
#include "cli/verb.h"
#include "ingest/read/reader.h"

namespace newsgraph {
namespace {

// Runs of bytes that are no blanks, near enough for a speed.
std::uint64_t count_words(std::string_view text) {
  std::uint64_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !blank && !inside;
    inside = !blank;
  }
  return words;
}

}  // namespace

int run_add(CLI::App& app, std::vector<std::string> arguments) {
  InputOptions options;
  std::string file;
  declare_input(app, options);
  declare_graph(app, file);
  app.footer("Adding an article again changes nothing; a changed article replaces its old self.");
  parse_arguments(app, std::move(arguments));

  const Model model = open_model(options);
  Store store = make_graph(file);
  Problems problems;
  std::size_t added = 0, unchanged = 0, replaced = 0;
  {
    const ItemStream items = open_input(options, problems.handler());
    Progress progress(options.from == "conllu" ? 0 : size_on_disk(options.paths).value_or(0));
    analyse_all(items, thread_count(options), model, problems.handler(), [&](const Extraction& extraction) {
      switch (store.add(extraction)) {
        case Added::added: ++added; break;
        case Added::unchanged: ++unchanged; break;
        case Added::replaced: ++replaced; break;
      }
      progress.done(count_words(extraction.article.text), items.bytes_read());
    });
  }
  store.settle();
  std::cout << fmt::format("{} articles added, {} replaced, {} unchanged\n", added, replaced, unchanged);
  return problems.finish(options.strict);
}

}  // namespace newsgraph
