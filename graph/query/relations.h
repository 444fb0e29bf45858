// Which relations a view has, and in which wordings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

struct RelationLemma {
  std::string lemma;
  std::size_t sentences = 0;          // in which it stands
  std::vector<std::string> wordings;  // of it, the most used first, then by bytes
};

struct RelationUse {
  std::string lemma;       // that stands for all of them: graph/facts/relation_group.h
  std::size_t facts = 0;   // of the view
  std::size_t joined = 0;  // of these, that are told with more than one of the lemmas
  std::size_t articles = 0;
  std::vector<RelationLemma> lemmas;  // the most used first, then by bytes; never empty
};

// Those with more facts first, then by lemma. Facts whose evidence says no wording have none.
std::vector<RelationUse> relations(const View& view);

}  // namespace newsgraph
