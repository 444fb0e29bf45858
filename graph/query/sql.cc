// Runs a statement of the user's on a read-only connection, watched by SQLite's authorizer and progress handler.
#include "graph/query/sql.h"

#include <fmt/format.h>

#include <memory>

#include "graph/sqlite.h"

namespace newsgraph {
namespace {

constexpr int kMostBytes = 64 << 20;           // of one value
constexpr std::int64_t kMostMemory = 1 << 30;  // of all that SQLite holds
constexpr int kInstructionsBetweenLooks = 10'000;

using Clock = std::chrono::steady_clock;

// A read-only connection may still attach other files, write temporary tables, and set pragmas that last.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_FUNCTION: return std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA: {
      const std::string_view name = first;
      // With a value these look something up, others set something.
      const bool asks = name == "table_info" || name == "table_xinfo" || name == "index_list" || name == "index_info" ||
                        name == "index_xinfo" || name == "foreign_key_list";
      const bool acts =
          name == "optimize" || name == "wal_checkpoint" || name == "incremental_vacuum" || name == "shrink_memory";
      return asks || (second == nullptr && !acts) ? SQLITE_OK : SQLITE_DENY;
    }
    default: return SQLITE_DENY;
  }
}

int look_at_clock(void* end) { return Clock::now() > *static_cast<const Clock::time_point*>(end) ? 1 : 0; }

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

// The statement that `query` begins with, which loses it; null if that is only blanks and comments.
Statement prepare(const sqlite::Connection& connection, std::string_view& query) {
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v3(connection.handle(), query.data(), static_cast<int>(query.size()), 0, &statement, &tail);
  Statement owned(statement);
  if (code == SQLITE_AUTH)
    connection.fail("only questions are allowed: SELECT, VALUES, WITH, EXPLAIN, or a PRAGMA that asks");
  if (code != SQLITE_OK) connection.fail(sqlite3_errmsg(connection.handle()));
  query.remove_prefix(static_cast<std::size_t>(tail - query.data()));
  return owned;
}

void append_value(std::vector<SqlValue>& row, sqlite3_stmt* statement, int column) {
  const auto bytes = [&](const void* begin) {
    return std::string_view(static_cast<const char*>(begin),
                            static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
  };
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: row.emplace_back(std::int64_t{sqlite3_column_int64(statement, column)}); break;
    case SQLITE_FLOAT: row.emplace_back(sqlite3_column_double(statement, column)); break;
    case SQLITE_TEXT: row.emplace_back(std::string(bytes(sqlite3_column_text(statement, column)))); break;
    case SQLITE_BLOB: {
      std::string text = "X'";
      if (const void* const begin = sqlite3_column_blob(statement, column)) {
        for (const char byte : bytes(begin)) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
      }
      row.emplace_back(text + "'");
      break;
    }
    default: row.emplace_back();
  }
}

}  // namespace

void run_sql(const std::filesystem::path& file, std::string_view query, std::chrono::milliseconds limit,
             const SqlHandler& handler) {
  const sqlite::Connection connection = sqlite::Connection::open_read_only(file);
  sqlite3* const handle = connection.handle();
  Clock::time_point end = Clock::now() + limit;
  connection.execute("PRAGMA query_only = ON");
  sqlite3_hard_heap_limit64(kMostMemory);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMostBytes);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  connection.execute("SELECT rowid FROM statement_words LIMIT 0");  // FTS5 opens its tables with more rights than below
  sqlite3_set_authorizer(handle, authorize, nullptr);
  sqlite3_progress_handler(handle, kInstructionsBetweenLooks, look_at_clock, &end);
  if (query.size() > kMostBytes) connection.fail("the statement is too long");

  const Statement statement = prepare(connection, query);
  if (!statement) connection.fail("there is no statement");
  if (sqlite3_stmt_readonly(statement.get()) == 0) connection.fail("only statements that read are allowed");
  if (query.find('\0') != std::string_view::npos || prepare(connection, query)) {
    connection.fail("only one statement at a time is allowed");
  }
  const int columns = sqlite3_column_count(statement.get());
  std::vector<std::string> names;
  for (int i = 0; i < columns; ++i) names.emplace_back(sqlite3_column_name(statement.get(), i));
  handler.columns(std::move(names));
  for (;;) {
    const int code = sqlite3_step(statement.get());
    if (code == SQLITE_DONE) return;
    if (code == SQLITE_INTERRUPT)
      connection.fail(fmt::format("no answer within {} seconds", static_cast<double>(limit.count()) / 1000));
    if (code != SQLITE_ROW) connection.fail(sqlite3_errmsg(handle));
    std::vector<SqlValue> row;
    for (int i = 0; i < columns; ++i) append_value(row, statement.get(), i);
    if (!handler.row(row)) return;
  }
}

}  // namespace newsgraph
