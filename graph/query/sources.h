// Which outlets a view stands on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

struct Outlet {
  std::string name;          // empty: articles of which nobody knows the outlet
  std::size_t articles = 0;  // in which a fact or statement of the view stands
  std::size_t copies = 0;    // of these, that print somebody else's text
  std::size_t statements = 0;
  std::size_t facts = 0;     // that it reports
  std::size_t alone = 0;     // of these, that nobody else reports, but for copies of its articles
  std::size_t entities = 0;  // that its facts and statements join
  std::string first, last;   // dates of its articles; empty if none is dated
};

// Those with more articles first, then by name.
std::vector<Outlet> sources(const View& view);

}  // namespace newsgraph
