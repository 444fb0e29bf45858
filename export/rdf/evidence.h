// Evidence as Web Annotations; private to this folder.
#pragma once

#include <cstddef>
#include <string>

#include "export/rdf/emitter.h"

namespace newsgraph::rdf {

// That the fact whose claim is `claim` stands in this sentence. `number`, from 1, tells apart the evidence of one
// triple for one fact.
void put_evidence(Emitter& out, const std::string& claim, const Edge& edge, const Evidence& evidence,
                  std::size_t number);

// That `claim`, the saying of the statement, stands in its sentence.
void put_evidence(Emitter& out, const std::string& claim, const Statement& statement);

}  // namespace newsgraph::rdf
