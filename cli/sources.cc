// newsgraph sources: the outlets that a graph file, or a part of it, stands on.
#include <iostream>

#include "cli/graph_file.h"
#include "cli/verb.h"
#include "cli/view_answer.h"
#include "graph/query/sources.h"

namespace newsgraph {
namespace {

template <std::string Outlet::*member>
Cell text(const Outlet& outlet) {
  return outlet.*member;
}

template <std::size_t Outlet::*member>
Cell count(const Outlet& outlet) {
  return static_cast<std::int64_t>(outlet.*member);
}

const std::vector<Field<Outlet>> kFields = {
    {{.heading = "source", .paint = Paint::name},
     [](const Outlet& o) -> Cell { return o.name.empty() ? "(unknown)" : o.name; }},
    {{.key = "source"}, text<&Outlet::name>},
    {{.key = "articles", .heading = "articles", .fit = Fit::number}, count<&Outlet::articles>},
    {{.key = "copies", .heading = "copies", .fit = Fit::number}, count<&Outlet::copies>},
    {{.key = "statements", .heading = "statements", .fit = Fit::number}, count<&Outlet::statements>},
    {{.key = "facts", .heading = "facts", .fit = Fit::number}, count<&Outlet::facts>},
    {{.key = "alone", .heading = "alone", .fit = Fit::number}, count<&Outlet::alone>},
    {{.key = "entities", .heading = "entities", .fit = Fit::number}, count<&Outlet::entities>},
    {{.key = "first", .heading = "first", .fit = Fit::whole, .paint = Paint::quiet}, text<&Outlet::first>},
    {{.key = "last", .heading = "last", .fit = Fit::whole, .paint = Paint::quiet}, text<&Outlet::last>},
};

}  // namespace

int run_sources(CLI::App& app, std::vector<std::string> arguments) {
  ViewAnswerOptions options;
  declare_view_answer(app, options);
  app.footer(
      R"(Counts the articles of each outlet in which a fact or a statement stands, those of them that print somebody
else's text (reprints, agency stories), its statements, the facts that it reports, those that nobody else reports, copies
of its articles apart, and the entities that these join. With --around NAME: who reports of NAME.)");
  parse_arguments(app, std::move(arguments));

  const std::vector<Outlet> outlets =
      sources(view_of(open_graph(options.file).everything(), options.kind, options.filter));
  if (outlets.empty()) std::cerr << "newsgraph: nothing is reported\n";
  print_answer(to_answer(kFields, outlets), options.answer);
  return 0;
}

}  // namespace newsgraph
