// What verbs have in common that answer from a view of the graph: options, the view, and whom names mean in it.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

#include "cli/answer.h"
#include "graph/store.h"
#include "graph/view/filter.h"

namespace newsgraph {

struct ViewAnswerOptions {
  AnswerOptions answer;
  Filter filter;
  ViewKind kind = ViewKind::full;
  std::string file;  // graph file
};

// Declares --graph, the filters and view of exports, and those of declare_answer.
void declare_view_answer(CLI::App& app, ViewAnswerOptions& options);

// make_view() of all that the file holds. Throws Error, with names that are spelt alike, if nothing is called as the
// filter's `around`.
View view_of(View all, ViewKind kind, Filter filter);

// Index in `view` of the entity with this id. Throws Error if the filters left it out of `all`.
std::uint32_t still_there(const View& view, const std::string& id, const std::string& name);

}  // namespace newsgraph
