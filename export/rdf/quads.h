// A view as RDF: a stream of quads, which each RDF format prints in its own way.
#pragma once

#include <functional>
#include <string_view>

#include "graph/view/view.h"

namespace newsgraph::rdf {

struct Object {
  std::string_view value;
  std::string_view datatype = {};  // IRI; empty if `value` is an IRI itself
};

// All are absolute, valid IRIs but for the object's value, which may be any text, valid UTF-8 or not, if its datatype
// is xsd:string or xsd:anyURI.
struct Quad {
  std::string_view graph;  // empty: the default graph
  std::string_view subject, predicate;
  Object object;
};

// What it is told lives until it returns.
using QuadSink = std::function<void(const Quad&)>;

// Hands on all that the view tells. There are no blank nodes. Quads of one subject in one graph follow each other, and
// among these those with one predicate. `base` is a base without a fault (see fault_of_base).
//
// Things, each under the base: entity/ID, article/ID, outlet/NAME, relation/LEMMA, claim/ID, statement/ID, evidence/….
// One named graph for each claim, named like the claim, holds what is claimed and nothing else:
//
//   claim/f-1 { entity/e-1 relation/lead entity/e-2 }        a fact
//   claim/t-20 { entity/e-1 relation/tell statement/t-20 }   that somebody said something
//
// Whether to believe it is the reader's choice, so the default graph holds only descriptions and provenance:
//
//   claim      schema:Claim. prov:wasAttributedTo: the speaker in whose words a fact stands, whoever reports that
//              somebody said something, else the outlets. prov:hadPrimarySource: the articles. prov:wasDerivedFrom:
//              the statements in which a fact stands.
//   statement  schema:Quotation, its words in schema:text. prov:wasQuotedFrom: the article. prov:wasAttributedTo: the
//              speaker, unless the article says that they did not, or only may, have said so; ng:speaker always.
//   evidence   one oa:Annotation (Web Annotation) for each sentence in which a claim stands.
//   entity, article, outlet, relation   their classes, names and figures.
//
// prov:generatedAtTime wants an xsd:dateTime, and of news only the day is known: its midnight stands for the day.
//
// Offsets of ours count UTF-8 bytes in the article's text, those of oa:TextPositionSelector count characters. The text
// is not at hand to turn one into the other, so evidence is an oa:TextQuoteSelector: the exact words with up to 32
// characters of their sentence on either side. The bytes stand beside as ng:utf8Begin and ng:utf8End.
//
// The order of names, roles and what a statement is about is lost, as RDF has sets.
void for_each_quad(const View& view, std::string_view base, const QuadSink& sink);

}  // namespace newsgraph::rdf
