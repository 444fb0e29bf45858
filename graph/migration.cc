// What older versions of the graph file hold, and how it is taken over.
#include "graph/migration.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/read_extraction.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// Its articles are read with read_extraction: a version whose tables that cannot read needs a reader of its own here.
struct OldVersion {
  std::int64_t version;
  std::span<const std::string_view> tables;        // parents before children
  std::span<const std::string_view> word_indexes;  // virtual tables
  std::span<const std::string_view> kept;          // of the tables those that users wrote, copied row by row
};

constexpr std::string_view kTables1[] = {"articles", "clusters",   "names",    "mentions", "triples",
                                         "facts",    "statements", "entities", "state"};
constexpr std::string_view kWordIndexes1[] = {"statement_words"};
constexpr std::string_view kTables2[] = {
    "articles", "clusters",    "names",        "mentions",    "triples", "facts",      "statements",        "topics",
    "entities", "name_keys",   "entity_names", "maybe_names", "forms",   "form_texts", "short_names",       "called",
    "may_mean", "story_words", "entity_uses",  "touched",     "state",   "decisions",  "decision_articles", "bands",
    "credits"};
constexpr std::string_view kWordIndexes2[] = {"statement_words", "speaker_parts", "name_parts"};
constexpr std::string_view kKept2[] = {"decisions", "decision_articles"};

constexpr OldVersion kOldVersions[] = {
    {.version = 1, .tables = kTables1, .word_indexes = kWordIndexes1, .kept = {}},
    {.version = 2, .tables = kTables2, .word_indexes = kWordIndexes2, .kept = kKept2},
};

constexpr std::string_view kOld = "old_";  // before the names of tables that are taken aside

std::string quoted(std::string_view name) {
  std::string text = "\"";
  for (const char c : name) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

// Triggers and indexes of the version's tables go: the new schema wants their names.
void take_aside(const Connection& connection, const OldVersion& old) {
  std::vector<std::string> drops;
  Query parts(connection, "SELECT type, name, tbl_name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC");
  while (parts.step()) {
    if (parts.text(0) != "trigger" && parts.text(0) != "index") continue;
    if (std::ranges::find(old.tables, parts.text(2)) == old.tables.end()) continue;
    drops.push_back(fmt::format("DROP {} {}", parts.text(0), quoted(parts.text(1))));
  }
  for (const std::string& drop : drops) connection.execute(drop);
  for (const std::string_view table : old.word_indexes) {
    connection.execute(fmt::format("DROP TABLE IF EXISTS {}", table));
  }
  for (const std::string_view table : old.tables) {
    connection.execute(fmt::format("ALTER TABLE {0} RENAME TO {1}{0}", table, kOld));
  }
}

void add_articles(Store& store, const Connection& connection) {
  Query rows(connection, fmt::format("SELECT id FROM {}articles ORDER BY id", kOld));
  for (const std::string& id : rows.texts()) store.add(read_extraction(connection, id, kOld));
}

void take_over(Store& store, const Connection& connection, const OldVersion& old) {
  take_aside(connection, old);
  connection.create_schema();
  for (const std::string_view table : old.kept) {
    connection.execute(fmt::format("INSERT INTO {0} SELECT * FROM {1}{0}", table, kOld));
  }
  add_articles(store, connection);
  for (std::size_t i = old.tables.size(); i-- > 0;) {
    connection.execute(fmt::format("DROP TABLE {}{}", kOld, old.tables[i]));
  }
}

}  // namespace

void migrate(Store& store, const Connection& connection) {
  if (connection.read_only()) {
    connection.fail(fmt::format("a graph file of version {} that may not be written; this newsgraph reads version {}",
                                connection.version(), sqlite::kVersion));
  }
  sqlite::Transaction transaction(connection);
  const std::int64_t version = connection.version();
  if (version == sqlite::kVersion) return;  // another process has done it while this one waited
  const auto* const old = std::ranges::find(kOldVersions, version, &OldVersion::version);
  if (old == std::end(kOldVersions)) {
    connection.fail(
        fmt::format("a graph file of version {}, from which no way leads to version {}", version, sqlite::kVersion));
  }
  connection.notice(
      fmt::format("bringing {} from version {} to version {}", connection.file(), version, sqlite::kVersion));
  take_over(store, connection, *old);
  transaction.commit();
}

}  // namespace newsgraph
