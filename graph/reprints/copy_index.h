// Which articles of the graph file are near-copies of which: kept up to date as articles come and go. Private to this
// room.
//
// Two articles are linked if they are near-copies (near_copy.h) and one of them leads a band that the other has as
// well. A band's leader is, of all articles that have its key, the one whose rank there is lowest; ranks are hashes of
// an article's id and the key. So the links depend on the set of articles and not on the order in which they came, and
// yet an article is compared only with the leaders of its bands, kBands at most, however many have a key in common: a
// thousand copies of one text, or a line that stands under every article of an outlet, cost each article no more than
// that. A new article becomes leader of a band of n with probability 1/n, and is then compared with all n: one
// comparison for each band on average. Deleting a leader costs as much.
//
// What is linked through others is one group. Where a leader is no copy of either, two copies of one text are not
// linked by that band; they have others, with other leaders.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "graph/sqlite.h"

namespace newsgraph {

// Enters the article at `row` of the table, which has its text and outlet. Inside the transaction that adds it.
void enter_copies(const sqlite::Connection& connection, std::int64_t row);

// Takes it out again, so that the table is as if it had never been entered. Before the article's row goes.
void leave_copies(const sqlite::Connection& connection, std::int64_t row);

// Complains of what is not as entering the file's articles makes it: of an article (by its id) or, if that is empty, of
// the whole table. Reads every article, and compares each with the leaders of its bands.
void check_copies(const sqlite::Connection& connection,
                  const std::function<void(const std::string& article, std::string what)>& complain);

// Each article that is linked to another as a near-copy, with that other one; rows of the table `articles`.
std::vector<std::pair<std::int64_t, std::int64_t>> copy_links(const sqlite::Connection& connection);

}  // namespace newsgraph
