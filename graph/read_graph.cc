// What the file holds as the graph: facts grouped into edges, entities with their names.
#include "graph/read_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/facts/fact.h"
#include "graph/facts/relation_group.h"
#include "graph/identity/fold.h"
#include "graph/read_entities.h"
#include "graph/reprints/origins.h"
#include "ingest/identifier.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// Facts between settled entities, the entities numbered in the order of their ids.
struct FactTable {
  std::vector<std::string> entities;  // ids; ascending
  std::vector<SettledFact> facts;     // by article id, then as in the text
  struct Origin {
    std::int64_t article = 0;  // row
    std::string speaker_name, speaker;
    Evidence evidence;  // without the sentence's words
  };
  std::vector<Origin> origins;  // of each fact; empty if nobody asked
};

std::uint32_t position(const std::vector<std::string>& ids, std::string_view id) {
  return static_cast<std::uint32_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

Span around(const std::vector<Span>& spans) {
  return spans.empty() ? Span{} : Span{spans.front().begin, spans.back().end};
}

// Where the fact that joins the triple's subject with the cluster `object` stands, and in which statement.
void locate(const Triple& triple, std::uint32_t object, Evidence& evidence) {
  if (!triple.attribution.empty()) evidence.statement = triple.attribution.back().triple;
  evidence.subject = around(triple.subject.spans);
  evidence.relation = around(triple.relation.spans);
  const auto take = [&](const Phrase& phrase) {
    if (phrase.cluster != object) return false;
    evidence.object = around(phrase.spans);
    return true;
  };
  if (triple.object && take(*triple.object)) return;
  std::ignore = std::ranges::any_of(triple.pairs, take, &Pair::object);
}

std::vector<std::string> read_entity_ids(const Connection& connection) {
  return Query(connection, "SELECT id FROM entities ORDER BY id").texts();
}

constexpr std::string_view kAllFacts =
    "articles a JOIN triples t ON t.article = a.row JOIN facts f ON f.triple = t.row";
// Those that the entity ?1 is an end of.
constexpr std::string_view kFactsAround =
    "(SELECT f.triple, f.number FROM clusters c JOIN facts f ON f.subject = c.row WHERE c.entity = ?1 UNION "
    "SELECT f.triple, f.number FROM clusters c JOIN facts f ON f.object = c.row WHERE c.entity = ?1) k "
    "CROSS JOIN facts f ON f.triple = k.triple AND f.number = k.number CROSS JOIN triples t ON t.row = f.triple "
    "CROSS JOIN articles a ON a.row = t.article";

Query fact_rows(const Connection& connection, std::string_view from) {
  return {connection,
          fmt::format("SELECT s.entity, o.entity, f.lemma, f.polarity, f.modality, f.speaker_name, p.entity, e.name, "
                      "f.time, f.relation, a.row, t.sentence_begin, t.sentence_end, t.id, a.id, a.source, a.published, "
                      "t.confidence, o.number, t.record FROM {} "
                      "JOIN clusters s ON s.row = f.subject JOIN clusters o ON o.row = f.object "
                      "LEFT JOIN clusters p ON p.row = f.speaker LEFT JOIN entities e ON e.id = p.entity "
                      "WHERE s.entity <> o.entity ORDER BY a.id, t.number, f.number",
                      from)};
}

// The rows of fact_rows(), between these entities.
FactTable read_facts(std::vector<std::string> entities, Query rows, bool with_origins) {
  FactTable table;
  table.entities = std::move(entities);
  while (rows.step()) {
    SettledFact fact{.from = position(table.entities, rows.text(0)),
                     .to = position(table.entities, rows.text(1)),
                     .lemma = relation_group(rows.text(2)),
                     .polarity = static_cast<Polarity>(rows.number(3)),
                     .modality = static_cast<Modality>(rows.number(4)),
                     .speaker = {},
                     .time = std::string(rows.text(8))};
    const std::string_view speaker_name = rows.text(5);
    if (!speaker_name.empty()) fact.speaker = rows.null(6) ? fold(speaker_name) : std::string(rows.text(6));
    table.facts.push_back(std::move(fact));
    if (!with_origins) continue;
    FactTable::Origin origin;
    origin.speaker_name = rows.null(7) ? speaker_name : rows.text(7);
    origin.speaker = rows.text(6);
    origin.article = rows.number(10);
    origin.evidence = {
        .triple = std::string(rows.text(13)),
        .article = std::string(rows.text(14)),
        .source = std::string(rows.text(15)),
        .published = std::string(rows.text(16)),
        .sentence = {},
        .confidence = rows.real(17),
        .sentence_span = {static_cast<std::uint32_t>(rows.number(11)), static_cast<std::uint32_t>(rows.number(12))}};
    origin.evidence.relation_words = rows.text(9);
    origin.evidence.lemma = rows.text(2);
    locate(triple_from_json(rows.text(19)), static_cast<std::uint32_t>(rows.number(18)), origin.evidence);
    table.origins.push_back(std::move(origin));
  }
  return table;
}

FactTable read_facts(const Connection& connection, bool with_origins) {
  return read_facts(read_entity_ids(connection), fact_rows(connection, kAllFacts), with_origins);
}

// Facts come by article, so that each article's text is read once.
void read_sentences(const Connection& connection, std::vector<FactTable::Origin>& origins) {
  Query query(connection, "SELECT text FROM articles WHERE row = ?1");
  for (std::size_t i = 0; i < origins.size();) {
    const std::int64_t article = origins[i].article;
    query.bind(article).step();
    const std::string_view text = query.text(0);
    for (; i < origins.size() && origins[i].article == article; ++i) {
      origins[i].evidence.sentence = slice(text, origins[i].evidence.sentence_span);
    }
    query.reset();
  }
}

// For each entity whether some fact joins it or, if `with_speakers`, it says something.
std::vector<bool> joined_entities(const Connection& connection, const FactTable& table, bool with_speakers) {
  std::vector<bool> joined(table.entities.size());
  for (const SettledFact& fact : table.facts) joined[fact.from] = joined[fact.to] = true;
  if (with_speakers) {
    Query speakers(connection,
                   "SELECT DISTINCT c.entity FROM statements s JOIN clusters c ON c.row = s.speaker "
                   "WHERE c.entity IS NOT NULL");
    while (speakers.step()) joined[position(table.entities, speakers.text(0))] = true;
  }
  return joined;
}

// The entities that have a name, and those without that are joined. The second value says where each of all stands
// among these.
std::pair<std::vector<Entity>, std::vector<std::uint32_t>> shown_entities(const Connection& connection,
                                                                          const std::vector<bool>& joined) {
  std::vector<Entity> entities;
  std::vector<std::uint32_t> place(joined.size(), UINT32_MAX);
  std::vector<Entity> all = read_entities(connection);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].named && !joined[i]) continue;
    place[i] = static_cast<std::uint32_t>(entities.size());
    entities.push_back(std::move(all[i]));
  }
  return {std::move(entities), std::move(place)};
}

// The relation words that most of the group's facts use.
std::string usual_relation(const std::vector<std::uint32_t>& group, const std::vector<FactTable::Origin>& origins) {
  std::map<std::string_view, std::size_t> votes;
  for (const std::uint32_t i : group) ++votes[origins[i].evidence.relation_words];
  const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::string(std::max_element(votes.begin(), votes.end(), fewer)->first);
}

Edge make_edge(const FactTable& table, const std::vector<std::uint32_t>& group,
               const std::vector<std::uint32_t>& place) {
  constexpr std::string_view kDigits = "0123456789";
  const SettledFact& fact = table.facts[group.front()];
  Edge edge{.id = {},
            .from = place[fact.from],
            .to = place[fact.to],
            .relation = usual_relation(group, table.origins),
            .lemma = fact.lemma,
            .polarity = fact.polarity,
            .modality = fact.modality,
            .said_by = {},
            .speaker = table.origins[group.front()].speaker,
            .time = {},
            .evidence = {},
            .sources = 0,
            .independent_sources = 0,
            .articles = 0,
            .weight = 0};
  std::set<std::string_view> speakers;
  for (const std::uint32_t i : group) {
    const FactTable::Origin& origin = table.origins[i];
    edge.time = std::max(edge.time, table.facts[i].time);
    edge.evidence.push_back(origin.evidence);
    if (!origin.speaker_name.empty()) speakers.insert(origin.speaker_name);
  }
  edge.said_by.assign(speakers.begin(), speakers.end());
  count_reports(edge);
  std::sort(edge.evidence.begin(), edge.evidence.end(), [](const Evidence& a, const Evidence& b) {
    return std::tuple(a.published.empty(), std::tie(a.published, a.article, a.triple)) <
           std::tuple(b.published.empty(), std::tie(b.published, b.article, b.triple));
  });
  edge.id = make_identifier('f', {table.entities[fact.from], fact.lemma, table.entities[fact.to],
                                  kDigits.substr(static_cast<std::size_t>(fact.polarity), 1),
                                  kDigits.substr(static_cast<std::size_t>(fact.modality), 1), fact.speaker, edge.time});
  return edge;
}

}  // namespace

KnowledgeGraph read_graph(const Connection& connection, bool with_speakers, const Origins& origins) {
  FactTable table = read_facts(connection, true);
  for (FactTable::Origin& each : table.origins) each.evidence.origin = origins.of_article.at(each.article);
  read_sentences(connection, table.origins);
  KnowledgeGraph graph;
  std::vector<std::uint32_t> place;
  std::tie(graph.entities, place) = shown_entities(connection, joined_entities(connection, table, with_speakers));
  for (const auto& group : group_facts(table.facts)) graph.edges.push_back(make_edge(table, group, place));
  std::sort(graph.edges.begin(), graph.edges.end(), [](const Edge& a, const Edge& b) { return a.id < b.id; });
  return graph;
}

KnowledgeGraph read_graph_around(const Connection& connection, const std::string& entity) {
  KnowledgeGraph graph;
  std::vector<Entity> self = read_entities(connection, {entity});
  if (self.empty()) return graph;
  Query ends(connection,
             "SELECT id, name, type, named FROM entities WHERE id IN (SELECT ?1 UNION "
             "SELECT o.entity FROM clusters c JOIN facts f ON f.subject = c.row JOIN clusters o ON o.row = f.object "
             "WHERE c.entity = ?1 UNION "
             "SELECT s.entity FROM clusters c JOIN facts f ON f.object = c.row JOIN clusters s ON s.row = f.subject "
             "WHERE c.entity = ?1) ORDER BY id");
  ends.bind(entity);
  std::vector<std::string> ids;
  std::vector<std::uint32_t> place;
  while (ends.step()) {
    place.push_back(static_cast<std::uint32_t>(ids.size()));
    ids.emplace_back(ends.text(0));
    Entity& end = graph.entities.emplace_back();
    end.id = ends.text(0);
    end.name = ends.text(1);
    end.type = static_cast<EntityType>(ends.number(2));
    end.named = ends.number(3) != 0;
    if (end.id == entity) end = self.front();
  }
  Query rows = fact_rows(connection, kFactsAround);
  rows.bind(entity);
  FactTable table = read_facts(std::move(ids), std::move(rows), true);
  std::set<std::int64_t> articles;
  for (const FactTable::Origin& each : table.origins) articles.insert(each.article);
  const auto origins = read_origins_of(connection, articles);
  for (FactTable::Origin& each : table.origins) each.evidence.origin = origins.at(each.article);
  read_sentences(connection, table.origins);
  for (const auto& group : group_facts(table.facts)) graph.edges.push_back(make_edge(table, group, place));
  std::ranges::sort(graph.edges, {}, &Edge::id);
  return graph;
}

GraphSize count_graph(const Connection& connection) {
  const FactTable table = read_facts(connection, false);
  std::vector<bool> shown(table.entities.size());
  for (const SettledFact& fact : table.facts) shown[fact.from] = shown[fact.to] = true;
  Query named(connection, "SELECT named FROM entities ORDER BY id");
  for (std::size_t i = 0; named.step(); ++i) {
    if (named.number(0)) shown[i] = true;
  }
  return {.entities = static_cast<std::uint64_t>(std::count(shown.begin(), shown.end(), true)),
          .edges = group_facts(table.facts).size()};
}

}  // namespace newsgraph
