// Files appear whole or not at all.
#include "cli/output_file.h"

#include <fstream>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

void write_to(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write) {
  std::ofstream out(path, std::ios::binary);
  if (!out) throw Error(path.string() + ": cannot be written");
  write(out);
  out.close();
  if (!out) throw Error(path.string() + ": cannot be written whole; is the disk full?");
}

}  // namespace

void write_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write) {
  if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path)) {
    write_to(path, write);
    return;
  }
  const std::filesystem::path part = path.string() + ".part";
  try {
    write_to(part, write);
    std::filesystem::rename(part, path);
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    throw;
  }
}

}  // namespace newsgraph
