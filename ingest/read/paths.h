// The files that the user's paths name, one after another.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ingest/problem.h"

namespace newsgraph {

// Walks folders, entries in byte order of their names, without recursion. In a folder, names that begin with "." or
// end in ".md" (notes beside the articles) and what is neither file nor folder are passed over; links are
// followed, but no folder is walked twice for one of the user's paths, so that links in a circle come to an end.
class PathWalk {
 public:
  // `paths` as the user named them; "-" and what is no folder is handed on as it is.
  PathWalk(std::vector<std::string> paths, ProblemHandler problem);

  struct File {
    std::string path;
    bool named = false;  // by the user, not found in a folder
  };
  // The next file, or nothing after the last. A folder that cannot be walked and a path that is not there are problems.
  std::optional<File> next();

 private:
  void walk(const std::filesystem::path& folder);

  ProblemHandler problem_;
  std::vector<std::string> paths_;              // still to come, the next one last
  std::vector<std::filesystem::path> entries_;  // of the folders being walked, the next one last
  std::set<std::filesystem::path> walked_;      // folders of the user's path, without links
};

}  // namespace newsgraph
