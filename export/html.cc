// Writes the bundled page with the graph's data in it.
#include "export/html.h"

#include "embedded/viewer_page.h"
#include "export/page_data.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::string_view kPlace = "NEWSGRAPH_DATA";  // where the data goes: once in every page, as build.mjs checks

}  // namespace

void write_html(const View& view, std::string_view page, std::ostream& out) {
  if (page.empty()) {
    throw Error(
        "this build of newsgraph has no html: npm was missing or had no network when it was built. Install Node.js "
        "with "
        "npm, run cmake again, and build again");
  }
  const std::size_t place = page.find(kPlace);
  if (place == std::string_view::npos) throw Error("the page has no place for the graph");
  out << page.substr(0, place);
  write_page_data(view, out);
  out << page.substr(place + kPlace.size());
  if (!out.flush()) throw Error("cannot write the page: the output does not take it (is the disk full?)");
}

void write_html(const View& view, const ExportOptions&, std::ostream& out) {
  write_html(view, embedded::viewer_page(), out);
}

}  // namespace newsgraph
