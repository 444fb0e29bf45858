// newsgraph path: how two entities hang together: the shortest way, and the one that most independent sources report.
#include <fmt/format.h>

#include <iostream>

#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/verb.h"
#include "cli/view_answer.h"
#include "graph/query/way.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// One step as it is told: its most reported fact or, if no fact joins the two, its first statement.
struct Step {
  std::string way;
  std::int64_t number = 0;
  std::string from, to;  // names, in the direction of the way
  bool forward = true;   // the fact or statement leads from `from` to `to`
  std::string kind, relation, said, sentence, article, date, id;
  std::int64_t sources = 0, more = 0;  // independent, of all that joins the two; facts and statements besides this one
};

std::vector<Step> steps_of(const View& view, const Way& way, const std::string& name) {
  std::vector<Step> steps;
  for (const WayStep& each : way) {
    const Entity &from = view.graph.entities[each.from], &to = view.graph.entities[each.to];
    Step& step = steps.emplace_back();
    step.way = name;
    step.number = static_cast<std::int64_t>(steps.size());
    step.from = from.name;
    step.to = to.name;
    step.sources = each.sources;
    step.more = static_cast<std::int64_t>(each.facts.size() + each.statements.size()) - 1;
    if (!each.facts.empty()) {
      const Edge& edge = view.graph.edges[each.facts.front()];
      step.kind = "fact";
      step.forward = edge.from == each.from;
      step.relation = edge.relation;
      if (edge.polarity == Polarity::negated) step.relation += " (negated)";
      if (!edge.said_by.empty()) step.said = fmt::format("says {}", fmt::join(edge.said_by, ", "));
      step.sentence = edge.evidence.front().sentence;
      step.article = edge.evidence.front().article;
      step.date = edge.evidence.front().published;
      step.id = edge.id;
    } else {
      const Statement& statement = view.statements[each.statements.front()];
      step.kind = "statement";
      step.forward = statement.entity == from.id;
      step.relation = statement.cue + " of";
      step.said = statement.content;
      step.sentence = statement.sentence;
      step.article = statement.article;
      step.date = statement.published;
      step.id = statement.triple;
    }
  }
  return steps;
}

template <std::string Step::*member>
Cell text(const Step& step) {
  return step.*member;
}

template <std::int64_t Step::*member>
Cell number(const Step& step) {
  return step.*member;
}

const std::vector<Field<Step>> kFields = {
    {{.key = "way", .heading = "way", .fit = Fit::whole, .paint = Paint::quiet}, text<&Step::way>},
    {{.key = "step", .heading = "step", .fit = Fit::number}, number<&Step::number>},
    {{.key = "from", .heading = "from", .paint = Paint::name}, text<&Step::from>},
    {{.heading = "how"}, [](const Step& s) -> Cell { return (s.forward ? "→ " : "← ") + s.relation; }},
    {{.key = "to", .heading = "to", .paint = Paint::name}, text<&Step::to>},
    {{.key = "direction"}, [](const Step& s) -> Cell { return s.forward ? "forward" : "backward"; }},
    {{.key = "kind"}, text<&Step::kind>},
    {{.key = "relation"}, text<&Step::relation>},
    {{.key = "said", .heading = "said", .fit = Fit::below, .paint = Paint::quiet}, text<&Step::said>},
    {{.key = "sources", .heading = "sources", .fit = Fit::number}, number<&Step::sources>},
    {{.key = "more", .heading = "more", .fit = Fit::number}, number<&Step::more>},
    {{.key = "published", .heading = "since", .fit = Fit::whole, .paint = Paint::quiet}, text<&Step::date>},
    {{.key = "sentence"}, text<&Step::sentence>},
    {{.key = "article"}, text<&Step::article>},
    {{.key = "id"}, text<&Step::id>},
};

bool same(const Way& a, const Way& b) {
  return std::ranges::equal(a, b, [](const WayStep& x, const WayStep& y) { return x.from == y.from && x.to == y.to; });
}

}  // namespace

int run_path(CLI::App& app, std::vector<std::string> arguments) {
  std::string first, second;
  ViewAnswerOptions options;
  app.add_option("FROM", first, "a name, or a part of one, or the id of an entity")->required();
  app.add_option("TO", second, "likewise")->required();
  declare_view_answer(app, options);
  app.footer(
      R"(A step is a fact that joins two, or a statement of one about the other (--view actors: facts only). Two ways are
told: the one with the fewest steps ("shortest"), and the one whose least reported step most independent sources report
("reported"); "both" if they are one. Each step shows its most reported fact, or else its first statement; "more" counts
what else joins the two.)");
  parse_arguments(app, std::move(arguments));

  const View all = open_graph(options.file).everything();
  const Entity from = all.graph.entities[choose_entity(all.graph.entities, first)];
  const Entity to = all.graph.entities[choose_entity(all.graph.entities, second)];
  const View view = view_of(all, options.kind, options.filter);
  const std::uint32_t begin = still_there(view, from.id, named(from)), end = still_there(view, to.id, named(to));
  const std::optional<Way> shortest = shortest_way(view, begin, end);
  const std::optional<Way> most_reported = most_reported_way(view, begin, end);
  std::vector<Step> steps;
  if (begin == end) {
    std::cerr << fmt::format("newsgraph: both are {}\n", named(from));
  } else if (!shortest) {
    std::cerr << fmt::format("newsgraph: nothing joins {} and {}\n", named(from), named(to));
  } else if (same(*shortest, *most_reported)) {
    steps = steps_of(view, *shortest, "both");
  } else {
    steps = steps_of(view, *shortest, "shortest");
    std::ranges::move(steps_of(view, *most_reported, "reported"), std::back_inserter(steps));
  }
  print_answer(to_answer(kFields, steps), options.answer);
  return 0;
}

}  // namespace newsgraph
