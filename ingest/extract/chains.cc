// Union by size, with the facts of both sides joined.
#include "ingest/extract/chains.h"

#include <algorithm>
#include <numeric>

namespace newsgraph {
namespace {

bool is_object(EntityType type) {
  return type == EntityType::thing || type == EntityType::event || type == EntityType::product ||
         type == EntityType::work;
}

void join(std::vector<std::string>& into, const std::vector<std::string>& more) {
  for (const std::string& word : more) {
    if (std::find(into.begin(), into.end(), word) == into.end()) into.push_back(word);
  }
}

}  // namespace

bool types_agree(EntityType a, bool a_known, EntityType b, bool b_known) {
  if (a == b || !a_known || !b_known) return true;
  const auto either = [&](EntityType x, EntityType y) { return (a == x && b == y) || (a == y && b == x); };
  return (is_object(a) && is_object(b)) || either(EntityType::organisation, EntityType::group);
}

Chains::Chains(const std::vector<Reference>& references)
    : references_(references), parent_(references.size()), chains_(references.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    const Reference& r = references[i];
    Chain& chain = chains_[i];
    chain.members = {i};
    if (r.mention.kind == MentionKind::named) chain.names = {i};
    chain.type = r.type;
    chain.type_known = r.type_known;
    chain.gender = r.gender;
    chain.number = r.number;
    chain.countries = r.countries;
    chain.roles = r.roles;
    if (r.mention.kind == MentionKind::nominal) chain.roles.push_back(r.lemma);
  }
}

std::uint32_t Chains::find(std::uint32_t reference) {
  while (parent_[reference] != reference) {
    parent_[reference] = parent_[parent_[reference]];
    reference = parent_[reference];
  }
  return reference;
}

bool Chains::agree(std::uint32_t a, std::uint32_t b) {
  const Chain &x = of(a), &y = of(b);
  if (x.gender != Gender::unknown && y.gender != Gender::unknown && x.gender != y.gender) return false;
  // "they" may be one organisation or one person.
  const bool plural = x.number == Number::plural || y.number == Number::plural;
  const bool singular = x.number == Number::singular || y.number == Number::singular;
  if (plural && singular && (x.type == EntityType::person || y.type == EntityType::person)) return false;
  return types_agree(x.type, x.type_known, y.type, y.type_known);
}

bool Chains::merge(std::uint32_t a, std::uint32_t b) {
  std::uint32_t x = find(a), y = find(b);
  if (x == y) return true;
  if (!agree(x, y)) return false;
  if (chains_[x].members.size() < chains_[y].members.size()) std::swap(x, y);
  Chain &into = chains_[x], &from = chains_[y];
  // A name's type is better evidence than a noun's, and that better than a guess.
  const auto weight = [](const Chain& c) { return (c.type_known ? 1 : 0) + (c.named() && c.type_known ? 1 : 0); };
  if (weight(from) > weight(into)) {
    into.type = from.type;
    into.type_known = from.type_known;
  }
  if (into.gender == Gender::unknown) into.gender = from.gender;
  if (into.number == Number::unknown) into.number = from.number;
  into.members.insert(into.members.end(), from.members.begin(), from.members.end());
  into.names.insert(into.names.end(), from.names.begin(), from.names.end());
  join(into.roles, from.roles);
  join(into.countries, from.countries);
  parent_[y] = x;
  from = Chain{};
  return true;
}

}  // namespace newsgraph
