// Questions in SQL, to a file that they cannot change.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsgraph {

// NULL, text, a whole number, another number. A BLOB is the text X'…' that SQL writes it as.
using SqlValue = std::variant<std::monostate, std::string, std::int64_t, double>;

struct SqlHandler {
  std::function<void(std::vector<std::string> columns)> columns;  // called once, before any row
  std::function<bool(const std::vector<SqlValue>& row)> row;      // false: no more, please
};

// Runs one statement that only reads: the file is opened for reading, other files cannot be attached, and one value is
// at most 64 MiB long. Throws Error, with SQLite's reason, for what is no such statement, and for one that takes longer
// than `limit`.
void run_sql(const std::filesystem::path& file, std::string_view query, std::chrono::milliseconds limit,
             const SqlHandler& handler);

}  // namespace newsgraph
