// Asks the system about the terminal.
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>

namespace newsgraph {
namespace {

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

std::optional<std::size_t> positive(std::string_view digits) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number == 0) return std::nullopt;
  return number;
}

// Whether a pager took the text. What its user leaves unread is no failure.
bool page(std::string_view text) {
  constexpr int kNoSuchCommand = 127;  // of the shell
  const char* const chosen = std::getenv("PAGER");
  const std::string command = chosen ? chosen : "less -FRX";
  if (command.find_first_not_of(' ') == std::string::npos) return false;
  setenv("LESS", "FRX", 0);  // for a PAGER that is `less` alone: show colours, leave what fits on the screen
  std::cout.flush();
  std::FILE* const pipe = popen(command.c_str(), "w");
  if (pipe == nullptr) return false;
  // Ctrl-C is for the pager, which may also end before it has read all.
  const auto interrupt = std::signal(SIGINT, SIG_IGN);
  const auto broken = std::signal(SIGPIPE, SIG_IGN);
  std::fwrite(text.data(), 1, text.size(), pipe);
  const int status = pclose(pipe);
  std::signal(SIGINT, interrupt);
  std::signal(SIGPIPE, broken);
  return !WIFEXITED(status) || WEXITSTATUS(status) != kNoSuchCommand;
}

}  // namespace

Terminal find_terminal() {
  constexpr std::size_t kWidest = 10'000;  // no table is made wider, whatever the environment says
  Terminal found;
  found.terminal = isatty(STDOUT_FILENO) == 1;
  winsize size{};
  if (found.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    if (size.ws_col > 0) found.width = size.ws_col;
    if (size.ws_row > 0) found.height = size.ws_row;
  }
  found.width = std::min(positive(environment("COLUMNS")).value_or(found.width), kWidest);
  found.height = positive(environment("LINES")).value_or(found.height);
  const std::string_view kind = environment("TERM");
  found.colour = found.terminal && environment("NO_COLOR").empty() && kind != "dumb" && !kind.empty();
  return found;
}

void show(std::string_view text, const Terminal& terminal, bool pager) {
  const bool fits = static_cast<std::size_t>(std::ranges::count(text, '\n')) < terminal.height;
  if (!terminal.terminal || !pager || fits || !page(text)) std::cout << text;
}

}  // namespace newsgraph
