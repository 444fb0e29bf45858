// The columns of decisions.
#include "cli/decision_answer.h"

#include <fmt/format.h>

namespace newsgraph {
namespace {

using N = NumberedDecision;

std::string of(const DecidedName& name) {
  return name.of == NameOf::person ? "person" : name.of == NameOf::other ? "other" : "";
}

std::string shown(const DecidedName& name) {
  return name.of == NameOf::anything ? name.text : fmt::format("{} ({})", name.text, of(name));
}

std::string where(const Decision& decision) { return fmt::format("{}", fmt::join(decision.articles, ", ")); }

const std::vector<Field<N>> kFields = {
    {{.key = "number", .heading = "number", .fit = Fit::number, .paint = Paint::quiet},
     [](const N& n) -> Cell { return n.number; }},
    {{.key = "date", .heading = "date", .fit = Fit::whole, .paint = Paint::quiet},
     [](const N& n) -> Cell { return n.decision.date; }},
    {{.key = "decision", .heading = "decision", .fit = Fit::whole},
     [](const N& n) -> Cell { return std::string(to_string(n.decision.kind)); }},
    {{.heading = "name", .paint = Paint::name}, [](const N& n) -> Cell { return shown(n.decision.name); }},
    {{.heading = "and, or as", .paint = Paint::name}, [](const N& n) -> Cell { return shown(n.decision.other); }},
    {{.heading = "in articles"}, [](const N& n) -> Cell { return where(n.decision); }},
    {{.key = "name"}, [](const N& n) -> Cell { return n.decision.name.text; }},
    {{.key = "name_of"}, [](const N& n) -> Cell { return of(n.decision.name); }},
    {{.key = "other"}, [](const N& n) -> Cell { return n.decision.other.text; }},
    {{.key = "other_of"}, [](const N& n) -> Cell { return of(n.decision.other); }},
    {{.key = "articles"}, [](const N& n) -> Cell { return n.decision.articles; }},
    {{.key = "reason", .heading = "reason"}, [](const N& n) -> Cell { return n.decision.reason; }},
};

}  // namespace

std::vector<NumberedDecision> numbered(const std::vector<Decision>& decisions) {
  std::vector<NumberedDecision> all;
  for (const Decision& decision : decisions) all.push_back({static_cast<std::int64_t>(all.size()) + 1, decision});
  return all;
}

Answer decisions_answer(const std::vector<NumberedDecision>& decisions) { return to_answer(kFields, decisions); }

}  // namespace newsgraph
