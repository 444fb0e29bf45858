// Cypher, for Neo4j 5 and later: cypher-shell -f news.cypher, or pasted into its browser.
//
// Makes a graph or brings one up to date: constraints that keep ids unique, then nodes and relationships MERGEd by id,
// in batches. Running it again changes nothing; it deletes nothing. What it says of a node or relationship replaces
// what was there. Labels, types and properties are those of the tables of csv.h, lists being lists and every text
// whole.
//
// Memgraph takes all but the constraints, which it writes as CREATE CONSTRAINT ON (n:Entity) ASSERT n.id IS UNIQUE.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "export/format.h"

namespace newsgraph {

// Throws Error if `out` fails.
void write_cypher(const View& view, const ExportOptions& options, std::ostream& out);

// `text` as a string of Cypher, with its quotes, in one line of printable characters.
std::string cypher_string(std::string_view text);

}  // namespace newsgraph
