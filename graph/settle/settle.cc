// The levels, wired in their order.
#include "graph/settle/settle.h"

#include <vector>

#include "graph/settle/entities.h"
#include "graph/settle/families.h"
#include "graph/settle/fuller_names.h"
#include "graph/settle/meanings.h"
#include "graph/settle/naming.h"
#include "graph/settle/rulings.h"
#include "graph/settle/stories.h"
#include "graph/settle/touched.h"

namespace newsgraph {
namespace {

std::vector<std::int64_t> new_articles(const sqlite::Connection& connection) {
  std::vector<std::int64_t> articles;
  sqlite::Query rows(connection, "SELECT row FROM articles WHERE settled = 0");
  while (rows.step()) articles.push_back(rows.number(0));
  return articles;
}

}  // namespace

void settle_articles(const sqlite::Connection& connection) {
  Touched touched = Touched::take(connection);
  Naming naming(connection, touched);
  Stories stories(connection, touched);
  Entities entities(connection, touched);
  for (const std::int64_t article : new_articles(connection)) {
    naming.contribute(article);
    stories.contribute(article);
  }
  connection.execute("UPDATE articles SET settled = 1 WHERE settled = 0");
  naming.settle();
  FullerNames(connection, touched).settle();
  Families(connection, touched).settle();
  Meanings(connection, touched, entities).settle();
  Rulings rulings(connection, touched, entities);
  rulings.settle();
  stories.find();
  stories.unite(entities, rulings);
  entities.describe();
}

void withdraw_article(const sqlite::Connection& connection, std::int64_t article) {
  sqlite::Query settled(connection, "SELECT 1 FROM articles WHERE row = ?1 AND settled = 1");
  if (!settled.bind(article).step()) return;
  settled.reset();
  Touched touched;
  Naming(connection, touched).withdraw(article);
  Stories(connection, touched).withdraw(article);
  Entities entities(connection, touched);
  sqlite::Query clusters(connection, "SELECT row FROM clusters WHERE article = ?1");
  clusters.bind(article);
  std::vector<std::int64_t> rows;
  while (clusters.step()) rows.push_back(clusters.number(0));
  for (const std::int64_t row : rows) entities.withdraw(row);
  touched.leave(connection);
}

}  // namespace newsgraph
