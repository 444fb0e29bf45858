// The statements that have some words. Private to this room.
#pragma once

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

  // Whether the statement has the words: looked up, until so much was looked up that to read all takes less.
  bool has(std::int64_t row);
  // What has() takes, in the time that it takes to read a row of an index.
  std::int64_t cost() const { return whole_ ? 1 : kCostOfLookingUp; }

 private:
  static constexpr std::int64_t kCostOfLookingUp = 50;
  static constexpr std::size_t kMostLookedUp = 400;

  const sqlite::Connection& connection_;
  std::string words_;
  std::optional<sqlite::Query> next_, one_;
  std::vector<std::int64_t> rows_;
  bool whole_ = false;
  std::size_t looked_up_ = 0;
};

}  // namespace newsgraph
