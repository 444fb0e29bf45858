// Tells a view as quads: entities, outlets, relations, articles, then claim after claim.
#include "export/rdf/quads.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "export/rdf/emitter.h"
#include "export/rdf/evidence.h"
#include "export/rdf/vocabulary.h"
#include "ingest/triple_json.h"

namespace newsgraph::rdf {
namespace {

// In their order, each once.
std::vector<std::string_view> distinct(const std::vector<std::string>& texts) {
  std::vector<std::string_view> found;
  std::set<std::string_view> seen;
  for (const std::string& text : texts) {
    if (seen.insert(text).second) found.push_back(text);
  }
  return found;
}

std::set<std::string_view> distinct(const std::vector<Evidence>& all, std::string Evidence::*member) {
  std::set<std::string_view> found;
  for (const Evidence& evidence : all) {
    if (!(evidence.*member).empty()) found.insert(evidence.*member);
  }
  return found;
}

void put_name(Emitter& out, std::string_view name) {
  out.text(kLabel, name);
  out.text(schema::kName, name);
}

void put_entity(Emitter& out, const Entity& entity) {
  out.about(iri(out.base(), "entity", entity.id));
  for (const std::string_view type : classes(entity.type)) out.iri(kType, type);
  put_name(out, entity.name);
  for (const std::string_view name : distinct(entity.names)) {
    if (name != entity.name) out.text(schema::kAlternateName, name);
  }
  for (const std::string_view role : distinct(entity.roles)) out.text(schema::kDescription, role);
  out.text(schema::kIdentifier, entity.id);
  out.text(own::kType, to_string(entity.type));
  out.truth(own::kNamed, entity.named);
  out.number(own::kMentions, entity.mentions);
  out.number(own::kArticles, entity.articles);
  out.number(own::kComponent, entity.component);
  out.real(own::kCentrality, entity.centrality);
}

void put_outlets(Emitter& out, const View& view) {
  std::set<std::string_view> outlets;
  for (const ArticleRow& article : view.articles) outlets.insert(article.source);
  for (const Statement& statement : view.statements) outlets.insert(statement.source);
  for (const Edge& edge : view.graph.edges) {
    for (const Evidence& evidence : edge.evidence) outlets.insert(evidence.source);
  }
  outlets.erase("");
  for (const std::string_view outlet : outlets) {
    out.about(iri(out.base(), "outlet", outlet));
    out.iri(kType, schema::kNewsMediaOrganization);
    out.iri(kType, prov::kOrganization);
    put_name(out, outlet);
  }
}

std::string relation_of(const Emitter& out, const Edge& edge) {
  return relation_iri(out.base(), edge.lemma, edge.polarity, edge.modality);
}

std::string relation_of(const Emitter& out, const Statement& statement) {
  return relation_iri(out.base(), statement.lemma, statement.polarity, statement.modality);
}

// A fact's and a saying's relation may be the same.
void put_relations(Emitter& out, const View& view) {
  struct Relation {
    std::string_view lemma;
    Polarity polarity;
    Modality modality;
  };
  std::map<std::string, Relation> relations;
  for (const Edge& edge : view.graph.edges) {
    relations.emplace(relation_of(out, edge), Relation{edge.lemma, edge.polarity, edge.modality});
  }
  for (const Statement& said : view.statements) {
    relations.emplace(relation_of(out, said), Relation{said.lemma, said.polarity, said.modality});
  }
  for (const auto& [relation, words] : relations) {
    std::string label(words.lemma);
    if (words.polarity != Polarity::affirmed) label.append(", ").append(to_string(words.polarity));
    if (words.modality != Modality::asserted) label.append(", ").append(to_string(words.modality));
    out.about(relation);
    out.iri(kType, kProperty);
    out.text(kLabel, label);
    out.text(own::kLemma, words.lemma);
  }
}

void put_article(Emitter& out, const ArticleRow& article) {
  out.about(iri(out.base(), "article", article.id));
  out.iri(kType, schema::kNewsArticle);
  out.iri(kType, prov::kEntity);
  out.text(kLabel, article.title);
  out.text(schema::kHeadline, article.title);
  out.text(schema::kIdentifier, article.id);
  out.url(schema::kUrl, article.url);
  if (!article.source.empty()) {
    const std::string outlet = iri(out.base(), "outlet", article.source);
    out.iri(schema::kPublisher, outlet);
    out.iri(prov::kWasAttributedTo, outlet);
  }
  out.published(article.published);
}

void begin_claim(Emitter& out, const std::string& claim, std::string_view label, std::string_view lemma,
                 Polarity polarity, Modality modality) {
  out.about(claim);
  out.iri(kType, schema::kClaim);
  out.iri(kType, prov::kEntity);
  out.text(kLabel, label);
  out.text(own::kLemma, lemma);
  out.text(own::kPolarity, to_string(polarity));
  out.text(own::kModality, to_string(modality));
}

void put_agent(Emitter& out, const std::string& agent, const std::vector<std::string_view>& names) {
  out.about(agent);
  out.iri(kType, prov::kAgent);
  for (const std::string_view name : names) out.text(kLabel, name);
  for (const std::string_view name : names) out.text(schema::kName, name);
}

void put_fact(Emitter& out, const View& view, const Edge& edge) {
  const std::string claim = iri(out.base(), "claim", edge.id);
  out.about(iri(out.base(), "entity", view.graph.entities[edge.from].id), claim);
  out.iri(relation_of(out, edge), iri(out.base(), "entity", view.graph.entities[edge.to].id));

  begin_claim(out, claim, edge.relation, edge.lemma, edge.polarity, edge.modality);
  const std::vector<std::string_view> names = distinct(edge.said_by);
  for (const std::string_view name : names) out.text(own::kSaidBy, name);
  // A speaker who is no entity is somebody of this claim's: "officials" elsewhere may be others.
  const std::string somebody = claim + "/speaker";
  if (!edge.speaker.empty()) {
    out.iri(prov::kWasAttributedTo, iri(out.base(), "entity", edge.speaker));
  } else if (!names.empty()) {
    out.iri(prov::kWasAttributedTo, somebody);
  } else {
    for (const std::string_view outlet : distinct(edge.evidence, &Evidence::source)) {
      out.iri(prov::kWasAttributedTo, iri(out.base(), "outlet", outlet));
    }
  }
  std::set<std::string_view> articles;
  for (const Evidence& evidence : edge.evidence) articles.insert(evidence.article);
  for (const std::string_view article : articles) {
    out.iri(prov::kHadPrimarySource, iri(out.base(), "article", article));
  }
  for (const std::string_view statement : distinct(edge.evidence, &Evidence::statement)) {
    out.iri(prov::kWasDerivedFrom, iri(out.base(), "statement", statement));
  }
  out.text(schema::kTemporalCoverage, edge.time);
  out.number(own::kSources, edge.sources);
  out.number(own::kIndependentSources, edge.independent_sources);
  out.number(own::kWeight, edge.weight);
  if (!edge.evidence.empty()) out.published(edge.evidence.front().published);

  if (edge.speaker.empty() && !names.empty()) put_agent(out, somebody, names);
  std::map<std::string_view, std::size_t> times;  // that a triple is evidence of this fact
  for (const Evidence& evidence : edge.evidence) put_evidence(out, claim, edge, evidence, ++times[evidence.triple]);
}

void put_statement(Emitter& out, const View& view, const Statement& said) {
  const std::string statement = iri(out.base(), "statement", said.triple);
  const std::string claim = iri(out.base(), "claim", said.triple);
  const std::string article = iri(out.base(), "article", said.article);
  const std::string speaker = said.entity.empty() ? statement + "/speaker" : iri(out.base(), "entity", said.entity);
  const auto via = [&](std::size_t number) { return statement + "/via/" + std::to_string(number); };
  const std::size_t outer = said.by_way_of.size();

  out.about(speaker, claim);
  out.iri(relation_of(out, said), statement);

  out.about(statement);
  out.iri(kType, schema::kQuotation);
  out.iri(kType, prov::kEntity);
  out.text(schema::kText, said.content);
  out.text(own::kKind, to_string(said.kind));
  out.text(own::kCue, said.cue);
  out.text(own::kTriple, said.triple);
  out.iri(own::kSpeaker, speaker);
  out.text(own::kSpeakerName, said.speaker);
  if (said.polarity == Polarity::affirmed && said.modality == Modality::asserted) {
    out.iri(prov::kWasAttributedTo, speaker);
  }
  for (std::size_t i = 1; i <= outer; ++i) out.iri(own::kVia, via(i));
  out.iri(prov::kWasQuotedFrom, article);
  for (const std::string_view entity : distinct(said.about)) {
    if (find_entity(view, entity) != kNowhere) out.iri(schema::kAbout, iri(out.base(), "entity", entity));
  }
  out.iri(own::kClaim, claim);
  out.number(own::kComponent, said.component);
  out.real(own::kCentrality, said.centrality);
  out.published(said.published);
  if (said.entity.empty()) put_agent(out, speaker, {said.speaker});
  for (std::size_t i = 1; i <= outer; ++i) {
    put_agent(out, via(i), {said.by_way_of[i - 1]});
    out.number(schema::kPosition, static_cast<std::uint32_t>(i));
  }

  begin_claim(out, claim, said.cue, said.lemma, said.polarity, said.modality);
  if (outer > 0) {
    out.iri(prov::kWasAttributedTo, via(outer));
  } else if (!said.source.empty()) {
    out.iri(prov::kWasAttributedTo, iri(out.base(), "outlet", said.source));
  }
  out.iri(prov::kHadPrimarySource, article);
  out.published(said.published);
  put_evidence(out, claim, said);
}

}  // namespace

void for_each_quad(const View& view, std::string_view base, const QuadSink& sink) {
  Emitter out(base, sink);
  for (const Entity& entity : view.graph.entities) put_entity(out, entity);
  put_outlets(out, view);
  put_relations(out, view);
  for (const ArticleRow& article : view.articles) put_article(out, article);
  for (const Edge& edge : view.graph.edges) put_fact(out, view, edge);
  for (const Statement& statement : view.statements) put_statement(out, view, statement);
}

}  // namespace newsgraph::rdf
