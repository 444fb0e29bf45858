// Lays out tables: gives each column its width, breaks cells into lines, aligns and paints them.
#include "cli/table.h"

#include <algorithm>
#include <numeric>

#include "cli/terminal_text.h"
#include "export/text.h"

namespace newsgraph {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::string_view kIndent = "    ";
constexpr std::size_t kLeastWidth = 8;  // of a column whose cells are broken
constexpr std::size_t kMostLines = 12;  // of one cell; what is longer is for JSON and CSV
constexpr std::size_t kMostBelow = 4;

std::string_view escape(Paint paint) {
  switch (paint) {
    case Paint::plain: return "";
    case Paint::name: return "\x1b[1m";
    case Paint::quiet: return "\x1b[2m";
  }
  return "";
}

std::string painted(std::string_view text, Paint paint, bool colour) {
  const std::string_view begin = escape(paint);
  if (!colour || begin.empty() || text.empty()) return std::string(text);
  return std::string(begin) + std::string(text) + "\x1b[0m";
}

struct ToText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return terminal_text(text); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return to_decimal(number); }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string text;
    for (const std::string& one : list) text += (text.empty() ? "" : ", ") + terminal_text(one);
    return text;
  }
};

// A column as it is shown: the texts of its cells, and how wide it is.
struct Shown {
  const TableColumn* column;
  std::vector<std::string> texts;
  std::size_t natural = 0;  // width that its widest cell asks for
  std::size_t width = 0;
};

bool breakable(const Shown& shown) { return shown.column->fit == Fit::wrap; }

std::vector<Shown> shown_columns(const Answer& answer) {
  std::vector<Shown> all;
  for (std::size_t c = 0; c < answer.columns.size(); ++c) {
    if (answer.columns[c].heading.empty()) continue;
    Shown shown{.column = &answer.columns[c], .texts = {}};
    for (const Row& row : answer.rows) {
      shown.texts.push_back(std::visit(ToText(), row[c]));
      shown.natural = std::max(shown.natural, display_width(shown.texts.back()));
    }
    if (shown.natural == 0) continue;
    shown.natural = std::max(shown.natural, display_width(shown.column->heading));
    all.push_back(std::move(shown));
  }
  return all;
}

// Columns that need less than an equal share of the room get what they need, the others share what is left.
void fit_widths(std::vector<Shown>& columns, std::size_t width) {
  std::size_t room = width;
  const auto take = [&room](std::size_t part) { room -= std::min(room, part); };
  std::vector<Shown*> open;
  take(columns.empty() ? 0 : kGap.size() * (columns.size() - 1));
  for (Shown& column : columns) {
    column.width = column.natural;
    if (breakable(column)) {
      open.push_back(&column);
    } else {
      take(column.natural);
    }
  }
  std::ranges::stable_sort(open, {}, &Shown::natural);
  for (std::size_t i = 0; i < open.size(); ++i) {
    const std::size_t share = std::max(room / (open.size() - i), kLeastWidth);
    open[i]->width = std::min(open[i]->natural, share);
    take(open[i]->width);
  }
}

// Only words are painted, so that no line ends in blanks that cannot be cut off.
std::string padded(const std::string& text, const Shown& column, Paint paint, bool colour) {
  const std::size_t used = display_width(text);
  const std::string blank(column.width > used ? column.width - used : 0, ' ');
  const std::string shown = painted(text, paint, colour);
  return column.column->fit == Fit::number ? blank + shown : shown + blank;
}

void append_line(std::string& to, std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  to += line + '\n';
}

void append_cells(std::string& to, const std::vector<Shown>& columns, std::size_t row, bool colour) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (const Shown& column : columns) {
    cells.push_back(breakable(column) ? wrap(column.texts[row], column.width, kMostLines)
                                      : std::vector<std::string>{column.texts[row]});
    height = std::max(height, cells.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const bool last = c + 1 == columns.size();
      const std::string part = line < cells[c].size() ? cells[c][line] : "";
      text += padded(part, columns[c], columns[c].column->paint, colour);
      if (!last) text += kGap;
    }
    append_line(to, std::move(text));
  }
}

}  // namespace

std::string table(const Answer& answer, std::size_t width, bool colour) {
  std::vector<Shown> columns = shown_columns(answer), below;
  const auto is_below = [](const Shown& shown) { return shown.column->fit == Fit::below; };
  std::ranges::copy_if(columns, std::back_inserter(below), is_below);
  std::erase_if(columns, is_below);
  fit_widths(columns, width);

  std::string text, heading, rule;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const bool last = c + 1 == columns.size();
    heading += padded(columns[c].column->heading, columns[c], Paint::name, colour);
    for (std::size_t i = 0; i < columns[c].width; ++i) rule += "─";
    if (last) continue;
    heading += kGap;
    rule += kGap;
  }
  append_line(text, heading);
  append_line(text, painted(rule, Paint::quiet, colour));
  for (std::size_t row = 0; row < answer.rows.size(); ++row) {
    append_cells(text, columns, row, colour);
    for (const Shown& column : below) {
      if (column.texts[row].empty()) continue;
      const std::size_t room = width > kIndent.size() + kLeastWidth ? width - kIndent.size() : kLeastWidth;
      for (const std::string& line : wrap(column.texts[row], room, kMostBelow)) {
        append_line(text, std::string(kIndent) + painted(line, column.column->paint, colour));
      }
    }
  }
  return text;
}

}  // namespace newsgraph
