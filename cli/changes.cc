// newsgraph changes: how what somebody said of one thing moved.
#include <fmt/format.h>

#include <iostream>
#include <set>

#include "cli/answer.h"
#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/topic.h"
#include "cli/verb.h"
#include "cli/view_options.h"
#include "graph/query/changes.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// What was said, with the course that it belongs to.
struct Step {
  const Course* course;
  const Saying* saying;
  bool first;  // of its course
};

const std::string& shown(const ClaimThing& thing) { return thing.name.empty() ? thing.text : thing.name; }

// "the bridge | reopen", "Falk | the mill": what all that was said is about.
Cell matter(const Step& step) {
  if (!step.first) return "";
  const std::string object = shown(step.course->object);
  return shown(step.course->subject) + " | " + (object.empty() ? step.course->lemma : object);
}

// "will not reopen (negated, expected): 2026-05"
Cell told(const Step& step) {
  const Saying& saying = *step.saying;
  std::vector<std::string_view> notes;
  if (saying.polarity == Polarity::negated) notes.emplace_back("negated");
  if (saying.modality != Modality::asserted) notes.push_back(to_string(saying.modality));
  std::string text = saying.relation.empty() ? saying.lemma : saying.relation;
  if (!notes.empty()) text += fmt::format(" ({})", fmt::join(notes, ", "));
  if (!saying.values.empty()) text += fmt::format(": {}", fmt::join(saying.values, ", "));
  return text;
}

std::vector<std::string> turns(const Saying& saying) {
  std::vector<std::string> all;
  for (const Turn& turn : saying.turns) {
    all.push_back(fmt::format("{}: {} → {}", to_string(turn.kind), turn.before, turn.now));
  }
  return all;
}

template <std::string Saying::*member>
Cell text(const Step& step) {
  return step.saying->*member;
}

const std::vector<Field<Step>> kFields = {
    {{.heading = "about", .paint = Paint::name}, matter},
    {{.key = "course"}, [](const Step& s) -> Cell { return s.course->id; }},
    {{.key = "subject"}, [](const Step& s) -> Cell { return shown(s.course->subject); }},
    {{.key = "object"}, [](const Step& s) -> Cell { return shown(s.course->object); }},
    {{.key = "date", .heading = "date", .fit = Fit::whole, .paint = Paint::quiet}, text<&Saying::date>},
    {{.key = "until"}, text<&Saying::until>},
    {{.heading = "said"}, told},
    {{.key = "relation"}, text<&Saying::relation>},
    {{.key = "lemma"}, text<&Saying::lemma>},
    {{.key = "polarity"}, [](const Step& s) -> Cell { return std::string(to_string(s.saying->polarity)); }},
    {{.key = "modality"}, [](const Step& s) -> Cell { return std::string(to_string(s.saying->modality)); }},
    {{.key = "values"}, [](const Step& s) -> Cell { return s.saying->values; }},
    {{.key = "turned", .heading = "turned"}, [](const Step& s) -> Cell { return turns(*s.saying); }},
    {{.key = "sources", .heading = "in", .paint = Paint::quiet},
     [](const Step& s) -> Cell { return s.saying->sources; }},
    {{.heading = "sentence", .fit = Fit::below, .paint = Paint::quiet}, text<&Saying::sentence>},
    {{.key = "sentence"}, text<&Saying::sentence>},
    {{.key = "article"}, text<&Saying::article>},
    {{.key = "triple"}, text<&Saying::triple>},
};

}  // namespace

int run_changes(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  std::string file, topic;
  Filter filter;
  AnswerOptions options;
  app.add_option("NAME", words, "a name of the speaker, or a part of one, or the id of an entity")->required();
  app.add_option("--about", topic, "only statements that mention the one of this name, or have these words")
      ->option_text("TOPIC");
  declare_graph(app, file);
  declare_report_filter(app, filter);
  declare_answer(app, options);
  app.footer(
      R"(What the speaker said of one subject and one object, or of what one subject does, is put in the order of days. It turns
in
  polarity  from affirmed to denied, or back
  modality  from what is to what will, may or must be
  number    to another number or amount, with the same relation
  date      to another day, month or year, with the same relation
  wording   to another relation
A day that tells the old and the new is no turn. What never turns is not listed, nor what articles without a date tell.)");
  parse_arguments(app, std::move(arguments));

  const Store store = open_graph(file);
  const std::string name = fmt::format("{}", fmt::join(words, " "));
  const std::vector<Entity> entities = store.entities_called(name);
  const Entity& speaker = entities[choose_entity(entities, name)];
  std::set<std::string> statements;
  if (!topic.empty()) {
    StatementQuery query;
    query.entity = speaker.id;
    for (const Statement& statement : said_about(store, topic, query).statements) statements.insert(statement.triple);
  }
  std::vector<Claim> claims = store.claims();
  const ReportFilter reports(filter);
  std::erase_if(claims, [&](const Claim& claim) {
    return claim.speaker.entity != speaker.id || (!topic.empty() && !statements.contains(claim.statement)) ||
           !reports.has_relation(claim.lemma, claim.relation) || !reports.has_report(claim.source, claim.published);
  });
  const std::vector<Course> found = changes(std::move(claims));
  std::vector<Step> steps;
  for (const Course& course : found) {
    for (const Saying& saying : course.sayings) steps.push_back({&course, &saying, &saying == &course.sayings.front()});
  }
  if (steps.empty()) std::cerr << fmt::format("newsgraph: nothing that {} said has turned\n", named(speaker));
  print_answer(to_answer(kFields, steps), options);
  return 0;
}

}  // namespace newsgraph
