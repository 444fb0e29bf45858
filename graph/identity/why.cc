// Asks the tests of identity one by one about the forms of two names.
#include "graph/identity/why.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "graph/identity/decision_text.h"
#include "graph/identity/lexicon.h"
#include "graph/identity/name_form.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostNamed = 5;    // things that one ground lists
constexpr std::size_t kMostOfATest = 3;  // grounds of one kind: the first say as much as a hundred

std::string in_marks(std::string_view text) { return fmt::format("“{}”", text); }

// "a, b and 3 more"
std::string list(const std::vector<std::string>& all) {
  const std::size_t shown = std::min(all.size(), kMostNamed);
  std::string text = fmt::format("{}", fmt::join(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (all.size() > shown) text += fmt::format(" and {} more", all.size() - shown);
  return text;
}

// "1 article calls", "2 articles call"
std::string articles(std::size_t number, std::string_view act) {
  return number == 1 ? fmt::format("1 article {}s", act) : fmt::format("{} articles {}", number, act);
}

EntityType usual_type(const ToldForm& form) {
  const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::ranges::max_element(form.types, fewer)->first;
}

bool part_of_family(const std::string& brief, const std::string& full) {
  const std::vector<std::string> all = family_names(full);
  return std::ranges::find(all, brief) != all.end();
}

class Grounds {
 public:
  Grounds(const Compared& a, const Compared& b, const Surroundings& around)
      : a_(a), b_(b), around_(around), forms_a_(forms_of(a.told, a.only)), forms_b_(forms_of(b.told, b.only)) {}

  std::vector<Ground> find() {
    ask_decisions();
    for (const ToldForm& one : forms_a_) {
      for (const ToldForm& other : forms_b_) compare(one, other);
    }
    ask_articles();
    ask_company();
    // Whether the tests of names say that they may be one, are not, or that articles tell.
    const bool told = std::ranges::any_of(found_, [](const Ground& ground) {
      return ground.weighed &&
             (ground.speaks != Speaks::neither || (ground.test != "decision" && ground.test != "acronym"));
    });
    if (!told) {
      found_.push_back({Speaks::against, "names", true, "nothing in their names makes the program take them for one"});
    }
    return std::move(found_);
  }

 private:
  void tell(Speaks speaks, std::string test, std::string text, bool weighed = true) {
    const auto same = [&](const Ground& ground) { return ground.test == test && ground.speaks == speaks; };
    if (static_cast<std::size_t>(std::ranges::count_if(found_, same)) >= kMostOfATest) return;
    found_.push_back({speaks, std::move(test), weighed, std::move(text)});
  }

  void ask_decisions() {
    const auto names_of = [](const std::vector<ToldForm>& forms) {
      std::vector<DecidedName> names;
      for (const ToldForm& form : forms) {
        names.push_back(decided_name(form.texts.front(), form.person ? NameOf::person : NameOf::other));
      }
      return names;
    };
    const std::vector<DecidedName> one = names_of(forms_a_), other = names_of(forms_b_);
    const auto among = [](const DecidedName& name, const std::vector<DecidedName>& names) {
      return !name.text.empty() && std::ranges::any_of(names, [&](const auto& each) { return same_name(each, name); });
    };
    for (const Decision& decision : around_.decisions) {
      const bool first = among(decision.name, one) || among(decision.other, one);
      const bool second = among(decision.name, other) || among(decision.other, other);
      if (!first && !second) continue;
      const bool both = first && second && decision.kind != DecisionKind::split;
      const Speaks speaks = decision.kind == DecisionKind::split   ? Speaks::against
                            : !both                                ? Speaks::neither
                            : decision.kind == DecisionKind::merge ? Speaks::for_one
                                                                   : Speaks::against;
      found_.push_back({speaks, "decision", true, to_text(decision)});
    }
  }

  void compare(const ToldForm& one, const ToldForm& other) {
    if (one.person != other.person) {
      compare_kinds(one, other);
    } else if (one.key == other.key) {
      same_key(one, other);
    } else if (one.person) {
      compare_persons(one, other);
    } else {
      compare_others(one, other);
    }
  }

  void compare_kinds(const ToldForm& one, const ToldForm& other) {
    tell(Speaks::against, "kind",
         fmt::format("{} is mostly taken for a {}, {} for a {}: persons are kept apart from all else",
                     in_marks(one.texts.front()), to_string(usual_type(one)), in_marks(other.texts.front()),
                     to_string(usual_type(other))));
  }

  void same_key(const ToldForm& one, const ToldForm& other) {
    if (around_.two) {
      short_form_ = true;
      if (one.person && ask_traits()) return;
      return tell(Speaks::neither, "name of both",
                  fmt::format("{} is a name of both; each article tells which it means by what else it names",
                              in_marks(one.texts.front())));
    }
    const NameLexicon& lexicon = name_lexicon();
    const std::string left = plain_key(one.texts.front(), lexicon.legal);
    const std::string right = plain_key(other.texts.front(), lexicon.legal);
    const bool by_table =
        !one.person && left != right && (lexicon.aliases.contains(left) || lexicon.aliases.contains(right));
    tell(Speaks::for_one, by_table ? "table" : "same key",
         by_table ? fmt::format("the tables of countries and organisations know {} and {} as names of one thing, {}",
                                in_marks(one.texts.front()), in_marks(other.texts.front()), in_marks(one.key))
                  : fmt::format("{} and {} are one name, {}, but for case, diacritics, titles and transliteration",
                                in_marks(one.texts.front()), in_marks(other.texts.front()), in_marks(one.key)));
  }

  // What one is said to be and the other cannot be as well; whether anything is.
  bool ask_traits() {
    std::map<std::pair<Trait, Trait>, std::pair<std::set<std::string>, std::set<std::string>>> found;
    for (const ToldName& a : a_.told) {
      for (const Trait& trait : a.traits) {
        for (const ToldName& b : b_.told) {
          for (const Trait& other : b.traits) {
            if (!contradict(trait, other)) continue;
            auto& [articles_a, articles_b] = found[{trait, other}];
            articles_a.insert(a.article);
            articles_b.insert(b.article);
          }
        }
      }
    }
    for (const auto& [traits, told] : found) {
      tell(Speaks::against, "what they are",
           fmt::format("{} the one “{}” ({}), {} the other “{}” ({}): nobody is both",
                       articles(told.first.size(), "call"), in_words(traits.first),
                       list({told.first.begin(), told.first.end()}), articles(told.second.size(), "call"),
                       in_words(traits.second), list({told.second.begin(), told.second.end()})));
    }
    return !found.empty();
  }

  void compare_persons(const ToldForm& one, const ToldForm& other) {
    const PersonName a = person_name(one.texts.front()), b = person_name(other.texts.front());
    const std::string pair = fmt::format("{} and {}", in_marks(one.texts.front()), in_marks(other.texts.front()));
    if (a.given.empty() || b.given.empty()) {
      compare_single(one, a, other, b);
    } else if (of_two_generations(a, b)) {
      tell(Speaks::against, "generation", fmt::format("{} are names of two generations", pair));
    } else if (a.initials_only() != b.initials_only() && may_be_one_person(a, b)) {
      compare_initials(pair, a.initials_only() ? a : b, agreement(a, b));
    } else if (may_be_one_person(a, b)) {
      tell(Speaks::for_one, "given names", fmt::format("{} may be one person: {}", pair, agreement(a, b)));
    } else if (ends_with_name(a, b) || ends_with_name(b, a)) {
      tell(Speaks::for_one, "words before", fmt::format("{}: one is the other with words before it", pair));
    } else if (part_of_family(a.family, b.family) || part_of_family(b.family, a.family)) {
      tell(Speaks::against, "given names",
           fmt::format("{} share the family name, but not the given name: {} is not {}", pair, fmt::join(a.given, " "),
                       fmt::join(b.given, " ")));
    } else {
      tell(Speaks::against, "family names",
           fmt::format("{} have different family names, {} and {}", pair, a.family, b.family));
    }
  }

  // Names that are the same but for "Jr." and that settling did not join: articles tell their bearers apart.
  bool of_two_generations(const PersonName& a, const PersonName& b) const {
    const bool differ = !a.generation.empty() && !b.generation.empty() && a.generation != b.generation;
    return differ || (around_.two && a.generation != b.generation && may_be_one_person(a, b));
  }

  // How given names of one person agree, place by place.
  static std::string agreement(const PersonName& a, const PersonName& b) {
    std::vector<std::string> grounds;
    for (std::size_t i = 0; i < std::min(a.given.size(), b.given.size()); ++i) {
      const std::string &left = a.given[i], &right = b.given[i];
      if (left == right) continue;
      if (left.size() == 1 || right.size() == 1) {
        grounds.push_back(fmt::format("{} and {} begin with one letter", left, right));
      } else {
        grounds.push_back(fmt::format("{} and {} are forms of one given name", left, right));
      }
    }
    if (a.given.size() != b.given.size()) grounds.emplace_back("a further given name is left out");
    if (a.generation != b.generation) grounds.emplace_back("only one tells the generation");
    if (a.family != b.family)
      grounds.push_back(fmt::format("{} is half of {}", std::min(a.family, b.family), std::max(a.family, b.family)));
    return fmt::format("{}", fmt::join(grounds, "; "));
  }

  void compare_initials(const std::string& pair, const PersonName& brief, const std::string& grounds) {
    short_form_ = true;
    std::vector<std::string> fitting;
    if (const auto bearers = around_.bearers.find(brief.family); bearers != around_.bearers.end()) {
      for (const std::string& name : bearers->second) {
        if (may_be_one_person(person_name(name), brief)) fitting.push_back(name);
      }
    }
    const std::string text = fmt::format("{} may be one person: {}", pair, grounds);
    if (fitting.size() < 2) return tell(Speaks::for_one, "initials", text + "; they fit nobody else here");
    tell(Speaks::neither, "initials",
         text + fmt::format("; each article tells whom it means by whom else it names, for they fit {}: {}",
                            fitting.size(), list(fitting)));
  }

  // A name of one word, which is a family name or a given name.
  void compare_single(const ToldForm& one, const PersonName& a, const ToldForm& other, const PersonName& b) {
    const bool first_brief = a.given.empty();
    const ToldForm &brief = first_brief ? one : other, &full = first_brief ? other : one;
    const PersonName &word = first_brief ? a : b, &whole = first_brief ? b : a;
    if (whole.given.empty()) {
      return tell(
          Speaks::against, "family names",
          fmt::format("{} and {} are different names", in_marks(brief.texts.front()), in_marks(full.texts.front())));
    }
    const bool family = part_of_family(word.family, whole.family), given = word.family == whole.given.front();
    if (!family && !given) {
      return tell(Speaks::against, "family names",
                  fmt::format("{} is no part of {}", in_marks(brief.texts.front()), in_marks(full.texts.front())));
    }
    short_form_ = true;
    std::string text =
        fmt::format("{} is the {} of {} alone; each article tells whom it means by whom else it names",
                    in_marks(brief.texts.front()), family ? "family name" : "given name", in_marks(full.texts.front()));
    if (!family) return tell(Speaks::neither, "one word", std::move(text));
    const auto bearers = around_.bearers.find(word.family);
    const std::size_t number = bearers == around_.bearers.end() ? 0 : bearers->second.size();
    if (number == 1) return tell(Speaks::for_one, "one word", text + "; nobody else here bears it");
    if (number > 1) text += fmt::format("; {} bear it: {}", number, list(bearers->second));
    tell(Speaks::neither, "one word", std::move(text));
  }

  void compare_others(const ToldForm& one, const ToldForm& other) {
    if (is_short_for(one, other) || is_short_for(other, one)) return;
    for (const auto& [brief, full] : {std::pair(&one, &other), std::pair(&other, &one)}) {
      if (!brief->acronym || !may_abbreviate(brief->key, full->key)) continue;
      return tell(Speaks::neither, "acronym",
                  fmt::format("{} could abbreviate {}: that counts where articles call one thing both",
                              in_marks(brief->texts.front()), in_marks(full->texts.front())));
    }
  }

  bool is_short_for(const ToldForm& brief, const ToldForm& full) {
    const auto short_for = [&](const std::string& text) {
      return std::ranges::any_of(short_forms(text), [&](const ShortForm& form) {
        return form.key == brief.key && (form.place.empty() || around_.places.contains(form.place));
      });
    };
    if (!std::ranges::any_of(full.texts, short_for)) return false;
    const std::string pair =
        fmt::format("{} is short for {}", in_marks(brief.texts.front()), in_marks(full.texts.front()));
    if (name_lexicon().countries.contains(brief.key)) {
      tell(Speaks::against, "short form", pair + ", but the name of a country by itself");
    } else if (!brief.acronym && (usual_type(brief) == EntityType::place) != (usual_type(full) == EntityType::place)) {
      tell(Speaks::against, "short form", pair + ", but only one of the two is a place");
    } else {
      short_form_ = true;
      tell(Speaks::for_one, "short form", pair + "; each article tells which it means by what else it names");
    }
    return true;
  }

  // One thing that an article calls both, and two things that it tells apart.
  void ask_articles() {
    std::set<std::string> both, apart;
    std::map<std::string_view, const ToldName*> first_in;
    for (const ToldName& told : a_.told) {
      if (!told.called.empty()) first_in.emplace(told.article, &told);
    }
    for (const ToldName& told : b_.told) {
      if (told.called.empty()) continue;
      const auto at = first_in.find(told.article);
      if (at != first_in.end() && at->second->name != told.name) apart.insert(told.article);
    }
    for (const std::vector<ToldName>* const told : {&a_.told, &b_.told}) {
      for (const ToldName& each : *told) {
        if (goes_by_both(each)) both.insert(each.article);
      }
    }
    if (!both.empty()) {
      tell(Speaks::for_one, "called both",
           fmt::format("{} one thing by names of both: {}", articles(both.size(), "call"),
                       list({both.begin(), both.end()})));
    }
    if (!apart.empty()) {
      tell(Speaks::against, "told apart",
           fmt::format("{} of both as of two: {}", articles(apart.size(), "tell"), list({apart.begin(), apart.end()})),
           false);
    }
  }

  bool goes_by_both(const ToldName& told) const {
    for (const ToldForm& one : forms_a_) {
      if (!goes_by(told, one.texts.front())) continue;
      for (const ToldForm& other : forms_b_) {
        if (one.key != other.key && goes_by(told, other.texts.front())) return true;
      }
    }
    return false;
  }

  // What short forms go by; of full names it is told only.
  void ask_company() {
    std::map<std::string_view, std::uint32_t> with_b;
    for (const Companion& companion : b_.company) with_b.emplace(companion.id, companion.articles);
    std::vector<std::pair<std::uint32_t, std::string>> shared;  // the rarer of the two counts
    for (const Companion& companion : a_.company) {
      const auto at = with_b.find(companion.id);
      if (at != with_b.end()) shared.emplace_back(std::min(at->second, companion.articles), companion.name);
    }
    std::ranges::sort(shared, [](const auto& x, const auto& y) {
      return x.first != y.first ? x.first > y.first : x.second < y.second;
    });
    std::vector<std::string> names;
    for (const auto& [articles, name] : shared) names.push_back(name);
    if (!names.empty()) {
      tell(Speaks::for_one, "company",
           fmt::format("{} of the {} and {} that articles name with either: {}", names.size(), a_.company.size(),
                       b_.company.size(), list(names)),
           short_form_);
    } else if (!a_.company.empty() && !b_.company.empty()) {
      tell(Speaks::against, "company",
           fmt::format("nobody and nothing that articles name with one do they name with the other"), short_form_);
    }
  }

  const Compared &a_, &b_;
  const Surroundings& around_;
  std::vector<ToldForm> forms_a_, forms_b_;
  bool short_form_ = false;  // one is a short form of the other: articles tell what it means
  std::vector<Ground> found_;
};

}  // namespace

std::string_view to_string(Speaks speaks) {
  switch (speaks) {
    case Speaks::for_one: return "for";
    case Speaks::against: return "against";
    case Speaks::neither: return "open";
  }
  return "";
}

std::vector<Ground> why(const Compared& a, const Compared& b, const Surroundings& around) {
  return Grounds(a, b, around).find();
}

}  // namespace newsgraph
