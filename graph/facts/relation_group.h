// Relations that mean one thing: "dispatch" and "send", "meet" and "meet with".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// The lemma that stands for all that mean the same as `lemma`, a relation's in lower case; `lemma` itself if it is in
// no group. Groups are the lines of data/relation-groups.tsv. The longest beginning of `lemma` that is in a group
// counts; what stands behind it is kept: "purchase the mill from" is "buy the mill from". It must not begin with a word
// that makes another verb of it: "head back to" is not "lead back to".
//
// The groups are made from the first senses of WordNet (Fellbaum, "WordNet: An Electronic Lexical Database", 1998) and
// by hand; grouping words by senses chosen in context was left alone, since a wrong sense makes one fact of two.
std::string relation_group(std::string_view lemma);

// The lemmas of the groups, the first of each being the one that stands for it, in the order of the table. They never
// die.
const std::vector<std::vector<std::string_view>>& relation_groups();

}  // namespace newsgraph
