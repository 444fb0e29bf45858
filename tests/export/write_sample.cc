// write_sample GRAPH FORMAT: writes a hand-made graph to standard output, for the scripts that read it back.
#include <cstring>
#include <exception>
#include <iostream>

#include "export/format.h"
#include "sample.h"

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const auto is = [&](int argument, const char* text) { return std::strcmp(argv[argument], text) == 0; };
  const newsgraph::View view = is(1, "story")     ? newsgraph::story()
                               : is(1, "hostile") ? newsgraph::hostile()
                               : is(1, "ring")    ? newsgraph::ring(60, 60)
                                                  : newsgraph::View{};
  if (is(2, "dump")) newsgraph::dump_json(view, std::cout);
  for (const newsgraph::ExportFormat& format : newsgraph::export_formats()) {
    if (format.name == argv[2] && format.write) format.write(view, {}, std::cout);
  }
  return std::cout.flush() ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
