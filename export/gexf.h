// GEXF 1.3 (gexf.net), for Gephi, Gephi Lite, sigma and graphology.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes nodes, and links as directed, possibly parallel edges, with colours, sizes and the columns of columns.h, lists
// as lists. Throws Error if `out` fails.
//
// Time: an edge lives from the publication of its first evidence to that of its last, a node from the first to the last
// of its edges. So the timeline of Gephi shows what was reported when. When a fact holds, as far as its sentence tells,
// is the attribute `time`: facts without it are many, and one axis cannot show two kinds of time. What is undated has
// neither start nor end; a graph without any date is static.
//
// Kind: a fact's lemma with what is said of it ("visit", "not visit", "visit (possible)"), "says" or "about". Gephi
// keeps parallel edges of different kinds apart, and adds up the weights of those of one kind unless told not to.
void write_gexf(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
