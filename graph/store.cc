// Opening a graph file.
#include "graph/store.h"

#include <utility>

#include "graph/database.h"

namespace newsgraph {

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::filesystem::path& file, bool create) {
  return Store(std::make_unique<Database>(Database{sqlite::Connection(file, create)}));
}

}  // namespace newsgraph
