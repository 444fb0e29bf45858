// What exporters, the viewer and queries see of a graph file: all of it, or what a view and filters leave.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/statement.h"

namespace newsgraph {

// One article of the file, without its text.
struct ArticleRow {
  std::string id, source, url, title, published;
  Origin origin = {};  // who answers for it; its name is empty if that is just the outlet
};

// Entities by id, edges by id, statements by triple id, articles by id. Statements name entities by id; one that is not
// among the entities is not shown.
struct View {
  KnowledgeGraph graph;
  std::vector<Statement> statements;
  std::vector<ArticleRow> articles;  // those in which an edge's evidence or a statement stands
};

// A view as nodes and links, for whoever need not know what it shows. Nodes are numbered: first the entities, in their
// order, then the statements in theirs.
std::size_t count_nodes(const View& view);

struct Node {
  std::string_view id;
  std::string_view label;    // an entity's name, a statement's content
  std::string_view type;     // "person", …, "statement"
  std::uint32_t weight = 0;  // mentions; 1 for a statement
  std::uint32_t component = 0;
  double centrality = 0;
  const Entity* entity = nullptr;        // exactly one
  const Statement* statement = nullptr;  // of the two is set
};

// Points into the view.
Node node(const View& view, std::size_t number);

enum class LinkKind : std::uint8_t { fact, says, about };
std::string_view to_string(LinkKind kind);

struct Link {
  LinkKind kind = LinkKind::fact;
  std::uint32_t from = 0;  // says: an entity to a statement; about: a statement to an entity
  std::uint32_t to = 0;
  std::string id;          // unique among links
  std::string_view label;  // a fact's relation, the cue of a saying, "about"
  std::uint32_t weight = 1;
  const Edge* fact = nullptr;            // of a fact only
  const Statement* statement = nullptr;  // of the others
};

// Every link: facts in the order of the edges, then for each statement who says it and what it is about. Points into
// the view.
std::vector<Link> links(const View& view);

// Index among view.graph.entities.
std::uint32_t find_entity(const View& view, std::string_view id);  // kNowhere if it is not there
inline constexpr std::uint32_t kNowhere = UINT32_MAX;

const ArticleRow* find_article(const View& view, std::string_view id);  // null if it is not there

// Fills component and centrality of every entity and statement, over all links.
void measure(View& view);

// The nodes for which `chosen` (one value a node) is true, and all that joins them. A statement keeps its text whoever
// is left out. Ids and measures stay; articles are those that are still needed.
View part_of(const View& view, const std::vector<bool>& chosen);

// Leaves out the articles in which nothing of the view stands.
void drop_unused_articles(View& view);

}  // namespace newsgraph
