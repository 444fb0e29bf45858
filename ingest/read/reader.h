// Articles from files, folders and streams, one after another; memory does not grow with the input.
#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article.h"
#include "ingest/problem.h"

namespace newsgraph {

// A stream of articles. Every article handed out has an id and valid UTF-8 text that is not blank.
class Reader {
 public:
  virtual ~Reader() = default;
  // The next article, or nothing at the end of the input. A bad record is told to the problem handler and passed over.
  virtual std::optional<Article> next() = 0;
};

// The articles of many files.
class Articles : public Reader {
 public:
  // How many bytes of the files have been read, packed as they are on disk.
  virtual std::uint64_t bytes_read() const = 0;
};

// A format that articles come in. `open` reads one decompressed stream; `source` is its name in problems; both must
// outlive the reader.
struct ReaderFormat {
  std::string_view name;  // for --from
  std::span<const std::string_view>
      endings;  // ".json", ...; ".gz" after any of them is understood; two formats may share one
  bool (*sniff)(std::string_view beginning);  // whether input that begins so looks like this format
  std::unique_ptr<Reader> (*open)(std::istream& in, const std::string& source, const ProblemHandler& problem);
  std::string_view help;  // one line
};

// The formats, in the order in which they are tried.
std::span<const ReaderFormat> reader_formats();

// Opens `paths` one after another, in the order given: files, folders (walked, entries in byte order of their names;
// names that begin with "." or end in ".md" are passed over) and "-" for standard input. gzip is unpacked, whatever the
// name says. `format` is a name from reader_formats(), or empty: then each input's format is found by ending, then by
// content. Throws Error if `format` is unknown or there are no paths. A path that cannot be read is a Problem.
std::unique_ptr<Articles> open_articles(std::vector<std::string> paths, std::string_view format,
                                        ProblemHandler problem);

// How many bytes on disk open_articles would read for `paths`; nothing if standard input is among them.
std::optional<std::uint64_t> size_on_disk(const std::vector<std::string>& paths);

}  // namespace newsgraph
