// Asks Graphviz for the places.
#include "export/places.h"

#include "export/drawing.h"
#include "export/layout.h"

namespace newsgraph {

std::vector<Place> places_of(const View& view) {
  const std::size_t count = count_nodes(view);
  const Drawing drawing = draw(view, kForPicture);
  if (count > kMostSpread) set_of_graph(drawing.get(), "overlap", "true");

  std::vector<Place> places(count);
  const Layout layout(drawing.get(), Edges::left_out);
  std::size_t number = 0;  // cgraph keeps nodes in the order in which they were made, which is that of their numbers
  for (Agnode_t* box = agfstnode(drawing.get()); box != nullptr; box = agnxtnode(drawing.get(), box)) {
    places.at(number++) = {.x = ND_coord(box).x,
                           .y = -ND_coord(box).y,
                           .width = ND_width(box) * POINTS_PER_INCH,
                           .height = ND_height(box) * POINTS_PER_INCH};
  }
  return places;
}

}  // namespace newsgraph
