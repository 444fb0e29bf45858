// Files that were spoilt at random: what must hold of every reader, whatever the bytes. The seed is fixed, so that a
// failure comes again; the case is printed with it.
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>
#include <zlib.h>

#include <random>

#include "ingest/read/finish.h"
#include "ingest/read/input.h"
#include "ingest/read/json.h"
#include "ingest/read/json_lines.h"
#include "ingest/read/text.h"
#include "tests/ingest/read/read_all.h"

namespace newsgraph {
namespace {

using Lines = std::vector<std::string>;
using Random = std::mt19937;

constexpr int kCases = 3000;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

const std::string kArray =
    "[{\"id\":\"1\",\"text\":\"One \\u00e9\\ud83d\\ude00 "
    "\xC3\xA9.\",\"authors\":[\"A\",\"B\"],\"date\":\"2025-08-20\"},\n"
    " {\"id\":2,\"x\":[{\"y\":null},[1.5e3,true]],\"text\":\"Two \\\"}]{[ .\",\"title\":\"T\"}]\n";
const std::string kWrapped = "{\"status\":\"ok\",\"n\":2,\"articles\":" + kArray + ",\"next\":{\"page\":[2]}}";
const std::string kJsonLines =
    "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"body\":\"Two "
    "\\n.\"}\r\n\n{\"id\":\"3\",\"text\":\"Three.\",\"a\":[{}]}\n";
const std::string kPlain = "date 2025-08-20\nsource The Example\nauthor A\n\nThe text \xE2\x80\x94 all of it.\n";

// What is put into files: bytes that mean something to a reader, and some that mean trouble.
const std::string kPieces[] = {"\"",      "\\",      "{",        "}",        "[",
                               "]",       ",",       ":",        "\n",       "\r",
                               " ",       "\xFF",    "\xC3",     "\xED\xA0", "\xEF\xBB\xBF",
                               "\\ud800", "\\u0000", "\\x",      "1e999",    "-",
                               "null",    "tru",     "\"text\"", "date ",    std::string(1, '\0'),
                               "\x01"};

std::string spoilt(std::string bytes, Random& random) {
  for (std::size_t changes = 1 + below(random, 3); changes > 0; --changes) {
    const std::size_t at = below(random, bytes.size() + 1);
    switch (below(random, 5)) {
      case 0: bytes.insert(at, kPieces[below(random, std::size(kPieces))]); break;
      case 1: bytes.erase(at, 1 + below(random, 8)); break;
      case 2: bytes.resize(at); break;
      case 3: bytes.insert(at, bytes.substr(below(random, bytes.size() + 1), below(random, 40))); break;
      default:
        if (at < bytes.size()) {
          bytes[at] = static_cast<char>(random());
        }
    }
  }
  return bytes;
}

struct Subject {
  const char* name;
  OpenReader* open;
  const std::string* sound;
};

class Spoilt : public testing::TestWithParam<Subject> {};

// Hands bytes on in small portions.
class Portions : public std::streambuf {
 public:
  Portions(std::string bytes, std::size_t portion) : bytes_(std::move(bytes)), portion_(portion) {}

 protected:
  int_type underflow() override {
    const std::size_t size = std::min(portion_, bytes_.size() - at_);
    setg(bytes_.data() + at_, bytes_.data() + at_, bytes_.data() + at_ + size);
    at_ += size;
    return size == 0 ? traits_type::eof() : traits_type::to_int_type(*gptr());
  }

 private:
  std::string bytes_;
  std::size_t portion_;
  std::size_t at_ = 0;
};

TEST_P(Spoilt, FilesGiveOnlySoundArticlesAndTellWhy) {
  Random random(1);
  std::size_t articles = 0;
  std::size_t problems = 0;
  for (int i = 0; i < kCases; ++i) {
    const std::string bytes = spoilt(*GetParam().sound, random);
    std::istringstream in(bytes);
    const std::string source = "f";
    const std::size_t line_count = 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    const ProblemHandler problem = [&](const Problem& told) {
      ++problems;
      EXPECT_EQ(told.source, "f");
      EXPECT_LE(told.line, line_count);
      EXPECT_FALSE(told.message.empty());
      EXPECT_FALSE(find_invalid_utf8(told.message));
    };
    const std::unique_ptr<Reader> reader = GetParam().open(in, source, problem);
    while (const std::optional<Article> article = reader->next()) {
      ++articles;
      EXPECT_FALSE(article->id.empty()) << bytes;
      EXPECT_FALSE(is_blank(article->text)) << bytes;
      for (const std::string& field : {article->id, article->text, article->title, article->source, article->url}) {
        EXPECT_FALSE(find_invalid_utf8(field)) << bytes;
      }
      EXPECT_TRUE(article->published.empty() || article->published.size() == 10) << bytes;
    }
    EXPECT_FALSE(reader->next()) << "after the end there is nothing";
  }
  EXPECT_GT(articles, 100U);
  EXPECT_GT(problems, 100U);
}

TEST_P(Spoilt, FilesReadTheSameInPortionsOfAnySize) {
  Random random(2);
  for (int i = 0; i < kCases / 10; ++i) {
    const std::string bytes = spoilt(*GetParam().sound, random);
    Told told;
    Portions portions(bytes, 1 + below(random, 7));
    Input input(portions);
    std::istream in(&input);
    const std::string source = "f";
    const ProblemHandler problem = told.handler();
    told.read(*GetParam().open(in, source, problem));
    EXPECT_EQ(told.lines, read_all(GetParam().open, bytes)) << bytes;
  }
}

TEST_P(Spoilt, RandomBytesAreSurvived) {
  Random random(3);
  for (int i = 0; i < kCases / 10; ++i) {
    std::string bytes(below(random, 300), '\0');
    for (char& c : bytes) {
      c = static_cast<char>(random());
    }
    read_all(GetParam().open, bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(Readers, Spoilt,
                         testing::Values(Subject{"Array", open_json, &kArray}, Subject{"Wrapped", open_json, &kWrapped},
                                         Subject{"JsonLines", open_json_lines, &kJsonLines},
                                         Subject{"LinesAsJson", open_json, &kJsonLines},
                                         Subject{"Text", open_text, &kPlain}),
                         [](const auto& row) { return row.param.name; });

// Whether the whole file is JSON, one document after another, asked in the obvious way.
bool is_json(std::string_view bytes) {
  constexpr unsigned kFlags =
      rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
  }
  rapidjson::MemoryStream in(bytes.data(), bytes.size());
  while (true) {
    rapidjson::SkipWhitespace(in);
    if (in.Tell() == bytes.size()) {
      return true;
    }
    rapidjson::Document document;
    if (document.ParseStream<kFlags>(in).HasParseError() || !(document.IsObject() || document.IsArray())) {
      return false;
    }
  }
}

TEST(SpoiltJson, IsGivenUpOnlyIfItIsNotJson) {
  Random random(4);
  int sound = 0;
  for (int i = 0; i < kCases; ++i) {
    const std::string bytes = spoilt(i % 2 == 0 ? kArray : kWrapped, random);
    if (bytes.find('\0') != std::string::npos) {
      continue;  // to RapidJSON's streams a NUL is the end
    }
    const Lines told = read_all(open_json, bytes);
    const bool complaint = std::any_of(told.begin(), told.end(), [](const std::string& line) {
      return line.ends_with("given up") || line.find("not JSON") != std::string::npos || line.ends_with("not UTF-8");
    });
    if (is_json(bytes)) {
      ++sound;
      // A lone low surrogate is JSON, but its text is not UTF-8.
      EXPECT_TRUE(!complaint || bytes.find("\\ud") != std::string::npos) << bytes << testing::PrintToString(told);
    } else {
      EXPECT_TRUE(complaint) << bytes << testing::PrintToString(told);
    }
  }
  EXPECT_GT(sound, 100);
}

TEST(SpoiltJsonLines, CostOnlyTheLinesThatAreSpoilt) {
  Random random(5);
  for (int i = 0; i < kCases; ++i) {
    const std::string bytes = spoilt(kJsonLines, random);
    Lines alone;
    std::istringstream in(bytes);
    std::size_t number = 1;
    for (std::string line; std::getline(in, line); ++number) {
      if (number > 1 && line.starts_with("\xEF\xBB\xBF")) {
        line = std::string(1, ' ').append(line);  // a byte order mark counts only at the beginning of a file
      }
      for (std::string told : read_all(open_json_lines, line)) {
        if (told.starts_with("! f:1:")) {
          std::string numbered = "! f:";
          numbered += std::to_string(number);
          numbered += told.substr(std::string("! f:1").size());
          told = numbered;
        }
        alone.push_back(told);
      }
    }
    EXPECT_EQ(read_all(open_json_lines, bytes), alone) << bytes;
  }
}

TEST(SpoiltGzip, GivesOnlySoundArticles) {
  Random random(6);
  std::string packed(1000, '\0');
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string lines = kJsonLines;
  stream.next_in = reinterpret_cast<Bytef*>(lines.data());
  stream.avail_in = static_cast<uInt>(lines.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  ASSERT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  int failures = 0;
  for (int i = 0; i < kCases; ++i) {
    Portions portions(spoilt(packed, random), 1 + below(random, 50));
    Input input(portions);
    std::istream in(&input);
    const std::string source = "f";
    const ProblemHandler problem = [](const Problem&) {};
    const std::unique_ptr<Reader> reader = open_json_lines(in, source, problem);
    while (const std::optional<Article> article = reader->next()) {
      EXPECT_FALSE(is_blank(article->text));
      EXPECT_FALSE(find_invalid_utf8(article->text));
    }
    failures += !input.failure().empty();
  }
  EXPECT_GT(failures, kCases / 2) << "zlib's checksum sees most of it";
}

TEST(CutJson, GivesTheArticlesBeforeTheCut) {
  const Lines whole = read_all(open_json, kArray);
  ASSERT_EQ(whole.size(), 2U);
  for (std::size_t size = 0; size < kArray.size(); ++size) {
    const Lines cut = read_all(open_json, kArray.substr(0, size));
    std::size_t articles = 0;
    while (articles < cut.size() && !cut[articles].starts_with('!')) {
      EXPECT_EQ(cut[articles], whole[articles]);
      ++articles;
    }
    EXPECT_LE(cut.size(), articles + 1) << "at most one problem, after the articles";
    EXPECT_EQ(articles, size < kArray.find("},\n") + 1 ? 0U : size < kArray.rfind('}') + 1 ? 1U : 2U) << size;
  }
}

}  // namespace
}  // namespace newsgraph
