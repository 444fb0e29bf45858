// Dates facts by what they say of themselves, and everything else by its first report.
#include "graph/query/timeline.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace newsgraph {
namespace {

std::string outlet(const std::string& source, const std::string& article) {
  return source.empty() ? "article " + article : source;
}

Moment of_fact(const View& view, const Edge& edge) {
  const Evidence& first = edge.evidence.front();
  const std::string day = first_day(edge.time);
  Moment moment{.date = day.empty() ? first.published : day,
                .dated = !day.empty(),
                .kind = MomentKind::fact,
                .who = view.graph.entities[edge.from].name,
                .relation = edge.relation,
                .wordings = other_wordings(edge),
                .what = view.graph.entities[edge.to].name,
                .polarity = edge.polarity,
                .modality = edge.modality,
                .said_by = edge.said_by,
                .sources = {},
                .independent_sources = edge.independent_sources,
                .sentence = first.sentence,
                .article = first.article,
                .id = edge.id};
  std::set<std::string> sources;
  for (const Evidence& evidence : edge.evidence) sources.insert(outlet(evidence.source, evidence.article));
  moment.sources.assign(sources.begin(), sources.end());
  return moment;
}

Moment of_statement(const Statement& statement, MomentKind kind) {
  return {.date = statement.published,
          .dated = false,
          .kind = kind,
          .who = statement.speaker,
          .relation = statement.cue,
          .wordings = {},
          .what = statement.content,
          .polarity = statement.polarity,
          .modality = statement.modality,
          .said_by = {},
          .sources = {outlet(statement.source, statement.article)},
          .independent_sources = 1,
          .sentence = statement.sentence,
          .article = statement.article,
          .id = statement.triple};
}

}  // namespace

std::string_view to_string(MomentKind kind) {
  switch (kind) {
    case MomentKind::fact: return "fact";
    case MomentKind::said: return "said";
    case MomentKind::said_of: return "said of";
  }
  return "";
}

std::string first_day(std::string_view time) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  std::size_t length = 0;
  while (length < time.size() && length < kForm.size() &&
         (kForm[length] == 'd' ? time[length] >= '0' && time[length] <= '9' : time[length] == '-')) {
    ++length;
  }
  for (const std::size_t whole : {std::size_t{10}, std::size_t{7}, std::size_t{4}}) {
    if (length >= whole) return std::string(time.substr(0, whole));
  }
  return {};
}

std::vector<Moment> timeline(const View& view, std::uint32_t entity) {
  std::vector<Moment> moments;
  const std::string& id = view.graph.entities[entity].id;
  for (const Edge& edge : view.graph.edges) {
    if (edge.from == entity || edge.to == entity) moments.push_back(of_fact(view, edge));
  }
  for (const Statement& statement : view.statements) {
    if (statement.entity == id) {
      moments.push_back(of_statement(statement, MomentKind::said));
    } else if (std::ranges::find(statement.about, id) != statement.about.end()) {
      moments.push_back(of_statement(statement, MomentKind::said_of));
    }
  }
  std::ranges::sort(moments, {}, [](const Moment& moment) {
    return std::tuple(moment.date.empty(), std::string_view(moment.date), moment.kind, std::string_view(moment.id));
  });
  return moments;
}

}  // namespace newsgraph
