// Titles, appositions, predicates, and definite descriptions that look back.
#include "ingest/extract/description.h"

#include <algorithm>
#include <iterator>

#include "ingest/extract/tree.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kSameHeadReach = 15;  // sentences
constexpr std::uint32_t kGenericReach = 2;
constexpr std::size_t kMostLookedAt = 12;

// Nouns that stand for any organisation whatever it does; "the ministry" does not stand for a football club.
constexpr std::string_view kAnyOrganisation[] = {
    "company",  "firm",      "agency",    "organisation", "organization", "corporation", "group",
    "outlet",   "newspaper", "paper",     "broadcaster",  "network",      "retailer",    "manufacturer",
    "maker",    "carmaker",  "automaker", "airline",      "bank",         "lender",      "startup",
    "start-up", "publisher", "watchdog",  "regulator",    "institution",  "charity",     "club",
    "team",     "party",     "giant",     "bloc",         "alliance",     "union",       "body",
    "daily",    "magazine",  "operator",  "supplier",     "chipmaker",    "drugmaker",   "planemaker",
};
// Those of them that fit beside any other: a carmaker is a company.
constexpr std::string_view kAnyBusiness[] = {"company", "firm",         "corporation",  "group",
                                             "giant",   "organisation", "organization", "institution",
                                             "body",    "operator",     "manufacturer", "maker"};
// What organisations deal in, beside these nouns.
constexpr std::string_view kTrades[] = {
    "auto",     "automobile", "automotive", "car",      "truck", "aircraft", "aerospace", "software",
    "computer", "technology", "tech",       "internet", "media", "news",     "oil",       "gas",
    "energy",   "drug",       "insurance",  "mining",   "steel", "telecom",  "retail",    "pharmaceutical"};
// Those that say of an organisation whose name stands before them what it is: "the Reuters agency", not "the Reuters
// team", "the Reuters supplier".
constexpr std::string_view kSortOfOrganisation[] = {
    "company",     "firm",     "agency",  "organisation", "organization", "newspaper", "bank",      "union",  "party",
    "broadcaster", "magazine", "network", "airline",      "corporation",  "carmaker",  "automaker", "charity"};
constexpr std::string_view kCountryNouns[] = {"country", "nation", "kingdom", "republic"};
constexpr std::string_view kTownNouns[] = {"city", "town", "village", "capital", "metropolis", "port"};

// Offices that one person holds and that others in the same article may hold too.
constexpr std::string_view kOffices[] = {
    "president",  "minister",    "premier",       "chancellor", "secretary",      "senator",  "governor",
    "mayor",      "congressman", "congresswoman", "lawmaker",   "representative", "judge",    "justice",
    "ambassador", "king",        "queen",         "prince",     "princess",       "pope",     "bishop",
    "archbishop", "chairman",    "chairwoman",    "chair",      "chief",          "director", "commissioner",
    "spokesman",  "spokeswoman", "spokesperson",  "ceo",        "executive",      "leader",   "general",
    "commander",  "prosecutor",  "sheriff",       "coach",      "manager",        "captain",  "envoy",
    "founder",    "speaker",     "professor",     "analyst",    "candidate",      "nominee",  "politician",
    "diplomat",   "lawyer",      "attorney",      "economist",  "monarch",        "emperor",
};

// Nouns that say too little to be recognised by: "the number", "the terms".
constexpr std::string_view kEmptyNouns[] = {
    "number",   "term", "time",  "way",   "end",       "part",   "case",  "issue", "kind",  "sort", "level", "rest",
    "majority", "lot",  "point", "start", "beginning", "amount", "rate",  "side",  "thing", "fact", "event", "result",
    "use",      "role", "form",  "set",   "series",    "same",   "other", "first", "last",  "one"};

template <std::size_t size>
bool contains(const std::string_view (&list)[size], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

bool definite(const Reference& r) {
  return r.determiner == Determiner::definite || r.determiner == Determiner::demonstrative;
}

// Whether a description of this kind may be said of a name, and is no other thing beside it in a list.
bool may_describe(const Reference& name, const Reference& description) {
  if (name.number == Number::singular && description.number == Number::plural && name.type != EntityType::organisation)
    return false;
  switch (name.type) {
    case EntityType::person: return description.type == EntityType::person && description.type_known;
    case EntityType::organisation:
      return description.type == EntityType::organisation || description.type == EntityType::group ||
             !description.type_known;
    case EntityType::place: return description.type == EntityType::place;
    default:
      return !name.type_known && description.type != EntityType::date && description.type != EntityType::quantity &&
             description.type != EntityType::money;
  }
}

bool has_child(const Tree& tree, std::uint32_t head, Deprel deprel) { return tree.child(head, deprel).has_value(); }

bool denied_or_possible(const Document& document, const Tree& tree, std::uint32_t predicate) {
  for (const std::uint32_t child : tree.children(predicate)) {
    const Token& token = tree.token(child);
    const std::string_view form = document.form(token);
    if (token.xpos == Xpos::MD || token.lemma == "not" || token.lemma == "never" || token.lemma == "no" ||
        form == "n't" || form == "no" || form == "not")
      return true;
    if (token.deprel == Deprel::mark && (token.lemma == "if" || token.lemma == "whether")) return true;
  }
  return false;
}

void merge_in_sentence(const Document& document, std::uint32_t s, const std::vector<Reference>& references,
                       const ReferenceAt& at, Chains& chains) {
  const Sentence& sentence = document.sentences[s];
  if (sentence.tokens.size() > kMostTokens) return;
  const Tree tree(sentence);
  const auto pair = [&](std::int64_t a, std::int64_t b) {
    if (a < 0 || b < 0 || a == b) return;
    const Reference &x = references[static_cast<std::size_t>(a)], &y = references[static_cast<std::size_t>(b)];
    const bool x_named = x.mention.kind == MentionKind::named, y_named = y.mention.kind == MentionKind::named;
    if (x_named == y_named || x.pronoun || y.pronoun) return;
    if (may_describe(x_named ? x : y, x_named ? y : x))
      chains.merge(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
  };
  for (std::uint32_t t = 0; t < tree.size(); ++t) {
    const Token& token = tree.token(t);
    if (token.deprel == Deprel::appos && !has_child(tree, t, Deprel::conj)) {
      const std::int64_t a = at(s, token.head), b = at(s, t);
      const bool list = token.head >= 0 && has_child(tree, static_cast<std::uint32_t>(token.head), Deprel::conj);
      if (!list) pair(a, b);
    }
    if (const std::int64_t whole = at(s, t); whole >= 0 && t > 0) {
      // "The Reuters agency" is Reuters.
      const Reference& r = references[static_cast<std::size_t>(whole)];
      const std::int64_t named = at(s, t - 1);
      if (r.mention.kind == MentionKind::nominal && r.number == Number::singular && definite(r) &&
          contains(kSortOfOrganisation, r.lemma) && named >= 0) {
        const Reference& name = references[static_cast<std::size_t>(named)];
        const bool whole_name = name.mention.kind == MentionKind::named && name.last == t && name.first == r.first + 1;
        if (whole_name && name.type_known && name.type == EntityType::organisation) pair(whole, named);
      }
    }
    if (const auto copula = tree.child(t, Deprel::cop)) {
      if (tree.token(*copula).lemma != "be" || denied_or_possible(document, tree, t) ||
          has_child(tree, t, Deprel::case_))
        continue;
      const auto subject = tree.child(t, Deprel::nsubj);
      const std::int64_t predicate = at(s, t);
      if (!subject || predicate < 0 || has_child(tree, *subject, Deprel::conj) || has_child(tree, t, Deprel::conj))
        continue;
      const Reference& p = references[static_cast<std::size_t>(predicate)];
      const Determiner d = p.determiner;
      const bool unique = p.mention.kind == MentionKind::named || d == Determiner::definite ||
                          (d == Determiner::possessive && p.type == EntityType::person) ||
                          (d == Determiner::none && p.type == EntityType::person && contains(kOffices, p.lemma));
      if (unique) pair(at(s, *subject), predicate);
    }
  }
}

}  // namespace

void merge_equated(const Document& document, const std::vector<Reference>& references, Chains& chains) {
  const ReferenceAt at(document, references);
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    if (!references[i].titled) continue;
    const std::int64_t name = at(references[i].mention.sentence, *references[i].titled);
    if (name >= 0 && references[static_cast<std::size_t>(name)].mention.kind == MentionKind::named)
      chains.merge(static_cast<std::uint32_t>(name), i);
  }
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) merge_in_sentence(document, s, references, at, chains);
}

void DescriptionResolver::remember(std::uint32_t reference) {
  const Reference& r = references_[reference];
  if (r.mention.kind == MentionKind::nominal) by_lemma_[r.lemma].push_back(reference);
  if (r.mention.kind == MentionKind::named) {
    names_.push_back(reference);
    if (r.name.words.size() > 1) by_last_word_[r.name.words.back()].push_back(reference);
  }
}

void DescriptionResolver::resolve(std::uint32_t reference) {
  const Reference& r = references_[reference];
  if (chains_.of(reference).named() || r.type == EntityType::date || r.type == EntityType::money ||
      r.type == EntityType::quantity)
    return;
  // "Bloomberg sources", "security guarantees": the same words again, if they say something.
  const bool telling = r.determiner == Determiner::none && !r.modifiers.empty();
  if (!definite(r) && !telling) return;
  if (same_head(reference) || !definite(r)) return;
  if (part_of_name(reference) || generic(reference)) return;
  office(reference);
}

bool DescriptionResolver::same_head(std::uint32_t reference) {
  const Reference& r = references_[reference];
  const auto found = by_lemma_.find(r.lemma);
  if (found == by_lemma_.end() || contains(kEmptyNouns, r.lemma)) return false;
  std::size_t looked_at = 0;
  for (auto it = found->second.rbegin(); it != found->second.rend() && looked_at < kMostLookedAt; ++it, ++looked_at) {
    const Reference& c = references_[*it];
    if (r.mention.sentence - c.mention.sentence > kSameHeadReach) break;
    if (c.number != r.number || c.determiner == Determiner::quantified || c.mention.span.contains(r.mention.span))
      continue;
    const bool same = c.modifiers == r.modifiers;
    // "the group" for "a working group"; never the other way round, since more words may mean another thing.
    const bool shorter =
        definite(r) && std::includes(c.modifiers.begin(), c.modifiers.end(), r.modifiers.begin(), r.modifiers.end());
    if (definite(r) ? !shorter : !same) continue;
    if (!definite(r) && c.determiner == Determiner::possessive) continue;
    if (chains_.merge(*it, reference)) return true;
  }
  return false;
}

bool DescriptionResolver::part_of_name(std::uint32_t reference) {
  const Reference& r = references_[reference];
  const auto found = by_last_word_.find(r.lemma);
  if (found == by_last_word_.end() || r.number != Number::singular || !r.type_known || r.type == EntityType::person)
    return false;
  std::size_t looked_at = 0;
  for (auto it = found->second.rbegin(); it != found->second.rend() && looked_at < kMostLookedAt; ++it, ++looked_at) {
    const Reference& c = references_[*it];
    if (r.mention.sentence - c.mention.sentence > kSameHeadReach) break;
    const bool says_no_more = std::all_of(r.modifiers.begin(), r.modifiers.end(), [&](const std::string& m) {
      return std::find(c.name.words.begin(), c.name.words.end(), m) != c.name.words.end();
    });
    if (says_no_more && chains_.merge(*it, reference)) return true;
  }
  return false;
}

// "the company", "the country", "the city": the one that was last talked about.
bool DescriptionResolver::generic(std::uint32_t reference) {
  const Reference& r = references_[reference];
  const bool organisation = contains(kAnyOrganisation, r.lemma), country = contains(kCountryNouns, r.lemma),
             town = contains(kTownNouns, r.lemma);
  if (!(organisation || country || town) || r.number != Number::singular) return false;
  // "The US car company" tells no more than "the company".
  const auto trades = static_cast<std::size_t>(std::ranges::count_if(
      r.modifiers, [&](const std::string& word) { return organisation && contains(kTrades, word); }));
  if (r.modifiers.size() > r.countries.size() + trades || (!r.countries.empty() && !organisation)) return false;
  std::int64_t best = -1;
  std::uint32_t best_rank = 0;
  bool tied = false;
  std::size_t looked_at = 0;
  for (auto it = names_.rbegin(); it != names_.rend() && looked_at < 4 * kMostLookedAt; ++it, ++looked_at) {
    const Reference& c = references_[*it];
    const std::uint32_t distance = r.mention.sentence - c.mention.sentence;
    if (distance > kGenericReach) break;
    const Chain& chain = chains_.of(*it);
    const bool is_country = country_word(c.name.joined).has_value();
    if (organisation ? !(chain.type == EntityType::organisation && chain.type_known)
                     : !(chain.type == EntityType::place && is_country == country))
      continue;
    if (distance == 0 && c.predicate == r.predicate) continue;
    const bool described = std::any_of(chain.roles.begin(), chain.roles.end(), [&](const std::string& role) {
      return role != r.lemma && contains(kAnyOrganisation, role) && !contains(kAnyBusiness, role) &&
             !contains(kAnyBusiness, r.lemma);
    });
    if (organisation && described) continue;
    if (!r.countries.empty() && !chain.countries.empty() && !overlap(r.countries, chain.countries)) continue;
    const std::uint32_t role = c.role == GrammaticalRole::subject ? 3 : c.role == GrammaticalRole::object ? 2 : 1;
    const std::uint32_t rank = 10 * (kGenericReach + 1 - distance) + role;
    if (best < 0 || rank > best_rank) {
      best = *it;
      best_rank = rank;
      tied = false;
    } else if (rank == best_rank && chains_.find(static_cast<std::uint32_t>(best)) != chains_.find(*it)) {
      tied = true;
    }
  }
  return best >= 0 && !tied && chains_.merge(static_cast<std::uint32_t>(best), reference);
}

// "The US president" for a person who was just the subject and of whom nothing else is known.
bool DescriptionResolver::office(std::uint32_t reference) {
  const Reference& r = references_[reference];
  if (r.type != EntityType::person || r.number != Number::singular || r.role != GrammaticalRole::subject) return false;
  const bool office = contains(kOffices, r.lemma);
  if (!office && r.gender == Gender::unknown) return false;
  if (r.modifiers.size() > r.countries.size() && !(r.modifiers.size() == r.countries.size() + 1 &&
                                                   std::binary_search(r.modifiers.begin(), r.modifiers.end(), "prime")))
    return false;
  std::int64_t best = -1;
  std::uint32_t best_distance = 0;
  std::size_t looked_at = 0;
  for (auto it = names_.rbegin(); it != names_.rend() && looked_at < 4 * kMostLookedAt; ++it, ++looked_at) {
    const Reference& c = references_[*it];
    const std::uint32_t distance = r.mention.sentence - c.mention.sentence;
    if (distance > kGenericReach || (best >= 0 && distance > best_distance)) break;
    if (distance == 0 || c.role != GrammaticalRole::subject || c.type != EntityType::person) continue;
    const Chain& chain = chains_.of(*it);
    if (!chain.countries.empty() && !r.countries.empty() && !overlap(chain.countries, r.countries)) continue;
    const bool other_office =
        office && std::any_of(chain.roles.begin(), chain.roles.end(),
                              [&](const std::string& role) { return role != r.lemma && contains(kOffices, role); });
    if (other_office || !chains_.agree(*it, reference)) continue;
    if (best >= 0 && chains_.find(static_cast<std::uint32_t>(best)) != chains_.find(*it)) return false;
    best = *it;
    best_distance = distance;
  }
  return best >= 0 && chains_.merge(static_cast<std::uint32_t>(best), reference);
}

}  // namespace newsgraph
