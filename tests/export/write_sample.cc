// write_sample GRAPH FORMAT[.FLAVOR|.clusters]: writes a hand-made graph to standard output, for the scripts that read
// it back. GRAPH is story, hostile, ring, ring1000, ring10000 or empty.
#include <cstring>
#include <exception>
#include <iostream>
#include <string>

#include "export/format.h"
#include "sample.h"

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const auto is = [&](int argument, const char* text) { return std::strcmp(argv[argument], text) == 0; };
  const newsgraph::View view = is(1, "story")       ? newsgraph::story()
                               : is(1, "hostile")   ? newsgraph::hostile()
                               : is(1, "ring")      ? newsgraph::ring(60, 60)
                               : is(1, "ring1000")  ? newsgraph::ring(1000, 500)
                               : is(1, "ring10000") ? newsgraph::ring(10000, 5000)
                                                    : newsgraph::View{};
  const std::string wanted = argv[2];
  const std::string name = wanted.substr(0, wanted.find('.'));
  newsgraph::ExportOptions options;
  const std::string way = name.size() < wanted.size() ? wanted.substr(name.size() + 1) : "";
  if (way == "clusters") {
    options.clusters = true;
  } else {
    options.flavor = way;
  }
  if (is(2, "dump")) newsgraph::dump_json(view, std::cout);
  for (const newsgraph::ExportFormat& format : newsgraph::export_formats()) {
    if (format.name == name && format.write) format.write(view, options, std::cout);
  }
  return std::cout.flush() ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
