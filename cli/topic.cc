// Finds out what a topic is.
#include "cli/topic.h"

#include "cli/names.h"
#include "graph/query/about.h"
#include "graph/query/similar_names.h"
#include "ingest/problem.h"

namespace newsgraph {

SaidAbout said_about(const Store& store, const std::string& topic, const StatementQuery& query) {
  Topic wanted;
  const std::vector<Entity> entities = store.entities_called(topic);
  const std::vector<std::uint32_t> found = find_entities(entities, topic);
  if (!found.empty()) wanted.entity = entities[found.front()].id;
  if (wanted.entity != topic) wanted.words = topic;
  SaidAbout said{statements_about(store, wanted, query)};
  if (said.statements.empty() && found.empty()) {
    StatementQuery anywhere;  // whatever the filters
    anywhere.entity = query.entity;
    if (count_about(store, wanted, anywhere) == 0 && !similar_names(entities, topic, 1).empty()) {
      throw Error(unknown_name(entities, topic));
    }
  }
  if (said.statements.size() == query.limit) said.all = count_about(store, wanted, query);
  return said;
}

}  // namespace newsgraph
