// Graph files of older versions with three articles, as the programs of their times left them; and SQL run on files as
// somebody else's program would run it.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace newsgraph {

inline constexpr const char* kOldArticles[] = {"mill-1", "mill-2", "mill-3"};

inline std::string test_file(std::string_view name) {
  std::ifstream file(std::filesystem::path(NEWSGRAPH_TEST_DIR) / name);
  EXPECT_TRUE(file) << name;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void alter(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
  sqlite3_free(message);
  sqlite3_close(handle);
}

// That of version 2 holds a decision, too.
inline void make_version(int version, const std::filesystem::path& file) {
  const std::string end = "_" + std::to_string(version) + ".sql";
  alter(file, "PRAGMA journal_mode = WAL;" + test_file("schema" + end) + test_file("articles" + end));
}

}  // namespace newsgraph
