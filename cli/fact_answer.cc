// The columns of facts.
#include "cli/fact_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

struct Fact {
  const KnowledgeGraph* graph;
  const Edge* edge;
};

const Entity& from(const Fact& fact) { return fact.graph->entities[fact.edge->from]; }
const Entity& to(const Fact& fact) { return fact.graph->entities[fact.edge->to]; }

// "will not sign (negated; expected; time 2025-03-01), says Ann Falk"
Cell relation(const Fact& fact) {
  const Edge& edge = *fact.edge;
  std::string text = edge.relation;
  std::vector<std::string> notes;
  if (edge.polarity == Polarity::negated) notes.emplace_back("negated");
  if (edge.modality != Modality::asserted) notes.emplace_back(to_string(edge.modality));
  if (!edge.time.empty()) notes.push_back("time " + edge.time);
  if (!notes.empty()) text += fmt::format(" ({})", fmt::join(notes, "; "));
  if (!edge.said_by.empty()) text += fmt::format(", says {}", fmt::join(edge.said_by, ", "));
  return text;
}

// Evidence is in the order of dates, undated last.
std::string last_date(const Edge& edge) {
  std::string last;
  for (const Evidence& evidence : edge.evidence) last = std::max(last, evidence.published);
  return last;
}

const std::vector<Field<Fact>> kFields = {
    {{.key = "first", .heading = "first", .fit = Fit::whole, .paint = Paint::quiet},
     [](const Fact& f) -> Cell { return f.edge->evidence.front().published; }},
    {{.key = "subject", .heading = "who", .paint = Paint::name}, [](const Fact& f) -> Cell { return from(f).name; }},
    {{.heading = "did"}, relation},
    {{.key = "relation"}, [](const Fact& f) -> Cell { return f.edge->relation; }},
    {{.key = "lemma"}, [](const Fact& f) -> Cell { return f.edge->lemma; }},
    {{.key = "wordings"}, [](const Fact& f) -> Cell { return other_wordings(*f.edge); }},
    {{.key = "object", .heading = "whom or what", .paint = Paint::name},
     [](const Fact& f) -> Cell { return to(f).name; }},
    {{.key = "subject_id"}, [](const Fact& f) -> Cell { return from(f).id; }},
    {{.key = "object_id"}, [](const Fact& f) -> Cell { return to(f).id; }},
    {{.key = "polarity"}, [](const Fact& f) -> Cell { return std::string(to_string(f.edge->polarity)); }},
    {{.key = "modality"}, [](const Fact& f) -> Cell { return std::string(to_string(f.edge->modality)); }},
    {{.key = "time"}, [](const Fact& f) -> Cell { return f.edge->time; }},
    {{.key = "said_by"}, [](const Fact& f) -> Cell { return f.edge->said_by; }},
    {{.key = "last"}, [](const Fact& f) -> Cell { return last_date(*f.edge); }},
    {{.key = "sources", .heading = "sources", .paint = Paint::quiet},
     [](const Fact& f) -> Cell { return outlets_of(*f.edge); }},
    {{.key = "independent_sources", .heading = "independent", .fit = Fit::number},
     [](const Fact& f) -> Cell { return std::int64_t{f.edge->independent_sources}; }},
    {{.key = "articles"}, [](const Fact& f) -> Cell { return std::int64_t{f.edge->articles}; }},
    {{.key = "sentence"}, [](const Fact& f) -> Cell { return f.edge->evidence.front().sentence; }},
    {{.key = "article"}, [](const Fact& f) -> Cell { return f.edge->evidence.front().article; }},
    {{.key = "id"}, [](const Fact& f) -> Cell { return f.edge->id; }},
};

}  // namespace

std::vector<std::string> outlets_of(const Edge& edge) {
  std::set<std::string> names;
  for (const Evidence& evidence : edge.evidence) {
    names.insert(evidence.source.empty() ? "article " + evidence.article : evidence.source);
  }
  return {names.begin(), names.end()};
}

Answer facts_answer(const KnowledgeGraph& graph, const std::vector<const Edge*>& edges) {
  std::vector<Fact> facts;
  for (const Edge* edge : edges) facts.push_back({&graph, edge});
  return to_answer(kFields, facts);
}

}  // namespace newsgraph
