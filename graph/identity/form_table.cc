// Collects forms. What a name names, a person or another thing, its articles decide by vote: the language engine errs
// now and then, but seldom about the same name in most of its articles.
#include "graph/identity/form_table.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "graph/identity/lexicon.h"

namespace newsgraph {
namespace {

constexpr double kClearVote = .65;

struct Vote {
  std::uint32_t person = 0, place = 0, all = 0;
};

class Collector {
 public:
  explicit Collector(const std::vector<NamedThing>& things) : things_(things) {}

  FormTable collect() {
    for (const NamedThing& thing : things_) {
      Vote& vote = votes_[key_of(looked_up_by(thing))];
      vote.person += thing.type == EntityType::person;
      vote.place += thing.type == EntityType::place;
      ++vote.all;
    }
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
      const std::string_view name = looked_up_by(things_[i]);
      const std::uint32_t form = form_for(name, is_person(i, name));
      table_.forms[form].things.push_back(i);
      table_.of.push_back(form);
    }
    for (std::uint32_t i = 0; i < things_.size(); ++i) collect_other_names(i);
    for (Form& form : table_.forms) {
      if (form.person) continue;
      const Vote& vote = votes_[key_of(*form.texts.begin())];
      form.place = 2 * vote.place > vote.all;
      if (form.place) table_.places.insert(form.key);
    }
    return std::move(table_);
  }

 private:
  const std::string& key_of(std::string_view text) {
    const auto [at, fresh] = keys_.try_emplace(text);
    if (fresh) at->second = name_key(text);
    return at->second;
  }

  // The thing's names besides the one that it is looked up by are forms too, and the shorter of any two is a short name
  // for the longer.
  void collect_other_names(std::uint32_t thing) {
    std::set<std::uint32_t> forms = {table_.of[thing]};
    const bool person = table_.forms[table_.of[thing]].person;
    for (const NamedThing::Name& name : things_[thing].names) {
      if (person) {
        const auto form = known(name.text, person);
        if (form) forms.insert(*form);
      } else {
        forms.insert(form_for(name.text, person));
      }
    }
    for (const std::uint32_t brief : forms) {
      for (const std::uint32_t full : forms) {
        if (table_.forms[brief].key.size() < table_.forms[full].key.size())
          table_.also_called.emplace_back(brief, full);
      }
    }
  }

  bool is_person(std::uint32_t thing, std::string_view name) {
    const Vote& vote = votes_[key_of(name)];
    const double share = static_cast<double>(vote.person) / vote.all;
    // Two things of one name that has several words are rare, errors of type are not.
    if (share >= kClearVote || key_of(name).find(' ') != std::string::npos) return share >= .5;
    return share > 1 - kClearVote && things_[thing].type == EntityType::person;
  }

  const std::string& form_key(std::string_view text, bool person) {
    if (!person) return key_of(text);
    const auto [at, fresh] = persons_.try_emplace(text);
    if (fresh) at->second = person_name(text).key();
    // A name of nothing but punctuation has no words; it is itself.
    if (at->second.empty()) at->second = std::string(text);
    return at->second;
  }

  std::uint32_t form_for(std::string_view text, bool person) {
    const std::string& key = form_key(text, person);
    const auto [at, fresh] = numbers_.try_emplace({person, key}, static_cast<std::uint32_t>(table_.forms.size()));
    if (fresh) {
      Form& form = table_.forms.emplace_back();
      form.person = person;
      form.key = key;
      if (person) form.name = person_name(text);
    }
    Form& form = table_.forms[at->second];
    form.texts.insert(text);
    form.acronym |= looks_like_acronym(text);
    return at->second;
  }

  std::optional<std::uint32_t> known(std::string_view text, bool person) {
    const auto at = numbers_.find({person, form_key(text, person)});
    return at == numbers_.end() ? std::nullopt : std::optional(at->second);
  }

  const std::vector<NamedThing>& things_;
  FormTable table_;
  std::unordered_map<std::string_view, std::string> keys_, persons_;
  std::map<std::pair<bool, std::string>, std::uint32_t> numbers_;
  std::unordered_map<std::string, Vote> votes_;
};

}  // namespace

std::string_view looked_up_by(const NamedThing& thing) {
  const NamedThing::Name* best = nullptr;
  const auto rank = [&](const NamedThing::Name& name) {
    const bool fullest = name.text == thing.name;
    return thing.type == EntityType::person ? std::tuple(fullest, name.text.size(), std::size_t{name.count})
                                            : std::tuple(false, std::size_t{name.count}, name.text.size());
  };
  for (const NamedThing::Name& name : thing.names) {
    if (!best || rank(name) > rank(*best) || (rank(name) == rank(*best) && name.text < best->text)) best = &name;
  }
  return best ? best->text : thing.name;
}

FormTable collect_forms(const std::vector<NamedThing>& things) { return Collector(things).collect(); }

}  // namespace newsgraph
