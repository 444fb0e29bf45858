// The options that choose a view and filters: the same for every verb that shows a part of the graph.
#pragma once

#include <CLI/CLI.hpp>

#include "graph/view/filter.h"

namespace newsgraph {

// Declares --around, --hops, --type, --relation, --source, --since, --until, --min-sources, --top and --collapse on
// `app`. A wrong value is a wrong command line.
void declare_filter(CLI::App& app, Filter& filter);

// Declares those of them that leave reports out: --relation, --source, --since and --until.
void declare_report_filter(CLI::App& app, Filter& filter);

// Declares those of them that leave statements out: these, --around, --hops and --type.
void declare_statement_filter(CLI::App& app, Filter& filter);

// Declares --view; `kind` keeps its value if the option is not given.
CLI::Option* declare_view(CLI::App& app, ViewKind& kind);

// Whether the command line, once parsed, had any option of declare_filter's.
bool filter_given(const CLI::App& app);

}  // namespace newsgraph
