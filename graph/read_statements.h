// Statements out of the file; private to this room.
#pragma once

#include <string_view>
#include <vector>

#include "graph/sqlite.h"
#include "graph/statement.h"

namespace newsgraph {

// The beginning of a query whose rows read_statements reads, up to its WHERE: articles are a, triples t, statements s,
// the speakers' clusters c and entities e.
extern const std::string_view kStatementRows;

// The rows that `rows` answers, in their order; fastest where those of one article stand together.
std::vector<Statement> read_statements(const sqlite::Connection& connection, sqlite::Query& rows);

}  // namespace newsgraph
