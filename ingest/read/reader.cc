// The table of formats, and the reader that goes from one input to the next.
#include "ingest/read/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <utility>

#include "ingest/read/finish.h"
#include "ingest/read/input.h"
#include "ingest/read/json.h"
#include "ingest/read/json_lines.h"
#include "ingest/read/limits.h"
#include "ingest/read/paths.h"
#include "ingest/read/text.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 3> kJsonLinesEndings = {".jsonl", ".ndjson", ".json"};
constexpr std::array<std::string_view, 1> kJsonEndings = {".json"};
constexpr std::array<std::string_view, 2> kTextEndings = {".txt", ".text"};

// What looks like JSON Lines looks like JSON, and what looks like JSON looks like text.
constexpr std::array<ReaderFormat, 3> kFormats = {{
    {"jsonl", kJsonLinesEndings, looks_like_json_lines, open_json_lines, "JSON Lines, one article object a line"},
    {"json", kJsonEndings, looks_like_json, open_json, "one article object, or many in an array"},
    {"text", kTextEndings, looks_like_text, open_text, "plain text, one article a file, its date ahead"},
}};

const ReaderFormat* find_by_name(std::string_view name) {
  const auto* found =
      std::find_if(kFormats.begin(), kFormats.end(), [&](const ReaderFormat& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : found;
}

// Of the formats that use the ending, the first that the content looks like; the last, the least particular, if the
// content looks like none.
const ReaderFormat* find_by_ending(std::string_view path, std::string_view beginning) {
  std::string lower(path);
  for (char& c : lower) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  std::string_view name = lower;
  if (name.ends_with(".gz")) {
    name.remove_suffix(3);
  }
  const ReaderFormat* found = nullptr;
  for (const ReaderFormat& format : kFormats) {
    if (std::any_of(format.endings.begin(), format.endings.end(),
                    [&](std::string_view ending) { return name.ends_with(ending); })) {
      found = &format;
      if (format.sniff(beginning)) {
        break;
      }
    }
  }
  return found;
}

const ReaderFormat* find_by_content(std::string_view beginning) {
  const auto* found = std::find_if(kFormats.begin(), kFormats.end(),
                                   [&](const ReaderFormat& format) { return format.sniff(beginning); });
  return found == kFormats.end() ? nullptr : found;
}

class InputsReader : public Articles {
 public:
  InputsReader(std::vector<std::string> paths, const ReaderFormat* format, ProblemHandler problem)
      : problem_(std::move(problem)), paths_(std::move(paths), problem_), format_(format) {}

  std::optional<Article> next() override {
    while (true) {
      if (reader_) {
        if (std::optional<Article> article = reader_->next()) {
          return article;
        }
        close();
      }
      const std::optional<PathWalk::File> file = paths_.next();
      if (!file) {
        return std::nullopt;
      }
      open(*file);
    }
  }

  std::uint64_t bytes_read() const override { return closed_bytes_ + open_bytes(); }

 private:
  // How far the open file has been read.
  std::uint64_t open_bytes() const {
    if (!disk_.is_open()) {
      return 0;
    }
    const std::streamoff at = disk_.rdbuf()->pubseekoff(0, std::ios::cur, std::ios::in);
    return at < 0 ? 0 : static_cast<std::uint64_t>(at);
  }

  void open(const PathWalk::File& file) {
    path_ = file.path;
    if (path_ == "-" && file.named) {
      input_ = std::make_unique<Input>(*std::cin.rdbuf());
    } else {
      disk_.open(path_, std::ios::binary);
      if (!disk_) {
        problem_({path_, 0, fmt::format("cannot be read: {}", std::strerror(errno))});
        return close();
      }
      input_ = std::make_unique<Input>(*disk_.rdbuf());
    }
    const std::string_view beginning = input_->beginning();
    if (is_blank(beginning) && beginning.size() < kSniffedBytes && input_->failure().empty()) {
      problem_({path_, 0, "empty"});
      return close();
    }
    const ReaderFormat* format = format_;
    if (format == nullptr) {
      format = find_by_ending(path_, beginning);
    }
    if (format == nullptr) {
      format = find_by_content(beginning);
    }
    if (format == nullptr) {
      if (input_->failure().empty()) {
        problem_({path_, 0, "neither JSON nor text in UTF-8"});
      }
      return close();
    }
    stream_ = std::make_unique<std::istream>(input_.get());
    reader_ = format->open(*stream_, path_, problem_);
  }

  void close() {
    if (input_ && !input_->failure().empty()) {
      problem_({path_, 0, input_->failure()});
    }
    reader_.reset();
    stream_.reset();
    input_.reset();
    closed_bytes_ += open_bytes();
    disk_.close();
    disk_.clear();
  }

  ProblemHandler problem_;
  PathWalk paths_;
  const ReaderFormat* format_;  // for every input, or null
  // The input being read; each of them reads from the one above it.
  std::string path_;
  std::uint64_t closed_bytes_ = 0;  // of the files before it
  std::ifstream disk_;
  std::unique_ptr<Input> input_;
  std::unique_ptr<std::istream> stream_;
  std::unique_ptr<Reader> reader_;
};

}  // namespace

std::span<const ReaderFormat> reader_formats() { return kFormats; }

std::unique_ptr<Articles> open_articles(std::vector<std::string> paths, std::string_view format,
                                        ProblemHandler problem) {
  if (paths.empty()) {
    throw Error("no articles: name a file, a folder, or - for standard input");
  }
  const ReaderFormat* chosen = nullptr;
  if (!format.empty()) {
    chosen = find_by_name(format);
    if (chosen == nullptr) {
      std::vector<std::string_view> names;
      for (const ReaderFormat& row : kFormats) {
        names.push_back(row.name);
      }
      throw Error(fmt::format("unknown format '{}'; known are {}", format, fmt::join(names, ", ")));
    }
  }
  return std::make_unique<InputsReader>(std::move(paths), chosen, std::move(problem));
}

std::optional<std::uint64_t> size_on_disk(const std::vector<std::string>& paths) {
  if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
    return std::nullopt;
  }
  PathWalk walk(paths, [](const Problem&) {});
  std::uint64_t bytes = 0;
  while (const std::optional<PathWalk::File> file = walk.next()) {
    std::error_code ignored;
    const std::uintmax_t size = std::filesystem::file_size(file->path, ignored);
    bytes += ignored ? 0 : size;
  }
  return bytes;
}

}  // namespace newsgraph
