// Settling finds what a name may be short for through indexes: by family names, by halves of double ones, by the short
// forms of other names. Here every name is compared with every other, which costs the square of their number, and both
// must come to the same: indexes lose nothing.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "../story.h"
#include "../temporary_file.h"
#include "graph/identity/family.h"
#include "graph/identity/lexicon.h"
#include "graph/identity/name_form.h"
#include "graph/identity/name_kind.h"
#include "graph/sqlite.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

struct Named {
  std::string text;
  EntityType type = EntityType::person;
};

// "person an falk" → the forms that it may be a name of.
using Meanings = std::map<std::string, std::set<std::string>>;

std::string person_form(const std::string& key) { return "person " + key; }
std::string other_form(const std::string& key) { return "other " + key; }

// People whose full names may be one, each with all names.
struct Person {
  std::string founder;  // key
  std::vector<PersonName> names;
};

bool half(const std::string& part, const std::string& family) {
  const std::vector<std::string> names = family_names(family);
  return part != family && std::ranges::find(names, part) != names.end();
}

Meanings of_persons(const std::map<std::string, std::int64_t>& things) {
  std::vector<FullName> full;
  std::set<std::string> families;
  for (const auto& [key, count] : things) {
    const PersonName name = person_of_key(key);
    if (name.given.empty() || name.initials_only()) continue;
    full.push_back({key, name, count});
    families.insert(name.family);
  }
  std::vector<Person> people;
  std::map<std::string, std::vector<std::size_t>> means;  // key → numbers of people
  for (const std::string& family : families) {
    std::vector<FullName> of_family;
    std::ranges::copy_if(full, std::back_inserter(of_family),
                         [&](const FullName& name) { return name.name.family == family; });
    const Family apart = tell_apart(of_family);
    for (std::size_t i = 0; i < of_family.size(); ++i) {
      for (const std::uint32_t bearer : apart.means[i]) means[of_family[i].key].push_back(people.size() + bearer);
    }
    for (const Bearer& bearer : apart.bearers) {
      Person& person = people.emplace_back(Person{of_family[bearer.founder].key, {}});
      for (const std::uint32_t i : bearer.names) person.names.push_back(of_family[i].name);
    }
  }
  // Whom of those with half the family name one with a double one is.
  std::map<std::size_t, std::size_t> is;
  for (std::size_t i = 0; i < people.size(); ++i) {
    std::vector<std::size_t> same;
    for (std::size_t j = 0; j < people.size(); ++j) {
      const bool one = half(people[j].names.front().family, people[i].names.front().family) &&
                       std::ranges::all_of(people[i].names, [&](const PersonName& name) {
                         return !bearers_like(name, {people[j].names}).empty();
                       });
      if (one) same.push_back(j);
    }
    if (same.size() == 1) is.emplace(i, same.front());
  }
  const auto founder = [&](std::size_t i) { return people[is.contains(i) ? is.at(i) : i].founder; };
  Meanings meanings;
  for (const auto& [key, bearers] : means) {
    for (const std::size_t bearer : bearers) meanings[person_form(key)].insert(person_form(founder(bearer)));
  }
  std::map<std::string, Person> whole;  // by founder
  for (std::size_t i = 0; i < people.size(); ++i) {
    Person& person = whole[founder(i)];
    person.founder = founder(i);
    person.names.insert(person.names.end(), people[i].names.begin(), people[i].names.end());
  }
  for (const auto& [key, count] : things) {
    const PersonName name = person_of_key(key);
    if (!name.given.empty() && !name.initials_only()) continue;
    std::set<std::string>& meant = meanings[person_form(key)];
    std::set<std::string> by_given;
    for (const auto& [id, person] : whole) {
      const PersonName founding = person_of_key(person.founder);
      if (!name.given.empty()) {
        if (!bearers_like(name, {person.names}).empty()) meant.insert(person_form(id));
      } else if (founding.family == name.family || half(name.family, founding.family)) {
        meant.insert(person_form(id));
      }
      if (name.given.empty() && founding.given.front() == name.family) by_given.insert(person_form(id));
    }
    if (meant.empty()) meant = by_given;
    if (meant.empty()) meant.insert(person_form(key));
  }
  return meanings;
}

struct Other {
  std::string key;
  std::set<std::string> texts;
  NameVotes votes;
  bool acronym = false;
};

bool part_of(const std::string& brief, const std::string& full) {
  return brief != full && (" " + full + " ").find(" " + brief + " ") != std::string::npos &&
         (full.starts_with(brief + " ") || full.ends_with(" " + brief));
}

Meanings of_others(const std::vector<Other>& others) {
  Meanings meanings;
  std::set<std::string> places;
  for (const Other& other : others) {
    if (is_place(other.votes)) places.insert(other.key);
  }
  const auto rank = [](const Other& other) {
    return std::tuple(-std::ranges::count(other.key, ' '), -static_cast<std::ptrdiff_t>(other.key.size()), other.key);
  };
  const auto length = [](const Other& other) {
    return std::pair(std::ranges::count(other.key, ' '), other.key.size());
  };
  std::vector<Other> ordered = others;
  std::ranges::sort(ordered, {}, rank);
  std::vector<Other> founders;
  for (const Other& brief : ordered) {
    std::vector<const Other*> fuller;
    for (const Other& full : founders) {
      const auto names_it = [&](const std::string& text) {
        return std::ranges::any_of(short_forms(text), [&](const ShortForm& form) {
          return form.key == brief.key && (form.place.empty() || places.contains(form.place));
        });
      };
      if (length(full) > length(brief) && std::ranges::any_of(full.texts, names_it) &&
          (brief.acronym || places.contains(brief.key) == places.contains(full.key)) &&
          !name_lexicon().countries.contains(brief.key) && !(brief.acronym && brief.key.size() <= 2)) {
        fuller.push_back(&full);
      }
    }
    const bool of_its_own = fuller.size() >= 3 && std::ranges::all_of(fuller, [&](const Other* full) {
                              return part_of(brief.key, full->key) && brief.votes.things >= 3 * full->votes.things;
                            });
    std::set<std::string>& meant = meanings[other_form(brief.key)];
    if (fuller.empty() || of_its_own) {
      meant.insert(other_form(brief.key));
      founders.reserve(ordered.size());  // what `fuller` points to stays
      founders.push_back(brief);
    } else {
      for (const Other* full : fuller) meant.insert(other_form(full->key));
    }
  }
  return meanings;
}

Meanings compared_with_all(const std::vector<Named>& names) {
  std::map<std::string, std::int64_t> persons;
  std::map<std::string, Other> others;
  for (const auto& [text, type] : names) {
    if (type == EntityType::person) {
      ++persons[person_name(text).key()];
      continue;
    }
    Other& other = others[name_key(text)];
    other.key = name_key(text);
    other.texts.insert(text);
    other.acronym |= looks_like_acronym(text);
    ++other.votes.things;
    other.votes.places += type == EntityType::place;
  }
  std::vector<Other> all;
  for (auto& [key, other] : others) all.push_back(std::move(other));
  Meanings meanings = of_persons(persons);
  meanings.merge(of_others(all));
  return meanings;
}

// What stands in the tables of settling.
Meanings found(const std::filesystem::path& file) {
  const sqlite::Connection connection(file, false);
  sqlite::Query rows(connection,
                     "SELECT f.person, f.key, g.person, g.key FROM forms f LEFT JOIN may_mean m ON m.form = f.row "
                     "LEFT JOIN forms g ON g.row = coalesce(f.founder, m.founder) WHERE f.things > 0");
  Meanings meanings;
  const auto form = [](bool person, std::string_view key) {
    return person ? person_form(std::string(key)) : other_form(std::string(key));
  };
  while (rows.step()) {
    const std::string own = form(rows.number(0) != 0, rows.text(1));
    meanings[own].insert(rows.null(2) ? own : form(rows.number(2) != 0, rows.text(3)));
  }
  return meanings;
}

std::vector<Named> random_names(std::mt19937& random) {
  static const std::vector<std::string> kGiven = {"Ann", "Anna",   "A.",     "Bob",       "Robert",   "R.", "Carl",
                                                  "C.",  "Ann B.", "Ann C.", "Robert J.", "Aide Ann", ""};
  static const std::vector<std::string> kFamilies = {"Falk", "Lund", "Falk-Lund", "Lund-Moro", "Ann", "Falk Jr."};
  static const std::vector<Named> kOthers = {{"Oslo", EntityType::place},
                                             {"Oslo, Norway", EntityType::place},
                                             {"Oslo Rovers", EntityType::organisation},
                                             {"Rovers", EntityType::organisation},
                                             {"Bergen Rovers", EntityType::organisation},
                                             {"Falk Motor Company", EntityType::organisation},
                                             {"Falk Motors", EntityType::organisation},
                                             {"Falk", EntityType::organisation},
                                             {"FM", EntityType::organisation},
                                             {"FMC", EntityType::organisation},
                                             {"Norwegian Red Cross", EntityType::organisation},
                                             {"Red Cross", EntityType::organisation},
                                             {"Norwegian Harbour Bank", EntityType::organisation},
                                             {"NHB", EntityType::organisation},
                                             {"N.H.B.", EntityType::organisation},
                                             {"Harbour Bank", EntityType::organisation},
                                             {"Oslo Harbour Bank", EntityType::organisation},
                                             {"Bergen Harbour Bank", EntityType::organisation},
                                             {"Norway", EntityType::place},
                                             {"Norway Airlines", EntityType::organisation}};
  const auto any = [&](const auto& list) { return list[random() % list.size()]; };
  std::vector<Named> names;
  for (std::size_t i = 0; i < 4 + random() % 10; ++i) {
    if (random() % 2) {
      names.push_back(any(kOthers));
    } else {
      const std::string given = any(kGiven);
      names.push_back({(given.empty() ? "" : given + " ") + any(kFamilies), EntityType::person});
    }
  }
  return names;
}

TEST(Settle, FindsWhatComparingAllWithAllFinds) {
  const TemporaryFolder folder;
  std::mt19937 random(11);
  for (int round = 0; round < 150; ++round) {
    std::vector<Named> names = random_names(random);
    const std::filesystem::path file = folder / fmt::format("{}.graph", round);
    {
      Store store = Store::open(file, true);
      for (std::size_t i = 0; i < names.size(); ++i) {
        Story story(fmt::format("a-{}", i));
        story.mention(names[i].text, names[i].type);
        store.add(story);
        if (random() % 3 == 0) store.settle();
      }
      store.settle();
    }
    std::string told;
    for (const Named& name : names) told += name.text + "; ";
    ASSERT_EQ(found(file), compared_with_all(names)) << "round " << round << ": " << told;
  }
}

}  // namespace
}  // namespace newsgraph
