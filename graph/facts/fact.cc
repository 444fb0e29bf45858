// Chooses what of a triple is drawn, and puts equal facts together.
#include "graph/facts/fact.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace newsgraph {
namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

// The pair's words with the verb group replaced by its lemma: "has met with" of "has met" (meet) is "meet with".
std::string pair_lemma(const Triple& triple, const Pair& pair) {
  const std::string& words = triple.relation.text;
  if (words.empty() || !pair.relation.starts_with(words)) return lowered(pair.relation);
  const std::string_view rest = std::string_view(pair.relation).substr(words.size());
  if (!rest.empty() && rest.front() != ' ') return lowered(pair.relation);
  // The lemma may hold the fixed preposition already.
  if (rest.size() > 1 && triple.relation.lemma.ends_with(rest)) return lowered(triple.relation.lemma);
  return lowered(triple.relation.lemma + std::string(rest));
}

std::string time_of(const Triple& triple) {
  for (const Qualifier& qualifier : triple.qualifiers) {
    if (qualifier.role == Role::time && !qualifier.value.time.empty()) return qualifier.value.time;
  }
  return {};
}

// "" for a title or an apposition, which has no verb: the graph shows what it means.
std::string shown(const std::string& relation, const std::string& lemma) {
  if (!relation.empty()) return relation;
  return lemma == "be" || lemma.empty() ? "is" : lemma;
}

}  // namespace

std::vector<GraphFact> facts_of(const Extraction& extraction) {
  std::vector<GraphFact> facts;
  const auto& clusters = extraction.clusters;
  for (std::uint32_t i = 0; i < extraction.triples.size(); ++i) {
    const Triple& triple = extraction.triples[i];
    if (!triple.subject.cluster) continue;
    const std::uint32_t subject = *triple.subject.cluster;
    const std::size_t first = facts.size();
    const auto add = [&](const Phrase& object, std::string relation, std::string lemma) {
      if (!object.cluster || *object.cluster == subject) return;
      if (!clusters.at(subject).named && !clusters.at(*object.cluster).named) return;
      const auto same_end = [&](const GraphFact& fact) { return fact.object == *object.cluster; };
      if (std::any_of(facts.begin() + static_cast<std::ptrdiff_t>(first), facts.end(), same_end)) return;
      GraphFact fact{.triple = i,
                     .subject = subject,
                     .object = *object.cluster,
                     .relation = std::move(relation),
                     .lemma = std::move(lemma),
                     .speaker = {},
                     .speaker_name = {},
                     .time = time_of(triple)};
      if (!triple.attribution.empty()) {
        const Phrase& speaker = triple.attribution.back().source;
        fact.speaker = speaker.cluster;
        fact.speaker_name = !speaker.name.empty() ? speaker.name : !speaker.text.empty() ? speaker.text : "unnamed";
      }
      facts.push_back(std::move(fact));
    };
    if (triple.object) {
      add(*triple.object, shown(triple.relation.text, triple.relation.lemma), lowered(triple.relation.lemma));
    }
    for (const Pair& pair : triple.pairs) add(pair.object, shown(pair.relation, ""), pair_lemma(triple, pair));
  }
  return facts;
}

std::vector<std::vector<std::uint32_t>> group_facts(const std::vector<SettledFact>& facts) {
  const auto key = [&](std::uint32_t i) {
    const SettledFact& fact = facts[i];
    return std::tie(fact.from, fact.to, fact.lemma, fact.polarity, fact.modality, fact.speaker);
  };
  std::vector<std::uint32_t> order(facts.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto left = key(a), right = key(b);
    return left != right ? left < right : std::tie(facts[a].time, a) < std::tie(facts[b].time, b);
  });
  std::vector<std::vector<std::uint32_t>> groups;
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    while (end < order.size() && key(order[end]) == key(order[begin])) ++end;
    // Within equal facts, undated ones come first; then runs of one time each.
    const std::string& last_time = facts[order[end - 1]].time;
    std::size_t dated = begin;
    while (dated < end && facts[order[dated]].time.empty()) ++dated;
    const bool one_time = dated == end || facts[order[dated]].time == last_time;
    for (std::size_t i = begin; i < end; ++i) {
      const bool starts = i == begin || (!one_time && facts[order[i]].time != facts[order[i - 1]].time);
      if (starts) groups.emplace_back();
      groups.back().push_back(order[i]);
    }
    begin = end;
  }
  for (auto& group : groups) std::sort(group.begin(), group.end());
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace newsgraph
