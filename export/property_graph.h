// What property graphs (Neo4j, Memgraph, LadybugDB) call nodes and links: the same in every format for them.
#pragma once

#include <string_view>

#include "graph/view/view.h"

namespace newsgraph {

// Of every node one of these two, as Node::entity or Node::statement is set.
inline constexpr std::string_view kEntityLabel = "Entity";
inline constexpr std::string_view kStatementLabel = "Statement";

// An entity's second label: "Person", "Organisation", …
std::string_view label_of(EntityType type);

// Of a relationship: "FACT", "SAYS" or "ABOUT". What a fact says is its property: types are few, relations are many.
std::string_view type_of(LinkKind kind);

}  // namespace newsgraph
