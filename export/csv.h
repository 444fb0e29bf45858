// The two tables from which graph databases load a graph: nodes, and the edges between them.
//
// CSV as RFC 4180 has it (commas, CRLF, double quotes doubled), with the header that neo4j-admin database import
// expects: id:ID, :LABEL, :START_ID, :END_ID, :TYPE, and a type for each property. Texts are always quoted; what is
// unknown is an empty field. The tables load with the default options of neo4j-admin, and by COPY in LadybugDB, which
// takes an edge's ends from the first two columns.
//
// What a cell cannot hold is changed, and nothing else:
// - line breaks are spaces, since neither database reads one in a field unless told to;
// - in lists, which neo4j-admin splits at every ";", quoted or not, a ";" in a text is "；" (U+FF1B), and texts that
// are
//   empty are left out;
// - what printable() replaces.
// Cells that begin with "=", "+", "-" or "@" stay as they are: databases take text for text. Whoever opens the tables
// in a spreadsheet should import those columns as text.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Throw Error if `out` fails.
void write_csv_nodes(const View& view, const ExportOptions& options, std::ostream& out);
void write_csv_edges(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
