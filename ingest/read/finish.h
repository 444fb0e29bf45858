// The last step of every reader: what all articles must have, whatever format they came in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/article.h"

namespace newsgraph {

// Whether `text` has no character but white space.
bool is_blank(std::string_view text);

// Where the first byte is that is not UTF-8, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// `value` on one line: control characters and line ends become spaces, those at its ends go.
std::string one_line(std::string_view value);

// Makes `article` ready to be handed out: title, names and addresses on one line each, and an id if it has none.
// Returns what is wrong with it ("the text is blank"), or an empty string.
std::string finish_article(Article& article);

}  // namespace newsgraph
