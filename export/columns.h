// What formats tell of nodes and links beside their ids, names and ends: one table of typed columns for each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

enum class ColumnType : std::uint8_t { text, list, date, truth, whole, real };

// Nothing if unknown: no text is empty, no list is. A list is of texts, which may be; a date is the text of an ISO 8601
// date.
using ColumnValue = std::variant<std::monostate, std::string, std::vector<std::string>, bool, std::uint64_t, double>;

template <typename Thing>
struct Column {
  const char* name;  // unique in its table, and never id, source, target, name or label, which formats keep for
                     // themselves
  ColumnType type;
  unsigned kinds;                      // of things that have it, one bit for each as kind_of() gives them
  ColumnValue (*value)(const Thing&);  // asked only of things of these kinds
};

std::span<const Column<Node>> node_columns();
std::span<const Column<Link>> link_columns();

// One bit for entities and one for statements.
unsigned kind_of(const Node& node);
// One bit for each LinkKind.
unsigned kind_of(const Link& link);

template <typename Thing>
ColumnValue value_of(const Column<Thing>& column, const Thing& thing) {
  return (column.kinds & kind_of(thing)) != 0 ? column.value(thing) : ColumnValue();
}

// When the evidence of a link was published, ISO 8601, first and last; empty if that is unknown. Points into the view.
struct Published {
  std::string_view first, last;
};
Published published(const Link& link);

}  // namespace newsgraph
