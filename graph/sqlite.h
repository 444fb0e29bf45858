// A thin door to SQLite: statements that bind and read by type, transactions that roll back unless committed, errors as
// Error with the file's name. Private to this room.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/notice.h"

namespace newsgraph::sqlite {

inline constexpr std::int64_t kVersion = 3;  // of schema.sql; migration.cc has a row for each one before

class Connection;

// A prepared statement. Text that it hands out lives until the next step() or reset().
class Query {
 public:
  Query(const Connection& connection, std::string_view sql);

  // Bind the parameters ?1, ?2, … in order; text is copied.
  Query& bind(std::string_view text);
  Query& bind(std::int64_t number);
  Query& bind(double number);
  Query& bind_null();
  template <typename... Values>
  Query& bind_all(Values&&... values) {
    (bind_one(values), ...);
    return *this;
  }

  // Moves to the next row; false behind the last one, after which the statement may be bound and run anew.
  bool step();
  // Runs a statement that answers no rows.
  void run() { step(); }
  // The first column of all rows.
  std::vector<std::int64_t> numbers();
  std::vector<std::string> texts();
  // That of the first row, which the run ends with; nothing if there is no row.
  std::optional<std::int64_t> first_number();
  // Ends the run before its last row, so that the statement may be bound and run anew.
  void reset();

  std::string_view text(int column) const;
  std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  double real(int column) const { return sqlite3_column_double(statement_.get(), column); }
  bool null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void bind_one(std::string_view text) { bind(text); }
  void bind_one(const std::string& text) { bind(std::string_view(text)); }
  void bind_one(const std::optional<std::int64_t>& number) { number ? bind(*number) : bind_null(); }
  void bind_one(double number) { bind(number); }
  void bind_one(std::int64_t number) { bind(number); }
  void bind_one(std::uint32_t number) { bind(std::int64_t{number}); }
  void bind_one(int number) { bind(std::int64_t{number}); }
  void bind_one(bool truth) { bind(std::int64_t{truth}); }
  void check(int code) const;

  const Connection* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

class Connection {
 public:
  // Opens `file` for reading and writing: an empty or new one gets the schema if `create`. Throws Error if it is
  // missing, not a newsgraph file, or of a newer version; one of an older version is opened as it is.
  // Waits for other processes that write it as long as they do; `notice` is told so after a second.
  Connection(const std::filesystem::path& file, bool create, Notice notice = {});
  // Opens a file that must be there, and of this version, for reading only.
  static Connection open_read_only(const std::filesystem::path& file);
  // Likewise for who means to change nothing, but in a way that lets SQLite, if the file may be written, tidy up at the
  // end what it wrote beside the file.
  static Connection open_to_ask(const std::filesystem::path& file);

  void create_schema() const;  // that of schema.sql, and its version
  void execute(const std::string& sql) const;
  std::int64_t one_number(std::string_view sql) const;
  std::int64_t version() const { return one_number("PRAGMA user_version"); }
  bool read_only() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }  // also if only the disk says so
  int changes() const { return sqlite3_changes(handle_.get()); }  // rows that the last statement changed
  std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
  sqlite3* handle() const { return handle_.get(); }
  const std::string& file() const { return file_; }
  void notice(std::string_view what) const;  // hands it to the Notice that the file was opened with
  std::string last_error() const;            // what SQLite says of its last call
  [[noreturn]] void fail(std::string_view what) const;
  [[noreturn]] void fail() const;  // with the last error

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };

  // How long this connection has been kept waiting; it has an address that stays.
  struct Patience {
    Notice notice;
    std::string file;
    bool told = false;
  };

  Connection(const std::filesystem::path& file, int flags, Notice notice);  // SQLITE_OPEN_…

  void check_current() const;
  static int wait(void* patience, int times);
  void configure() const;
  void check_version(bool create) const;

  std::string file_;
  std::unique_ptr<Patience> patience_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// Takes the write lock at once, so that a second process waits here and not half-way. Rolls back if it dies
// uncommitted. One inside another is a part of it: it is kept if both commit.
class Transaction {
 public:
  explicit Transaction(const Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  const Connection& connection_;
  bool inside_;  // another one
  bool open_ = true;
};

// Several reads of one state of the file, whatever other processes write meanwhile.
class Snapshot {
 public:
  explicit Snapshot(const Connection& connection);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  const Connection& connection_;
};

}  // namespace newsgraph::sqlite
