// The table of formats: one row each, one file each.
#include "export/format.h"

#include <algorithm>
#include <string>

#include "export/csv.h"
#include "export/cypher.h"
#include "export/dot.h"
#include "export/ftm.h"
#include "export/gexf.h"
#include "export/graphml.h"
#include "export/html.h"
#include "export/json_graph.h"
#include "export/jsonld.h"
#include "export/mentions.h"
#include "export/nquads.h"
#include "export/picture.h"
#include "export/trig.h"
#include "export/triples.h"

namespace newsgraph {
namespace {

constexpr ExportFormat kFormats[] = {
    {"graphml", ".graphml", ViewKind::actors, false, "for Gephi, Cytoscape, yEd, networkx and igraph", write_graphml,
     nullptr, "yed"},
    {"gexf", ".gexf", ViewKind::actors, false, "for Gephi, with a timeline, colours and sizes", write_gexf, nullptr},
    {"dot", ".dot .gv", ViewKind::actors, false, "for Graphviz", write_dot, nullptr, "", true},
    {"svg", ".svg", ViewKind::actors, true, "a picture of the most central nodes, for browsers", write_svg, nullptr},
    {"png", ".png", ViewKind::actors, true, "a picture of the most central nodes", write_png, nullptr},
    {"pdf", ".pdf", ViewKind::actors, true, "a picture of the most central nodes, for printing", write_pdf, nullptr},
    {"nquads", ".nq", ViewKind::full, false, "RDF for SPARQL stores, a named graph for each claim", write_nquads,
     nullptr, "", false, true},
    {"trig", ".trig", ViewKind::full, false, "the same RDF, for people to read", write_trig, nullptr, "", false, true},
    {"jsonld", ".jsonld", ViewKind::full, false, "the same RDF, for programs that read JSON", write_jsonld, nullptr, "",
     false, true},
    {"json", ".json", ViewKind::full, false, "JSON Graph Format: all of it, for programs of your own", write_json_graph,
     nullptr},
    {"ftm", ".ftm", ViewKind::full, false, "FollowTheMoney entities as JSON Lines, for Aleph", write_ftm, nullptr},
    {"csv-nodes", "nodes.csv", ViewKind::full, false, "nodes for graph databases: neo4j-admin, LadybugDB",
     write_csv_nodes, nullptr},
    {"csv-edges", "edges.csv", ViewKind::full, false, "the edges between these nodes", write_csv_edges, nullptr},
    {"cypher", ".cypher .cql", ViewKind::full, false, "statements for Neo4j; running them again changes nothing",
     write_cypher, nullptr},
    {"html", ".html .htm", ViewKind::full, false, "a page to look at in a browser, without network", write_html,
     nullptr},
    {"triples", "", ViewKind::full, false, "JSON Lines: every triple, as extract writes it", nullptr, write_triples},
    {"mentions", "", ViewKind::full, false, "JSON Lines: every mention, with its entity", nullptr, write_mentions},
};

// `endings` as in ExportFormat.
bool ends_in_one_of(std::string_view name, std::string_view endings) {
  while (!endings.empty()) {
    const std::string_view ending = endings.substr(0, endings.find(' '));
    if (name.ends_with(ending)) return true;
    endings.remove_prefix(std::min(ending.size() + 1, endings.size()));
  }
  return false;
}

}  // namespace

std::span<const ExportFormat> export_formats() { return kFormats; }

bool has_word(std::string_view words, std::string_view one) {
  return !one.empty() && (" " + std::string(words) + " ").find(" " + std::string(one) + " ") != std::string::npos;
}

const ExportFormat* format_of(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  const auto row =
      std::ranges::find_if(kFormats, [&](const ExportFormat& format) { return ends_in_one_of(name, format.endings); });
  return row == std::end(kFormats) ? nullptr : row;
}

}  // namespace newsgraph
