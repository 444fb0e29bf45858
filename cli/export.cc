// newsgraph export: writes a graph file in one of the formats of the export room.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/graph_file.h"
#include "cli/verb.h"
#include "export/format.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

void write_to(const std::filesystem::path& path, const ExportFormat& format, const Store& store,
              const ExportOptions& options) {
  std::ofstream out(path, std::ios::binary);
  if (!out) throw Error(path.string() + ": cannot be written");
  format.write(store, options, out);
  out.close();
  if (!out) throw Error(path.string() + ": cannot be written whole; is the disk full?");
}

// A file is written beside its place and renamed when all is on disk, so that nobody ever sees half an export. What is
// there and no file (a device, a pipe) is written into.
void write_file(const std::filesystem::path& path, const ExportFormat& format, const Store& store,
                const ExportOptions& options) {
  if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path)) {
    write_to(path, format, store, options);
    return;
  }
  const std::filesystem::path part = path.string() + ".part";
  try {
    write_to(part, format, store, options);
    std::filesystem::rename(part, path);
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    throw;
  }
}

}  // namespace

int run_export(CLI::App& app, std::vector<std::string> arguments) {
  std::string name, file, output;
  ExportOptions options;
  std::vector<std::string> names;
  std::string footer = "Formats:\n";
  for (const ExportFormat& format : export_formats()) {
    names.emplace_back(format.name);
    footer += fmt::format("  {:<9} {}\n", format.name, format.help);
  }
  app.add_option("FORMAT", name, "what to write")->required()->check(CLI::IsMember(names));
  app.add_option("-o,--output", output, "file to write (default: standard output)");
  app.add_option("--most-nodes", options.most_nodes, "how many entities a picture shows at most")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  declare_graph(app, file);
  app.footer(footer);
  parse_arguments(app, std::move(arguments));

  const ExportFormat& format = *std::ranges::find(export_formats(), name, &ExportFormat::name);
  const Store store = open_graph(file);
  if (output.empty() || output == "-") {
    format.write(store, options, std::cout);
  } else {
    write_file(output, format, store, options);
  }
  return 0;
}

}  // namespace newsgraph
