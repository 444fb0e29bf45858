// Rows of the full-text index come in their order, so that looking one up among those read is a binary search.
#include "graph/said/word_rows.h"

#include <algorithm>
#include <utility>

namespace newsgraph {

WordRows::WordRows(const sqlite::Connection& connection, std::string words)
    : connection_(connection), words_(std::move(words)) {}

bool WordRows::read(std::size_t most) {
  if (whole_) return rows_.size() <= most;
  if (!next_) {
    next_.emplace(connection_, "SELECT rowid FROM statement_words WHERE statement_words MATCH ?1 ORDER BY rowid");
    next_->bind(words_);
  }
  while (rows_.size() <= most) {
    if (!next_->step()) {
      next_.reset();
      whole_ = true;
      return true;
    }
    rows_.push_back(next_->number(0));
  }
  return false;
}

bool WordRows::has(std::int64_t row) {
  if (!whole_) read(rows_.size() + kRowsInALook);
  if (whole_) return std::ranges::binary_search(rows_, row);
  if (!one_) {
    one_.emplace(connection_, "SELECT rowid FROM statement_words WHERE rowid = ?1 AND statement_words MATCH ?2");
  }
  return one_->bind_all(row, words_).first_number().has_value();
}

}  // namespace newsgraph
