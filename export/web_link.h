// Which addresses may stand as links in what is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

// `url` as a link, in characters that URLs are made of and that need no escaping in any markup but "&"; empty unless it
// is one of the web: http or https, with a host.
std::string web_link(std::string_view url);

// The pages on which things stand: the first article's, by date, that has one; empty if none has.
struct SourceLinks {
  std::vector<std::string> of_nodes;  // of an entity: where first something is told of it or by it
  std::vector<std::string> of_links;
};
SourceLinks source_links(const View& view, const std::vector<Link>& links);

}  // namespace newsgraph
