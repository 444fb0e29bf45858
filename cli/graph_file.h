// The --graph option and opening the file that it names.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "graph/store.h"

namespace newsgraph {

// Declares --graph FILE on `app`, with its default news.graph.
void declare_graph(CLI::App& app, std::string& file);

// Opens a graph file that must be there, and settles what a run that was killed left unsettled.
Store open_graph(const std::string& file);

// Opens a graph file to add to it, and makes it if it is not there.
Store make_graph(const std::string& file);

}  // namespace newsgraph
