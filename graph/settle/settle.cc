// The levels, wired in their order.
#include "graph/settle/settle.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "graph/settle/cluster_rows.h"
#include "graph/settle/entities.h"
#include "graph/settle/families.h"
#include "graph/settle/fuller_names.h"
#include "graph/settle/meanings.h"
#include "graph/settle/namesakes.h"
#include "graph/settle/naming.h"
#include "graph/settle/rulings.h"
#include "graph/settle/stories.h"
#include "graph/settle/touched.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostTold = 5;

// Who keeps ids of entities elsewhere has to know.
void tell(const sqlite::Connection& connection, const std::vector<Renaming>& renamed) {
  for (std::size_t i = 0; i < renamed.size() && i < kMostTold; ++i) {
    connection.notice(
        fmt::format("{} has the id {} now, no longer {}", renamed[i].name, renamed[i].now, renamed[i].before));
  }
  if (renamed.size() > kMostTold) {
    connection.notice(fmt::format("and {} more entities have other ids than before", renamed.size() - kMostTold));
  }
}

}  // namespace

void settle_articles(const sqlite::Connection& connection) {
  Touched touched = Touched::take(connection);
  Naming naming(connection, touched);
  Stories stories(connection, touched);
  Entities entities(connection, touched);
  for (const std::int64_t article : sqlite::Query(connection, "SELECT row FROM articles WHERE settled = 0").numbers()) {
    naming.contribute(article);
    stories.contribute(article);
  }
  connection.execute("UPDATE articles SET settled = 1 WHERE settled = 0");
  naming.settle();
  FullerNames(connection, touched).settle();
  Families(connection, touched).settle();
  Namesakes namesakes(connection, touched, entities);
  Meanings(connection, touched, entities, namesakes).settle();
  namesakes.settle();
  Rulings rulings(connection, touched, entities);
  const bool ruled_anew = rulings.settle();
  stories.find();
  stories.unite(entities, rulings);
  entities.describe();
  // What the user decides, the user knows.
  if (!ruled_anew) tell(connection, entities.renamed());
}

void withdraw_article(const sqlite::Connection& connection, std::int64_t article) {
  sqlite::Query settled(connection, "SELECT settled FROM articles WHERE row = ?1");
  if (settled.bind(article).first_number() != 1) return;
  Touched touched;
  Naming(connection, touched).withdraw(article);
  Stories(connection, touched).withdraw(article);
  Entities entities(connection, touched);
  for (const std::int64_t cluster : ClusterRows(connection).of_article(article)) entities.withdraw(cluster);
  touched.leave(connection);
}

}  // namespace newsgraph
