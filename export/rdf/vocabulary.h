// The words of the RDF that newsgraph writes, and how the IRIs of its own things are made. The one place that knows
// either. quads.h says what is said with them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace newsgraph::rdf {

struct Prefix {
  std::string_view name, space;
};

// Every vocabulary that is used, for formats that shorten IRIs.
std::span<const Prefix> prefixes();

// "schema:name" for "https://schema.org/name"; empty if no prefix fits or what is left is not letters and digits alone.
std::string shortened(std::string_view iri);

// Where the IRIs of entities, claims, statements and articles begin unless the user says otherwise. No document is
// behind them; whoever publishes a graph chooses a base of their own.
inline constexpr std::string_view kDefaultBase = "urn:newsgraph:";

// What keeps IRIs that begin with `base` from being absolute, valid and our own; empty if nothing does.
std::string fault_of_base(std::string_view base);

// `base`, the kind of thing ("entity") and its id: what is not a letter, digit, "-", ".", "_" or "~" is
// percent-encoded, byte by byte, so that every text has an IRI of its own and it is valid. A very long id stands as its
// hash.
std::string iri(std::string_view base, std::string_view kind, std::string_view id);

// "relation/visit", "relation/visit/negated", "relation/visit/negated/possible": a relation that is denied, or only
// thought possible, is never the IRI of the affirmed one.
std::string relation_iri(std::string_view base, std::string_view lemma, Polarity polarity, Modality modality);

// The classes of an entity of this type, the most telling first.
std::span<const std::string_view> classes(EntityType type);

namespace xsd {
inline constexpr std::string_view kString = "http://www.w3.org/2001/XMLSchema#string";
inline constexpr std::string_view kBoolean = "http://www.w3.org/2001/XMLSchema#boolean";
inline constexpr std::string_view kInteger = "http://www.w3.org/2001/XMLSchema#integer";
inline constexpr std::string_view kDouble = "http://www.w3.org/2001/XMLSchema#double";
inline constexpr std::string_view kDate = "http://www.w3.org/2001/XMLSchema#date";
inline constexpr std::string_view kDateTime = "http://www.w3.org/2001/XMLSchema#dateTime";
inline constexpr std::string_view kAnyUri = "http://www.w3.org/2001/XMLSchema#anyURI";
}  // namespace xsd

inline constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kProperty = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property";
inline constexpr std::string_view kLabel = "http://www.w3.org/2000/01/rdf-schema#label";

namespace schema {
inline constexpr std::string_view kAbout = "https://schema.org/about";
inline constexpr std::string_view kAlternateName = "https://schema.org/alternateName";
inline constexpr std::string_view kClaim = "https://schema.org/Claim";
inline constexpr std::string_view kDatePublished = "https://schema.org/datePublished";
inline constexpr std::string_view kDescription = "https://schema.org/description";
inline constexpr std::string_view kHeadline = "https://schema.org/headline";
inline constexpr std::string_view kIdentifier = "https://schema.org/identifier";
inline constexpr std::string_view kName = "https://schema.org/name";
inline constexpr std::string_view kNewsArticle = "https://schema.org/NewsArticle";
inline constexpr std::string_view kNewsMediaOrganization = "https://schema.org/NewsMediaOrganization";
inline constexpr std::string_view kPosition = "https://schema.org/position";
inline constexpr std::string_view kPublisher = "https://schema.org/publisher";
inline constexpr std::string_view kQuotation = "https://schema.org/Quotation";
inline constexpr std::string_view kTemporalCoverage = "https://schema.org/temporalCoverage";
inline constexpr std::string_view kText = "https://schema.org/text";
inline constexpr std::string_view kUrl = "https://schema.org/url";
}  // namespace schema

namespace prov {
inline constexpr std::string_view kAgent = "http://www.w3.org/ns/prov#Agent";
inline constexpr std::string_view kEntity = "http://www.w3.org/ns/prov#Entity";
inline constexpr std::string_view kGeneratedAtTime = "http://www.w3.org/ns/prov#generatedAtTime";
inline constexpr std::string_view kHadPrimarySource = "http://www.w3.org/ns/prov#hadPrimarySource";
inline constexpr std::string_view kOrganization = "http://www.w3.org/ns/prov#Organization";
inline constexpr std::string_view kWasAttributedTo = "http://www.w3.org/ns/prov#wasAttributedTo";
inline constexpr std::string_view kWasDerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom";
inline constexpr std::string_view kWasQuotedFrom = "http://www.w3.org/ns/prov#wasQuotedFrom";
}  // namespace prov

namespace oa {
inline constexpr std::string_view kAnnotation = "http://www.w3.org/ns/oa#Annotation";
inline constexpr std::string_view kDescribing = "http://www.w3.org/ns/oa#describing";
inline constexpr std::string_view kExact = "http://www.w3.org/ns/oa#exact";
inline constexpr std::string_view kHasBody = "http://www.w3.org/ns/oa#hasBody";
inline constexpr std::string_view kHasSelector = "http://www.w3.org/ns/oa#hasSelector";
inline constexpr std::string_view kHasSource = "http://www.w3.org/ns/oa#hasSource";
inline constexpr std::string_view kHasTarget = "http://www.w3.org/ns/oa#hasTarget";
inline constexpr std::string_view kMotivatedBy = "http://www.w3.org/ns/oa#motivatedBy";
inline constexpr std::string_view kPrefix = "http://www.w3.org/ns/oa#prefix";
inline constexpr std::string_view kSpecificResource = "http://www.w3.org/ns/oa#SpecificResource";
inline constexpr std::string_view kSuffix = "http://www.w3.org/ns/oa#suffix";
inline constexpr std::string_view kTextQuoteSelector = "http://www.w3.org/ns/oa#TextQuoteSelector";
}  // namespace oa

// What no public vocabulary has a word for. The same whatever the base, so that queries work on every graph.
namespace own {
inline constexpr std::string_view kArticles = "urn:newsgraph:ns#articles";      // how many mention the entity
inline constexpr std::string_view kCentrality = "urn:newsgraph:ns#centrality";  // PageRank in what was exported
inline constexpr std::string_view kClaim = "urn:newsgraph:ns#claim";            // of a statement: that it was said
inline constexpr std::string_view kComponent = "urn:newsgraph:ns#component";    // connected part of what was exported
inline constexpr std::string_view kConfidence = "urn:newsgraph:ns#confidence";  // 0 to 1
inline constexpr std::string_view kContentWords = "urn:newsgraph:ns#contentWords";
inline constexpr std::string_view kCue = "urn:newsgraph:ns#cue";  // the reporting words as they stand
inline constexpr std::string_view kIndependentSources = "urn:newsgraph:ns#independentSources";  // that report the claim
inline constexpr std::string_view kKind = "urn:newsgraph:ns#kind";          // direct, indirect, mixed
inline constexpr std::string_view kLemma = "urn:newsgraph:ns#lemma";        // what equal relations share
inline constexpr std::string_view kMentions = "urn:newsgraph:ns#mentions";  // how often the entity is mentioned
inline constexpr std::string_view kModality = "urn:newsgraph:ns#modality";  // asserted, possible, expected, …
inline constexpr std::string_view kNamed = "urn:newsgraph:ns#named";        // false: it is only ever described
inline constexpr std::string_view kPolarity = "urn:newsgraph:ns#polarity";  // affirmed, negated
inline constexpr std::string_view kSaidBy = "urn:newsgraph:ns#saidBy";      // names of the innermost speakers
inline constexpr std::string_view kSources = "urn:newsgraph:ns#sources";    // how many outlets report the claim
inline constexpr std::string_view kSpeaker = "urn:newsgraph:ns#speaker";    // who said it, or did not (see polarity)
inline constexpr std::string_view kSpeakerName = "urn:newsgraph:ns#speakerName";  // as the article names them
inline constexpr std::string_view kSubjectWords = "urn:newsgraph:ns#subjectWords";
inline constexpr std::string_view kRelationWords = "urn:newsgraph:ns#relationWords";
inline constexpr std::string_view kObjectWords = "urn:newsgraph:ns#objectWords";
inline constexpr std::string_view kTriple = "urn:newsgraph:ns#triple";        // its id in `newsgraph extract`
inline constexpr std::string_view kType = "urn:newsgraph:ns#type";            // of an entity, as newsgraph calls it
inline constexpr std::string_view kUtf8Begin = "urn:newsgraph:ns#utf8Begin";  // half-open range of bytes
inline constexpr std::string_view kUtf8End = "urn:newsgraph:ns#utf8End";      // in the article's text
inline constexpr std::string_view kVia = "urn:newsgraph:ns#via";              // outer speakers; schema:position orders
inline constexpr std::string_view kWeight =
    "urn:newsgraph:ns#weight";  // independent sources; of collapsed edges the sum
}  // namespace own

}  // namespace newsgraph::rdf
