// The statements that have some words. Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/sqlite.h"

namespace newsgraph {

// Reads the index of words as far as it has to. Within one snapshot of the file.
class WordRows {
 public:
  // `words` is a query of FTS5.
  WordRows(const sqlite::Connection& connection, std::string words);

  // Whether no more than `most` statements have the words; all of them are read then.
  bool read(std::size_t most);
  const std::vector<std::int64_t>& rows() const { return rows_; }  // ascending

  // Reads ahead for so many calls of has(), as far as that takes less than they would.
  void read_ahead(std::size_t calls) { read(rows_.size() + calls * kRowsInALook / 2); }

  // Whether the statement has the words. It is looked up, and as long as that takes rows are read besides: once all
  // are, nothing has to be looked up.
  bool has(std::int64_t row);
  // What has() takes, in the time that it takes to read a row of an index.
  std::int64_t cost() const { return whole_ ? 1 : static_cast<std::int64_t>(2 * kRowsInALook); }

 private:
  static constexpr std::size_t kRowsInALook = 70;

  const sqlite::Connection& connection_;
  std::string words_;
  std::optional<sqlite::Query> next_, one_;
  std::vector<std::int64_t> rows_;
  bool whole_ = false;
};

}  // namespace newsgraph
