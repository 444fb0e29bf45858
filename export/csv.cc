// Writes tables row by row.
#include "export/csv.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "export/columns.h"
#include "export/property_graph.h"
#include "export/text.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr char kBetweenTexts = ';';  // of a list
constexpr std::string_view kInsteadOfIt = "；";

// neo4j-admin's name.
std::string_view type_of(ColumnType type) {
  switch (type) {
    case ColumnType::text: return "string";
    case ColumnType::list: return "string[]";
    case ColumnType::date: return "date";
    case ColumnType::truth: return "boolean";
    case ColumnType::whole: return "long";
    case ColumnType::real: return "double";
  }
  return "string";
}

// What a cell can hold of a text.
std::string cleaned(std::string_view text) {
  std::string clean;
  for (const char byte : printable(text)) {
    const bool second_half = byte == '\n' && !clean.empty() && clean.back() == '\r';
    if (second_half) clean.pop_back();
    clean += byte;
  }
  for (char& byte : clean) {
    if (byte == '\n' || byte == '\r') byte = ' ';
  }
  return clean;
}

std::string in_quotes(std::string_view clean) {
  std::string cell = "\"";
  for (const char byte : clean) {
    if (byte == '"') cell += '"';
    cell += byte;
  }
  return cell + '"';
}

// A value's cell; nothing if it is unknown.
struct AsCell {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return in_quotes(cleaned(text)); }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string joined;
    for (const std::string& part : list) {
      if (part.empty()) continue;
      if (!joined.empty()) joined += kBetweenTexts;
      for (const char byte : cleaned(part)) {
        if (byte == kBetweenTexts) {
          joined += kInsteadOfIt;
        } else {
          joined += byte;
        }
      }
    }
    return joined.empty() ? "" : in_quotes(joined);
  }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::uint64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return to_decimal(number); }
};

void check(const std::ostream& out) {
  if (!out) throw Error("cannot write CSV: the output does not take it (is the disk full?)");
}

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) out << (&cell == cells.data() ? "" : ",") << cell;
  check(out << "\r\n");
}

template <typename Thing>
void write_header(std::ostream& out, std::vector<std::string> cells, std::span<const Column<Thing>> columns) {
  for (const Column<Thing>& column : columns) {
    cells.push_back(std::string(column.name) + ":" + std::string(type_of(column.type)));
  }
  write_row(out, cells);
}

template <typename Thing>
void write_thing(std::ostream& out, std::vector<std::string> cells, std::span<const Column<Thing>> columns,
                 const Thing& thing) {
  for (const Column<Thing>& column : columns) cells.push_back(std::visit(AsCell(), value_of(column, thing)));
  write_row(out, cells);
}

std::string labels_of(const Node& node) {
  if (node.statement) return std::string(kStatementLabel);
  return std::string(kEntityLabel) + kBetweenTexts + std::string(label_of(node.entity->type));
}

}  // namespace

void write_csv_nodes(const View& view, const ExportOptions&, std::ostream& out) {
  write_header(out, {"id:ID", ":LABEL", "name:string"}, node_columns());
  for (std::size_t i = 0; i < count_nodes(view); ++i) {
    const Node shown = node(view, i);
    write_thing(out, {in_quotes(cleaned(shown.id)), labels_of(shown), in_quotes(cleaned(shown.label))}, node_columns(),
                shown);
  }
  check(out.flush());
}

void write_csv_edges(const View& view, const ExportOptions&, std::ostream& out) {
  write_header(out, {":START_ID", ":END_ID", ":TYPE", "id:string", "label:string"}, link_columns());
  for (const Link& link : links(view)) {
    write_thing(out,
                {in_quotes(cleaned(node(view, link.from).id)), in_quotes(cleaned(node(view, link.to).id)),
                 std::string(type_of(link.kind)), in_quotes(cleaned(link.id)), in_quotes(cleaned(link.label))},
                link_columns(), link);
  }
  check(out.flush());
}

}  // namespace newsgraph
