// Reads decisions as settling does, and tries them by the rules under which they are made.
#include "graph/verify/decision_check.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "graph/day.h"
#include "graph/identity/decision_text.h"
#include "graph/read_decisions.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// Whether every number means something; without that nothing can be read.
bool check_numbers(const Connection& connection, const Complaint& complain) {
  Query rows(connection,
             "SELECT name, kind, name_of, other_of FROM decisions WHERE kind NOT IN (0, 1, 2) "
             "OR name_of NOT IN (0, 1, 2) OR other_of NOT IN (0, 1, 2) ORDER BY name");
  bool good = true;
  for (; rows.step(); good = false) {
    complain(fmt::format("a decision about {} has the numbers {}, {} and {}, of which one means nothing", rows.text(0),
                         rows.number(1), rows.number(2), rows.number(3)));
  }
  return good;
}

void check_decision(const Decision& decision, const Complaint& complain) {
  const std::string what = to_text(decision);
  if (const std::string fault = fault_of(decision); !fault.empty()) complain(fmt::format("{}: {}", what, fault));
  if (!decision.date.empty() && !is_day(decision.date)) complain(fmt::format("{}: its date is none", what));
  if (decision.kind != DecisionKind::split && !decision.articles.empty()) {
    complain(fmt::format("{}: it has articles, which only a split can have", what));
  }
  for (const std::string* const text : {&decision.name.text, &decision.other.text, &decision.reason}) {
    if (decided_name(*text).text != *text) complain(fmt::format("{}: a text of it is not one line", what));
  }
}

}  // namespace

void check_decisions(const Connection& connection, const Complaint& complain) {
  if (!check_numbers(connection, complain)) return;
  const std::vector<Decision> decisions = read_decisions(connection);
  std::map<std::string, const Decision*> subjects;
  std::vector<Decision> different;
  for (const Decision& decision : decisions) {
    check_decision(decision, complain);
    const auto [at, fresh] = subjects.try_emplace(subject_of(decision), &decision);
    if (fresh) {
      different.push_back(decision);
    } else {
      complain(fmt::format("{} and {} are about the same", to_text(*at->second), to_text(decision)));
    }
  }
  std::string together;
  for (const std::size_t i : contradiction(different)) {
    together += (together.empty() ? "" : "; ") + to_text(different[i]);
  }
  if (!together.empty()) complain("decisions cannot hold together: " + together);
}

}  // namespace newsgraph
