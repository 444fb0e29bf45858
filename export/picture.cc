// Writes SVG, PNG and PDF through Graphviz's layout and renderers.
#include "export/picture.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "export/drawing.h"
#include "export/layout.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr const char* kLargestPage = "200,200";  // inches, which is what PDF readers take; larger drawings shrink to it

struct FreeRendering {
  void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};

// Whether a plugin of the Graphviz that is installed writes `format`.
bool is_writable(const std::string& format) {
  int count = 0;
  char** const names = gvPluginList(graphviz(), "device", &count, nullptr);
  bool found = false;
  for (int i = 0; i < count; ++i) {
    found = found || format == names[i];
    std::free(names[i]);
  }
  std::free(names);
  return found;
}

// cairo writes when it was; spaces in place of that keep the offsets that stand elsewhere in the document.
void forget_date(char* bytes, std::size_t length) {
  const std::string_view document(bytes, length);
  const std::size_t begin = document.rfind("/CreationDate (");
  const std::size_t end = begin == document.npos ? document.npos : document.find(')', begin);
  if (end != document.npos) std::fill(bytes + begin, bytes + end + 1, ' ');
}

}  // namespace

void write_picture(const View& view, const char* format, std::ostream& out) {
  if (!is_writable(format)) {
    throw Error(std::string("the Graphviz that is installed cannot draw as ") + format +
                "; Debian has its plugins for that in libgvc6");
  }
  const bool pdf = std::string_view(format) == "pdf";
  GraphvizOptions options = kForPicture;
  if (pdf) options.ampersand = "&";
  const Drawing drawing = draw(view, options);
  add_legend(drawing.get(), view);
  if (pdf) set_of_graph(drawing.get(), "size", kLargestPage);
  const Layout layout(drawing.get(), Edges::routed);
  char* bytes = nullptr;
  unsigned int length = 0;
  const int result = gvRenderData(graphviz(), drawing.get(), format, &bytes, &length);
  const std::unique_ptr<char, FreeRendering> rendering(bytes);
  if (result != 0 || !rendering) throw Error(std::string("Graphviz cannot draw as ") + format);
  if (pdf) forget_date(bytes, length);
  if (!out.write(bytes, length))
    throw Error("cannot write the picture: the output does not take it (is the disk full?)");
}

void write_svg(const View& view, const ExportOptions&, std::ostream& out) { write_picture(view, "svg", out); }
void write_png(const View& view, const ExportOptions&, std::ostream& out) { write_picture(view, "png", out); }
void write_pdf(const View& view, const ExportOptions&, std::ostream& out) { write_picture(view, "pdf", out); }

}  // namespace newsgraph
