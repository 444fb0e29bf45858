// The tables of columns.
#include "export/columns.h"

#include <algorithm>
#include <set>

#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr unsigned kEntity = 1, kStatement = 2, kEveryNode = kEntity | kStatement;
constexpr unsigned bit(LinkKind kind) { return 1U << static_cast<unsigned>(kind); }
constexpr unsigned kFact = bit(LinkKind::fact);
constexpr unsigned kEveryLink = kFact | bit(LinkKind::says) | bit(LinkKind::about);

ColumnValue known(std::string_view text) { return text.empty() ? ColumnValue() : std::string(text); }
ColumnValue known(std::vector<std::string> list) { return list.empty() ? ColumnValue() : std::move(list); }
ColumnValue whole(std::uint64_t number) { return number; }

// The distinct values of one member over a fact's evidence, in byte order, or a statement's own; without the unknown.
ColumnValue distinct(const Link& link, std::string Evidence::*of_fact, std::string Statement::*of_other) {
  std::set<std::string> values;
  if (link.statement) values.insert(link.statement->*of_other);
  if (link.fact) {
    for (const Evidence& evidence : link.fact->evidence) values.insert(evidence.*of_fact);
  }
  values.erase("");
  return known(std::vector<std::string>(values.begin(), values.end()));
}

std::string_view sentence(const Link& link) {
  if (link.statement) return link.statement->sentence;
  return link.fact->evidence.empty() ? std::string_view() : link.fact->evidence.front().sentence;
}

double confidence(const Link& link) {
  if (link.statement) return link.statement->confidence;
  double highest = 0;
  for (const Evidence& evidence : link.fact->evidence) highest = std::max(highest, evidence.confidence);
  return highest;
}

constexpr Column<Node> kNodeColumns[] = {
    {"type", ColumnType::text, kEveryNode, [](const Node& node) { return known(node.type); }},
    {"named", ColumnType::truth, kEntity, [](const Node& node) { return ColumnValue(node.entity->named); }},
    {"names", ColumnType::list, kEntity, [](const Node& node) { return known(node.entity->names); }},
    {"roles", ColumnType::list, kEntity, [](const Node& node) { return known(node.entity->roles); }},
    {"mentions", ColumnType::whole, kEntity, [](const Node& node) { return whole(node.entity->mentions); }},
    {"articles", ColumnType::whole, kEntity, [](const Node& node) { return whole(node.entity->articles); }},
    {"speaker", ColumnType::text, kStatement, [](const Node& node) { return known(node.statement->speaker); }},
    {"by_way_of", ColumnType::list, kStatement, [](const Node& node) { return known(node.statement->by_way_of); }},
    {"cue", ColumnType::text, kStatement, [](const Node& node) { return known(node.statement->cue); }},
    {"kind", ColumnType::text, kStatement, [](const Node& node) { return known(to_string(node.statement->kind)); }},
    {"polarity", ColumnType::text, kStatement,
     [](const Node& node) { return known(to_string(node.statement->polarity)); }},
    {"modality", ColumnType::text, kStatement,
     [](const Node& node) { return known(to_string(node.statement->modality)); }},
    {"outlet", ColumnType::text, kStatement, [](const Node& node) { return known(node.statement->source); }},
    {"published", ColumnType::date, kStatement, [](const Node& node) { return known(node.statement->published); }},
    {"article", ColumnType::text, kStatement, [](const Node& node) { return known(node.statement->article); }},
    {"url", ColumnType::text, kStatement, [](const Node& node) { return known(node.statement->url); }},
    {"sentence", ColumnType::text, kStatement, [](const Node& node) { return known(node.statement->sentence); }},
    {"confidence", ColumnType::real, kStatement,
     [](const Node& node) { return ColumnValue(node.statement->confidence); }},
    {"component", ColumnType::whole, kEveryNode, [](const Node& node) { return whole(node.component); }},
    {"centrality", ColumnType::real, kEveryNode, [](const Node& node) { return ColumnValue(node.centrality); }},
    {"weight", ColumnType::real, kEveryNode,
     [](const Node& node) { return ColumnValue(static_cast<double>(node.weight)); }},
};

constexpr Column<Link> kLinkColumns[] = {
    {"relation", ColumnType::text, kFact, [](const Link& link) { return known(link.fact->relation); }},
    {"lemma", ColumnType::text, kFact, [](const Link& link) { return known(link.fact->lemma); }},
    {"wordings", ColumnType::list, kFact, [](const Link& link) { return known(other_wordings(*link.fact)); }},
    {"polarity", ColumnType::text, kFact, [](const Link& link) { return known(to_string(link.fact->polarity)); }},
    {"modality", ColumnType::text, kFact, [](const Link& link) { return known(to_string(link.fact->modality)); }},
    {"said_by", ColumnType::list, kFact, [](const Link& link) { return known(link.fact->said_by); }},
    {"time", ColumnType::text, kFact, [](const Link& link) { return known(link.fact->time); }},
    {"sources", ColumnType::whole, kFact, [](const Link& link) { return whole(link.fact->sources); }},
    {"independent_sources", ColumnType::whole, kFact,
     [](const Link& link) { return whole(link.fact->independent_sources); }},
    {"outlets", ColumnType::list, kEveryLink,
     [](const Link& link) { return distinct(link, &Evidence::source, &Statement::source); }},
    {"first_published", ColumnType::date, kEveryLink, [](const Link& link) { return known(published(link).first); }},
    {"last_published", ColumnType::date, kEveryLink, [](const Link& link) { return known(published(link).last); }},
    {"articles", ColumnType::list, kEveryLink,
     [](const Link& link) { return distinct(link, &Evidence::article, &Statement::article); }},
    {"sentence", ColumnType::text, kEveryLink, [](const Link& link) { return known(sentence(link)); }},
    {"confidence", ColumnType::real, kEveryLink, [](const Link& link) { return ColumnValue(confidence(link)); }},
    {"weight", ColumnType::real, kEveryLink,
     [](const Link& link) { return ColumnValue(static_cast<double>(link.weight)); }},
};

}  // namespace

std::span<const Column<Node>> node_columns() { return kNodeColumns; }
std::span<const Column<Link>> link_columns() { return kLinkColumns; }

unsigned kind_of(const Node& node) { return node.entity ? kEntity : kStatement; }
unsigned kind_of(const Link& link) { return bit(link.kind); }

Published published(const Link& link) {
  if (link.statement) return {link.statement->published, link.statement->published};
  Published span;
  for (const Evidence& evidence : link.fact->evidence) {
    if (evidence.published.empty()) continue;
    if (span.first.empty() || evidence.published < span.first) span.first = evidence.published;
    if (evidence.published > span.last) span.last = evidence.published;
  }
  return span;
}

}  // namespace newsgraph
