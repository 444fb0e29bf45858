// What yEd (yworks.com/products/yed) draws of a GraphML file: places, shapes, colours and labels of nodes and edges.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "export/places.h"
#include "export/xml_writer.h"
#include "graph/view/view.h"

namespace newsgraph {

inline constexpr const char* kYedNamespace = "http://www.yworks.com/xml/graphml";
inline constexpr const char* kYedSchema = "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd";

// Draws the nodes and edges of one view, each in its order.
class YedDrawing {
 public:
  // Lays the view out, which must outlive the drawing.
  explicit YedDrawing(const View& view);

  void declare_keys(XmlWriter& xml) const;
  // Within the element of the node or edge, before other data: some readers take a drawn label for the label, and then
  // find the whole one last.
  void write_node(XmlWriter& xml, std::size_t number) const;
  void write_edge(XmlWriter& xml, const Link& link);

 private:
  const View& view_;
  std::vector<Place> places_;
  double highest_centrality_;
  // How many edges written so far join two nodes, the one of the lower number first.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> parallel_;
};

}  // namespace newsgraph
