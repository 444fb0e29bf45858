// The two steps of settling: full names found entities, short forms find theirs.
#include "graph/identity/resolve.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/identity/context.h"
#include "graph/identity/form_table.h"
#include "graph/identity/lexicon.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr double kHere = 100;           // the article itself names the candidate in full
constexpr double kCalledElsewhere = 5;  // another article calls the candidate so
constexpr double kClearWinner = 1.5;    // times the second
// One in so many things of a form must be called by a fuller name for that to count.
constexpr std::size_t kOftenEnough = 3;
constexpr std::size_t kManyLonger = 3;  // longer names, none of which a shorter one can be taken for …
constexpr std::size_t kFarMore = 3;     // … if so many times as many things go by it as by any of them
constexpr std::size_t kOutweighs = 10;  // times as many articles: whom an article means that says nothing else

using Entities = std::vector<std::uint32_t>;

std::size_t word_count(std::string_view key) {
  return 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
}

class Resolver {
 public:
  Resolver(const std::vector<NamedThing>& things, std::uint32_t articles)
      : things_(things),
        articles_(articles),
        table_(collect_forms(things)),
        entity_of_form_(table_.forms.size(), kNone) {
    result_.entity.assign(things.size(), kNone);
  }

  Resolution resolve() {
    for (const auto& [brief, full] : table_.also_called) ++called_[brief][full];
    found_persons();
    found_others();
    assign_founders();
    find_short_forms();
    result_.form = std::move(table_.of);
    for (std::uint32_t i = 0; i < table_.forms.size(); ++i) result_.forms.push_back(key(i));
    return std::move(result_);
  }

 private:
  const Form& form(std::uint32_t i) const { return table_.forms[i]; }

  std::string key(std::uint32_t i) const { return (form(i).person ? "person:" : "name:") + form(i).key; }

  std::uint32_t found(std::uint32_t i) {
    result_.keys.push_back(key(i));
    forms_of_.push_back({i});
    return entity_of_form_[i] = static_cast<std::uint32_t>(result_.keys.size() - 1);
  }

  // Whether the words of `brief` stand at the beginning or the end of `full`.
  static bool part_of(std::string_view brief, std::string_view full) {
    if (brief.size() >= full.size()) return false;
    const std::size_t rest = full.size() - brief.size();
    return (full.starts_with(brief) && full[brief.size()] == ' ') || (full.ends_with(brief) && full[rest - 1] == ' ');
  }

  void join(std::uint32_t i, std::uint32_t entity) {
    entity_of_form_[i] = entity;
    forms_of_[entity].push_back(i);
  }

  // Step 1 for persons. The most specific forms go first, so that "Ann Falk" meets "Ann B. Falk" and "Ann C. Falk"
  // together and is left to step 2.
  void found_persons() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < table_.forms.size(); ++i) {
      if (form(i).person && !form(i).name.given.empty() && !form(i).name.initials_only()) order.push_back(i);
    }
    const auto rank = [&](std::uint32_t i) {
      const PersonName& name = form(i).name;
      const auto initials =
          std::count_if(name.given.begin(), name.given.end(), [](auto& word) { return word.size() == 1; });
      return std::tuple(-static_cast<int>(name.given.size()), initials, std::string_view(form(i).key));
    };
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    const auto plain = without_descriptions(order);
    std::erase_if(order, [&](std::uint32_t i) { return plain.contains(i); });
    for (const std::uint32_t i : order) {
      const Entities candidates = persons_like(form(i).name);
      if (candidates.size() > 1) {
        short_forms_.emplace_back(i, candidates);
        continue;
      }
      if (candidates.empty()) {
        const std::uint32_t entity = found(i);
        for (const std::string& family : family_names(form(i).name.family)) by_family_[family].push_back(entity);
        by_given_[form(i).name.given.front()].push_back(entity);
      } else {
        join(i, candidates.front());
      }
    }
    for (const auto& [i, brief] : plain) {
      std::uint32_t last = brief;
      while (plain.contains(last)) last = plain.at(last);
      entity_of_form_[i] = entity_of_form_[last];
      if (entity_of_form_[i] == kNone) short_forms_.emplace_back(i, persons_like(form(last).name));
    }
    for (std::uint32_t i = 0; i < table_.forms.size(); ++i) {
      if (form(i).person && (form(i).name.given.empty() || form(i).name.initials_only())) {
        short_forms_.emplace_back(i, persons_briefly(form(i).name));
      }
    }
  }

  // Forms that only add words in front to a form that more articles use: "Aide Ann Falk" of "Ann Falk".
  std::map<std::uint32_t, std::uint32_t> without_descriptions(const std::vector<std::uint32_t>& order) const {
    std::unordered_map<std::string_view, std::uint32_t> by_key;
    for (const std::uint32_t i : order) by_key.emplace(form(i).key, i);
    std::map<std::uint32_t, std::uint32_t> plain;
    for (const std::uint32_t i : order) {
      std::string_view rest = form(i).key;
      for (std::size_t given = form(i).name.given.size(); given > 1; --given) {
        rest.remove_prefix(rest.find(' ') + 1);
        const auto at = by_key.find(rest);
        if (at == by_key.end() || form(at->second).things.size() < form(i).things.size()) continue;
        plain.emplace(i, at->second);
        break;
      }
    }
    return plain;
  }

  // Persons of whose forms every single one may share its bearer with `name`.
  Entities persons_like(const PersonName& name) const {
    std::set<std::uint32_t> found;
    for (const std::string& family : family_names(name.family)) {
      const auto bearers = by_family_.find(family);
      if (bearers == by_family_.end()) continue;
      for (const std::uint32_t entity : bearers->second) {
        const auto& forms = forms_of_[entity];
        const auto fits = [&](std::uint32_t other) {
          return may_be_one_person(name, form(other).name) || ends_with_name(form(other).name, name);
        };
        if (std::all_of(forms.begin(), forms.end(), fits)) found.insert(entity);
      }
    }
    return {found.begin(), found.end()};
  }

  Entities persons_briefly(const PersonName& name) const {
    if (!name.given.empty()) return persons_like(name);
    if (const auto family = by_family_.find(name.family); family != by_family_.end()) return family->second;
    if (const auto given = by_given_.find(name.family); given != by_given_.end()) return given->second;
    return {};
  }

  // Step 1 for all else. Longer names go first, so that all that a form may be short for is there before it.
  void found_others() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < table_.forms.size(); ++i) {
      if (!form(i).person) order.push_back(i);
    }
    const auto rank = [&](std::uint32_t i) {
      const std::string& key = form(i).key;
      return std::tuple(-static_cast<int>(word_count(key)), -static_cast<int>(key.size()), std::string_view(key));
    };
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    for (const std::uint32_t i : order) {
      const Entities candidates = fuller_names(i);
      if (!candidates.empty() && !is_name_of_its_own(i, candidates)) {
        short_forms_.emplace_back(i, candidates);
        continue;
      }
      const std::uint32_t entity = found(i);
      std::set<std::string> forms;
      for (const std::string_view text : form(i).texts) {
        for (std::string& short_form : short_forms(text, table_.places)) forms.insert(std::move(short_form));
      }
      for (const std::string& short_form : forms) by_short_form_[short_form].push_back(entity);
    }
  }

  // Entities that form i may be a short name of, by its words or because articles call them so.
  Entities fuller_names(std::uint32_t i) const {
    Entities candidates;
    const Form& brief = form(i);
    if (name_lexicon().countries.contains(brief.key)) return candidates;
    if (const auto fuller = by_short_form_.find(brief.key); fuller != by_short_form_.end()) {
      for (const std::uint32_t entity : fuller->second) {
        if (brief.acronym || brief.place == form(forms_of_[entity].front()).place) candidates.push_back(entity);
      }
    }
    if (const auto called = called_.find(i); called != called_.end()) {
      for (const auto& [fuller, count] : called->second) {
        const std::uint32_t entity = entity_of_form_[fuller];
        if (entity == kNone || form(fuller).person || kOftenEnough * count < brief.things.size()) continue;
        if (part_of(brief.key, form(fuller).key) || (brief.acronym && may_abbreviate(brief.key, form(fuller).key))) {
          candidates.push_back(entity);
        }
      }
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
  }

  // "Congress" is more than a short form of "Republican Congress" and "Youth Congress" where far more things go by that
  // name alone than by any of the longer ones.
  bool is_name_of_its_own(std::uint32_t i, const Entities& candidates) const {
    return candidates.size() >= kManyLonger && std::ranges::all_of(candidates, [&](std::uint32_t entity) {
             std::size_t things = 0;
             for (const std::uint32_t other : forms_of_[entity]) things += form(other).things.size();
             return part_of(form(i).key, form(forms_of_[entity].front()).key) &&
                    form(i).things.size() >= kFarMore * things;
           });
  }

  void assign_founders() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> occurrences;
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
      result_.entity[i] = entity_of_form_[table_.of[i]];
      if (result_.entity[i] != kNone) occurrences.emplace_back(things_[i].article, result_.entity[i]);
    }
    for (const auto& [brief, full] : table_.also_called) {
      if (entity_of_form_[full] != kNone) called_so_.emplace(brief, entity_of_form_[full]);
    }
    context_.emplace(std::move(occurrences), articles_, static_cast<std::uint32_t>(result_.keys.size()));
  }

  // Step 2. Decisions rest on step 1 only, so that they do not depend on each other.
  void find_short_forms() {
    for (const auto& [i, candidates] : short_forms_) {
      Choice choice = choose(i, candidates);
      std::uint32_t rest = choice.rest;
      for (std::size_t n = 0; n < form(i).things.size(); ++n) {
        std::uint32_t entity = choice.of_thing[n];
        if (entity == kNone) entity = rest != kNone ? rest : (rest = found(i));
        result_.entity[form(i).things[n]] = entity;
      }
    }
  }

  struct Choice {
    Entities of_thing;           // kNone where the article does not tell
    std::uint32_t rest = kNone;  // for those; kNone if they are an entity of their own
  };

  // Things of the other kind that go by the same word: "Ford" the person and "Ford" the company.
  Entities of_other_kind(std::uint32_t i) const {
    const Form& brief = form(i);
    if (brief.place || brief.key.find(' ') != std::string::npos) return {};
    const auto& names = brief.person ? by_short_form_ : by_family_;
    const std::string text(*brief.texts.begin());
    const auto found = names.find(brief.person ? name_key(text) : person_name(text).key());
    return found == names.end() ? Entities{} : found->second;
  }

  // The entity of the other kind that the article names in full, if there is just one.
  std::uint32_t named_here(std::uint32_t article, const Entities& others) const {
    std::uint32_t found = kNone;
    for (const std::uint32_t entity : others) {
      if (!context_->occurs(article, entity)) continue;
      if (found != kNone) return kNone;
      found = entity;
    }
    return found;
  }

  Choice choose(std::uint32_t i, const Entities& candidates) {
    const Form& brief = form(i);
    Choice choice;
    choice.of_thing.assign(brief.things.size(), kNone);
    std::size_t decided = 0;
    const Entities others = of_other_kind(i);
    for (std::size_t n = 0; n < brief.things.size(); ++n) {
      const std::uint32_t article = things_[brief.things[n]].article;
      double best = 0, second = 0;
      std::uint32_t winner = kNone;
      for (const std::uint32_t entity : candidates) {
        const double score = support(i, article, entity);
        if (score > best) {
          second = best;
          best = score;
          winner = entity;
        } else {
          second = std::max(second, score);
        }
      }
      if (best < kHere) {
        const std::uint32_t other = named_here(article, others);
        if (other != kNone) {
          choice.of_thing[n] = other;
          continue;
        }
      }
      if (winner == kNone || best < kClearWinner * second) continue;
      choice.of_thing[n] = winner;
      ++decided;
    }
    // A family name with one bearer in all articles means that one.
    const bool family_name = brief.person && by_family_.contains(brief.name.family);
    if (decided || family_name) choice.rest = outweighing(candidates);
    return choice;
  }

  double support(std::uint32_t i, std::uint32_t article, std::uint32_t entity) {
    const Form& brief = form(i);
    const bool called = called_so_.contains({i, entity});
    // Two letters are the initials of too many things.
    if (!brief.person && brief.key.size() <= 2 && !called) return 0;
    return context_->support(article, entity) + (context_->occurs(article, entity) ? kHere : 0) +
           (called ? kCalledElsewhere : 0);
  }

  // The candidate that far more articles speak of than of all others together; the only one if there is one.
  std::uint32_t outweighing(const Entities& candidates) const {
    std::size_t all = 0, most = 0;
    std::uint32_t winner = kNone;
    for (const std::uint32_t entity : candidates) {
      const std::size_t articles = context_->articles(entity);
      all += articles;
      if (articles > most) {
        most = articles;
        winner = entity;
      }
    }
    return most >= kOutweighs * (all - most) ? winner : kNone;
  }

  const std::vector<NamedThing>& things_;
  std::uint32_t articles_;
  FormTable table_;
  std::vector<std::uint32_t> entity_of_form_;
  std::vector<std::vector<std::uint32_t>> forms_of_;  // of each entity, the founding one first
  std::unordered_map<std::string, Entities> by_family_, by_given_, by_short_form_;
  std::vector<std::pair<std::uint32_t, Entities>> short_forms_;
  // Form → fuller forms that some articles use for the same thing, and in how many things.
  std::unordered_map<std::uint32_t, std::map<std::uint32_t, std::size_t>> called_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> called_so_;  // (form, entity)
  std::optional<Context> context_;
  Resolution result_;
};

}  // namespace

Resolution resolve(const std::vector<NamedThing>& things, std::uint32_t articles) {
  return Resolver(things, articles).resolve();
}

}  // namespace newsgraph
