// Lays out tensors with random numbers behind a header.
#include "small_model.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstring>
#include <random>

namespace newsgraph {
namespace {

constexpr std::size_t kHeaderRoom = 8192;

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) { bytes_.resize(kHeaderRoom); }

  void matrix(std::string_view name, std::size_t rows, std::size_t cols) {
    std::uniform_int_distribution<int> integer(-127, 127);
    std::uniform_real_distribution<float> scale(0.001F, 0.01F);
    align();
    const std::size_t offset = bytes_.size();
    for (std::size_t i = 0; i < rows * cols; ++i) bytes_ += static_cast<char>(integer(random_));
    align();
    tensors_ += fmt::format(R"({}{{"name":"{}","type":"i8","rows":{},"cols":{},"offset":{},"scales":{}}})",
                            tensors_.empty() ? "" : ",", name, rows, cols, offset, bytes_.size());
    for (std::size_t i = 0; i < rows; ++i) add(scale(random_));
  }
  void vector(std::string_view name, std::size_t count) {
    std::uniform_real_distribution<float> number(-0.5F, 0.5F);
    align();
    tensors_ += fmt::format(R"({}{{"name":"{}","type":"f32","rows":1,"cols":{},"offset":{}}})",
                            tensors_.empty() ? "" : ",", name, count, bytes_.size());
    for (std::size_t i = 0; i < count; ++i) add(number(random_));
  }
  void linear(const std::string& name, std::size_t rows, std::size_t cols) {
    matrix(name, rows, cols);
    vector(name + ".bias", rows);
  }
  void section(std::string_view name, std::string_view text) {
    align();
    sections_ += fmt::format(R"({}{{"name":"{}","offset":{},"bytes":{}}})", sections_.empty() ? "" : ",", name,
                             bytes_.size(), text.size());
    bytes_ += text;
  }
  std::string finish(std::string_view shape) {
    const std::string header = fmt::format(
        R"({{"fingerprint":"0123456789abcdef","licence":"CC0","trained_on":[],"labels":{{"upos":["NOUN","VERB","PUNCT"],)"
        R"("xpos":["NN","VBD","NNS"],"deprel":["nsubj","root","obj","punct"],"names":["O","B-person","I-person","B-place",)"
        R"("I-place"]}},{},"tensors":[{}],"sections":[{}]}})",
        shape, tensors_, sections_);
    std::string start = "NGMODEL\n";
    for (const auto number : {std::uint32_t{1}, static_cast<std::uint32_t>(header.size())}) {
      start.append(reinterpret_cast<const char*>(&number), sizeof(number));
    }
    start.append(8, '\0').append(header);
    bytes_.replace(0, start.size(), start);
    set_checksum(bytes_);
    return bytes_;
  }

 private:
  void align() { bytes_.resize((bytes_.size() + 63) / 64 * 64); }
  void add(float number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof(number)); }

  std::mt19937 random_;
  std::string bytes_;
  std::string tensors_;
  std::string sections_;
};

}  // namespace

std::string small_model(const SmallShape& shape, unsigned seed) {
  Writer writer(seed);
  writer.matrix("vectors", shape.vectors, shape.vector_width);
  std::size_t width = shape.vector_width;
  std::string tables;
  for (const char* name : {"word", "prefix", "suffix", "ending", "shape"}) {
    const std::size_t table_width = 3 + width % 4;
    width += table_width;
    writer.matrix(fmt::format("table.{}", name), 11, table_width);
    tables += fmt::format(R"({}{{"name":"{}","rows":11,"width":{}}})", tables.empty() ? "" : ",", name, table_width);
  }
  const std::size_t hidden = shape.hidden;
  for (std::size_t layer = 1; layer <= shape.layers; ++layer) {
    for (const char direction : {'f', 'b'}) {
      const std::string name = fmt::format("lstm.{}.{}.", layer, direction);
      writer.matrix(name + "in", 4 * hidden, layer == 1 ? width : 2 * hidden);
      writer.matrix(name + "rec", 4 * hidden, hidden);
      writer.vector(name + "bias", 4 * hidden);
    }
  }
  writer.linear("upos", 3, 2 * hidden);
  writer.linear("xpos", 3, 2 * hidden);
  writer.linear("names", 5, 4 * hidden);
  writer.vector("root", 2 * hidden);
  writer.linear("arc.head", shape.arc, 2 * hidden);
  writer.linear("arc.dependent", shape.arc, 2 * hidden);
  writer.matrix("arc.score", shape.arc + 1, shape.arc);
  writer.linear("label.head", shape.label, 2 * hidden);
  writer.linear("label.dependent", shape.label, 2 * hidden);
  writer.matrix("label.score", 4 * (shape.label + 1), shape.label + 1);
  writer.section("vocabulary", "the\nmayor\nsaid\nships\n");
  writer.section("lemmas", "said\tVBD\tsay\nships\tNNS\tship\n");
  return writer.finish(fmt::format(
      R"("shape":{{"vectors":{},"vector_width":{},"tables":[{}],"input":{},"layers":{},"hidden":{},"arc":{},"label":{},"slope":0.1}})",
      shape.vectors, shape.vector_width, tables, width, shape.layers, hidden, shape.arc, shape.label));
}

void set_checksum(std::string& bytes) {
  const std::uint64_t checksum = XXH3_64bits(bytes.data() + 24, bytes.size() - 24);
  std::memcpy(bytes.data() + 16, &checksum, sizeof(checksum));
}

}  // namespace newsgraph
