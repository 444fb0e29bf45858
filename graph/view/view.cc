// A view as nodes and links, and parts of it.
#include "graph/view/view.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ingest/identifier.h"
#include "ingest/triple_json.h"

namespace newsgraph {

std::string_view to_string(LinkKind kind) {
  switch (kind) {
    case LinkKind::fact: return "fact";
    case LinkKind::says: return "says";
    case LinkKind::about: return "about";
  }
  return "";
}

std::size_t count_nodes(const View& view) { return view.graph.entities.size() + view.statements.size(); }

Node node(const View& view, std::size_t number) {
  const std::vector<Entity>& entities = view.graph.entities;
  if (number < entities.size()) {
    const Entity& entity = entities[number];
    return {.id = entity.id,
            .label = entity.name,
            .type = to_string(entity.type),
            .weight = entity.mentions,
            .component = entity.component,
            .centrality = entity.centrality,
            .entity = &entity,
            .statement = nullptr};
  }
  const Statement& statement = view.statements.at(number - entities.size());
  return {.id = statement.triple,
          .label = statement.content,
          .type = "statement",
          .weight = 1,
          .component = statement.component,
          .centrality = statement.centrality,
          .entity = nullptr,
          .statement = &statement};
}

std::vector<Link> links(const View& view) {
  std::vector<Link> all;
  for (const Edge& edge : view.graph.edges) {
    all.push_back({.kind = LinkKind::fact,
                   .from = edge.from,
                   .to = edge.to,
                   .id = edge.id,
                   .label = edge.relation,
                   .weight = edge.weight,
                   .fact = &edge,
                   .statement = nullptr});
  }
  std::uint32_t number = static_cast<std::uint32_t>(view.graph.entities.size());
  for (const Statement& statement : view.statements) {
    const auto join = [&](LinkKind kind, std::uint32_t from, std::uint32_t to, const std::string& entity,
                          std::string_view label) {
      all.push_back({.kind = kind,
                     .from = from,
                     .to = to,
                     .id = make_identifier('l', {to_string(kind), statement.triple, entity}),
                     .label = label,
                     .weight = 1,
                     .fact = nullptr,
                     .statement = &statement});
    };
    if (const std::uint32_t speaker = find_entity(view, statement.entity); speaker != kNowhere) {
      join(LinkKind::says, speaker, number, statement.entity,
           statement.cue.empty() ? std::string_view("says") : std::string_view(statement.cue));
    }
    for (const std::string& id : statement.about) {
      const std::uint32_t entity = find_entity(view, id);
      if (entity != kNowhere) join(LinkKind::about, number, entity, id, "about");
    }
    ++number;
  }
  return all;
}

std::uint32_t find_entity(const View& view, std::string_view id) {
  const std::vector<Entity>& entities = view.graph.entities;
  const auto found = std::ranges::lower_bound(entities, id, {}, [](const Entity& e) { return std::string_view(e.id); });
  if (found == entities.end() || found->id != id) return kNowhere;
  return static_cast<std::uint32_t>(found - entities.begin());
}

const ArticleRow* find_article(const View& view, std::string_view id) {
  const auto found =
      std::ranges::lower_bound(view.articles, id, {}, [](const ArticleRow& a) { return std::string_view(a.id); });
  return found == view.articles.end() || found->id != id ? nullptr : &*found;
}

void measure(View& view) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;
  for (const Link& link : links(view)) lines.emplace_back(link.from, link.to);
  const Measures measures = measure(count_nodes(view), lines);
  std::size_t number = 0;
  const auto fill = [&](auto& thing) {
    thing.component = measures.component[number];
    thing.centrality = measures.centrality[number++];
  };
  std::ranges::for_each(view.graph.entities, fill);
  std::ranges::for_each(view.statements, fill);
}

View part_of(const View& view, const std::vector<bool>& chosen) {
  View part;
  part.graph = subgraph(view.graph, chosen);
  for (std::size_t i = 0; i < view.statements.size(); ++i) {
    if (chosen[view.graph.entities.size() + i]) part.statements.push_back(view.statements[i]);
  }
  part.articles = view.articles;
  drop_unused_articles(part);
  return part;
}

void drop_unused_articles(View& view) {
  std::set<std::string_view> used;
  for (const Edge& edge : view.graph.edges) {
    for (const Evidence& evidence : edge.evidence) used.insert(evidence.article);
  }
  for (const Statement& statement : view.statements) used.insert(statement.article);
  std::erase_if(view.articles, [&](const ArticleRow& article) { return !used.contains(article.id); });
}

}  // namespace newsgraph
