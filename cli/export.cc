// newsgraph export: writes a graph file in one of the formats of the export room.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <optional>

#include "cli/graph_file.h"
#include "cli/output_file.h"
#include "cli/verb.h"
#include "cli/view_answer.h"
#include "cli/view_options.h"
#include "export/excerpt.h"
#include "export/format.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

// What of the graph file to write, and how.
struct Task {
  const ExportFormat& format;
  ExportOptions options;
  std::size_t most_nodes = 300;  // that a picture shows
  const Store& store;
  std::optional<View> view;  // nothing for a format that writes the store's rows
};

void write(const Task& task, std::ostream& out) {
  if (task.view) {
    task.format.write(*task.view, task.options, out);
  } else {
    task.format.write_rows(task.store, out);
  }
}

// Throws CLI::ParseError where neither says which.
const ExportFormat& choose_format(const std::string& name, const std::string& output) {
  if (!name.empty()) return *std::ranges::find(export_formats(), name, &ExportFormat::name);
  if (output.empty() || output == "-") throw CLI::RequiredError("FORMAT");
  const ExportFormat* const format = format_of(output);
  if (format == nullptr) throw CLI::ValidationError("FORMAT", "the ending of " + output + " names none");
  return *format;
}

// Throws CLI::ParseError if the format cannot be had like this.
void check_options(const ExportFormat& format, const ExportOptions& options, bool flavor_given, bool base_given) {
  if (options.clusters && !format.clusters) {
    throw CLI::ValidationError("--clusters", fmt::format("{} has no clusters", format.name));
  }
  if (base_given && !format.base) {
    throw CLI::ValidationError("--base", fmt::format("{} has no IRIs", format.name));
  }
  if (!flavor_given || has_word(format.flavors, options.flavor)) return;
  const std::string has = format.flavors.empty() ? "has no flavors" : fmt::format("has only: {}", format.flavors);
  throw CLI::ValidationError("--flavor", fmt::format("{} {}", format.name, has));
}

std::string footer() {
  std::string text = "Formats, and the endings of FILE that ask for them:\n";
  for (const ExportFormat& format : export_formats()) {
    text += fmt::format("  {:<10} {:<12} {}", format.name, format.endings, format.help);
    if (!format.flavors.empty()) text += fmt::format(" (--flavor {})", format.flavors);
    if (format.clusters) text += " (--clusters)";
    if (format.base) text += " (--base)";
    text += '\n';
  }
  return text;
}

std::string check_base(const std::string& base) {
  const std::string fault = rdf::fault_of_base(base);
  return fault.empty() ? "" : "\"" + base + "\" " + fault;
}

// What fits into a picture, with a word about it to who asked for more.
View shown(View view, const Task& task) {
  const std::size_t nodes = count_nodes(view);
  if (!task.format.picture || nodes <= task.most_nodes) return view;
  fmt::print(stderr, "newsgraph: the picture shows the {} most central of {} nodes; --most-nodes N shows more\n",
             task.most_nodes, nodes);
  return excerpt(view, task.most_nodes);
}

}  // namespace

int run_export(CLI::App& app, std::vector<std::string> arguments) {
  std::string name, file, output;
  std::size_t most_nodes = 300;
  ExportOptions options;
  Filter filter;
  ViewKind kind = ViewKind::actors;
  std::vector<std::string> names;
  for (const ExportFormat& format : export_formats()) names.emplace_back(format.name);
  app.add_option("FORMAT", name, "what to write, if the ending of FILE does not tell")->check(CLI::IsMember(names));
  app.add_option("-o,--output", output, "file to write (default: standard output)")->option_text("FILE");
  app.add_option("--most-nodes", most_nodes, "how many nodes a picture shows at most")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--base", options.base, "of RDF: where the IRIs of the graph's own things begin")
      ->check(CLI::Validator(check_base, ""))
      ->option_text("IRI")
      ->capture_default_str();
  app.add_option("--flavor", options.flavor, "as which program likes the format best, see below");
  app.add_flag("--clusters", options.clusters, "put nodes of one type into a frame, where the format has frames");
  declare_graph(app, file);
  CLI::Option* const view_option = declare_view(app, kind);
  declare_filter(app, filter);
  app.footer(footer());
  parse_arguments(app, std::move(arguments));

  const ExportFormat& format = choose_format(name, output);
  check_options(format, options, app.count("--flavor") > 0, app.count("--base") > 0);
  if (!format.write && (view_option->count() > 0 || filter_given(app))) {
    throw CLI::ValidationError(std::string(format.name),
                               "writes all that the graph file holds, without view or filters");
  }
  if (view_option->count() == 0) kind = format.view;
  const Store store = open_graph(file);
  Task task{.format = format, .options = options, .most_nodes = most_nodes, .store = store, .view = std::nullopt};
  if (format.write) task.view = shown(view_of(store.everything(), kind, filter), task);
  if (output.empty() || output == "-") {
    write(task, std::cout);
  } else {
    write_file(output, [&task](std::ostream& out) { write(task, out); });
  }
  return 0;
}

}  // namespace newsgraph
