// open, fstat, mmap.
#include "ingest/language/mapped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

struct Descriptor {
  int number = -1;
  ~Descriptor() {
    if (number >= 0) close(number);
  }
};

std::string reason(int error) { return std::generic_category().message(error); }

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file, std::size_t most) {
  const Descriptor descriptor{open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (descriptor.number < 0) throw Error(fmt::format("{}: cannot be opened: {}", file.string(), reason(errno)));
  struct stat status {};
  if (fstat(descriptor.number, &status) != 0) {
    throw Error(fmt::format("{}: cannot be read: {}", file.string(), reason(errno)));
  }
  if (!S_ISREG(status.st_mode)) throw Error(fmt::format("{}: cannot be read: not a regular file", file.string()));
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > most) throw Error(fmt::format("{}: too large ({} bytes)", file.string(), size));
  if (size == 0) return;
  void* memory = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number, 0);
  if (memory == MAP_FAILED) throw Error(fmt::format("{}: cannot be read: {}", file.string(), reason(errno)));
  bytes_ = {static_cast<const char*>(memory), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace newsgraph
