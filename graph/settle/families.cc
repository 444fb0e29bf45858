// Families are small; each is read, told apart by tell_apart() and compared with what stands in the file.
#include "graph/settle/families.h"

#include <algorithm>
#include <map>
#include <utility>

namespace newsgraph {
namespace {

// So many bearers of a given name that nobody could mean one of them by it.
constexpr std::int64_t kTooManyNamesakes = 8;
// One in so many things that go by a name with a generation: so many articles must tell its bearer from another.
constexpr std::int64_t kToldApart = 5;

bool is_full(const PersonName& name) { return !name.given.empty() && !name.initials_only(); }

}  // namespace

Families::Families(const sqlite::Connection& connection, Touched& touched)
    : touched_(touched),
      may_mean_(connection),
      form_(connection,
            "SELECT f.row, f.key, f.things, f.founder, f.front, f.back, f.apart FROM forms f WHERE f.row = ?1 AND "
            "f.person = 1"),
      family_(
          connection,
          "SELECT f.row, f.key, f.things, f.founder, f.front, f.back, f.apart FROM forms f INDEXED BY forms_by_family "
          "WHERE f.person = 1 AND f.family = ?1 ORDER BY f.key"),
      doubles_(connection,
               "SELECT DISTINCT family FROM forms WHERE front = ?1 AND front <> '' UNION "
               "SELECT DISTINCT family FROM forms WHERE back = ?1 AND back <> ''"),
      members_(
          connection,
          "SELECT f.row, f.key, f.things, f.founder, f.front, f.back, f.apart FROM forms f WHERE f.founder = ?1 AND "
          "f.things > 0 ORDER BY f.key"),
      single_word_(connection,
                   "SELECT f.row, f.key, f.things, f.founder, f.front, f.back, f.apart FROM forms f "
                   "INDEXED BY forms_by_family WHERE f.person = 1 AND f.family = ?1 AND f.given = '' ORDER BY f.key"),
      by_given_(connection, "SELECT row FROM forms WHERE given = ?1 AND given <> '' AND founder = row LIMIT ?2"),
      set_founder_(connection, "UPDATE forms SET founder = ?2 WHERE row = ?1") {}

std::vector<Families::Form> Families::read(sqlite::Query& query) {
  std::vector<Form> forms;
  while (query.step()) {
    Form form{.row = query.number(0),
              .key = std::string(query.text(1)),
              .name = person_of_key(query.text(1)),
              .things = query.number(2),
              .founder = {},
              .front = std::string(query.text(4)),
              .back = std::string(query.text(5))};
    form.apart = query.number(6) > 0 && kToldApart * query.number(6) >= form.things;
    if (!query.null(3)) form.founder = query.number(3);
    forms.push_back(std::move(form));
  }
  return forms;
}

std::set<std::string> Families::double_families(const std::string& half) {
  const auto names = doubles_.bind(std::string_view(half)).texts();
  return {names.begin(), names.end()};
}

void Families::settle() {
  std::set<std::string> single, doubled;
  for (const std::int64_t row : touched_.forms) {
    for (const Form& form : read(form_.bind(row))) {
      if (form.name.given.empty()) {
        words_.insert(form.name.family);
      } else {
        (form.front.empty() ? single : doubled).insert(form.name.family);
      }
    }
  }
  for (const std::string& family : single) settle_family(family);
  // What became of the halves matters to double names; these never matter to the halves' own full names.
  for (const std::string& half : single) {
    doubled.merge(double_families(half));
  }
  for (const std::string& family : doubled) settle_double_family(family);
  std::set<std::string> families = std::move(single);
  for (const std::string& family : doubled) {
    families.insert(family);
    const auto halves = family_names(family);
    families.insert(halves.begin() + 1, halves.end());
  }
  for (const std::string& family : families) settle_initials(family);
  words_.insert(families.begin(), families.end());
  for (const std::string& word : words_) settle_single_word(word);
}

void Families::settle_family(const std::string& family) {
  tell_full_names_apart(read(family_.bind(std::string_view(family))), {});
}

void Families::settle_double_family(const std::string& family) {
  const auto halves = family_names(family);
  std::vector<Person> persons_of_halves = persons(halves[1], false);
  for (Person& person : persons(halves[2], false)) persons_of_halves.push_back(std::move(person));
  tell_full_names_apart(read(family_.bind(std::string_view(family))), persons_of_halves);
}

// "Ann Falk-Lund" is "Ann Falk", if there is just one of that name.
void Families::tell_full_names_apart(const std::vector<Form>& forms, const std::vector<Person>& halves) {
  std::vector<FullName> names;
  std::vector<std::size_t> of_name;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].things == 0 || !is_full(forms[i].name)) {
      if (is_full(forms[i].name)) {
        found(forms[i], std::nullopt);
        may_mean(forms[i].row, {});
      }
      continue;
    }
    names.push_back({forms[i].key, forms[i].name, forms[i].things, forms[i].apart});
    of_name.push_back(i);
  }
  const Family family = tell_apart(names);
  std::vector<std::int64_t> founder_of;  // of each bearer
  for (const Bearer& bearer : family.bearers) {
    std::int64_t founder = forms[of_name[bearer.founder]].row;
    std::vector<std::int64_t> same;
    for (const Person& person : halves) {
      const bool one = std::ranges::all_of(
          bearer.names, [&](std::uint32_t i) { return bearers_like(names[i].name, {person.names}).size() == 1; });
      if (one) same.push_back(person.founder);
    }
    if (same.size() == 1) founder = same.front();
    founder_of.push_back(founder);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Form& form = forms[of_name[i]];
    std::vector<std::int64_t> meant;
    for (const std::uint32_t bearer : family.means[i]) meant.push_back(founder_of[bearer]);
    const bool sure = meant.size() == 1;
    found(form, sure ? std::optional(meant.front()) : std::nullopt);
    may_mean(form.row, sure ? std::vector<std::int64_t>{} : std::move(meant));
  }
}

void Families::found(const Form& form, std::optional<std::int64_t> founder) {
  if (!founder) touched_.unsure.insert(form.row);
  if (founder == form.founder) return;
  set_founder_.bind_all(form.row, founder).run();
  touched_.moved.insert(form.row);
  for (const auto& changed : {form.founder, founder}) {
    if (changed) touched_.founders.insert(*changed);
  }
  words_.insert(form.name.given.front());
}

void Families::may_mean(std::int64_t form, std::vector<std::int64_t> founders) {
  if (may_mean_.write(form, std::move(founders))) touched_.unsure.insert(form);
}

std::vector<Families::Person> Families::persons(const std::string& family, bool with_double) {
  std::set<std::int64_t> founders;
  const auto collect = [&](const std::string& name) {
    for (const Form& form : read(family_.bind(std::string_view(name)))) {
      if (form.founder == form.row) founders.insert(form.row);
    }
  };
  collect(family);
  if (with_double) {
    for (const std::string& name : double_families(family)) collect(name);
  }
  std::vector<Person> persons;
  for (const std::int64_t founder : founders) {
    Person& found = persons.emplace_back(person(founder));
    if (!with_double) std::erase_if(found.names, [&](const PersonName& name) { return name.family != family; });
  }
  return persons;
}

Families::Person Families::person(std::int64_t founder) {
  Person person{.founder = founder, .names = {}};
  for (const Form& form : read(members_.bind(founder))) person.names.push_back(form.name);
  return person;
}

void Families::settle_initials(const std::string& family) {
  std::optional<std::vector<Person>> bearers;
  for (const Form& form : read(family_.bind(std::string_view(family)))) {
    if (!form.name.initials_only()) continue;
    touched_.unsure.insert(form.row);
    std::vector<std::int64_t> meant;
    if (form.things > 0) {
      if (!bearers) {
        bearers = persons(family, true);
        for (const std::string& half : {form.front, form.back}) {
          if (half.empty()) continue;
          for (Person& person : persons(half, false)) bearers->push_back(std::move(person));
        }
      }
      for (const Person& person : *bearers) {
        if (!bearers_like(form.name, {person.names}).empty()) meant.push_back(person.founder);
      }
    }
    may_mean(form.row, std::move(meant));
  }
}

// "Falk Jr." is a Jr. if there is one of that family name, else anybody of whom it is not known.
std::vector<std::int64_t> Families::of_generation(const std::string& generation, const std::vector<Person>& persons) {
  std::vector<std::int64_t> same, unknown;
  for (const Person& person : persons) {
    const bool told = std::ranges::any_of(person.names, [](const auto& name) { return !name.generation.empty(); });
    if (!told) unknown.push_back(person.founder);
    if (std::ranges::find(person.names, generation, &PersonName::generation) != person.names.end()) {
      same.push_back(person.founder);
    }
  }
  return same.empty() ? unknown : same;
}

void Families::settle_single_word(const std::string& word) {
  for (const Form& form : read(single_word_.bind(std::string_view(word)))) {
    touched_.unsure.insert(form.row);
    may_mean(form.row, form.things > 0 ? meant_by(form.name) : std::vector<std::int64_t>{});
  }
}

std::vector<std::int64_t> Families::meant_by(const PersonName& word) {
  std::vector<Person> bearers = persons(word.family, true);
  if (bearers.empty()) {
    std::vector<std::int64_t> founders = by_given_.bind_all(word.family, kTooManyNamesakes + 1).numbers();
    if (static_cast<std::int64_t>(founders.size()) > kTooManyNamesakes) return {};
    for (const std::int64_t founder : founders) bearers.push_back(person(founder));
  }
  if (!word.generation.empty()) return of_generation(word.generation, bearers);
  std::vector<std::int64_t> meant;
  for (const Person& bearer : bearers) meant.push_back(bearer.founder);
  return meant;
}

}  // namespace newsgraph
