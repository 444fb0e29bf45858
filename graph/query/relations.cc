// Counts facts by relation, and sentences by wording.
#include "graph/query/relations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "graph/facts/relation_group.h"

namespace newsgraph {
namespace {

using Counts = std::map<std::string_view, std::size_t>;

struct Tally {
  std::size_t facts = 0, joined = 0;
  std::set<std::string_view> articles;
  std::map<std::string_view, Counts> lemmas;  // and the wordings of each
};

RelationLemma counted(std::string_view lemma, const Counts& wordings) {
  RelationLemma one{.lemma = std::string(lemma), .sentences = 0, .wordings = {}};
  std::vector<std::pair<std::string_view, std::size_t>> order(wordings.begin(), wordings.end());
  std::ranges::stable_sort(order, std::ranges::greater(), &std::pair<std::string_view, std::size_t>::second);
  for (const auto& [words, sentences] : order) {
    one.sentences += sentences;
    one.wordings.emplace_back(words);
  }
  return one;
}

}  // namespace

std::vector<RelationUse> relations(const View& view) {
  std::map<std::string, Tally> tallies;
  for (const Edge& edge : view.graph.edges) {
    // An edge that filters collapsed tells several relations.
    std::map<std::string, std::set<std::string_view>> told;
    for (const Evidence& evidence : edge.evidence) {
      if (evidence.lemma.empty()) continue;
      const std::string lemma = relation_group(evidence.lemma);
      told[lemma].insert(evidence.lemma);
      Tally& tally = tallies[lemma];
      tally.articles.insert(evidence.article);
      ++tally.lemmas[evidence.lemma][evidence.relation_words];
    }
    for (const auto& [lemma, lemmas] : told) {
      ++tallies[lemma].facts;
      tallies[lemma].joined += lemmas.size() > 1;
    }
  }
  std::vector<RelationUse> all;
  for (const auto& [lemma, tally] : tallies) {
    RelationUse& relation = all.emplace_back(RelationUse{
        .lemma = lemma, .facts = tally.facts, .joined = tally.joined, .articles = tally.articles.size(), .lemmas = {}});
    for (const auto& [one, wordings] : tally.lemmas) relation.lemmas.push_back(counted(one, wordings));
    std::ranges::stable_sort(relation.lemmas, std::ranges::greater(), &RelationLemma::sentences);
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &RelationUse::facts);
  return all;
}

}  // namespace newsgraph
