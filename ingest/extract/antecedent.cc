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
  kSamePronoun,
  kChainNamed,    // the chain has a name
  kOnlyPronouns,  // nobody has said yet who the chain is
  kAwaited,       // the subject that a fronted phrase waits for
  kAncestor,      // the subject of a clause above, not the next
  kSister,        // both are subjects of coordinated clauses
  kNameEnding,    // the given name ends as names of that gender do
  kMainSubject,   // the subject of the sentence's main clause
  kBothMain,      // and the pronoun that of its own
  kNearest,
  kLastSubject,
  kNameCount,
  kGap,            // words between, in one sentence
  kOwnPossessive,  // the pronoun is possessive
  kOwnSubject,     // the pronoun is a subject
  kIndefinite,
  kQuantified,
  kListed,       // one of a list
  kClauseActor,  // acts in the clause that the pronoun stands in
};
static_assert(kClauseActor + 1 == kAntecedentFeatures);

// Learned by multinomial logistic regression, one choice among the candidates and "none", on the training part of UD
// English GUM (annotations CC BY 4.0, universaldependencies.org), gold trees. Those of he and she were then learned on
// from news by train/pronouns.py; see train/README.md.
// clang-format off
constexpr double kWeights[3][kAntecedentFeatures] = {
    {-0.48, 2.49, 1.47, 0.30, 0.02, 0.04, -0.17, -0.04, 0.19, 0.13, -0.57, 0.27, 0.18, -0.53, 0.30, 0.12, 0.00, -0.38, -0.16, -2.95, -2.17, 0.71, -0.15, 0.46, 0.00, 0.00, 0.00, 0.00, -0.48, 0.00, 0.00, 0.19, 0.20, -1.00, -0.66, -0.09, 0.59, 0.21, -0.22, 1.48, -0.21, 0.21, -0.32, -0.08, -0.27, 0.49, 0.49, -0.27, -0.81, 0.24},
    {-0.93, 1.41, -0.63, -1.71, 0.16, 0.38, -0.74, -0.08, 0.28, -0.15, 0.25, -0.02, 0.40, -0.47, 0.43, 0.63, 0.00, -0.66, -0.08, -0.57, -0.76, 0.50, -0.12, 0.84, -0.11, 0.12, -0.17, 0.05, 0.00, 0.00, -0.04, 0.28, 0.23, 0.36, -0.55, 0.17, 0.40, 0.00, -0.27, 1.48, -0.24, 0.63, -0.12, -0.26, 1.12, -0.12, 0.36, -1.10, 0, 0},
    {-1.31, 2.50, 1.04, -0.42, -0.09, -0.22, -0.41, 0.67, 0.34, 0.26, 0.36, 0.53, 0.52, -1.38, 0.29, 0.21, -0.23, -1.27, 0.23, -0.58, -0.24, 0.42, -0.51, 0.61, -0.01, 0.08, 0.66, -0.71, 0.00, 0.67, -0.41, 0.34, 0.08, 1.18, -0.82, 0.13, 1.28, 0.00, 0.52, 1.19, -0.94, 0.17, -0.35, 0.05, -0.27, -0.60, 0.72, -0.16, 0, 0},
};
// clang-format on

// Whether the clause of `ancestor` holds the token `at`.
bool is_above(const std::vector<std::int32_t>& heads, std::int32_t ancestor, std::uint32_t at) {
  std::int32_t here = static_cast<std::int32_t>(at);
  for (std::size_t steps = 0; here >= 0 && steps <= heads.size(); ++steps) {
    if (here == ancestor) return true;
    here = heads[static_cast<std::size_t>(here)];
  }
  return false;
}

// Who acts in the clause around the pronoun, past the noun phrases that it stands in.
std::int32_t actor_around(const Discourse& discourse, const Reference& pronoun) {
  constexpr std::size_t kMostPhrases = 6;
  const std::vector<std::int32_t>& heads = discourse.heads[pronoun.mention.sentence];
  const std::vector<std::int32_t>& actors = discourse.actors[pronoun.mention.sentence];
  std::int32_t at = pronoun.predicate;
  for (std::size_t steps = 0; at >= 0 && steps < kMostPhrases; ++steps) {
    if (actors[static_cast<std::size_t>(at)] >= 0) return actors[static_cast<std::size_t>(at)];
    at = heads[static_cast<std::size_t>(at)];
  }
  return -1;
}

// 1 if the given name ends as names of the pronoun's gender mostly do, -1 if as those of the other.
double name_ending(const std::vector<Reference>& references, const Chain& chain, Gender gender) {
  if (gender == Gender::unknown || chain.gender != Gender::unknown || chain.names.empty()) return 0;
  const std::vector<std::string>& words = references[chain.names.front()].name.words;
  if (words.size() < 2 || words.front().size() < 3) return 0;
  const std::string& given = words.front();
  const bool female = given.ends_with("a") || given.ends_with("ie") || given.ends_with("ine") ||
                      given.ends_with("elle") || given.ends_with("yn") || given.ends_with("ette") ||
                      given.ends_with("een");
  return female == (gender == Gender::female) ? 1 : -1;
}

}  // namespace

bool is_bound(const std::vector<Reference>& references, const Discourse& discourse, std::uint32_t candidate,
              std::uint32_t pronoun) {
  const Reference &c = references[candidate], &p = references[pronoun];
  if (c.mention.sentence != p.mention.sentence) return false;
  if (p.mention.head >= c.first && p.mention.head < c.last) return true;
  if (c.coordination == p.coordination && c.mention.head != p.mention.head) return true;
  if (p.pronoun->reflexive || p.role == GrammaticalRole::possessor) return false;
  if (c.predicate == p.predicate && c.role != GrammaticalRole::possessor && c.predicate >= 0) return true;
  // "she stopped and thanked her": who acts is not whom it is done to.
  return p.role != GrammaticalRole::subject && p.predicate >= 0 &&
         discourse.actors[p.mention.sentence][static_cast<std::size_t>(p.predicate)] ==
             static_cast<std::int32_t>(c.coordination);
}

bool is_awaited(const std::vector<Reference>& references, const Discourse& discourse, std::uint32_t candidate,
                std::uint32_t pronoun) {
  const Reference &c = references[candidate], &p = references[pronoun];
  if (c.mention.sentence != p.mention.sentence || c.role != GrammaticalRole::subject || c.pronoun || c.predicate < 0 ||
      c.first <= p.mention.head) {
    return false;
  }
  if (p.predicate == c.predicate && p.role == GrammaticalRole::subject) return false;
  return is_above(discourse.heads[p.mention.sentence], c.predicate, p.mention.head);
}

AntecedentFeatures antecedent_features(const std::vector<Reference>& references, Chains& chains,
                                       const Discourse& discourse, std::uint32_t candidate, std::uint32_t pronoun,
                                       Nearness nearness) {
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
  f[kRank] = std::log2(1.0 + static_cast<double>(nearness.rank));
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
  set(kChainNamed, chain.named());
  set(kOnlyPronouns, chain.roles.empty() && !chain.named());
  set(kAwaited, candidate > pronoun);
  f[kNameEnding] = name_ending(references, chain, p.gender);
  f[kNameCount] = std::log2(1.0 + static_cast<double>(chain.names.size()));
  set(kNearest, nearness.rank == 0);
  set(kLastSubject, nearness.last_subject);
  set(kOwnPossessive, p.role == GrammaticalRole::possessor);
  set(kOwnSubject, p.role == GrammaticalRole::subject);
  const bool nominal = c.mention.kind == MentionKind::nominal;
  set(kIndefinite, nominal && c.determiner == Determiner::indefinite);
  set(kQuantified, nominal && c.determiner == Determiner::quantified);
  set(kListed, c.mention.head != c.coordination);
  set(kClauseActor, distance == 0 && actor_around(discourse, p) == static_cast<std::int32_t>(c.coordination));
  const bool subjects = c.role == GrammaticalRole::subject && p.role == GrammaticalRole::subject;
  const auto is_main = [&](const Reference& r) {
    return r.role == GrammaticalRole::subject && r.predicate >= 0 &&
           discourse.heads[r.mention.sentence][static_cast<std::size_t>(r.predicate)] < 0;
  };
  set(kMainSubject, is_main(c));
  set(kBothMain, is_main(c) && is_main(p));
  if (distance == 0) {
    const std::vector<std::int32_t>& heads = discourse.heads[p.mention.sentence];
    f[kGap] = std::log2(1.0 + std::abs(static_cast<double>(p.mention.head) - static_cast<double>(c.mention.head)));
    const bool above =
        c.role == GrammaticalRole::subject && c.predicate >= 0 && is_above(heads, c.predicate, p.mention.head);
    set(kAncestor, above && f[kGovernsClause] < 1 && f[kOwner] < 1);
    set(kSister, subjects && p.predicate >= 0 && heads[static_cast<std::size_t>(p.predicate)] == c.predicate);
  }
  return f;
}

AntecedentFeatures without_gender(AntecedentFeatures features) {
  features[kGenderKnown] = 0;
  features[kNameEnding] = 0;
  features[kSamePronoun] = features[kPronoun];
  return features;
}

double antecedent_score(PronounClass kind, const AntecedentFeatures& features) {
  double score = 0;
  for (std::size_t i = 0; i < kAntecedentFeatures; ++i)
    score += kWeights[static_cast<std::size_t>(kind)][i] * features[i];
  return score;
}

}  // namespace newsgraph
