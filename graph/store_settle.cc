// Settling as a transaction of its own.
#include "graph/database.h"
#include "graph/settle/settle.h"

namespace newsgraph {

void Store::settle() {
  const sqlite::Connection& connection = database_->connection;
  sqlite::Transaction transaction(connection);
  if (connection.one_number("SELECT value FROM state WHERE name = 'unsettled'") == 0) return;
  settle_articles(connection);
  connection.execute("UPDATE state SET value = 0 WHERE name = 'unsettled'");
  transaction.commit();
}

}  // namespace newsgraph
