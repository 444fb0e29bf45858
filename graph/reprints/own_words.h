// What an article says in its own words.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// The text with everything in double quotation marks (“…”, "…", „…“, «…») replaced by a space: two reporters who heard
// one speech quote the same sentences, but do not tell of it in the same words. So is a line that is somebody's post on
// a social network, as pages embed it: "… — Ann Falk (@annfalk) March 1, 2025". A quotation ends at its closing mark,
// or else with its paragraph; a mark without its other is so never taken for more than a paragraph, and what would be
// longer than 1,500 bytes is not taken for a quotation at all. `text` is valid UTF-8.
std::string own_words(std::string_view text);

}  // namespace newsgraph
