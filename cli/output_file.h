// Writing a file that the user named.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>

namespace newsgraph {

// What `write` writes, into the file at `path`: beside its place first, and renamed when all is on disk, so that nobody
// ever sees half of it. What is there and no file (a device, a pipe) is written into. Throws Error if it cannot be
// written whole.
void write_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

}  // namespace newsgraph
