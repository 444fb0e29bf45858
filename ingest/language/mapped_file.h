// A file's bytes as memory.
#pragma once

#include <filesystem>
#include <string_view>

namespace newsgraph {

// The file must not be shortened or rewritten in place while it is mapped; replacing it by another of its name is safe.
class MappedFile {
 public:
  MappedFile() = default;
  // Throws Error if the file cannot be opened or is larger than `most` bytes.
  MappedFile(const std::filesystem::path& file, std::size_t most);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  // They begin on a page of their own.
  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace newsgraph
