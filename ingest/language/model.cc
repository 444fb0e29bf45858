// Holds a model's bytes and what was read from them.
#include "ingest/language/model.h"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

#include "embedded/newsgraph_model.h"
#include "ingest/language/mapped_file.h"
#include "ingest/language/model_reader.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 30;

}  // namespace

// What weights point into.
struct Model::Bytes {
  std::optional<MappedFile> file;
  std::vector<char, CacheLineAllocator<char>> copy;
};

Model Model::built_in() { return Model(embedded::newsgraph_model(), "the built-in model", nullptr); }

Model Model::load(const std::filesystem::path& file) {
  auto bytes = std::make_unique<Bytes>();
  const std::string_view view = bytes->file.emplace(file, kLargestFile).bytes();
  return Model(view, file.string(), std::move(bytes));
}

Model Model::parse(std::string_view given, std::string_view name) {
  auto bytes = std::make_unique<Bytes>();
  bytes->copy.assign(given.begin(), given.end());
  const std::string_view view(bytes->copy.data(), bytes->copy.size());
  return Model(view, name, std::move(bytes));
}

Model::Model(std::string_view bytes, std::string_view name, std::unique_ptr<const Bytes> owner)
    : bytes_(std::move(owner)) {
  auto weights = std::make_unique<Weights>();
  try {
    read_weights(bytes, *weights);
  } catch (const Refusal& refusal) {
    throw Error(fmt::format("{}: {}", name, refusal.reason));
  }
  weights_ = std::move(weights);
}
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;

}  // namespace newsgraph
