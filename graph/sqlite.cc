// Opening and checking the graph file, and SQLite's calls with their return codes turned into Error.
#include "graph/sqlite.h"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "embedded/graph_schema.h"
#include "ingest/problem.h"

namespace newsgraph::sqlite {
namespace {

constexpr std::int64_t kApplicationId = 0x4e477266;  // "NGrf", shown by file(1)
constexpr int kLookMilliseconds = 20;                // how often to look whether another process still writes
constexpr int kToldMilliseconds = 1'000;             // how long to wait before saying so

}  // namespace

Query::Query(const Connection& connection, std::string_view sql) : connection_(&connection) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) connection.fail();
}

void Query::check(int code) const {
  if (code != SQLITE_OK) connection_->fail();
}

Query& Query::bind(std::string_view text) {
  // A view of nothing has no address, which SQLite would take for NULL.
  const char* const bytes = text.data() ? text.data() : "";
  check(sqlite3_bind_text64(statement_.get(), ++bound_, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Query& Query::bind(std::int64_t number) {
  check(sqlite3_bind_int64(statement_.get(), ++bound_, number));
  return *this;
}

Query& Query::bind(double number) {
  check(sqlite3_bind_double(statement_.get(), ++bound_, number));
  return *this;
}

Query& Query::bind_null() {
  check(sqlite3_bind_null(statement_.get(), ++bound_));
  return *this;
}

bool Query::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    const std::string what = connection_->last_error();
    reset();
    connection_->fail(what);
  }
  reset();
  return false;
}

std::vector<std::int64_t> Query::numbers() {
  std::vector<std::int64_t> all;
  while (step()) all.push_back(number(0));
  return all;
}

std::vector<std::string> Query::texts() {
  std::vector<std::string> all;
  while (step()) all.emplace_back(text(0));
  return all;
}

std::optional<std::int64_t> Query::first_number() {
  if (!step()) return std::nullopt;
  const std::int64_t first = number(0);
  reset();
  return first;
}

void Query::reset() {
  sqlite3_reset(statement_.get());
  bound_ = 0;
}

std::string_view Query::text(int column) const {
  const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Connection::Connection(const std::filesystem::path& file, int flags, Notice notice)
    : file_(file.string()), patience_(std::make_unique<Patience>(Patience{std::move(notice), file_, false})) {
  const bool create = (flags & SQLITE_OPEN_CREATE) != 0;
  std::error_code ignored;
  if (!create && !std::filesystem::exists(file, ignored)) fail("no such graph file; `newsgraph add` makes one");
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file_.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(handle ? sqlite3_errmsg(handle) : "out of memory");
  check_version(create);
  configure();
}

Connection::Connection(const std::filesystem::path& file, bool create, Notice notice)
    : Connection(file, SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0), std::move(notice)) {}

Connection Connection::open_read_only(const std::filesystem::path& file) {
  Connection connection(file, SQLITE_OPEN_READONLY, {});
  connection.check_current();
  return connection;
}

Connection Connection::open_to_ask(const std::filesystem::path& file) {
  Connection connection(file, false);
  connection.check_current();
  return connection;
}

void Connection::check_current() const {
  if (const std::int64_t of_file = version(); of_file < kVersion) {
    fail(fmt::format(
        "a graph file of version {}; this newsgraph reads version {}, and `newsgraph stats` makes it one of that",
        of_file, kVersion));
  }
}

int Connection::wait(void* patience, int times) {
  Patience& one = *static_cast<Patience*>(patience);
  if (!one.told && times * kLookMilliseconds >= kToldMilliseconds) {
    one.told = true;
    if (one.notice) one.notice(fmt::format("waiting for another process that writes {}", one.file));
  }
  sqlite3_sleep(kLookMilliseconds);
  return 1;
}

void Connection::check_version(bool create) const {
  sqlite3_busy_handler(handle_.get(), wait, patience_.get());
  std::int64_t application = 0;
  try {
    application = one_number("PRAGMA application_id");
  } catch (const Error&) {
    if (sqlite3_errcode(handle_.get()) != SQLITE_NOTADB) throw;  // as on a disk that cannot be read
    fail("not a graph file of newsgraph");
  }
  const auto untouched = [&] {
    return one_number("PRAGMA application_id") == 0 && one_number("SELECT count(*) FROM sqlite_master") == 0;
  };
  if (create && application == 0 && untouched()) {
    // The journal mode is kept in the file and cannot be set inside a transaction. Another process may make the same
    // file at the same time: look again once it is ours.
    execute("PRAGMA journal_mode = WAL");
    Transaction transaction(*this);
    if (untouched()) {
      execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
      create_schema();
    }
    transaction.commit();
    application = one_number("PRAGMA application_id");
  }
  if (application != kApplicationId) fail("not a graph file of newsgraph");
  if (const std::int64_t of_file = version(); of_file > kVersion) {
    fail(fmt::format("a graph file of version {}; this newsgraph reads version {}: a newer one is needed", of_file,
                     kVersion));
  }
}

void Connection::configure() const {
  // Debian's SQLite overwrites deleted rows with zeros unless told that nobody needs that.
  execute(
      "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF; "
      "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
}

void Connection::create_schema() const {
  execute(std::string(embedded::graph_schema()));
  execute(fmt::format("PRAGMA user_version = {}", kVersion));
}

void Connection::execute(const std::string& sql) const {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail();
  }
}

std::int64_t Connection::one_number(std::string_view sql) const {
  Query query(*this, sql);
  const std::int64_t number = query.step() ? query.number(0) : 0;
  query.reset();
  return number;
}

void Connection::notice(std::string_view what) const {
  if (patience_->notice) patience_->notice(what);
}

std::string Connection::last_error() const {
  const int error_number = errno;
  std::string what = sqlite3_errmsg(handle_.get());
  const int code = sqlite3_errcode(handle_.get());
  int reason = sqlite3_system_errno(handle_.get());
  if (reason == 0) reason = error_number;  // a COMMIT that fails does not keep it
  if ((code == SQLITE_IOERR || code == SQLITE_FULL) && reason != 0) {
    what += fmt::format(": {}", std::generic_category().message(reason));
  }
  return what;
}

void Connection::fail(std::string_view what) const { throw Error(fmt::format("{}: {}", file_, what)); }

void Connection::fail() const { fail(last_error()); }

Transaction::Transaction(const Connection& connection)
    : connection_(connection), inside_(sqlite3_get_autocommit(connection.handle()) == 0) {
  connection.execute(inside_ ? "SAVEPOINT inner" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // On some errors (a full disk) SQLite has rolled back by itself; a second ROLLBACK then does nothing.
  if (!open_) return;
  const char* const sql = inside_ ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK";
  sqlite3_exec(connection_.handle(), sql, nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_.execute(inside_ ? "RELEASE inner" : "COMMIT");
  open_ = false;
}

Snapshot::Snapshot(const Connection& connection) : connection_(connection) { connection.execute("BEGIN"); }

Snapshot::~Snapshot() { sqlite3_exec(connection_.handle(), "COMMIT", nullptr, nullptr, nullptr); }

}  // namespace newsgraph::sqlite
