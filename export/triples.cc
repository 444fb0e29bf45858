// Hands the stored triples on, line by line.
#include "export/triples.h"

#include "ingest/problem.h"

namespace newsgraph {

void write_triples(const Store& store, std::ostream& out) {
  store.for_each_triple([&](std::string_view json) { out << json << '\n'; });
  if (!out.flush()) throw Error("cannot write the triples: the output does not take them (is the disk full?)");
}

}  // namespace newsgraph
