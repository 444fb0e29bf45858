// Rewrites one line of standard error, a few times a second.
#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <string>

namespace newsgraph {
namespace {

constexpr std::chrono::milliseconds kBetween{200};

std::string time_left(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(std::uint64_t total)
    : terminal_(isatty(STDERR_FILENO) != 0), total_(total), begin_(std::chrono::steady_clock::now()), shown_(begin_) {}

Progress::~Progress() {
  if (terminal_) fmt::print(stderr, "\r\033[K");
}

void Progress::done(std::uint64_t words, std::uint64_t bytes_behind) {
  ++articles_;
  words_ += words;
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - shown_ < kBetween) return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  std::string line = fmt::format("{} articles, {:.0f} words/s", articles_, static_cast<double>(words_) / seconds);
  if (total_ > 0 && bytes_behind > 0) {
    const double share = static_cast<double>(bytes_behind) / static_cast<double>(total_);
    if (share <= 1) line += fmt::format(", {} left", time_left(seconds * (1 - share) / share));
  }
  fmt::print(stderr, "\r\033[K{}", line);
  std::fflush(stderr);
}

}  // namespace newsgraph
