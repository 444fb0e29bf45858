// Checks that an article's rows are those that adding it makes; private to this room.
#pragma once

#include <memory>
#include <string>

#include "graph/sqlite.h"
#include "graph/store.h"
#include "graph/verify/article_check.h"

namespace newsgraph {

// Adds articles to a store of its own, one at a time, and compares what that makes with what a file has.
class RowsCheck {
 public:
  RowsCheck();
  RowsCheck(const RowsCheck&) = delete;
  RowsCheck& operator=(const RowsCheck&) = delete;

  // Complains of every table in which the rows of the article differ. The article's spans and records must be sound:
  // what cannot be added is a complaint of its own.
  void check(const sqlite::Connection& connection, const std::string& article, const Complaint& complain);

 private:
  explicit RowsCheck(std::unique_ptr<Store::Database> database);

  const sqlite::Connection* scratch_;  // the store's
  Store store_;                        // in memory
};

}  // namespace newsgraph
