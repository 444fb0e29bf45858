// Writes batches of rows, each batch with the clauses that merge it.
#include "export/cypher.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "export/columns.h"
#include "export/property_graph.h"
#include "export/text.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

// Of one batch; a database holds one in memory at a time.
constexpr std::size_t kMostRows = 500;
constexpr std::size_t kMostBytes = 1 << 20;

constexpr EntityType kLastType = EntityType::thing;

// A value as Cypher writes it. A date is the text of one; the clause makes a date of it.
struct AsLiteral {
  ColumnType type;

  std::string operator()(std::monostate) const { return type == ColumnType::list ? "[]" : "null"; }
  std::string operator()(const std::string& text) const { return cypher_string(text); }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string all = "[";
    for (const std::string& part : list) all += (&part == list.data() ? "" : ", ") + cypher_string(part);
    return all + "]";
  }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::uint64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const {
    const std::string digits = to_decimal(number);
    return digits.find_first_of(".e") == std::string::npos ? digits + ".0" : digits;  // 1 would be an integer
  }
};

// Rows of one kind. Each batch is `UNWIND [row, …] AS row` and the clauses.
class Batches {
 public:
  Batches(std::ostream& out, std::string clauses) : out_(out), clauses_(std::move(clauses)) {}

  void add(std::string_view row) {
    out_ << (rows_ == 0 ? "UNWIND [\n  " : ",\n  ") << row;
    bytes_ += row.size();
    if (++rows_ >= kMostRows || bytes_ >= kMostBytes) finish();
  }

  void finish() {
    if (rows_ > 0) out_ << "\n] AS row\n" << clauses_ << ";\n";
    rows_ = bytes_ = 0;
    if (!out_) throw Error("cannot write Cypher: the output does not take it (is the disk full?)");
  }

 private:
  std::ostream& out_;
  std::string clauses_;
  std::size_t rows_ = 0, bytes_ = 0;
};

template <typename Thing>
void add_columns(std::string& row, std::span<const Column<Thing>> columns, const Thing& thing) {
  for (const Column<Thing>& column : columns) {
    if ((column.kinds & kind_of(thing)) == 0) continue;
    row += std::string(", ") + column.name + ": " + std::visit(AsLiteral{column.type}, value_of(column, thing));
  }
  row += '}';
}

// "n.name = row.name, n.type = row.type, …" for things of this kind.
template <typename Thing>
std::string assignments(const std::string& variable, const std::string& first, std::span<const Column<Thing>> columns,
                        unsigned kind) {
  std::string all = variable + "." + first + " = row." + first;
  for (const Column<Thing>& column : columns) {
    if ((column.kinds & kind) == 0) continue;
    const std::string value = std::string("row.") + column.name;
    all += ", " + variable + "." + column.name + " = ";
    all += column.type == ColumnType::date ? "date(" + value + ")" : value;
  }
  return all;
}

std::string row_of(const Node& shown) {
  std::string row = "{id: " + cypher_string(shown.id) + ", name: " + cypher_string(shown.label);
  add_columns(row, node_columns(), shown);
  return row;
}

std::string row_of(const View& view, const Link& link) {
  std::string row = "{id: " + cypher_string(link.id) + ", from: " + cypher_string(node(view, link.from).id) +
                    ", to: " + cypher_string(node(view, link.to).id) + ", label: " + cypher_string(link.label);
  add_columns(row, link_columns(), link);
  return row;
}

std::string merge_node(std::string_view label) { return "MERGE (n:" + std::string(label) + " {id: row.id})\n"; }

// An entity that has changed its type loses the label of the old one.
std::string entity_clauses(EntityType type, unsigned kind) {
  std::string others;
  for (int i = 0; i <= static_cast<int>(kLastType); ++i) {
    const auto other = static_cast<EntityType>(i);
    if (other != type) others += ":" + std::string(label_of(other));
  }
  return merge_node(kEntityLabel) + "REMOVE n" + others + "\nSET n:" + std::string(label_of(type)) + "\nSET " +
         assignments("n", "name", node_columns(), kind);
}

std::string link_clauses(const Link& link) {
  const std::string from(link.kind == LinkKind::about ? kStatementLabel : kEntityLabel);
  const std::string to(link.kind == LinkKind::says ? kStatementLabel : kEntityLabel);
  return "MATCH (a:" + from + " {id: row.from})\nMATCH (b:" + to +
         " {id: row.to})\nMERGE (a)-[r:" + std::string(type_of(link.kind)) + " {id: row.id}]->(b)\nSET " +
         assignments("r", "label", link_columns(), kind_of(link));
}

void write_entities(const View& view, EntityType type, std::ostream& out) {
  const std::size_t count = view.graph.entities.size();
  if (count == 0) return;
  Batches batches(out, entity_clauses(type, kind_of(node(view, 0))));
  for (std::size_t i = 0; i < count; ++i) {
    if (view.graph.entities[i].type == type) batches.add(row_of(node(view, i)));
  }
  batches.finish();
}

void write_statements(const View& view, std::ostream& out) {
  const std::size_t first = view.graph.entities.size();
  if (view.statements.empty()) return;
  Batches batches(
      out, merge_node(kStatementLabel) + "SET " + assignments("n", "name", node_columns(), kind_of(node(view, first))));
  for (std::size_t i = first; i < count_nodes(view); ++i) batches.add(row_of(node(view, i)));
  batches.finish();
}

void write_links(const View& view, const std::vector<Link>& all, LinkKind kind, std::ostream& out) {
  const auto first = std::ranges::find(all, kind, &Link::kind);
  if (first == all.end()) return;
  Batches batches(out, link_clauses(*first));
  for (const Link& link : all) {
    if (link.kind == kind) batches.add(row_of(view, link));
  }
  batches.finish();
}

}  // namespace

std::string cypher_string(std::string_view text) {
  std::string literal = "'";
  for (const char byte : printable(text)) {
    switch (byte) {
      case '\\': literal += "\\\\"; break;
      case '\'': literal += "\\'"; break;
      case '\n': literal += "\\n"; break;
      case '\r': literal += "\\r"; break;
      case '\t': literal += "\\t"; break;
      default: literal += byte;
    }
  }
  return literal + "'";
}

void write_cypher(const View& view, const ExportOptions&, std::ostream& out) {
  out << "// A knowledge graph, written by newsgraph. Running this again changes nothing.\n";
  for (const std::string_view label : {kEntityLabel, kStatementLabel}) {
    out << "CREATE CONSTRAINT newsgraph_" << label << " IF NOT EXISTS FOR (n:" << label
        << ") REQUIRE n.id IS UNIQUE;\n";
  }
  for (int i = 0; i <= static_cast<int>(kLastType); ++i) write_entities(view, static_cast<EntityType>(i), out);
  write_statements(view, out);
  const std::vector<Link> all = links(view);
  for (const LinkKind kind : {LinkKind::fact, LinkKind::says, LinkKind::about}) write_links(view, all, kind, out);
  if (!out.flush()) throw Error("cannot write Cypher: the output does not take it (is the disk full?)");
}

}  // namespace newsgraph
