// The model file as shipped is read; broken ones are refused with the reason.
#include "ingest/language/model.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <limits>
#include <optional>
#include <random>
#include <sstream>

#include "ingest/language/decode.h"
#include "ingest/language/network.h"
#include "ingest/language/weights.h"
#include "ingest/problem.h"
#include "small_model.h"

namespace newsgraph {
namespace {

std::string model_file() { return NEWSGRAPH_TEST_DIR "/../../../ingest/language/newsgraph.model"; }

const std::string& model_bytes() {
  static const std::string bytes = [] {
    std::ifstream in(model_file(), std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }();
  return bytes;
}

std::string refusal(std::string_view bytes) {
  try {
    Model::parse(bytes, "x.model");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

// The model with `from` in its header replaced by `to`, which is as long, and the checksum made right again.
std::string with_header(std::string_view from, std::string_view to, std::string bytes = model_bytes()) {
  EXPECT_EQ(from.size(), to.size());
  const std::size_t at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  bytes.replace(at, from.size(), to);
  set_checksum(bytes);
  return bytes;
}

TEST(Model, TheShippedFileIsTheBuiltInModel) {
  const Model file = Model::load(model_file());
  EXPECT_EQ(file.weights().fingerprint, Model::built_in().weights().fingerprint);
  EXPECT_EQ(file.weights().licence, "CC BY-SA 4.0");
  EXPECT_EQ(file.weights().vocabulary_row("the"), 1u);
  EXPECT_EQ(file.weights().vocabulary_row("no such word"), 0u);
}

TEST(Model, RefusesWhatIsNoModel) {
  EXPECT_EQ(refusal(""), "x.model: truncated");
  EXPECT_EQ(refusal("NGMO"), "x.model: truncated");
  EXPECT_EQ(refusal("PK\x03\x04"), "x.model: no newsgraph model");
  EXPECT_EQ(refusal(std::string(1000, 'x')), "x.model: no newsgraph model");
  EXPECT_EQ(refusal("NGMODEL\n"), "x.model: truncated");
}

TEST(Model, RefusesATruncatedFile) {
  const std::string& whole = model_bytes();
  EXPECT_EQ(refusal(whole.substr(0, 23)), "x.model: truncated");
  EXPECT_EQ(refusal(whole.substr(0, 1000)), "x.model: truncated");
  EXPECT_EQ(refusal(whole.substr(0, whole.size() - 1)),
            fmt::format("x.model: truncated ({} bytes of {})", whole.size() - 1, whole.size()));
  EXPECT_EQ(refusal(whole.substr(0, whole.size() / 2)),
            fmt::format("x.model: truncated ({} bytes of {})", whole.size() / 2, whole.size()));
}

TEST(Model, RefusesACorruptedFile) {
  for (const std::size_t at : {std::size_t{20}, model_bytes().size() / 2, model_bytes().size() - 1}) {
    std::string bytes = model_bytes();
    bytes[at] = static_cast<char>(bytes[at] ^ 4);
    EXPECT_EQ(refusal(bytes), "x.model: corrupted (the checksum differs)");
  }
  std::string no_json = model_bytes();
  no_json[24] = 'x';
  EXPECT_EQ(refusal(no_json), "x.model: corrupted (the header is no JSON)");
  std::string header_size = model_bytes();
  header_size[15] = '\x7F';
  EXPECT_EQ(refusal(header_size), "x.model: corrupted (the header's size)");
}

TEST(Model, RefusesAnotherVersion) {
  std::string bytes = model_bytes();
  bytes[8] = 2;
  EXPECT_EQ(refusal(bytes), "x.model: a model of version 2, this program reads version 1: a newer newsgraph is needed");
  bytes[8] = 0;
  EXPECT_EQ(refusal(bytes), "x.model: a model of version 0, this program reads version 1");
}

TEST(Model, RefusesAHeaderThatDoesNotFit) {
  EXPECT_EQ(refusal(with_header("\"SCONJ\"", "\"SCONK\"")),
            "x.model: made for another newsgraph (label \"SCONK\" is unknown)");
  EXPECT_EQ(refusal(with_header("\"table.prefix\"", "\"table.prefiy\"")),
            "x.model: corrupted (no tensors \"table.prefix\")");
  EXPECT_EQ(refusal(with_header("\"slope\"", "\"slopf\"")), "x.model: corrupted (the header lacks \"slope\")");
  EXPECT_EQ(refusal(with_header("\"sections\"", "\"sectionx\"")), "x.model: corrupted (the header lacks \"sections\")");
}

// The number in the header of `bytes` that stands behind `key` and, before it, `tensor`.
std::size_t header_number(const std::string& bytes, std::string_view tensor, std::string_view key) {
  const std::size_t at = bytes.find(fmt::format("\"{}\"", tensor));
  EXPECT_NE(at, std::string::npos);
  const std::string quoted = fmt::format("\"{}\":", key);
  return std::stoull(bytes.substr(bytes.find(quoted, at) + quoted.size()));
}

TEST(Model, RefusesTensorsItCannotUse) {
  const std::string whole = small_model({}, 1);
  ASSERT_EQ(refusal(whole), "");
  const std::size_t offset = header_number(whole, "arc.score", "offset");
  EXPECT_EQ(refusal(with_header(fmt::format("\"offset\":{}", offset), fmt::format("\"offset\":{}", offset - 4), whole)),
            "x.model: corrupted (\"offset\" of a tensor is not aligned)");
  EXPECT_EQ(refusal(with_header("\"hidden\":16", "\"hidden\":24", whole)), "x.model: corrupted (the shape)");
  EXPECT_EQ(refusal(with_header("\"arc\":9", "\"arc\":8", whole)),
            "x.model: corrupted (tensor arc.head is 9 by 32, expected 8 by 32)");
  EXPECT_EQ(refusal(with_header("\"arc.head\",\"type\":\"i8\"", "\"arc.head\",\"type\":\"i4\"", whole)),
            "x.model: corrupted (the type of tensor arc.head)");

  std::string bytes = whole;
  bytes[offset + 5] = '\x80';
  set_checksum(bytes);
  EXPECT_EQ(refusal(bytes), "x.model: corrupted (tensor arc.score has -128)");
  const float infinite = std::numeric_limits<float>::infinity();
  for (const auto& [tensor, key, message] : std::vector<std::array<std::string, 3>>{
           {"arc.score", "scales", "x.model: corrupted (a scale of tensor arc.score is no number)"},
           {"root", "offset", "x.model: corrupted (a number of tensor root is none)"}}) {
    bytes = whole;
    // A tensor's own name, not the label's.
    const std::size_t at = header_number(bytes, tensor + "\",\"type", key);
    std::memcpy(bytes.data() + at, &infinite, sizeof(infinite));
    set_checksum(bytes);
    EXPECT_EQ(refusal(bytes), message);
  }
}

// What `random` makes of a file: some bytes changed, in the header more often than not, or a part cut out or doubled,
// or a number of the header replaced.
std::string mutated(std::string bytes, std::mt19937& random) {
  const auto below = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most - 1)(random); };
  std::uint32_t header_size = 0;
  std::memcpy(&header_size, bytes.data() + 12, sizeof(header_size));
  const std::size_t header_end = 24 + header_size;
  for (std::size_t times = 1 + below(3); times > 0; --times) {
    const std::size_t at = below(3) == 0 ? below(bytes.size()) : below(std::min(header_end, bytes.size()));
    switch (below(8)) {
      case 0: bytes[at] = static_cast<char>(below(256)); break;
      case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8))); break;
      case 2: bytes.resize(std::max<std::size_t>(at, 24)); break;
      case 3: bytes.erase(std::max<std::size_t>(at, 24), below(20)); break;
      case 4: bytes.insert(std::max<std::size_t>(at, 24), bytes.substr(at, below(20))); break;
      case 5:  // whole floats of any kind among the weights
        for (std::size_t k = header_end + below(bytes.size()); k < bytes.size() && k < header_end + 64; ++k) {
          bytes[k] = static_cast<char>(below(256));
        }
        bytes[bytes.size() - 1 - below(bytes.size() / 2)] = '\x7F';
        break;
      default: {
        const std::size_t digit = bytes.find_first_of("0123456789", at);
        if (digit != std::string::npos) bytes[digit] = static_cast<char>('0' + below(10));
      }
    }
    if (bytes.size() < 64) break;
  }
  return bytes;
}

TEST(Model, RefusesOrRunsWhateverAMutationMakesOfIt) {
  std::mt19937 random(20251125);
  const std::string whole = small_model({}, 2);
  std::size_t run = 0;
  std::size_t refused = 0;
  for (int i = 0; i < 6000; ++i) {
    std::string bytes = mutated(whole, random);
    if (bytes.size() > 24 && i % 8 != 0) set_checksum(bytes);
    std::optional<Model> model;
    try {
      model.emplace(Model::parse(bytes, "x.model"));
    } catch (const Error& error) {
      ++refused;
      ASSERT_TRUE(std::string_view(error.what()).starts_with("x.model: "));
      continue;
    }
    ++run;
    std::vector<std::vector<WordInput>> sentences(2);
    for (const char* word : {"The", "mayor", "said", "ships", "7", "."}) {
      sentences[0].push_back(word_input(word, model->weights()));
    }
    sentences[1].push_back(sentences[0][0]);
    const auto analyses = analyse(sentences, model->weights(), kernels());
    for (const SentenceAnalysis& analysis : analyses) {
      std::vector<std::int32_t> heads;
      for (const WordAnalysis& word : analysis.words) heads.push_back(word.head);
      ASSERT_TRUE(is_tree(heads)) << "mutation " << i;
      std::uint32_t end = 0;
      for (const Name& name : analysis.names) {
        ASSERT_LE(end, name.first);
        ASSERT_LT(name.first, name.last);
        ASSERT_LE(name.last, analysis.words.size());
        end = name.last;
      }
    }
  }
  // Both happen often.
  EXPECT_GT(run, 500u);
  EXPECT_GT(refused, 500u);
}

TEST(Model, NamesTheFileThatCannotBeRead) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"/no/such.model", "/no/such.model: cannot be opened: No such file or directory"},
      {"/", "/: cannot be read: not a regular file"},
  };
  for (const auto& [file, message] : cases) {
    try {
      Model::load(file);
      ADD_FAILURE() << file;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), message);
    }
  }
}

}  // namespace
}  // namespace newsgraph
