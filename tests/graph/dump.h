// All that a graph file tells, as text that is equal exactly if two files tell the same.
#pragma once

#include <fmt/format.h>

#include <string>

#include "graph/store.h"
#include "ingest/triple_json.h"

namespace newsgraph {

inline std::string dump(Span span) { return fmt::format("{}-{}", span.begin, span.end); }

inline std::string dump(const Statement& statement) {
  std::string text = fmt::format(
      "{} {} {} ({}) {} ({}) {} {} {} \"{}\" {} in \"{}\"", statement.triple, statement.article, statement.speaker,
      statement.entity, statement.cue, statement.lemma, to_string(statement.kind), to_string(statement.polarity),
      to_string(statement.modality), statement.content, statement.confidence, statement.sentence);
  text += " " + dump(statement.sentence_span);
  for (const Span span : statement.content_spans) text += " " + dump(span);
  for (const std::string& outer : statement.by_way_of) text += " by way of " + outer;
  for (const std::string& entity : statement.about) text += " about " + entity;
  return text;
}

inline std::string dump(const KnowledgeGraph& graph) {
  std::string text;
  for (const Entity& entity : graph.entities) {
    text += fmt::format("{} {} {} named={} mentions={} articles={} component={} centrality={:.9f}", entity.id,
                        entity.name, to_string(entity.type), entity.named, entity.mentions, entity.articles,
                        entity.component, entity.centrality);
    for (const std::string& name : entity.names) text += " | " + name;
    for (const std::string& role : entity.roles) text += " / " + role;
    text += "\n";
  }
  for (const Edge& edge : graph.edges) {
    text += fmt::format("{} {} -{}({})-> {} {} {} time={} sources={} independent={}", edge.id,
                        graph.entities[edge.from].name, edge.relation, edge.lemma, graph.entities[edge.to].name,
                        to_string(edge.polarity), to_string(edge.modality), edge.time, edge.sources,
                        edge.independent_sources);
    for (const std::string& speaker : edge.said_by) text += " said by " + speaker;
    text += " " + edge.speaker;
    for (const Evidence& evidence : edge.evidence) {
      text += fmt::format(" [{} {} {} {} {} {} {} {} {} {} {}]", evidence.triple, evidence.article, evidence.source,
                          evidence.published, evidence.sentence, evidence.confidence, evidence.statement,
                          dump(evidence.sentence_span), dump(evidence.subject), dump(evidence.relation),
                          dump(evidence.object));
    }
    text += "\n";
  }
  return text;
}

inline std::string dump(const Store& store) {
  std::string text = dump(store.graph());
  store.for_each_triple([&](std::string_view json) { text.append(json).append("\n"); });
  store.for_each_mention([&](const MentionRow& row) {
    text += fmt::format("{} {}-{} {} {} {} {}\n", row.article, row.span.begin, row.span.end, row.text, row.type,
                        row.entity, row.name);
  });
  const View everything = store.everything();
  for (const Statement& statement : everything.statements) text += dump(statement) + "\n";
  for (const ArticleRow& row : everything.articles) {
    text += fmt::format("{} {} {} {} {}\n", row.id, row.source, row.url, row.title, row.published);
  }
  StatementQuery all;
  all.limit = 1000;
  for (const Statement& statement : store.who_said(all)) text += dump(statement) + "\n";
  return text;
}

}  // namespace newsgraph
