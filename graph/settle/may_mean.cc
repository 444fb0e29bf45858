// Rows of the table `may_mean`.
#include "graph/settle/may_mean.h"

#include <algorithm>

namespace newsgraph {

MayMean::MayMean(const sqlite::Connection& connection)
    : read_(connection, "SELECT founder FROM may_mean WHERE form = ?1 ORDER BY founder"),
      drop_(connection, "DELETE FROM may_mean WHERE form = ?1"),
      insert_(connection, "INSERT INTO may_mean VALUES (?1, ?2)"),
      short_for_(connection, "SELECT form FROM may_mean WHERE founder = ?1 ORDER BY form") {}

std::vector<std::int64_t> MayMean::read(std::int64_t form) { return read_.bind(form).numbers(); }

bool MayMean::write(std::int64_t form, std::vector<std::int64_t> founders) {
  std::ranges::sort(founders);
  founders.erase(std::unique(founders.begin(), founders.end()), founders.end());
  if (founders == read(form)) return false;
  drop_.bind(form).run();
  for (const std::int64_t founder : founders) insert_.bind_all(form, founder).run();
  return true;
}

std::vector<std::int64_t> MayMean::short_for(std::int64_t founder) { return short_for_.bind(founder).numbers(); }

}  // namespace newsgraph
