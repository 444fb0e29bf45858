// The formats that a graph can be written in.
#pragma once

#include <cstddef>
#include <ostream>
#include <span>
#include <string_view>

#include "graph/store.h"

namespace newsgraph {

struct ExportOptions {
  std::size_t most_nodes = 300;  // pictures show an excerpt() of so many; other formats ignore it
};

struct ExportFormat {
  std::string_view name;  // for `newsgraph export NAME`
  void (*write)(const Store& store, const ExportOptions& options, std::ostream& out);
  std::string_view help;  // one line
};

std::span<const ExportFormat> export_formats();

}  // namespace newsgraph
