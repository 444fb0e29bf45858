// One news article as a reader took it from its input.
#pragma once

#include <string>
#include <vector>

namespace newsgraph {

struct Article {
  std::string id;         // the input's own id; if it has none, "a-" and a hash of the content
  std::string source;     // outlet as the input names it ("Reuters", "bbc.co.uk"); empty if unknown
  std::string url;        // empty if unknown
  std::string title;      // not part of the text; empty if unknown
  std::string published;  // ISO 8601 date "2025-08-20"; empty if unknown
  std::vector<std::string> authors;
  std::string text;  // valid UTF-8; every Span of the program counts bytes in it
};

}  // namespace newsgraph
