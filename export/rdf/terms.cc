// Escapes by the grammar of RDF 1.1 N-Triples, which TriG shares.
#include "export/rdf/terms.h"

#include <string>

#include "export/rdf/vocabulary.h"
#include "export/text.h"

namespace newsgraph::rdf {

void write_iri(std::ostream& out, std::string_view iri) { out << '<' << iri << '>'; }

void write_string(std::ostream& out, std::string_view text) {
  std::string quoted = "\"";
  for (const char byte : printable(text)) {
    switch (byte) {
      case '"': quoted += "\\\""; break;
      case '\\': quoted += "\\\\"; break;
      case '\t': quoted += "\\t"; break;
      case '\n': quoted += "\\n"; break;
      case '\r': quoted += "\\r"; break;
      default: quoted += byte;
    }
  }
  out << quoted << '"';
}

void write_term(std::ostream& out, const Object& object) {
  if (object.datatype.empty()) {
    write_iri(out, object.value);
    return;
  }
  write_string(out, object.value);
  if (object.datatype == xsd::kString) return;
  out << "^^";
  write_iri(out, object.datatype);
}

}  // namespace newsgraph::rdf
