// The trained language model: weights, label sets, vocabulary. model-format.md describes the file.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace newsgraph {

class Model {
 public:
  // The model that is built into the program.
  static Model built_in();
  // Maps the model file into memory. Throws Error, naming the file and the reason, if it is truncated, corrupted or
  // foreign.
  static Model load(const std::filesystem::path& file);
  // Reads a model from memory; `name` stands for the file in errors. The bytes are not kept.
  static Model parse(std::string_view bytes, std::string_view name);

  Model(Model&&) noexcept;
  Model& operator=(Model&&) noexcept;
  ~Model();

  struct Weights;
  const Weights& weights() const { return *weights_; }

 private:
  struct Bytes;
  Model(std::string_view bytes, std::string_view name, std::unique_ptr<const Bytes> owner);
  std::unique_ptr<const Bytes> bytes_;  // null for the built-in model's
  std::unique_ptr<const Weights> weights_;
};

}  // namespace newsgraph
