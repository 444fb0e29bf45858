// Texts that several articles print.
#pragma once

#include <string>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

struct Print {
  ArticleRow article;
  double alike = 0;  // what of the shorter of the two stands in the first print, in the articles' own words: 0 to 1.
                     // Low where both are copies of a third
};

struct PrintedText {
  std::string origin;         // who answers for it: the agency, or the outlet of the first print, or its article's id
  bool agency = false;        // whether that is an agency to which a print gives credit
  std::vector<Print> prints;  // the earliest first, undated ones last, then by id; two at least
};

}  // namespace newsgraph
