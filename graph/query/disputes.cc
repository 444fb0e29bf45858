// Groups claims by what they are about, and finds those that cannot all be true.
#include "graph/query/disputes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "graph/facts/relation_group.h"
#include "graph/identity/fold.h"
#include "graph/query/claim_part.h"
#include "graph/query/number_mask.h"
#include "graph/query/timeline.h"
#include "ingest/identifier.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// What claims share that are compared: subject, lemma, modality, and what else their kind asks for.
struct Topic {
  std::string subject, lemma, object, aspect;
  Modality modality = Modality::asserted;

  auto operator<=>(const Topic&) const = default;
};

// A claim, and what it says about its topic.
struct Side {
  const Claim* claim;
  std::string value;
};

using Topics = std::map<Topic, std::vector<Side>>;

bool claims_something(const Claim& claim) {
  return claim.modality == Modality::asserted || claim.modality == Modality::expected ||
         claim.modality == Modality::required;
}

Topic topic(const Claim& claim, std::string object, std::string aspect) {
  return {.subject = claim.subject.entity,
          .lemma = relation_group(fold(claim.lemma)),
          .object = std::move(object),
          .aspect = std::move(aspect),
          .modality = claim.modality};
}

// Whether who affirms `affirmed` cannot but deny `denied`, both being of one topic.
bool opposed(const Claim& affirmed, const Claim& denied) {
  const std::string one = date_of(affirmed), other = date_of(denied);
  if (!one.empty() && !other.empty() && !compatible(one, other)) return false;
  return std::ranges::all_of(denied.qualifiers, [&](const ClaimQualifier& wanted) {
    if (wanted.role == Role::time) return !wanted.value.time.empty();
    return std::ranges::any_of(affirmed.qualifiers, [&](const ClaimQualifier& had) {
      return fold(had.preposition) == fold(wanted.preposition) && key_of(had.thing) == key_of(wanted.thing);
    });
  });
}

void add_values(const Claim& claim, Topics& numbers, Topics& dates) {
  if (claim.polarity == Polarity::negated) return;
  if (const NumberMask masked = mask_numbers(fold(claim.object.text)); !masked.numbers.empty()) {
    numbers[topic(claim, masked.text, "object")].push_back({&claim, masked.numbers});
  }
  for (const ClaimQualifier& qualifier : claim.qualifiers) {
    const std::string told = amount_of(qualifier);
    if (told.empty()) continue;
    // What is counted is part of the question: "by 3 percent" and "by 4 seats" are not two answers to one.
    const std::string what = mask_numbers(fold(qualifier.thing.text)).text;
    const std::string aspect = qualifier.value.money ? "money " + qualifier.value.money->currency : what;
    numbers[topic(claim, key_of(claim.object), fold(qualifier.preposition) + " " + aspect)].push_back({&claim, told});
  }
  const std::string date = date_of(claim);
  if (date.size() <= 10 && first_day(date) == date && !date.empty()) {
    dates[topic(claim, key_of(claim.object), "date")].push_back({&claim, date});
  }
}

// Leaves the sides that differ from another, unless one article tells two that differ.
void keep_differing(std::vector<Side>& sides, DisputeKind kind) {
  const auto differ = [&](const Side& a, const Side& b) {
    return kind == DisputeKind::date ? !compatible(a.value, b.value) : a.value != b.value;
  };
  std::map<std::string_view, std::set<std::string_view>> told;  // values that differ, by article
  std::set<std::string_view> values;
  for (const Side& side : sides) {
    told[side.claim->article].insert(side.value);
    values.insert(side.value);
  }
  const auto vary = [&](const std::set<std::string_view>& some) {
    return std::ranges::any_of(some, [&](std::string_view a) {
      return std::ranges::any_of(
          some, [&](std::string_view b) { return kind == DisputeKind::date ? !compatible(a, b) : a != b; });
    });
  };
  if (std::ranges::any_of(told, vary, &std::pair<const std::string_view, std::set<std::string_view>>::second)) {
    sides.clear();
    return;
  }
  const std::vector<Side> all = sides;
  std::erase_if(sides, [&](const Side& side) {
    return std::ranges::none_of(all, [&](const Side& other) { return differ(side, other); });
  });
}

void keep_opposed(std::vector<Side>& sides) {
  const std::vector<Side> all = sides;
  const auto opposite = [](const Claim& a, const Claim& b) {
    if (a.polarity == b.polarity) return false;
    return a.polarity == Polarity::affirmed ? opposed(a, b) : opposed(b, a);
  };
  std::erase_if(sides, [&](const Side& side) {
    return std::ranges::none_of(all, [&](const Side& other) { return opposite(*side.claim, *other.claim); });
  });
}

std::string outlet(const Claim& claim) { return claim.source.empty() ? "article " + claim.article : claim.source; }

// Undated ones last.
auto by_date(const Claim& claim) {
  return std::tuple(claim.published.empty(), std::string_view(claim.published), std::string_view(claim.article),
                    std::string_view(claim.triple));
}

Dispute make_dispute(DisputeKind kind, const Topic& topic, std::vector<Side> sides) {
  std::ranges::sort(sides, [](const Side& a, const Side& b) {
    return std::tuple(std::string_view(a.value), by_date(*a.claim)) <
           std::tuple(std::string_view(b.value), by_date(*b.claim));
  });
  const Claim& first =
      *std::ranges::min_element(sides, {}, [](const Side& side) { return by_date(*side.claim); })->claim;
  Dispute dispute{.id = make_identifier('d', {to_string(kind), topic.subject, topic.lemma, topic.object, topic.aspect,
                                              to_string(topic.modality)}),
                  .kind = kind,
                  .subject = first.subject,
                  .object = first.object,
                  .lemma = first.lemma,
                  .modality = topic.modality,
                  .positions = {}};
  std::vector<std::vector<Origin>> origins;  // of each position
  for (const Side& side : sides) {
    const Claim& claim = *side.claim;
    const std::string holder = !claim.reported              ? outlet(claim)
                               : claim.speaker.name.empty() ? "(nobody named)"
                                                            : claim.speaker.name;
    const auto known = std::ranges::find_if(dispute.positions, [&](const Position& position) {
      return position.value == side.value && position.own_voice == !claim.reported && position.holder == holder &&
             position.entity == claim.speaker.entity;
    });
    const Origin origin{.name = claim.origin.name.empty() ? std::string(outlet_or_article(claim.source, claim.article))
                                                          : claim.origin.name,
                        .shares_with = claim.origin.shares_with};
    if (known != dispute.positions.end()) {
      origins[static_cast<std::size_t>(known - dispute.positions.begin())].push_back(origin);
      known->sources.push_back(outlet(claim));
      continue;
    }
    origins.push_back({origin});
    dispute.positions.push_back({.value = side.value,
                                 .holder = holder,
                                 .entity = claim.speaker.entity,
                                 .own_voice = !claim.reported,
                                 .since = claim.published,
                                 .sources = {outlet(claim)},
                                 .independent_sources = 0,
                                 .sentence = claim.sentence,
                                 .article = claim.article,
                                 .triple = claim.triple});
  }
  for (std::size_t i = 0; i < origins.size(); ++i) {
    dispute.positions[i].independent_sources = count_independent(origins[i]);
  }
  for (Position& position : dispute.positions) {
    std::ranges::sort(position.sources);
    const auto same = std::ranges::unique(position.sources);
    position.sources.erase(same.begin(), same.end());
  }
  return dispute;
}

std::string latest(const Dispute& dispute) {
  return std::ranges::max_element(dispute.positions, {}, &Position::since)->since;
}

}  // namespace

std::string_view to_string(DisputeKind kind) {
  switch (kind) {
    case DisputeKind::polarity: return "polarity";
    case DisputeKind::number: return "number";
    case DisputeKind::date: return "date";
  }
  return "";
}

std::vector<Dispute> disputes(std::vector<Claim> claims) {
  std::erase_if(claims, [](const Claim& claim) { return !claims_something(claim); });
  std::ranges::transform(claims, claims.begin(), in_normal_form);
  Topics polarities, numbers, dates;
  for (const Claim& claim : claims) {
    polarities[topic(claim, key_of(claim.object), "")].push_back({&claim, std::string(to_string(claim.polarity))});
    add_values(claim, numbers, dates);
  }
  std::vector<Dispute> found;
  const auto collect = [&](DisputeKind kind, Topics& topics) {
    for (auto& [topic, sides] : topics) {
      if (kind == DisputeKind::polarity) {
        keep_opposed(sides);
      } else {
        keep_differing(sides, kind);
      }
      if (!sides.empty()) found.push_back(make_dispute(kind, topic, std::move(sides)));
    }
  };
  collect(DisputeKind::polarity, polarities);
  collect(DisputeKind::number, numbers);
  collect(DisputeKind::date, dates);
  std::ranges::sort(found, [](const Dispute& a, const Dispute& b) {
    return std::tuple(latest(b), std::string_view(a.id)) < std::tuple(latest(a), std::string_view(b.id));
  });
  return found;
}

}  // namespace newsgraph
