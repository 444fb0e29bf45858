// Where standard output goes: a terminal, and how large it is, or something else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

struct Terminal {
  bool terminal = false;    // standard output is one
  bool colour = false;      // it is, it can, and the environment's NO_COLOR is empty
  std::size_t width = 100;  // columns: COLUMNS if that is set, else what the terminal says; 100 if neither
  std::size_t height = 24;  // lines, likewise
};

Terminal find_terminal();

// Writes `text` to standard output; on a terminal too small for it through the program that PAGER names, or `less`, if
// `pager`. An empty PAGER asks for none.
void show(std::string_view text, const Terminal& terminal, bool pager);

}  // namespace newsgraph
