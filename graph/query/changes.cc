// Puts a speaker's claims into courses, and compares each day with the days before.
#include "graph/query/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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

// What two claims tell differently if they tell it at all: the kind, and of numbers and dates which one of the claim's.
using Aspect = std::pair<TurnKind, std::string>;
using Aspects = std::map<Aspect, std::string>;

// A claim in normal form, and what it says.
struct Told {
  Claim claim;
  std::string day, lemma;
  Aspects aspects;
};

using Day = std::vector<const Told*>;

Aspects aspects_of(const Claim& claim) {
  Aspects aspects;
  aspects[{TurnKind::polarity, ""}] = to_string(claim.polarity);
  aspects[{TurnKind::modality, ""}] = to_string(claim.modality);
  const std::string numbers = mask_numbers(fold(claim.object.text)).numbers;
  if (!numbers.empty()) aspects[{TurnKind::number, "object"}] = numbers;
  for (const ClaimQualifier& qualifier : claim.qualifiers) {
    const std::string amount = amount_of(qualifier);
    if (amount.empty()) continue;
    // As in disputes(): what is counted is part of the question.
    const std::string what = qualifier.value.money ? "money " + qualifier.value.money->currency
                                                   : mask_numbers(fold(qualifier.thing.text)).text;
    aspects[{TurnKind::number, fold(qualifier.preposition) + " " + what}] = amount;
  }
  const std::string date = date_of(claim);
  if (!date.empty() && first_day(date) == date) aspects[{TurnKind::date, ""}] = date;
  return aspects;
}

// An amount is an entity of its own: "£5 million" and "£7 million" are compared by their words.
std::string object_key(const ClaimThing& object) {
  const NumberMask mask = mask_numbers(fold(object.text));
  return object.entity.empty() || !mask.numbers.empty() ? mask.text : object.entity;
}

bool same_value(TurnKind kind, std::string_view a, std::string_view b) {
  return kind == TurnKind::date ? compatible(a, b) : a == b;
}

std::string joined(const std::set<std::string>& values) { return fmt::format("{}", fmt::join(values, " or ")); }

// The values of an aspect that the claims of one lemma tell on a day.
std::set<std::string> values(const Day& day, const std::string& lemma, const Aspect& aspect) {
  std::set<std::string> found;
  for (const Told* const told : day) {
    if (told->lemma != lemma) continue;
    if (const auto at = told->aspects.find(aspect); at != told->aspects.end()) found.insert(at->second);
  }
  return found;
}

bool has_lemma(const Day& day, const std::string& lemma) {
  return std::ranges::any_of(day, [&](const Told* told) { return told->lemma == lemma; });
}

std::set<std::string> lemmas(const Day& day) {
  std::set<std::string> found;
  for (const Told* const told : day) found.insert(told->lemma);
  return found;
}

// How what `told` says on `days[number]` differs from what was said before.
std::vector<Turn> turns(const Told& told, const std::vector<Day>& days, std::size_t number) {
  std::vector<Turn> found;
  for (const auto& [aspect, value] : told.aspects) {
    std::set<std::string> before;
    for (std::size_t i = number; i-- > 0 && before.empty();) before = values(days[i], told.lemma, aspect);
    if (before.empty()) continue;
    const std::set<std::string> now = values(days[number], told.lemma, aspect);
    const bool goes_on = std::ranges::any_of(now, [&, kind = aspect.first](const std::string& one) {
      return std::ranges::any_of(before, [&](const std::string& other) { return same_value(kind, one, other); });
    });
    if (!goes_on) found.push_back({.kind = aspect.first, .before = joined(before), .now = value});
  }
  const auto told_before = [&](const Day& day) { return has_lemma(day, told.lemma); };
  const auto end = days.begin() + static_cast<std::ptrdiff_t>(number);
  if (number > 0 && std::find_if(days.begin(), end, told_before) == end) {
    const std::set<std::string> before = lemmas(days[number - 1]);
    const auto goes_on = [&](const std::string& lemma) { return has_lemma(days[number], lemma); };
    if (std::ranges::none_of(before, goes_on)) {
      found.push_back({.kind = TurnKind::wording, .before = joined(before), .now = told.lemma});
    }
  }
  return found;
}

std::string outlet(const Claim& claim) { return claim.source.empty() ? "article " + claim.article : claim.source; }

// What is said in one way, whatever the words.
auto way(const Told& told) { return std::tie(told.lemma, told.aspects); }

void add_source(Saying& saying, const Claim& claim) {
  const auto at = std::ranges::lower_bound(saying.sources, outlet(claim));
  if (at == saying.sources.end() || *at != outlet(claim)) saying.sources.insert(at, outlet(claim));
}

Saying make_saying(const Told& told, std::vector<Turn> turned) {
  Saying saying{.date = told.day,
                .until = told.day,
                .relation = told.claim.relation,
                .lemma = told.lemma,
                .polarity = told.claim.polarity,
                .modality = told.claim.modality,
                .values = {},
                .sources = {outlet(told.claim)},
                .sentence = told.claim.sentence,
                .article = told.claim.article,
                .triple = told.claim.triple,
                .turns = std::move(turned)};
  for (const auto& [aspect, value] : told.aspects) {
    if (aspect.first == TurnKind::number || aspect.first == TurnKind::date) saying.values.push_back(value);
  }
  return saying;
}

// The first of each way in which something is said on a day.
Day ways(const Day& day) {
  Day found;
  for (const Told* const told : day) {
    if (std::ranges::none_of(found, [&](const Told* other) { return way(*other) == way(*told); })) {
      found.push_back(told);
    }
  }
  return found;
}

bool same_ways(const Day& a, const Day& b) {
  return a.size() == b.size() &&
         std::ranges::is_permutation(a, b, [](const Told* one, const Told* other) { return way(*one) == way(*other); });
}

// `told` is by day.
std::vector<Saying> sayings(const std::vector<Told>& told) {
  std::vector<Day> days;
  for (const Told& one : told) {
    if (days.empty() || days.back().front()->day != one.day) days.emplace_back();
    days.back().push_back(&one);
  }
  std::vector<Saying> all;
  Day before;
  std::size_t first = 0;  // of the sayings of the day before
  for (std::size_t i = 0; i < days.size(); ++i) {
    const Day now = ways(days[i]);
    if (i == 0 || !same_ways(before, now)) {
      first = all.size();
      before = now;
      for (const Told* const one : now) all.push_back(make_saying(*one, turns(*one, days, i)));
    }
    for (const Told* const one : days[i]) {
      const auto is = [&](const Told* other) { return way(*other) == way(*one); };
      const auto place = static_cast<std::size_t>(std::ranges::find_if(before, is) - before.begin());
      all[first + place].until = one->day;
      add_source(all[first + place], one->claim);
    }
  }
  return all;
}

std::string last_turn(const Course& course) {
  std::string last;
  for (const Saying& saying : course.sayings) {
    if (!saying.turns.empty()) last = saying.date;
  }
  return last;
}

}  // namespace

std::string_view to_string(TurnKind kind) {
  switch (kind) {
    case TurnKind::polarity: return "polarity";
    case TurnKind::modality: return "modality";
    case TurnKind::number: return "number";
    case TurnKind::date: return "date";
    case TurnKind::wording: return "wording";
  }
  return "";
}

std::vector<Course> changes(std::vector<Claim> claims) {
  std::map<std::tuple<std::string, std::string, std::string>, std::vector<Told>> courses;
  for (Claim& claim : claims) {
    if (claim.published.empty() || claim.modality == Modality::asked) continue;
    Told told{.claim = in_normal_form(std::move(claim)), .day = {}, .lemma = {}, .aspects = {}};
    told.day = told.claim.published;
    told.lemma = relation_group(fold(told.claim.lemma));
    told.aspects = aspects_of(told.claim);
    const std::string object = object_key(told.claim.object);
    courses[{told.claim.subject.entity, object, object.empty() ? told.lemma : ""}].push_back(std::move(told));
  }
  std::vector<Course> found;
  for (auto& [key, told] : courses) {
    std::ranges::stable_sort(told, {}, [](const Told& one) { return std::tie(one.day, one.claim.article); });
    const auto& [subject, object, lemma] = key;
    Course course{.id = make_identifier('c', {subject, object, lemma}),
                  .subject = told.front().claim.subject,
                  .object = told.front().claim.object,
                  .lemma = lemma,
                  .sayings = sayings(told)};
    if (!last_turn(course).empty()) found.push_back(std::move(course));
  }
  std::ranges::sort(found, [](const Course& a, const Course& b) {
    return std::tuple(last_turn(b), std::string_view(a.id)) < std::tuple(last_turn(a), std::string_view(b.id));
  });
  return found;
}

}  // namespace newsgraph
