// Checks what an article contributed against its text; private to this room.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "graph/sqlite.h"

namespace newsgraph {

using Complaint = std::function<void(std::string what)>;

// Complains of every span of the article (by its row) that does not lie inside the text between characters, of words
// that are not what stands there, of numbers that mean nothing, and of records that cannot be read. Returns how many
// spans it looked at.
std::uint64_t check_article(const sqlite::Connection& connection, std::int64_t article, const Complaint& complain);

}  // namespace newsgraph
