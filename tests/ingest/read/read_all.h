// Runs a reader to its end and writes down what came out, one line each, so that tests compare lines.
#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/read/reader.h"

namespace newsgraph {

// Articles as `id|source|url|title|published|author,author|text`, problems as "! FILE:LINE: message", in the order in
// which they were told.
class Told {
 public:
  ProblemHandler handler() {
    return [this](const Problem& problem) { lines.push_back("! " + to_string(problem)); };
  }

  void read(Reader& reader) {
    while (std::optional<Article> article = reader.next()) {
      std::string authors;
      for (const std::string& author : article->authors) {
        authors += (authors.empty() ? "" : ",") + author;
      }
      lines.push_back(article->id + '|' + article->source + '|' + article->url + '|' + article->title + '|' +
                      article->published + '|' + authors + '|' + article->text);
    }
  }

  std::vector<std::string> lines;
};

using OpenReader = std::unique_ptr<Reader>(std::istream&, const std::string&, const ProblemHandler&);

// What `open` makes of `bytes`, which stand in a file called f.
inline std::vector<std::string> read_all(OpenReader* open, const std::string& bytes) {
  Told told;
  std::istringstream in(bytes);
  const std::string source = "f";
  const ProblemHandler problem = told.handler();
  told.read(*open(in, source, problem));
  return told.lines;
}

}  // namespace newsgraph
