// newsgraph disputes: what is affirmed and denied, and told with different numbers or dates; by whom, and since when.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/answer.h"
#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/verb.h"
#include "cli/view_options.h"
#include "graph/query/disputes.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// A position with the dispute that it is taken in.
struct Stand {
  const Dispute* dispute;
  const Position* position;
  bool first;  // of its dispute
};

const std::string& shown(const ClaimThing& thing) { return thing.name.empty() ? thing.text : thing.name; }

// "Falk | sell | the mill": what the positions have in common.
Cell matter(const Stand& stand) {
  if (!stand.first) return "";
  const Dispute& dispute = *stand.dispute;
  std::string text = shown(dispute.subject) + " | " + dispute.lemma;
  if (const std::string& object = shown(dispute.object); !object.empty()) text += " | " + object;
  return text;
}

Cell holder(const Stand& stand) {
  return stand.position->own_voice ? stand.position->holder + " (own voice)" : stand.position->holder;
}

template <std::string Position::*member>
Cell text(const Stand& stand) {
  return stand.position->*member;
}

template <std::string Dispute::*member>
Cell of_dispute(const Stand& stand) {
  return stand.dispute->*member;
}

const std::vector<Field<Stand>> kFields = {
    {{.heading = "about", .paint = Paint::name}, matter},
    {{.key = "dispute"}, of_dispute<&Dispute::id>},
    {{.key = "kind"}, [](const Stand& s) -> Cell { return std::string(to_string(s.dispute->kind)); }},
    {{.key = "subject"}, [](const Stand& s) -> Cell { return shown(s.dispute->subject); }},
    {{.key = "lemma"}, of_dispute<&Dispute::lemma>},
    {{.key = "object"}, [](const Stand& s) -> Cell { return shown(s.dispute->object); }},
    {{.key = "modality"}, [](const Stand& s) -> Cell { return std::string(to_string(s.dispute->modality)); }},
    {{.key = "value", .heading = "told as"}, text<&Position::value>},
    {{.heading = "by"}, holder},
    {{.key = "holder"}, text<&Position::holder>},
    {{.key = "entity"}, text<&Position::entity>},
    {{.key = "held_by"}, [](const Stand& s) -> Cell { return s.position->own_voice ? "outlet" : "speaker"; }},
    {{.key = "since", .heading = "since", .fit = Fit::whole, .paint = Paint::quiet}, text<&Position::since>},
    {{.key = "sources", .heading = "in", .paint = Paint::quiet},
     [](const Stand& s) -> Cell { return s.position->sources; }},
    {{.key = "independent_sources"},
     [](const Stand& s) -> Cell { return std::int64_t{s.position->independent_sources}; }},
    {{.heading = "sentence", .fit = Fit::below, .paint = Paint::quiet}, text<&Position::sentence>},
    {{.key = "sentence"}, text<&Position::sentence>},
    {{.key = "article"}, text<&Position::article>},
    {{.key = "triple"}, text<&Position::triple>},
};

// Whether the entity is what the dispute is about, or takes part in it.
bool concerns(const Dispute& dispute, const std::string& entity) {
  return dispute.subject.entity == entity || dispute.object.entity == entity ||
         std::ranges::find(dispute.positions, entity, &Position::entity) != dispute.positions.end();
}

}  // namespace

int run_disputes(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  std::string file;
  Filter filter;
  AnswerOptions options;
  app.add_option("NAME", words, "only what concerns the one of this name");
  declare_graph(app, file);
  declare_report_filter(app, filter);
  declare_answer(app, options);
  app.footer(
      R"(Compares claims of one subject, with one relation and one modality. In dispute is
  polarity  what one affirms and another denies of the same object, if what is affirmed has every circumstance that is
            denied
  number    the same with other numbers: "12 people" and "14 people", "for $4 million" and "for $5 million"
  date      the same on another day, in another month or year; this may also be two events
Where one article tells both values, it tells of two events, and these are not listed. What is said in other words is
not compared. Each row is one side and who takes it: a speaker, or an outlet in its own voice.)");
  parse_arguments(app, std::move(arguments));

  const Store store = open_graph(file);
  std::string entity;
  if (!words.empty()) {
    const std::string name = fmt::format("{}", fmt::join(words, " "));
    const std::vector<Entity> entities = store.entities_called(name);
    entity = entities[choose_entity(entities, name)].id;
  }
  std::vector<Claim> claims = store.claims();
  const ReportFilter reports(filter);
  std::erase_if(claims, [&](const Claim& claim) {
    return !reports.has_relation(claim.lemma, claim.relation) || !reports.has_report(claim.source, claim.published);
  });
  const std::vector<Dispute> found = disputes(std::move(claims));
  std::vector<Stand> stands;
  for (const Dispute& dispute : found) {
    if (!entity.empty() && !concerns(dispute, entity)) continue;
    for (const Position& position : dispute.positions) {
      stands.push_back({&dispute, &position, &position == &dispute.positions.front()});
    }
  }
  if (stands.empty()) std::cerr << "newsgraph: nothing is in dispute\n";
  print_answer(to_answer(kFields, stands), options);
  return 0;
}

}  // namespace newsgraph
