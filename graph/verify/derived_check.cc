// Each derived table against a query that makes it anew.
#include "graph/verify/derived_check.h"

#include <fmt/format.h>

#include <string_view>

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// Both queries answer one column of text, in words that do not depend on row numbers.
struct Derived {
  std::string_view what, has, should;
};

constexpr Derived kDerived[] = {
    {"known_names", "SELECT quote(folded) || quote(text) || quote(count) FROM known_names",
     "SELECT quote(lower(text)) || quote(text) || quote(sum(count)) FROM names WHERE named = 1 GROUP BY text"},
    {"name_types", "SELECT quote(text) || quote(type) || quote(clusters) FROM name_types",
     "SELECT quote(text) || quote(type) || quote(count(*)) FROM names WHERE named = 1 GROUP BY text, type"},
    {"speakers", "SELECT quote(search) || quote(statements) FROM speakers",
     "SELECT quote(search) || quote(count(*)) FROM statements GROUP BY search"},
    {"statements", "SELECT t.id || quote(s.entity) FROM statements s JOIN triples t ON t.row = s.row",
     "SELECT t.id || quote(c.entity) FROM statements s JOIN triples t ON t.row = s.row "
     "LEFT JOIN clusters c ON c.row = s.speaker"},
    {"topics",
     "SELECT t.id || ' ' || c.number || quote(o.published) || quote(o.entity) FROM topics o "
     "JOIN triples t ON t.row = o.statement JOIN clusters c ON c.row = o.cluster",
     "SELECT t.id || ' ' || c.number || quote(a.published) || quote(nullif(c.entity, p.entity)) FROM topics o "
     "JOIN statements s ON s.row = o.statement JOIN triples t ON t.row = s.row JOIN clusters c ON c.row = o.cluster "
     "JOIN articles a ON a.row = s.article LEFT JOIN clusters p ON p.row = s.speaker"},
};

}  // namespace

void check_derived(const Connection& connection, const Complaint& complain) {
  for (const auto& [what, has, should] : kDerived) {
    const auto differences = [&, table = what](std::string_view more, std::string_view less, std::string_view told) {
      Query rows(connection, fmt::format("{} EXCEPT {} ORDER BY 1 LIMIT 20", more, less));
      while (rows.step()) complain(fmt::format("the rows of {} {}: {}", table, told, rows.text(0)));
    };
    differences(should, has, "lack what follows from others");
    differences(has, should, "have what does not follow from others");
  }
}

}  // namespace newsgraph
