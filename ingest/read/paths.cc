// A stack of entries in place of recursion.
#include "ingest/read/paths.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace newsgraph {
namespace fs = std::filesystem;

PathWalk::PathWalk(std::vector<std::string> paths, ProblemHandler problem)
    : problem_(std::move(problem)), paths_(std::move(paths)) {
  std::reverse(paths_.begin(), paths_.end());
}

std::optional<PathWalk::File> PathWalk::next() {
  while (!entries_.empty() || !paths_.empty()) {
    std::error_code error;
    if (!entries_.empty()) {
      const fs::path entry = std::move(entries_.back());
      entries_.pop_back();
      const fs::file_status status = fs::status(entry, error);
      if (fs::is_directory(status)) {
        walk(entry);
      } else if (fs::is_regular_file(status)) {
        return File{entry.string(), false};
      } else if (error) {
        problem_({entry.string(), 0, "cannot be read: " + error.message()});
      }
      continue;
    }
    const std::string path = std::move(paths_.back());
    paths_.pop_back();
    if (path != "-") {
      const fs::file_status status = fs::status(path, error);
      if (fs::is_directory(status)) {
        walked_.clear();
        walk(path);
        continue;
      }
      if (!fs::exists(status)) {
        problem_({path, 0, "cannot be read: " + error.message()});
        continue;
      }
    }
    return File{path, true};
  }
  return std::nullopt;
}

void PathWalk::walk(const fs::path& folder) {
  std::error_code error;
  if (!walked_.insert(fs::canonical(folder, error)).second) {
    return;
  }
  std::vector<fs::path> found;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with('.') && !name.ends_with(".md")) {
      found.push_back(entry->path());
    }
  }
  if (error) {
    problem_({folder.string(), 0, "cannot be read: " + error.message()});
  }
  std::sort(found.begin(), found.end(), [](const fs::path& a, const fs::path& b) { return a.native() > b.native(); });
  entries_.insert(entries_.end(), found.begin(), found.end());
}

}  // namespace newsgraph
