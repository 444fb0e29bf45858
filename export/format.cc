// The table of formats: one row each, one file each.
#include "export/format.h"

#include "export/dot.h"
#include "export/graphml.h"
#include "export/mentions.h"
#include "export/picture.h"
#include "export/triples.h"

namespace newsgraph {
namespace {

constexpr ExportFormat kFormats[] = {
    {"graphml", [](const Store& store, const ExportOptions&, std::ostream& out) { write_graphml(store.graph(), out); },
     "the whole graph, for Gephi, Cytoscape, yEd, networkx and igraph"},
    {"dot", [](const Store& store, const ExportOptions&, std::ostream& out) { write_dot(store.graph(), out); },
     "the whole graph, for Graphviz"},
    {"svg",
     [](const Store& store, const ExportOptions& options, std::ostream& out) {
       write_picture(store.graph(), "svg", options.most_nodes, out);
     },
     "a picture of the most central entities, for browsers"},
    {"png",
     [](const Store& store, const ExportOptions& options, std::ostream& out) {
       write_picture(store.graph(), "png", options.most_nodes, out);
     },
     "a picture of the most central entities"},
    {"triples", [](const Store& store, const ExportOptions&, std::ostream& out) { write_triples(store, out); },
     "JSON Lines: every triple, as extract writes it"},
    {"mentions", [](const Store& store, const ExportOptions&, std::ostream& out) { write_mentions(store, out); },
     "JSON Lines: every mention, with its entity"},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return kFormats; }

}  // namespace newsgraph
