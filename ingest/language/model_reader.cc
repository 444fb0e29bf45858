// The header, the tensors and the word lists of the model file, each checked before use.
#include "ingest/language/model_reader.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

namespace newsgraph {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file's numbers are read where they lie");

constexpr std::string_view kMagic = "NGMODEL\n";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHeaderAt = 24;
constexpr std::uint32_t kLongestHeader = 1 << 20;
constexpr std::size_t kAlignment = 64;
constexpr std::uint32_t kLargestSize = 1 << 24;   // of one dimension
constexpr std::uint32_t kLargestWidth = 1 << 12;  // of what the network makes of a word
constexpr std::array<const char*, kTables> kTableNames = {"word", "prefix", "suffix", "ending", "shape"};

template <typename Number>
Number read_number(std::string_view bytes, std::size_t at) {
  Number number;
  std::memcpy(&number, bytes.data() + at, sizeof(number));
  return number;
}

class Reader {
 public:
  Reader(std::string_view bytes, const rapidjson::Document& header) : bytes_(bytes), header_(header) {}

  void read(Model::Weights& weights) const;

  // The end of the last tensor or section: how long the file should be.
  std::uint64_t wanted_size() const {
    std::uint64_t size = 0;
    for (const auto& tensor : list(header_, "tensors")) {
      const std::uint64_t rows = number(tensor, "rows", kLargestSize);
      const std::uint64_t count = rows * number(tensor, "cols", kLargestSize);
      const bool small = text(tensor, "type") == "i8";
      size = std::max(size, offset(tensor, "offset") + count * (small ? 1 : sizeof(float)));
      if (small) size = std::max(size, offset(tensor, "scales") + rows * sizeof(float));
    }
    for (const auto& section : list(header_, "sections")) {
      size = std::max(size, offset(section, "offset") + offset(section, "bytes"));
    }
    return size;
  }

 private:
  using Value = rapidjson::Value;

  static const Value& member(const Value& object, const char* name) {
    if (!object.IsObject()) throw Refusal{"corrupted (the header)"};
    const auto found = object.FindMember(name);
    if (found == object.MemberEnd()) throw Refusal{fmt::format("corrupted (the header lacks \"{}\")", name)};
    return found->value;
  }
  static rapidjson::Value::ConstArray list(const Value& object, const char* name) {
    const Value& value = member(object, name);
    if (!value.IsArray()) throw Refusal{fmt::format("corrupted (\"{}\" is no list)", name)};
    return value.GetArray();
  }
  static std::string_view text(const Value& object, const char* name) {
    const Value& value = member(object, name);
    if (!value.IsString()) throw Refusal{fmt::format("corrupted (\"{}\" is no text)", name)};
    return {value.GetString(), value.GetStringLength()};
  }
  static std::uint32_t number(const Value& object, const char* name, std::uint32_t largest) {
    const Value& value = member(object, name);
    if (!value.IsUint() || value.GetUint() > largest)
      throw Refusal{fmt::format("corrupted (\"{}\" is out of range)", name)};
    return value.GetUint();
  }
  static std::uint64_t offset(const Value& object, const char* name) {
    const Value& value = member(object, name);
    if (!value.IsUint64() || value.GetUint64() > (std::uint64_t{1} << 40)) {
      throw Refusal{fmt::format("corrupted (\"{}\" is out of range)", name)};
    }
    return value.GetUint64();
  }

  const Value& find(const char* kind, std::string_view name) const {
    for (const auto& entry : list(header_, kind)) {
      if (text(entry, "name") == name) return entry;
    }
    throw Refusal{fmt::format("corrupted (no {} \"{}\")", kind, name)};
  }

  std::string_view section(std::string_view name) const {
    const Value& entry = find("sections", name);
    return bytes_.substr(offset(entry, "offset"), offset(entry, "bytes"));
  }

  // Where a tensor lies. Its end was compared with the file's before.
  static std::uint64_t place(const Value& tensor, const char* name) {
    const std::uint64_t at = offset(tensor, name);
    if (at % kAlignment != 0) throw Refusal{fmt::format("corrupted (\"{}\" of a tensor is not aligned)", name)};
    return at;
  }

  const Value& sized(const std::string& name, std::uint32_t rows, std::uint32_t cols) const {
    const Value& entry = find("tensors", name);
    const std::uint32_t has_rows = number(entry, "rows", kLargestSize);
    const std::uint32_t has_cols = number(entry, "cols", kLargestSize);
    if (has_rows != rows || has_cols != cols) {
      throw Refusal{
          fmt::format("corrupted (tensor {} is {} by {}, expected {} by {})", name, has_rows, has_cols, rows, cols)};
    }
    return entry;
  }

  // A matrix of small integers, left where it lies.
  SmallMatrix small(const std::string& name, std::uint32_t rows, std::uint32_t cols) const {
    const Value& entry = sized(name, rows, cols);
    if (text(entry, "type") != "i8") throw Refusal{fmt::format("corrupted (the type of tensor {})", name)};
    const auto* scales = reinterpret_cast<const float*>(bytes_.data() + place(entry, "scales"));
    if (!std::all_of(scales, scales + rows, [](float scale) { return std::isfinite(scale); })) {
      throw Refusal{fmt::format("corrupted (a scale of tensor {} is no number)", name)};
    }
    return {rows, cols, cols, reinterpret_cast<const std::int8_t*>(bytes_.data() + place(entry, "offset")), scales};
  }

  // One that is multiplied by: kernel.h bars one integer.
  SmallMatrix factor(const std::string& name, std::uint32_t rows, std::uint32_t cols) const {
    const SmallMatrix matrix = small(name, rows, cols);
    if (std::memchr(matrix.integers, 0x80, std::size_t{rows} * cols)) {
      throw Refusal{fmt::format("corrupted (tensor {} has -128)", name)};
    }
    return matrix;
  }

  std::vector<float> vector(const std::string& name, std::uint32_t count) const {
    const Value& entry = sized(name, 1, count);
    if (text(entry, "type") != "f32") throw Refusal{fmt::format("corrupted (the type of tensor {})", name)};
    std::vector<float> values(count);
    std::memcpy(values.data(), bytes_.data() + place(entry, "offset"), count * sizeof(float));
    if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); })) {
      throw Refusal{fmt::format("corrupted (a number of tensor {} is none)", name)};
    }
    return values;
  }

  Linear linear(const std::string& name, std::uint32_t outputs, std::uint32_t inputs) const {
    const SmallMatrix matrix = factor(name, outputs, inputs);
    return make_linear(matrix, vector(name + ".bias", outputs));
  }

  void read_labels(Model::Weights& weights) const;
  void read_layers(Model::Weights& weights) const;
  void read_scorers(Model::Weights& weights) const;
  void read_words(Model::Weights& weights) const;

  std::string_view bytes_;
  const rapidjson::Document& header_;
};

template <typename Label, typename Parse>
std::vector<Label> parse_labels(rapidjson::Value::ConstArray names, Parse parse) {
  std::vector<Label> labels;
  for (const auto& name : names) {
    const auto label =
        name.IsString() ? parse(std::string_view(name.GetString(), name.GetStringLength())) : std::nullopt;
    if (!label) {
      throw Refusal{
          fmt::format("made for another newsgraph (label \"{}\" is unknown)", name.IsString() ? name.GetString() : "")};
    }
    labels.push_back(*label);
  }
  if (labels.empty() || labels.size() > 255) throw Refusal{"corrupted (the labels)"};
  return labels;
}

std::optional<NameTag> parse_name_tag(std::string_view text) {
  if (text == "O") return NameTag{};
  NameTag tag{true, text.starts_with("I-"), NameType::other};
  if (!tag.inside && !text.starts_with("B-")) return std::nullopt;
  text.remove_prefix(2);
  if (text == "person") {
    tag.type = NameType::person;
  } else if (text == "organisation") {
    tag.type = NameType::organisation;
  } else if (text == "place") {
    tag.type = NameType::place;
  } else if (text != "other") {
    return std::nullopt;
  }
  return tag;
}

void Reader::read_labels(Model::Weights& weights) const {
  const Value& labels = member(header_, "labels");
  weights.upos_labels = parse_labels<Upos>(list(labels, "upos"), parse_upos);
  weights.xpos_labels = parse_labels<Xpos>(list(labels, "xpos"), parse_xpos);
  weights.deprel_labels = parse_labels<Deprel>(list(labels, "deprel"), parse_deprel);
  weights.name_tags = parse_labels<NameTag>(list(labels, "names"), parse_name_tag);
  const auto root = std::find(weights.deprel_labels.begin(), weights.deprel_labels.end(), Deprel::root);
  if (root == weights.deprel_labels.end() || weights.deprel_labels.size() < 2 || weights.name_tags[0].named) {
    throw Refusal{"corrupted (the labels)"};
  }
  weights.root_label = static_cast<std::uint32_t>(root - weights.deprel_labels.begin());
}

void Reader::read_layers(Model::Weights& weights) const {
  const Value& shape = member(header_, "shape");
  weights.vectors =
      small("vectors", number(shape, "vectors", kLargestSize), number(shape, "vector_width", kLargestWidth));
  weights.input = weights.vectors.cols;
  const auto tables = list(shape, "tables");
  if (tables.Size() != kTables || weights.vectors.rows == 0) throw Refusal{"corrupted (the tables)"};
  for (std::uint32_t i = 0; i < kTables; ++i) {
    const Value& table = tables[i];
    if (text(table, "name") != kTableNames[i]) throw Refusal{"corrupted (the tables)"};
    weights.tables[i] = small(std::string("table.") + kTableNames[i], number(table, "rows", kLargestSize),
                              number(table, "width", kLargestWidth));
    if (weights.tables[i].rows == 0) throw Refusal{"corrupted (the tables)"};
    weights.input += weights.tables[i].cols;
  }
  const std::uint32_t hidden = weights.hidden = number(shape, "hidden", kLargestWidth);
  const std::uint32_t layers = number(shape, "layers", 16);
  if (weights.input != number(shape, "input", kLargestSize) || hidden == 0 || hidden % 16 != 0 || layers == 0) {
    throw Refusal{"corrupted (the shape)"};
  }
  for (std::uint32_t layer = 0; layer < layers; ++layer) {
    const std::uint32_t inputs = layer == 0 ? weights.input : 2 * hidden;
    std::array<LstmDirection, 2> directions;
    for (std::size_t d = 0; d < 2; ++d) {
      const std::string name = fmt::format("lstm.{}.{}.", layer + 1, d == 0 ? 'f' : 'b');
      const SmallMatrix in = factor(name + "in", 4 * hidden, inputs);
      directions[d].in = make_linear(in, vector(name + "bias", 4 * hidden));
      directions[d].recurrent = make_linear(factor(name + "rec", 4 * hidden, hidden), {});
    }
    weights.layers.push_back(std::move(directions));
  }
}

void Reader::read_scorers(Model::Weights& weights) const {
  const Value& shape = member(header_, "shape");
  const std::uint32_t width = 2 * weights.hidden;
  const std::uint32_t arc = number(shape, "arc", kLargestWidth);
  const std::uint32_t label = number(shape, "label", 1 << 10);
  const Value& slope = member(shape, "slope");
  if (!slope.IsNumber() || !std::isfinite(slope.GetDouble()) || arc == 0 || label == 0)
    throw Refusal{"corrupted (the shape)"};
  weights.slope = static_cast<float>(slope.GetDouble());
  const auto count = [](const auto& labels) { return static_cast<std::uint32_t>(labels.size()); };
  weights.upos = linear("upos", count(weights.upos_labels), width);
  weights.xpos = linear("xpos", count(weights.xpos_labels), width);
  weights.names = linear("names", count(weights.name_tags), 2 * width);
  weights.root = vector("root", width);
  weights.arc_head = linear("arc.head", arc, width);
  weights.arc_dependent = linear("arc.dependent", arc, width);
  weights.label_head = linear("label.head", label, width);
  weights.label_dependent = linear("label.dependent", label, width);

  weights.arc_score = make_linear(factor("arc.score", arc + 1, arc), {});

  // label.score[r][i][j], i the dependent's side and j the head's, becomes a map from j to (i, r); its last column,
  // which is added whatever the head, becomes the bias.
  const std::uint32_t labels = count(weights.deprel_labels);
  const std::uint32_t side = label + 1;
  SmallMatrix score = factor("label.score", labels * side, side);
  std::vector<std::uint32_t> order;
  std::vector<float> bias;
  for (std::uint32_t i = 0; i < side; ++i) {
    for (std::uint32_t r = 0; r < labels; ++r) {
      const std::uint32_t row = r * side + i;
      order.push_back(row);
      bias.push_back(score.scales[row] * static_cast<float>(score.integers[std::size_t{row} * side + label]));
    }
  }
  score.cols = label;
  weights.label_score = make_linear(score, bias, order);
}

void Reader::read_words(Model::Weights& weights) const {
  std::string_view rest = section("vocabulary");
  weights.vocabulary.reserve(weights.vectors.rows);
  for (std::uint32_t row = 1; !rest.empty(); ++row) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || row >= weights.vectors.rows) throw Refusal{"corrupted (the vocabulary)"};
    weights.vocabulary.emplace(rest.substr(0, end), row);
    rest.remove_prefix(end + 1);
  }
  rest = section("lemmas");
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    const std::size_t tab = line.rfind('\t');
    if (end == std::string_view::npos || tab == std::string_view::npos) throw Refusal{"corrupted (the lemmas)"};
    weights.lemmas.emplace(line.substr(0, tab), line.substr(tab + 1));
    rest.remove_prefix(end + 1);
  }
}

void Reader::read(Model::Weights& weights) const {
  weights.fingerprint = text(header_, "fingerprint");
  weights.licence = text(header_, "licence");
  read_labels(weights);
  read_layers(weights);
  read_scorers(weights);
  read_words(weights);
}

}  // namespace

void read_weights(std::string_view bytes, Model::Weights& weights) {
  if (bytes.size() < kHeaderAt) {
    throw Refusal{kMagic.starts_with(bytes.substr(0, kMagic.size())) || bytes.starts_with(kMagic)
                      ? "truncated"
                      : "no newsgraph model"};
  }
  if (!bytes.starts_with(kMagic)) throw Refusal{"no newsgraph model"};
  const auto version = read_number<std::uint32_t>(bytes, 8);
  if (version != kVersion) {
    throw Refusal{fmt::format("a model of version {}, this program reads version {}{}", version, kVersion,
                              version > kVersion ? ": a newer newsgraph is needed" : "")};
  }
  const auto header_size = read_number<std::uint32_t>(bytes, 12);
  if (header_size > kLongestHeader) throw Refusal{"corrupted (the header's size)"};
  if (bytes.size() < kHeaderAt + header_size) throw Refusal{"truncated"};
  rapidjson::Document header;
  header.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(bytes.data() + kHeaderAt,
                                                                                       header_size);
  if (header.HasParseError()) throw Refusal{"corrupted (the header is no JSON)"};
  Reader reader(bytes, header);
  const std::uint64_t wanted = reader.wanted_size();
  if (bytes.size() < wanted) throw Refusal{fmt::format("truncated ({} bytes of {})", bytes.size(), wanted)};
  if (XXH3_64bits(bytes.data() + kHeaderAt, bytes.size() - kHeaderAt) != read_number<std::uint64_t>(bytes, 16)) {
    throw Refusal{"corrupted (the checksum differs)"};
  }
  reader.read(weights);
}

}  // namespace newsgraph
