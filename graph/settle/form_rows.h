// The tables `forms`, `form_texts`, `short_names` and `called`: which forms there are, how they are written, and which
// clusters go by which. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/identity/name_form.h"
#include "graph/settle/touched.h"
#include "graph/sqlite.h"

namespace newsgraph {

class FormRows {
 public:
  FormRows(const sqlite::Connection& connection, Touched& touched);

  // The row of the form of a name, made if there is none.
  std::int64_t row(std::string_view text, bool person);

  // Counts (sign 1) or takes back (sign −1) that an article tells the bearer of a person's name from a namesake of
  // another generation.
  void count_apart(const PersonName& name, int sign);

  // Counts (sign 1) or takes back (sign −1) that a cluster is looked up by `look` and goes by `names` besides.
  void count(std::string_view look, bool person, const std::vector<std::string>& names, int sign);

 private:
  std::int64_t row_of_key(const std::string& key, bool person);
  void count_text(std::int64_t form, std::string_view text, int sign);
  void renew_short_names(std::int64_t form);

  Touched& touched_;
  sqlite::Query find_, insert_, count_things_, count_apart_, count_text_, drop_text_, texts_, set_acronym_,
      drop_short_names_, insert_short_name_, count_called_, drop_called_;
  const sqlite::Connection& connection_;
};

}  // namespace newsgraph
