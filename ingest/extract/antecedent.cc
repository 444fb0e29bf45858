// Features of a pair of phrase and pronoun, and their weights.
#include "ingest/extract/antecedent.h"

#include <algorithm>
#include <cmath>

namespace newsgraph {
namespace {

enum Feature : std::size_t {
  kBias,
  kSameSentence,
  kOneBack,
  kTwoBack,
  kSubject,
  kObject,
  kOblique,
  kPossessor,
  kPronoun,
  kNamed,
  kDefinite,
  kBothSubject,
  kSameRole,
  kRank,
  kSize,
  kFirstInSentence,
  kGenderKnown,
  kNested,
  kIndirectSource,
  kDirectSource,
  kOtherQuotation,
  kSameParagraph,
  kGovernsClause,
  kOwner,
  kOrganisation,
  kPlace,
  kGroup,
  kEvent,
  kPerson,
  kPlural,
  kTypeUnknown,
  kSamePronoun
};
static_assert(kSamePronoun + 1 == kAntecedentFeatures);

// clang-format off
constexpr double kWeights[3][kAntecedentFeatures] = {
    {-1, 1.0, 0.5, -0.5, 1.2, 0.3, 0.0, 0.5, 0.5, 0.5, 0.2, 0.5, 0.2, -0.35, 0.5, 0.3, 0.5, -0.8, 1.5, -2.0, -0.5, 0.5, 0.7, 0.7, 0, 0, 0, 0, 0.5, 0, -0.5, 0.7},
    {-2, 1.0, 0.3, -0.8, 1.0, 0.4, 0.0, 0.2, 0.7, 0.4, 0.3, 0.6, 0.3, -0.25, 0.4, 0.2, 0.0, -0.7, 0.5, 0.0, -0.5, 0.3, 0.4, 0.5, 0.6, 0, 0, 0, 0, 0, -0.2, 0.7},
    {-2, 1.0, 0.3, -0.8, 0.9, 0.5, 0.1, 0.2, 0.7, 0.0, 0.2, 0.6, 0.3, -0.25, 0.4, 0.2, 0.0, -0.6, 0.5, 0.0, -0.5, 0.3, 0.4, 0.6, 0.0, -0.8, 0.9, -0.5, 0, 1.0, -0.2, 0.7},
};
// clang-format on

}  // namespace

bool is_bound(const std::vector<Reference>& references, std::uint32_t candidate, std::uint32_t pronoun) {
  const Reference &c = references[candidate], &p = references[pronoun];
  if (c.mention.sentence != p.mention.sentence) return false;
  if (p.mention.head >= c.first && p.mention.head < c.last) return true;
  if (c.coordination == p.coordination && c.mention.head != p.mention.head) return true;
  if (p.pronoun->reflexive || p.role == GrammaticalRole::possessor) return false;
  if (c.predicate == p.predicate && c.role != GrammaticalRole::possessor && c.predicate >= 0) return true;
  return false;
}

AntecedentFeatures antecedent_features(const std::vector<Reference>& references, Chains& chains,
                                       const Discourse& discourse, std::uint32_t candidate, std::uint32_t pronoun,
                                       std::size_t rank) {
  const Reference &c = references[candidate], &p = references[pronoun];
  const Chain& chain = chains.of(candidate);
  AntecedentFeatures f{};
  const auto set = [&](Feature feature, bool on) { f[feature] = on ? 1.0 : 0.0; };
  const std::uint32_t distance = p.mention.sentence - c.mention.sentence;
  f[kBias] = 1;
  set(kSameSentence, distance == 0);
  set(kOneBack, distance == 1);
  set(kTwoBack, distance == 2);
  set(kSubject, c.role == GrammaticalRole::subject);
  set(kObject, c.role == GrammaticalRole::object);
  set(kOblique, c.role == GrammaticalRole::oblique);
  set(kPossessor, c.role == GrammaticalRole::possessor);
  set(kPronoun, c.pronoun.has_value());
  set(kNamed, c.mention.kind == MentionKind::named);
  set(kDefinite, c.mention.kind == MentionKind::nominal &&
                     (c.determiner == Determiner::definite || c.determiner == Determiner::demonstrative));
  set(kBothSubject, c.role == GrammaticalRole::subject && p.role == GrammaticalRole::subject);
  set(kSameRole, c.role == p.role && c.role != GrammaticalRole::subject);
  f[kRank] = std::log2(1.0 + static_cast<double>(rank));
  f[kSize] = std::log2(static_cast<double>(chain.members.size()));
  set(kFirstInSentence, candidate == 0 || references[candidate - 1].mention.sentence != c.mention.sentence);
  set(kGenderKnown, chain.gender != Gender::unknown);
  set(kNested, c.role == GrammaticalRole::other);
  const std::int64_t source = discourse.source[pronoun];
  const bool said_by = source >= 0 && chains.find(static_cast<std::uint32_t>(source)) == chains.find(candidate);
  set(kIndirectSource, said_by && discourse.quotation[pronoun] < 0);
  set(kDirectSource, said_by && discourse.quotation[pronoun] >= 0);
  set(kOtherQuotation, discourse.quotation[pronoun] != discourse.quotation[candidate]);
  set(kSameParagraph, discourse.paragraph[c.mention.sentence] == discourse.paragraph[p.mention.sentence]);
  if (distance == 0 && c.predicate >= 0 && p.predicate >= 0) {
    const std::vector<std::int32_t>& heads = discourse.heads[p.mention.sentence];
    const std::int32_t above = heads[static_cast<std::size_t>(p.predicate)];
    set(kGovernsClause,
        above == c.predicate && c.role == GrammaticalRole::subject && p.role != GrammaticalRole::possessor);
    set(kOwner, p.role == GrammaticalRole::possessor && above == c.predicate && c.role == GrammaticalRole::subject);
  }
  const bool known = chain.type_known;
  set(kOrganisation, known && chain.type == EntityType::organisation);
  set(kPlace, known && chain.type == EntityType::place);
  set(kGroup, known && chain.type == EntityType::group);
  set(kEvent, known && chain.type == EntityType::event);
  set(kPerson, known && chain.type == EntityType::person);
  set(kPlural, chain.number == Number::plural);
  set(kTypeUnknown, !known);
  set(kSamePronoun,
      c.pronoun && c.pronoun->person == p.pronoun->person && c.number == p.number && c.gender == p.gender);
  return f;
}

double antecedent_score(PronounClass kind, const AntecedentFeatures& features) {
  double score = 0;
  for (std::size_t i = 0; i < kAntecedentFeatures; ++i)
    score += kWeights[static_cast<std::size_t>(kind)][i] * features[i];
  return score;
}

}  // namespace newsgraph
