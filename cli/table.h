// Answers as columns and rows: a table for people, JSON Lines or CSV for programs, all from the same columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsgraph {

// Nothing known; text; a number; a list of texts.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, std::vector<std::string>>;
using Row = std::vector<Cell>;

enum class Fit : std::uint8_t {
  whole,   // never broken: dates, ids
  number,  // never broken, aligned to the right
  wrap,    // broken into lines where the table is too wide
  below    // in lines of its own under the row, if it is not empty
};

enum class Paint : std::uint8_t { plain, name, quiet };

struct TableColumn {
  std::string key = {};      // in JSON and CSV; empty: for people only
  std::string heading = {};  // of the table; empty: for programs only
  Fit fit = Fit::wrap;
  Paint paint = Paint::plain;
};

// Every row has one cell a column.
struct Answer {
  std::vector<TableColumn> columns;
  std::vector<Row> rows;
  std::string note = {};  // for people, below the table
  std::size_t all = 0;    // rows that there are, if these are but the first of them
};

// A column and where a record's value for it comes from.
template <typename Record>
struct Field {
  TableColumn column;
  Cell (*value)(const Record&);
};

template <typename Record>
Answer to_answer(const std::vector<Field<Record>>& fields, const std::vector<Record>& records) {
  Answer answer;
  for (const Field<Record>& field : fields) answer.columns.push_back(field.column);
  for (const Record& record : records) {
    Row& row = answer.rows.emplace_back();
    for (const Field<Record>& field : fields) row.push_back(field.value(record));
  }
  return answer;
}

// A table at most `width` columns wide, if its unbreakable parts leave room; columns in which no row has anything are
// left out. With colours as ECMA-48 (the escapes of terminals) has them.
std::string table(const Answer& answer, std::size_t width, bool colour);

}  // namespace newsgraph
