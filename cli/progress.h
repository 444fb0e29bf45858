// One line on a terminal that tells how far a run is; nothing on a pipe.
#pragma once

#include <chrono>
#include <cstdint>

namespace newsgraph {

class Progress {
 public:
  // `total` bytes of input are expected; 0 if nobody knows.
  explicit Progress(std::uint64_t total);
  // Clears the line.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more article with so many words is done, and so many bytes of input are behind.
  void done(std::uint64_t words, std::uint64_t bytes_behind);

 private:
  bool terminal_;
  std::uint64_t total_;
  std::uint64_t articles_ = 0;
  std::uint64_t words_ = 0;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point shown_;
};

}  // namespace newsgraph
