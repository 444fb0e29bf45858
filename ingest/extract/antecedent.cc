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

// Learned by multinomial logistic regression, one choice among the candidates and "none", on the training part of UD
// English GUM (annotations CC BY 4.0, universaldependencies.org), gold trees.
// clang-format off
constexpr double kWeights[3][kAntecedentFeatures] = {
    {-0.17, 1.14, 0.23, -0.66, 0.70, -0.18, -0.27, 0.13, 0.44, -0.03, -0.22, 1.06, 0.59, -0.84, 0.09, 0.50, 1.36, -0.56, 0.01, -0.91, -0.44, 0.86, -0.03, 0.51, 0.00, 0.00, 0.00, 0.00, -0.17, 0.00, 0.00, 0.44},
    {-0.95, 0.77, -0.45, -1.27, 0.45, 0.30, -0.81, -0.06, 0.25, -0.16, 0.17, 0.46, 0.26, -0.52, 0.32, 0.73, 0.00, -0.84, -0.53, -0.37, -0.72, 0.47, -0.08, 1.08, 0.02, 0.19, -0.09, 0.10, 0.00, 0.00, 0.01, 0.25},
    {-1.75, 2.32, 0.72, -0.69, 0.24, -0.33, -0.61, 0.28, 0.57, -0.38, 0.37, 0.63, 0.55, -0.85, 0.12, 0.55, -0.15, -1.33, 0.25, -0.37, -0.35, 0.51, 0.18, 0.29, -0.04, -0.04, 0.56, -0.50, 0.00, 0.28, -0.22, 0.57},
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
