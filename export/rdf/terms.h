// Terms as the Turtle family writes them (RDF 1.1 N-Quads, TriG). The one place that escapes for them.
#pragma once

#include <ostream>
#include <string_view>

#include "export/rdf/quads.h"

namespace newsgraph::rdf {

// <…>. `iri` is valid, so that nothing in it needs an escape.
void write_iri(std::ostream& out, std::string_view iri);

// "…" of the text's printable(): quotes, backslashes, tabs and line breaks escaped.
void write_string(std::ostream& out, std::string_view text);

// <…>, "…" or "…"^^<…>
void write_term(std::ostream& out, const Object& object);

}  // namespace newsgraph::rdf
