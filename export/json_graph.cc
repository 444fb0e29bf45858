// Writes JSON Graph Format, node by node and edge by edge.
#include "export/json_graph.h"

#include "export/json_stream.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

void put_article(JsonStream& json, const ArticleRow& article) {
  json.begin_object();
  json.text("id", article.id);
  json.text("source", article.source);
  json.text("url", article.url);
  json.text("title", article.title);
  json.text("published", article.published);
  json.text("origin", article.origin.name);
  json.text("shares_with", article.origin.shares_with);
  json.end_object();
}

void put_entity(JsonStream& json, const Entity& entity) {
  json.truth("named", entity.named);
  json.texts("names", entity.names);
  json.texts("roles", entity.roles);
  json.number("mentions", entity.mentions);
  json.number("articles", entity.articles);
}

void put_statement(JsonStream& json, const Statement& statement) {
  json.text("speaker", statement.speaker);
  json.text("entity", statement.entity);
  json.text("cue", statement.cue);
  json.text("lemma", statement.lemma);
  json.text("kind", to_string(statement.kind));
  json.text("polarity", to_string(statement.polarity));
  json.text("modality", to_string(statement.modality));
  json.text("content", statement.content);
  json.text("sentence", statement.sentence);
  json.span("sentence_span", statement.sentence_span);
  if (!statement.content_spans.empty()) {
    json.begin_array("content_spans");
    for (const Span span : statement.content_spans) {
      json.begin_array();
      json.number(span.begin);
      json.number(span.end);
      json.end_array();
    }
    json.end_array();
  }
  json.texts("by_way_of", statement.by_way_of);
  json.text("article", statement.article);
  json.text("title", statement.title);
  json.text("url", statement.url);
  json.text("source", statement.source);
  json.text("published", statement.published);
  json.real("confidence", statement.confidence);
}

void put_evidence(JsonStream& json, const Evidence& evidence) {
  json.begin_object();
  json.text("triple", evidence.triple);
  json.text("article", evidence.article);
  json.text("source", evidence.source);
  json.text("published", evidence.published);
  json.text("sentence", evidence.sentence);
  json.text("statement", evidence.statement);
  json.span("sentence_span", evidence.sentence_span);
  json.span("subject_span", evidence.subject);
  json.span("relation_span", evidence.relation);
  json.span("object_span", evidence.object);
  json.real("confidence", evidence.confidence);
  json.end_object();
}

void put_fact(JsonStream& json, const Edge& edge) {
  json.text("polarity", to_string(edge.polarity));
  json.text("modality", to_string(edge.modality));
  json.texts("wordings", other_wordings(edge));
  json.texts("said_by", edge.said_by);
  json.text("speaker", edge.speaker);
  json.text("time", edge.time);
  json.number("sources", edge.sources);
  json.number("independent_sources", edge.independent_sources);
  json.begin_array("evidence");
  for (const Evidence& evidence : edge.evidence) put_evidence(json, evidence);
  json.end_array();
}

void put_node(JsonStream& json, const Node& node) {
  json.begin_object(node.id);
  json.key("label");
  json.text(node.label);
  json.begin_object("metadata");
  json.text("type", node.type);
  if (node.entity) put_entity(json, *node.entity);
  if (node.statement) put_statement(json, *node.statement);
  json.number("component", node.component);
  json.real("centrality", node.centrality);
  json.end_object();
  json.end_object();
}

void put_link(JsonStream& json, const View& view, const Link& link) {
  json.begin_object();
  json.text("id", link.id);
  json.text("source", node(view, link.from).id);
  json.text("target", node(view, link.to).id);
  json.text("relation", link.fact ? std::string_view(link.fact->lemma) : to_string(link.kind));
  json.key("label");
  json.text(link.label);
  json.begin_object("metadata");
  json.text("kind", to_string(link.kind));
  if (link.fact) put_fact(json, *link.fact);
  json.number("weight", link.weight);
  json.end_object();
  json.end_object();
}

}  // namespace

void write_json_graph(const View& view, const ExportOptions&, std::ostream& out) {
  JsonStream json(out);
  json.begin_object();
  json.begin_object("graph");
  json.truth("directed", true);
  json.text("type", "newsgraph");
  json.begin_object("metadata");
  json.begin_array("articles");
  for (const ArticleRow& article : view.articles) put_article(json, article);
  json.end_array();
  json.end_object();
  json.begin_object("nodes");
  for (std::size_t i = 0; i < count_nodes(view); ++i) put_node(json, node(view, i));
  json.end_object();
  json.begin_array("edges");
  for (const Link& link : links(view)) put_link(json, view, link);
  json.end_array();
  json.end_object();
  json.end_object();
  json.end_line();
  if (!out.flush()) throw Error("cannot write the JSON graph: the output does not take it (is the disk full?)");
}

}  // namespace newsgraph
