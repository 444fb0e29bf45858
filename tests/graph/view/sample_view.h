// A view made by hand, and views as short lines, for the tests of views and filters.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "graph/view/view.h"

namespace newsgraph {

inline Edge fact(std::string id, std::uint32_t from, std::string relation, std::uint32_t to,
                 std::vector<Evidence> evidence) {
  Edge edge;
  edge.id = std::move(id);
  edge.from = from;
  edge.to = to;
  edge.lemma = relation;
  edge.relation = std::move(relation);
  edge.evidence = std::move(evidence);
  count_reports(edge);
  return edge;
}

inline Statement saying(std::string id, std::string speaker, std::vector<std::string> about, std::string article,
                        std::string source, std::string published) {
  Statement statement;
  statement.triple = std::move(id);
  statement.entity = std::move(speaker);
  statement.about = std::move(about);
  statement.article = std::move(article);
  statement.source = std::move(source);
  statement.published = std::move(published);
  statement.cue = "has said";
  statement.lemma = "say";
  return statement;
}

// Ana leads Bureau and met Ciro twice over; Ciro lives in Dorn; Eda has no fact; the clerk (f) has no name and no fact.
// Ana says something of Ciro, Eda of Bureau, the clerk of Dorn, and nobody known of nothing.
inline View sample_view() {
  View view;
  const std::pair<const char*, EntityType> things[] = {
      {"Ana", EntityType::person}, {"Bureau", EntityType::organisation}, {"Ciro", EntityType::person},
      {"Dorn", EntityType::place}, {"Eda", EntityType::person},          {"the clerk", EntityType::person}};
  for (const auto& [name, type] : things) {
    Entity& entity = view.graph.entities.emplace_back();
    entity.id = std::string("e-") + static_cast<char>('a' + view.graph.entities.size() - 1);
    entity.name = name;
    entity.names = {name};
    entity.type = type;
    entity.named = entity.name != "the clerk";
  }
  const Evidence post{"t-1", "a-1", "Daily Post", "2025-03-01", "", .9};
  const Evidence star{"t-2", "a-2", "Night Star", "2025-04-01", "", .8};
  const Evidence unknown{"t-3", "a-3", "", "", "", .7};
  view.graph.edges = {fact("f-1", 0, "leads", 1, {post}), fact("f-2", 0, "met", 2, {post, star, unknown}),
                      fact("f-3", 0, "will meet", 2, {star}), fact("f-4", 2, "lives in", 3, {unknown})};
  view.graph.edges[2].modality = Modality::expected;
  view.graph.edges[2].said_by = {"Eda"};
  view.statements = {saying("t-4", "e-a", {"e-c"}, "a-1", "Daily Post", "2025-03-01"),
                     saying("t-5", "e-e", {"e-b"}, "a-2", "Night Star", "2025-04-01"),
                     saying("t-6", "e-f", {"e-d"}, "a-3", "", ""),
                     saying("t-7", "", {}, "a-4", "Daily Post", "2025-05-01")};
  for (const char* id : {"a-1", "a-2", "a-3", "a-4", "a-5"}) view.articles.push_back({id, "", "", "", ""});
  return view;
}

// "Ana Bureau; t-4; Ana leads Bureau 1; a-1": entities, statements, links with their weights, articles.
inline std::string dump(const View& view) {
  std::string text;
  const auto name = [&](std::uint32_t number) {
    const Node one = node(view, number);
    return std::string(one.entity ? one.label : one.id);
  };
  for (std::uint32_t i = 0; i < view.graph.entities.size(); ++i) text += (i > 0 ? ", " : "") + name(i);
  text += ";";
  for (const Statement& statement : view.statements) text += " " + statement.triple;
  text += ";";
  std::vector<std::string> lines;
  for (const Link& link : links(view)) {
    text += (lines.empty() ? " " : ", ");
    lines.push_back(name(link.from) + " " + std::string(link.label) + " " + name(link.to) + " " +
                    std::to_string(link.weight));
    text += lines.back();
  }
  text += ";";
  for (const ArticleRow& article : view.articles) text += " " + article.id;
  return text;
}

}  // namespace newsgraph
