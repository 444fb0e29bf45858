// write_sample GRAPH FORMAT: writes a hand-made graph to standard output, for the scripts that read it back.
#include <cstring>
#include <exception>
#include <iostream>

#include "export/dot.h"
#include "export/graphml.h"
#include "export/picture.h"
#include "sample.h"

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const auto is = [&](int argument, const char* text) { return std::strcmp(argv[argument], text) == 0; };
  const newsgraph::KnowledgeGraph graph = is(1, "story")     ? newsgraph::story_graph()
                                          : is(1, "hostile") ? newsgraph::hostile_graph()
                                          : is(1, "ring")    ? newsgraph::ring_graph(60, 60)
                                                             : newsgraph::KnowledgeGraph{};
  if (is(2, "json")) newsgraph::dump_json(graph, std::cout);
  if (is(2, "graphml")) newsgraph::write_graphml(graph, std::cout);
  if (is(2, "dot")) newsgraph::write_dot(graph, std::cout);
  if (is(2, "svg") || is(2, "png")) newsgraph::write_picture(graph, argv[2], 300, std::cout);
  return std::cout.flush() ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
