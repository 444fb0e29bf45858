// Reads triples, and looks up which entities their phrases refer to.
#include "graph/read_claims.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// The settled clusters of one article.
using Things = std::unordered_map<std::uint32_t, ClaimThing>;

Things read_things(Query& query, std::int64_t article) {
  Things things;
  query.bind(article);
  while (query.step()) {
    ClaimThing& thing = things[static_cast<std::uint32_t>(query.number(0))];
    thing.entity = query.text(1);
    thing.name = query.text(2);
  }
  return things;
}

ClaimThing thing(const Phrase& phrase, const Things& things) {
  ClaimThing found;
  if (phrase.cluster) {
    if (const auto known = things.find(*phrase.cluster); known != things.end()) found = known->second;
  }
  found.text = phrase.text;
  return found;
}

// The triples of one article by their ids.
using Reports = std::unordered_map<std::string_view, const Triple*>;

// What a source says that denies something.
bool denies(const std::string& lemma) {
  constexpr std::string_view kVerbs[] = {"deny", "refute", "rebut", "dispute", "contradict"};
  return std::ranges::find(kVerbs, lemma) != std::end(kVerbs);
}

// What becomes of what stands in the content of a report: claimed as it stands, claimed to be otherwise, or not claimed
// at all ("did not say that …", "denied having said that …").
std::optional<Polarity> reported_polarity(const Triple& triple, const Reports& reports) {
  Polarity polarity = triple.polarity;
  for (const Attribution& link : triple.attribution) {
    const auto found = reports.find(link.triple);
    if (found == reports.end()) continue;
    const Triple& report = *found->second;
    if (report.polarity == Polarity::negated) return std::nullopt;
    if (!denies(report.relation.lemma)) continue;
    // Who denies that somebody said something leaves open whether it is so.
    if (&link != &triple.attribution.back()) return std::nullopt;
    polarity = polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed;
  }
  return polarity;
}

Claim make_claim(const Triple& triple, Polarity polarity, const Things& things) {
  Claim claim{.triple = triple.id,
              .article = {},
              .source = {},
              .published = {},
              .sentence = {},
              .subject = thing(triple.subject, things),
              .relation = triple.relation.text,
              .lemma = triple.relation.lemma,
              .object = {},
              .qualifiers = {},
              .polarity = polarity,
              .modality = triple.modality,
              .statement = triple.attribution.empty() ? "" : triple.attribution.back().triple,
              .reported = !triple.attribution.empty(),
              .speaker = {}};
  if (triple.object) claim.object = thing(*triple.object, things);
  for (const Qualifier& qualifier : triple.qualifiers) {
    claim.qualifiers.push_back({.role = qualifier.role,
                                .preposition = qualifier.preposition,
                                .thing = thing(qualifier.phrase, things),
                                .value = qualifier.value});
  }
  if (claim.reported) {
    const Phrase& source = triple.attribution.back().source;
    claim.speaker = thing(source, things);
    if (claim.speaker.name.empty()) claim.speaker.name = source.name.empty() ? source.text : source.name;
  }
  return claim;
}

}  // namespace

std::vector<Claim> read_claims(const Connection& connection, const Origins& origins) {
  std::vector<Claim> claims;
  Query articles(connection, "SELECT row, id, source, published, text FROM articles ORDER BY id");
  Query clusters(
      connection,
      "SELECT c.number, e.id, e.name FROM clusters c JOIN entities e ON e.id = c.entity WHERE c.article = ?1");
  Query triples(connection,
                "SELECT record, sentence_begin, sentence_end FROM triples WHERE article = ?1 ORDER BY number");
  while (articles.step()) {
    const Things things = read_things(clusters, articles.number(0));
    std::vector<Triple> told;
    std::vector<Span> sentences;
    triples.bind(articles.number(0));
    while (triples.step()) {
      told.push_back(triple_from_json(triples.text(0)));
      sentences.push_back(
          {static_cast<std::uint32_t>(triples.number(1)), static_cast<std::uint32_t>(triples.number(2))});
    }
    Reports reports;
    for (const Triple& triple : told) reports.emplace(triple.id, &triple);
    for (std::size_t i = 0; i < told.size(); ++i) {
      const std::optional<Polarity> polarity = reported_polarity(told[i], reports);
      if (!polarity) continue;
      Claim claim = make_claim(told[i], *polarity, things);
      if (claim.subject.entity.empty()) continue;
      claim.article = articles.text(1);
      claim.source = articles.text(2);
      claim.origin = origins.of_article.at(articles.number(0));
      claim.published = articles.text(3);
      claim.sentence = slice(articles.text(4), sentences[i]);
      claims.push_back(std::move(claim));
    }
  }
  return claims;
}

}  // namespace newsgraph
