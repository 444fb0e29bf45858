// Finds out what a topic is.
#include "cli/topic.h"

#include "cli/names.h"
#include "graph/query/about.h"
#include "graph/query/similar_names.h"
#include "ingest/problem.h"

namespace newsgraph {

std::vector<Statement> said_about(const Store& store, const std::string& topic, const std::string& speaker) {
  Topic wanted;
  const std::vector<Entity> entities = entities_for(store, topic);
  const std::vector<std::uint32_t> found = find_entities(entities, topic);
  if (!found.empty()) wanted.entity = entities[found.front()].id;
  if (wanted.entity != topic) wanted.words = topic;
  std::vector<Statement> statements = statements_about(store, wanted, speaker);
  if (statements.empty() && found.empty() && !similar_names(entities, topic, 1).empty()) {
    throw Error(unknown_name(entities, topic));
  }
  return statements;
}

}  // namespace newsgraph
