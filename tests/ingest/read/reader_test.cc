// Which inputs are opened, in which order, and as what.
#include "ingest/read/reader.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/ingest/read/read_all.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

std::string gzip(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()) + 64, '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string article(const std::string& id) { return R"({"id":")" + id + R"(","text":"T."})"; }
std::string told(const std::string& id) { return id + "||||||T."; }

// Works in an empty folder of its own, so that paths in messages are short.
class Inputs : public testing::Test {
 protected:
  Inputs() {
    std::string name = (fs::temp_directory_path() / "read_test.XXXXXX").string();
    folder_ = mkdtemp(name.data());
    before_ = fs::current_path();
    fs::current_path(folder_);
  }
  ~Inputs() override {
    fs::current_path(before_);
    fs::remove_all(folder_);
  }

  static void write(const fs::path& path, const std::string& bytes) {
    if (path.has_parent_path()) {
      fs::create_directories(path.parent_path());
    }
    std::ofstream(path, std::ios::binary) << bytes;
  }

  static Lines read(std::vector<std::string> paths, std::string_view format = "") {
    Told result;
    result.read(*open_articles(std::move(paths), format, result.handler()));
    return result.lines;
  }

 private:
  fs::path folder_;
  fs::path before_;
};

struct Detected {
  const char* name;
  std::string bytes;
  Lines told;
};

const Detected kDetected[] = {
    {"a.json", "[" + article("1") + "]", {told("1")}},
    {"a.jsonl", article("1") + "\n" + article("2"), {told("1"), told("2")}},
    {"a.ndjson", article("1") + "\n", {told("1")}},
    {"A.JSONL", article("1") + "\n", {told("1")}},
    {"a.json.gz", gzip("[" + article("1") + "]"), {told("1")}},
    {"a.jsonl.gz", gzip(article("1") + "\n") + gzip(article("2") + "\n"), {told("1"), told("2")}},
    {"a.jsonl", gzip(article("1") + "\n"), {told("1")}},
    {"a.jsonl.gz", article("1") + "\n", {told("1")}},
    {"lines.in.json",
     article("1") + "\nbad\n" + article("2"),
     {told("1"), "! lines.in.json:2: no JSON object", told("2")}},
    {"one.line.json", R"({"articles":[)" + article("1") + "]}\n", {told("1")}},
    {"one.line", R"({"articles":[)" + article("1") + "]}\n", {told("1")}},
    {"prose.json",
     "Two towns\nagree.",
     {"! prose.json:1: not JSON: neither an object nor an array; the rest of the file is given up"}},
    {"json", "[" + article("1") + "]", {told("1")}},
    {"json.gz", gzip("[" + article("1") + "]"), {told("1")}},
    {"lines", article("1") + "\nbad\n" + article("2"), {told("1"), "! lines:2: no JSON object", told("2")}},
    {"lines.dat", "\n{}\n" + article("2"), {"! lines.dat:2: no text (a field text, maintext or body)", told("2")}},
    {"padded.jsonl", gzip(article("1") + "\n") + std::string(1000, '\0'), {told("1")}},
    {"empty.txt", "", {"! empty.txt: empty"}},
    {"empty.json", " \n", {"! empty.json: empty"}},
    {"empty.gz", gzip(""), {"! empty.gz: empty"}},
    {"junk",
     "\x7F"
     "ELF\x02" +
         std::string(100, '\0') + "\xFF",
     {"! junk: neither JSON nor text in UTF-8"}},
    {"junk.gz", gzip("\xFF\xFE\xFD"), {"! junk.gz: neither JSON nor text in UTF-8"}},
    {"latin1", "Caf\xE9 opens.", {"! latin1: neither JSON nor text in UTF-8"}},
    {"damaged.gz",
     "\x1F\x8B" + std::string(100, 'x'),
     {"! damaged.gz: the gzip data is damaged; what came before was read"}},
};

TEST_F(Inputs, AreDetectedByEndingThenByContent) {
  for (const Detected& row : kDetected) {
    write(row.name, row.bytes);
    EXPECT_EQ(read({row.name}), row.told) << row.name;
  }
}

TEST_F(Inputs, OfTextAreDetected) {
  for (const char* name : {"a.txt", "a.text", "a", "a.story", "a.txt.gz"}) {
    write(name, "date 2025-08-20\nid 1\nText.");
    EXPECT_EQ(read({name}), Lines{"1||||2025-08-20||Text."}) << name;
  }
}

TEST_F(Inputs, OfProseInBracketsAreText) {
  write("a", "[Ostrava] The text.");
  EXPECT_TRUE(read({"a"}).at(0).ends_with("|[Ostrava] The text."));
}

TEST_F(Inputs, AreReadAsTheFormatThatIsAskedFor) {
  write("a.txt", article("1") + "\n" + article("2"));
  EXPECT_EQ(read({"a.txt"}, "jsonl"), (Lines{told("1"), told("2")}));
  EXPECT_EQ(read({"a.txt"}, "json"), (Lines{told("1"), told("2")}));
  EXPECT_EQ(read({"a.txt"}, "text").size(), 1U);
}

TEST_F(Inputs, CutInGzipKeepWhatCameBefore) {
  std::string lines;
  for (int i = 0; i < 20000; ++i) {
    lines += article(std::to_string(i)) + "\n";
  }
  const std::string packed = gzip(lines);
  write("a.jsonl.gz", packed.substr(0, packed.size() / 2));
  const Lines result = read({"a.jsonl.gz"});
  ASSERT_GT(result.size(), 1000U);
  EXPECT_EQ(result.front(), told("0"));
  EXPECT_EQ(result.back(), "! a.jsonl.gz: the gzip data is cut off; what came before was read");
}

TEST_F(Inputs, AreReadInTheOrderGiven) {
  write("a.json", article("a"));
  write("b.json", article("b"));
  EXPECT_EQ(read({"b.json", "a.json", "b.json"}), (Lines{told("b"), told("a"), told("b")}));
}

TEST_F(Inputs, InFoldersAreReadInByteOrder) {
  for (const char* name : {"f/b.json", "f/B.json", "f/a/z.json", "f/a/y/1.json", "f/c.json", "f/ab.json"}) {
    write(name, article(name));
  }
  EXPECT_EQ(read({"f"}), (Lines{told("f/B.json"), told("f/a/y/1.json"), told("f/a/z.json"), told("f/ab.json"),
                                told("f/b.json"), told("f/c.json")}));
}

TEST_F(Inputs, InFoldersLeaveNotesAndHiddenFilesOut) {
  for (const char* name : {"f/README.md", "f/.hidden.json", "f/.git/a.json"}) {
    write(name, article(name));
  }
  EXPECT_EQ(read({"f"}), Lines{});
  EXPECT_EQ(read({"f/README.md"}), Lines{told("f/README.md")}) << "named by the user, it is read";
}

TEST_F(Inputs, InFoldersOfAllKindsAreRead) {
  write("f/1.json", article("1"));
  write("f/2.jsonl.gz", gzip(article("2")));
  write("f/3.bin", "\xFF");
  write("f/4", "date 2025-08-20\nid 4\nText.");
  write("f/5.txt", "");
  EXPECT_EQ(read({"f"}), (Lines{told("1"), told("2"), "! f/3.bin: neither JSON nor text in UTF-8",
                                "4||||2025-08-20||Text.", "! f/5.txt: empty"}));
}

TEST_F(Inputs, BehindLinksInACircleAreReadOnce) {
  write("f/1.json", article("1"));
  write("g/2.json", article("2"));
  fs::create_directory_symlink("../f", "f/loop");
  fs::create_directory_symlink("../g", "f/other");
  fs::create_symlink("1.json", "f/3.json");
  EXPECT_EQ(read({"f"}), (Lines{told("1"), told("1"), told("2")}));
  EXPECT_EQ(read({"g", "g"}), (Lines{told("2"), told("2")})) << "what the user names twice is read twice";
}

TEST_F(Inputs, BehindBrokenLinksAreProblems) {
  write("f/1.json", article("1"));
  fs::create_symlink("nowhere", "f/0.json");
  fs::create_symlink("self", "f/self");
  EXPECT_EQ(read({"f"}), (Lines{"! f/0.json: cannot be read: No such file or directory", told("1"),
                                "! f/self: cannot be read: Too many levels of symbolic links"}));
}

TEST_F(Inputs, ThatAreNotThereAreProblems) {
  write("a.json", article("1"));
  EXPECT_EQ(read({"nowhere", "a.json", "a.json/x"}), (Lines{"! nowhere: cannot be read: No such file or directory",
                                                            told("1"), "! a.json/x: cannot be read: Not a directory"}));
}

TEST_F(Inputs, WithoutPermissionAreProblems) {
  if (geteuid() == 0) {
    GTEST_SKIP() << "root may read everything";
  }
  write("f/1.json", article("1"));
  write("2.json", article("2"));
  write("3.json", article("3"));
  fs::permissions("f", fs::perms::none);
  fs::permissions("2.json", fs::perms::none);
  EXPECT_EQ(read({"f", "2.json", "3.json"}), (Lines{"! f: cannot be read: Permission denied",
                                                    "! 2.json: cannot be read: Permission denied", told("3")}));
  fs::permissions("f", fs::perms::owner_all);
}

TEST_F(Inputs, FromStandardInputAreRead) {
  std::istringstream in(article("1") + "\n" + "bad\n" + article("2"));
  std::streambuf* const before = std::cin.rdbuf(in.rdbuf());
  EXPECT_EQ(read({"-"}, "jsonl"), (Lines{told("1"), "! -:2: no JSON object", told("2")}));
  in.clear();
  in.str(gzip(article("3") + "\n"));
  EXPECT_EQ(read({"-"}), Lines{told("3")});
  std::cin.rdbuf(before);
}

TEST(OpenArticles, RefusesUnknownFormats) {
  try {
    open_articles({"-"}, "yaml", [](const Problem&) {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "unknown format 'yaml'; known are jsonl, json, text");
  }
}

TEST(OpenArticles, RefusesToReadNothing) {
  try {
    open_articles({}, "", [](const Problem&) {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "no articles: name a file, a folder, or - for standard input");
  }
}

TEST(ReaderFormats, AreThoseOfTheTable) {
  std::string names;
  for (const ReaderFormat& format : reader_formats()) {
    names += std::string(format.name) + ' ';
    EXPECT_FALSE(format.endings.empty());
    EXPECT_FALSE(format.help.empty());
    EXPECT_EQ(format.help.find('\n'), std::string_view::npos);
  }
  EXPECT_EQ(names, "jsonl json text ");
}

}  // namespace
}  // namespace newsgraph
