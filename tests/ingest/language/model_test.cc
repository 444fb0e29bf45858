// The model file as shipped is read; broken ones are refused with the reason.
#include "ingest/language/model.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <xxhash.h>

#include <cstring>
#include <fstream>
#include <sstream>

#include "ingest/language/weights.h"
#include "ingest/problem.h"

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
std::string with_header(std::string_view from, std::string_view to) {
  EXPECT_EQ(from.size(), to.size());
  std::string bytes = model_bytes();
  const std::size_t at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  bytes.replace(at, from.size(), to);
  const std::uint64_t checksum = XXH3_64bits(bytes.data() + 24, bytes.size() - 24);
  std::memcpy(bytes.data() + 16, &checksum, sizeof(checksum));
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

TEST(Model, NamesTheFileThatCannotBeRead) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"/no/such.model", "/no/such.model: cannot be opened"},
      {"/", "/: cannot be read: Is a directory"},
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
