// The second level of settling, for persons: which full names are one person's, and which persons a family name, a
// given name or initials may mean. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/identity/family.h"
#include "graph/settle/may_mean.h"
#include "graph/settle/touched.h"
#include "graph/sqlite.h"

namespace newsgraph {

class Families {
 public:
  Families(const sqlite::Connection& connection, Touched& touched);

  // Looks again at the families of touched forms, then at the double-named families that one of them is a half of.
  void settle();

 private:
  struct Form {
    std::int64_t row = 0;
    std::string key;
    PersonName name;
    std::int64_t things = 0;
    std::optional<std::int64_t> founder;
    std::string front, back;  // halves of a double family name
    bool apart = false;       // FullName::apart
  };
  // A person: the row of the founder, and the names.
  struct Person {
    std::int64_t founder = 0;
    std::vector<PersonName> names;
  };

  std::vector<Form> read(sqlite::Query& query);
  std::set<std::string> double_families(const std::string& half);  // that have it as one half
  void settle_family(const std::string& family);
  void settle_double_family(const std::string& family);
  void tell_full_names_apart(const std::vector<Form>& forms, const std::vector<Person>& halves);
  void settle_initials(const std::string& family);
  void settle_single_word(const std::string& word);  // with any generation behind it
  std::vector<std::int64_t> meant_by(const PersonName& word);
  static std::vector<std::int64_t> of_generation(const std::string& generation, const std::vector<Person>& persons);
  // Those whose founder has this family name, with their names that have it; or, if `with_double`, also those whose
  // founder has it as one half, with all their names.
  std::vector<Person> persons(const std::string& family, bool with_double);
  Person person(std::int64_t founder);
  void found(const Form& form, std::optional<std::int64_t> founder);
  void may_mean(std::int64_t form, std::vector<std::int64_t> founders);

  Touched& touched_;
  MayMean may_mean_;
  sqlite::Query form_, family_, doubles_, members_, single_word_, by_given_, set_founder_;
  std::set<std::string> words_;  // that a single-word name may consist of and whose bearers changed
};

}  // namespace newsgraph
