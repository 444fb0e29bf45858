// Writes SVG and PNG through Graphviz's layout and renderers.
#include "export/picture.h"

#include <graphviz/gvc.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "export/drawing.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLongestName = 32;  // characters
constexpr std::size_t kLongestContent = 48;
constexpr std::size_t kLongestRelation = 24;

struct FreeRendering {
  void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};

// Graphviz with its plugins: one for the whole process and never freed, because the plugin that measures text keeps
// pointers into the first.
GVC_t* graphviz() {
  static GVC_t* const context = gvContext();
  if (context == nullptr) throw Error("Graphviz does not start");
  return context;
}

// A layout on a drawing, taken off it before either goes.
class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* drawing) : context_(context), drawing_(drawing) {
    std::srand(1);  // sfdp draws from rand() before it seeds it with `start`
    if (gvLayout(context, drawing, "sfdp") != 0) {
      throw Error("Graphviz cannot lay out the graph; is its sfdp layout installed?");
    }
  }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout() { gvFreeLayout(context_, drawing_); }

 private:
  GVC_t* context_;
  Agraph_t* drawing_;
};

}  // namespace

void write_picture(const View& view, const char* format, std::ostream& out) {
  agseterr(AGMAX);  // Graphviz would print its warnings to standard error, which is cli's
  const Drawing drawing = draw(view, {kLongestName, kLongestContent, kLongestRelation, true});
  const Layout layout(graphviz(), drawing.get());
  char* bytes = nullptr;
  unsigned int length = 0;
  const int result = gvRenderData(graphviz(), drawing.get(), format, &bytes, &length);
  const std::unique_ptr<char, FreeRendering> rendering(bytes);
  if (result != 0 || !rendering) throw Error(std::string("Graphviz cannot draw as ") + format);
  if (!out.write(bytes, length))
    throw Error("cannot write the picture: the output does not take it (is the disk full?)");
}

void write_svg(const View& view, const ExportOptions&, std::ostream& out) { write_picture(view, "svg", out); }
void write_png(const View& view, const ExportOptions&, std::ostream& out) { write_picture(view, "png", out); }

}  // namespace newsgraph
