// newsgraph timeline: what happened to one entity and was said by and about it, by date.
#include <fmt/format.h>

#include <iostream>

#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/verb.h"
#include "cli/view_answer.h"
#include "graph/query/timeline.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

template <std::string Moment::*member>
Cell text(const Moment& moment) {
  return moment.*member;
}

// "will not sign (negated, expected), says Ann Falk"
Cell relation(const Moment& moment) {
  std::vector<std::string_view> notes;
  if (moment.polarity == Polarity::negated) notes.emplace_back("negated");
  if (moment.modality != Modality::asserted) notes.push_back(to_string(moment.modality));
  std::string shown = moment.relation;
  if (!notes.empty()) shown += fmt::format(" ({})", fmt::join(notes, ", "));
  if (!moment.said_by.empty()) shown += fmt::format(", says {}", fmt::join(moment.said_by, ", "));
  return shown;
}

const std::vector<Field<Moment>> kFields = {
    {{.key = "date", .heading = "date", .fit = Fit::whole}, text<&Moment::date>},
    {{.heading = "dated", .fit = Fit::whole, .paint = Paint::quiet},
     [](const Moment& m) -> Cell { return m.dated          ? "by text"
                                          : m.date.empty() ? ""
                                                           : "by report"; }},
    {{.key = "dated"},
     [](const Moment& m) -> Cell {
       return std::string(m.dated ? "text" : m.date.empty() ? "" : "report");
     }},
    {{.key = "kind", .heading = "what", .fit = Fit::whole, .paint = Paint::quiet},
     [](const Moment& m) -> Cell { return std::string(to_string(m.kind)); }},
    {{.key = "who", .heading = "who", .paint = Paint::name}, text<&Moment::who>},
    {{.heading = "did"}, relation},
    {{.key = "relation"}, text<&Moment::relation>},
    {{.key = "wordings"}, [](const Moment& m) -> Cell { return m.wordings; }},
    {{.key = "what", .heading = "whom or what"}, text<&Moment::what>},
    {{.key = "polarity"}, [](const Moment& m) -> Cell { return std::string(to_string(m.polarity)); }},
    {{.key = "modality"}, [](const Moment& m) -> Cell { return std::string(to_string(m.modality)); }},
    {{.key = "said_by"}, [](const Moment& m) -> Cell { return m.said_by; }},
    {{.key = "sources", .heading = "sources", .paint = Paint::quiet},
     [](const Moment& m) -> Cell { return m.sources; }},
    {{.key = "independent_sources"}, [](const Moment& m) -> Cell { return std::int64_t{m.independent_sources}; }},
    {{.key = "sentence"}, text<&Moment::sentence>},
    {{.key = "article"}, text<&Moment::article>},
    {{.key = "id"}, text<&Moment::id>},
};

}  // namespace

int run_timeline(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  ViewAnswerOptions options;
  app.add_option("NAME", words, "a name, or a part of one, or the id of an entity")->required();
  declare_view_answer(app, options);
  app.footer(
      R"(A fact that tells its date stands at that date ("by text"), everything else at the date of its first report ("by
report"). --view actors leaves statements out, --view statements facts. --since and --until look at the dates of
articles.)");
  parse_arguments(app, std::move(arguments));
  const std::string name = fmt::format("{}", fmt::join(words, " "));

  const View all = open_graph(options.file).everything();
  const Entity entity = all.graph.entities[choose_entity(all.graph.entities, name)];
  const View view = view_of(all, options.kind, options.filter);
  const std::uint32_t index = find_entity(view, entity.id);
  const std::vector<Moment> moments = index == kNowhere ? std::vector<Moment>() : timeline(view, index);
  if (moments.empty()) std::cerr << fmt::format("newsgraph: nothing is told of {}\n", named(entity));
  print_answer(to_answer(kFields, moments), options.answer);
  return 0;
}

}  // namespace newsgraph
