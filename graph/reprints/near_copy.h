// Whether one of two texts is a reprint of the other, or both are of a third: compared exactly, shingle by shingle.
//
// Containment after A. Z. Broder, "On the resemblance and containment of documents", Compression and Complexity of
// Sequences 1997: a reprint that was cut is contained in the whole story, however little the two resemble each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

// What is compared of a text: the runs of kCopyWords words among those that compared_words() gives.
struct TextPrint {
  std::vector<std::uint64_t> in_order;  // as they stand
  std::vector<std::uint64_t> sorted;    // ascending, each once
};
inline constexpr std::size_t kCopyWords = 4;
TextPrint print_of(std::string_view text);

// What of the shorter text stands in the longer one, word for word. Of two equally long ones either may count as the
// shorter, but always the same of them: the result does not depend on the order of the two.
struct Overlap {
  std::size_t shared = 0;   // shingles of the shorter text that stand in the longer one
  std::size_t longest = 0;  // most of these in a row
  double share = 0;         // shared, of all that the shorter text has; 0 if it has none
};
Overlap overlap(const TextPrint& one, const TextPrint& other);

// Two reports of one event that were written apart share a few hundredths of their own words (names, set phrases); a
// reprint in which one word in seven is another still shares half. Between different outlets this share makes a copy.
inline constexpr double kLeastShare = .45;
// In one outlet only as much as this: there pages have their furniture in common (menus, picture galleries, what to
// read next), and so do the forms of repeated reports. An article that was updated shares more.
inline constexpr double kLeastShareOfOneOutlet = .8;
// Furniture stands in one piece. No more than this part of what is shared may be one run, unless the share is as high
// as the two below: a reprint of less is cut or reworded in several places.
inline constexpr double kLongestRun = .85;
inline constexpr double kOneRun = .8;
inline constexpr double kOneRunOfOneOutlet = .95;
// At least so many shingles, so that two notices of a line or two are no copies for a phrase that they share.
inline constexpr std::size_t kLeastShared = 16;

// A function of the two texts, and of whether the two stand in one outlet; symmetric, but not transitive. Texts that
// are the same in every word are copies however short they are; one without words is a copy of nothing.
bool is_near_copy(const TextPrint& one, const TextPrint& other, bool same_outlet);

}  // namespace newsgraph
