// Declares what questions to a view have in common, and makes the view.
#include "cli/view_answer.h"

#include <fmt/format.h>

#include <utility>

#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/view_options.h"
#include "ingest/problem.h"

namespace newsgraph {

void declare_view_answer(CLI::App& app, ViewAnswerOptions& options) {
  declare_graph(app, options.file);
  declare_view(app, options.kind);
  declare_filter(app, options.filter);
  declare_answer(app, options.answer);
}

View view_of(View all, ViewKind kind, Filter filter) {
  if (!filter.around.empty()) {
    filter.around = all.graph.entities[choose_entity(all.graph.entities, filter.around)].id;
  }
  return make_view(std::move(all), kind, filter);
}

std::uint32_t still_there(const View& view, const std::string& id, const std::string& name) {
  const std::uint32_t index = find_entity(view, id);
  if (index == kNowhere) throw Error(fmt::format("the view and the filters leave nothing of {}", name));
  return index;
}

}  // namespace newsgraph
