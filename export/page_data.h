// What a page knows of a graph, as JSON that may stand in HTML.
#pragma once

#include <ostream>

#include "graph/view/view.h"

namespace newsgraph {

// One JSON object, in ASCII and without "<", so that nothing in it ends the script element that it stands in or opens
// another. Numbers point into the lists:
//   palette     [{type, fill, text}]
//   articles    [{title, url, source, published}]          empty: unknown
//   sentences   [[article, words]]
//   entities    [{id, name, type, names, roles, mentions, articles, centrality, x, y}]
//   facts       [{id, from, to, relation, polarity, modality, time, saidBy, reports: [[sentence, marks]]}]
//   statements  [{id, speaker or -1, name, cue, content, quote, polarity, modality, byWayOf, about, reports}]
// marks are [kind, begin, end]: where in the sentence subject (0), relation (1), object (2) and what is said (3) stand,
// counted in UTF-16 units as JavaScript does, by place.
void write_page_data(const View& view, std::ostream& out);

}  // namespace newsgraph
