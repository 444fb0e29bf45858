// Opening a graph file, and bringing an older one up to date.
#include "graph/store.h"

#include <utility>

#include "graph/database.h"
#include "graph/migration.h"

namespace newsgraph {

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::filesystem::path& file, bool create, Notice notice) {
  Store store(std::make_unique<Database>(Database{sqlite::Connection(file, create, std::move(notice))}));
  const sqlite::Connection& connection = store.database_->connection;
  if (connection.version() < sqlite::kVersion) migrate(store, connection);
  return store;
}

Store Store::open_to_ask(const std::filesystem::path& file) {
  Store store(std::make_unique<Database>(Database{sqlite::Connection::open_to_ask(file)}));
  store.database_->connection.execute("PRAGMA query_only = ON");
  return store;
}

}  // namespace newsgraph
