// Joins, trims and drops names by their words and their place in the tree.
#include "ingest/extract/settled_name.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "ingest/extract/name_form.h"

namespace newsgraph {
namespace {

bool capitalised(std::string_view word) {
  return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0xC3);
}

bool joins(Deprel deprel) { return deprel == Deprel::amod || deprel == Deprel::compound || deprel == Deprel::flat; }

class Settler {
 public:
  Settler(const Document& document, const Tree& tree) : document_(document), tree_(tree) {}

  std::vector<SettledName> settle() {
    for (const Name& name : joined_names()) settle_one(name);
    return std::move(settled_);
  }

 private:
  std::string_view form(std::uint32_t t) const { return document_.form(tree_.token(t)); }

  std::string folded(std::uint32_t first, std::uint32_t last) const {
    std::string words;
    for (std::uint32_t t = first; t < last; ++t) {
      if (t > first) words += ' ';
      words += fold_name(form(t));
    }
    return words;
  }

  std::vector<Name> joined_names() const {
    std::vector<Name> names;
    for (const Name& name : tree_.sentence().names) {
      if (!names.empty() && name.first < names.back().last) {
        names.back().last = std::max(names.back().last, name.last);
      } else if (!names.empty() && one_name(names.back(), name)) {
        if (name.type != NameType::other) names.back().type = name.type;
        names.back().last = name.last;
      } else if (!names.empty() && is_seat(names.back(), name)) {
        if (noun_type(names.back()) == EntityType::organisation) names.back().type = NameType::organisation;
        names.back().last = name.last;
      } else {
        names.push_back(name);
      }
      names.back().last = past_hyphen(names.back());
      complete(names.back());
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::uint32_t limit = i == 0 ? 0 : names[i - 1].last;
      Name& name = names[i];
      // A person's name has no adjective; what ends like a company's is none.
      const bool may_have = name.type != NameType::person || is_company_form(fold_name(form(name.last - 1)));
      if (may_have && name.first > limit && begins_name(document_, tree_, name.first - 1, name.first, name.last)) {
        --name.first;
      } else {
        widen(name, limit);
      }
    }
    return names;
  }

  // "Gulf of" with what it is the gulf of, or without "of"; "Brask" and "76ers" where that is a known name.
  void complete(Name& name) const {
    constexpr std::uint32_t kLongest = 3;
    if (form(name.last - 1) == "of") {
      if (name.last < tree_.size() && tree_.token(name.last).upos == Upos::PROPN) {
        ++name.last;
      } else if (name.last - name.first > 1) {
        --name.last;
      }
    }
    for (std::uint32_t more = 1; more <= kLongest && name.last + more <= tree_.size(); ++more) {
      if (!is_known_organisation(folded(name.first, name.last + more)) || !capitalised(form(name.first))) continue;
      name.last += more;
      name.type = NameType::organisation;
      return;
    }
  }

  // "Brook-Moro" where only "Brook" was found: the end of a person's name with the second half of a family name. Not
  // the "Brook-Moro" of "the Brook-Moro debate".
  std::uint32_t past_hyphen(const Name& name) const {
    const std::uint32_t hyphen = name.last, half = hyphen + 1;
    if (name.type != NameType::person || half >= tree_.size() || form(hyphen) != "-" || !capitalised(form(half)) ||
        tree_.token(hyphen - 1).span.end != tree_.token(hyphen).span.begin ||
        tree_.token(hyphen).span.end != tree_.token(half).span.begin ||
        tree_.token(head_of(tree_, name.first, half + 1)).deprel == Deprel::compound)
      return name.last;
    return half + 1;
  }

  bool one_name(const Name& left, const Name& right) const {
    if (left.last != right.first) return false;
    const bool person = left.type == NameType::person;
    if (person != (right.type == NameType::person)) return false;
    const std::uint32_t l = head_of(tree_, left.first, left.last), r = head_of(tree_, right.first, right.last);
    const bool under = tree_.token(l).head >= static_cast<std::int32_t>(right.first) &&
                       tree_.token(l).head < static_cast<std::int32_t>(right.last) && joins(tree_.token(l).deprel);
    const bool over = tree_.token(r).head >= static_cast<std::int32_t>(left.first) &&
                      tree_.token(r).head < static_cast<std::int32_t>(left.last) &&
                      tree_.token(r).deprel == Deprel::flat;
    if (!under && !over) return false;
    if (country_word(folded(left.first, right.last))) return true;
    if (person) return over && tree_.token(r).deprel == Deprel::flat;
    return left.type == right.type || right.type == NameType::organisation || right.type == NameType::other;
  }

  EntityType noun_type(const Name& name) const { return noun_facts(fold_name(form(name.last - 1))).type; }

  // "Bank" and "Brask" in "Bank of Brask", "Gulf" and "Brask": what it is and where, which only together say which.
  bool is_seat(const Name& left, const Name& right) const {
    if (left.type == NameType::person || right.type != NameType::place || right.first != left.last + 1 ||
        form(left.last) != "of")
      return false;
    const bool place =
        left.type == NameType::place && left.last - left.first == 1 && !country_word(folded(left.first, left.last));
    if (!place && noun_type(left) != EntityType::organisation) return false;
    const Token& where = tree_.token(head_of(tree_, right.first, right.last));
    return where.deprel == Deprel::nmod && where.head >= static_cast<std::int32_t>(left.first) &&
           where.head < static_cast<std::int32_t>(left.last);
  }

  // "European Council" where only the noun, which says what but not which, was found.
  void widen(Name& name, std::uint32_t limit) const {
    if (name.type == NameType::person || name.last - name.first != 1) return;
    if (noun_facts(fold_name(form(name.first))).type != EntityType::organisation) return;
    while (name.first > limit) {
      const Token& before = tree_.token(name.first - 1);
      const bool inside =
          before.head >= static_cast<std::int32_t>(name.first) && before.head < static_cast<std::int32_t>(name.last);
      if (!inside || !(before.deprel == Deprel::amod || before.deprel == Deprel::compound) ||
          !capitalised(form(name.first - 1)) || name.first == 1)
        break;
      --name.first;
    }
  }

  void settle_one(const Name& name) {
    SettledName s;
    s.first = name.first;
    s.last = name.last;
    s.type = name.type;
    if (s.type == NameType::person &&
        (is_known_organisation(folded(s.first, s.last)) || is_company_form(fold_name(form(s.last - 1))))) {
      s.type = NameType::organisation;  // "General Motors" is no general
    }
    const bool person = s.type == NameType::person;
    while (s.first + 1 < s.last) {
      const std::string word = fold_name(form(s.first));
      Gender gender = Gender::unknown;
      const bool title = person && (is_courtesy_title(word, gender) ||
                                    (is_role(word) && given_name_gender(form(s.first)) == Gender::unknown));
      if (word != "the" && !title) break;
      if (gender != Gender::unknown) s.gender = gender;
      if (title) add_role(s, word);
      ++s.first;
    }
    if (s.first == 0 && s.first + 1 < s.last && is_trade(fold_name(form(0))) && tree_.token(1).upos == Upos::PROPN) {
      s.type = NameType::organisation;
      ++s.first;
    }
    while (s.first + 1 < s.last && (form(s.last - 1) == "'s" || form(s.last - 1) == "’s" || form(s.last - 1) == "ʼs" ||
                                    tree_.token(s.last - 1).upos == Upos::PUNCT))
      --s.last;
    s.head = head_of(tree_, s.first, s.last);
    const Upos upos = tree_.token(s.head).upos;
    // "British" in "the British government" names no thing of its own.
    if (s.last - s.first <= 2 && upos == Upos::ADJ) {
      const auto country = country_word(folded(s.first, s.last));
      if (!country || country->adjective) return;
    }
    if (s.type != NameType::person && drop_office(s)) return;
    if (s.first > 0 && s.type == NameType::person) {
      const std::string before = fold_name(form(s.first - 1));
      if (s.gender == Gender::unknown) is_courtesy_title(before, s.gender);
      if (s.roles.empty()) add_role(s, before);
    }
    settled_.push_back(std::move(s));
  }

  // "US Secretary" leaves "US"; "State" in "Secretary of State" nothing.
  bool drop_office(const SettledName& s) {
    const std::string word = fold_name(form(s.head));
    const bool office = is_role(word) && tree_.token(s.head).upos != Upos::ADJ;
    const bool of_office = s.last - s.first == 1 && s.first >= 2 && form(s.first - 1) == "of" &&
                           is_role(fold_name(form(s.first - 2))) && !country_word(word);
    if (!office && !of_office) return false;
    for (std::uint32_t t = s.first; office && t < s.last; ++t) {
      const auto country = country_word(fold_name(form(t)));
      if (!country || country->adjective) continue;
      settled_.push_back({t, t + 1, t, NameType::place, Gender::unknown, {}});
      break;
    }
    return true;
  }

  // "Carmaker" opening a sentence is no part of the name after it.
  static bool is_trade(std::string_view word) {
    constexpr std::string_view kTrades[] = {"retailer",    "airline",    "broadcaster", "lender",   "insurer",
                                            "brewer",      "miner",      "newspaper",   "supplier", "manufacturer",
                                            "shipbuilder", "steelmaker", "regulator",   "startup"};
    return std::find(std::begin(kTrades), std::end(kTrades), word) != std::end(kTrades) ||
           (word.size() > 5 && word.ends_with("maker"));
  }

  static void add_role(SettledName& s, const std::string& word) {
    constexpr std::pair<std::string_view, std::string_view> kAbbreviations[] = {
        {"sen", "senator"}, {"rep", "representative"}, {"gov", "governor"},
        {"gen", "general"}, {"pres", "president"},     {"prof", "professor"}};
    for (const auto& [abbreviation, role] : kAbbreviations) {
      if (abbreviation == word) s.roles.emplace_back(role);
    }
    const NounFacts facts = noun_facts(word);
    if (facts.known && facts.type == EntityType::person) s.roles.push_back(word);
  }

  const Document& document_;
  const Tree& tree_;
  std::vector<SettledName> settled_;
};

}  // namespace

std::uint32_t head_of(const Tree& tree, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    const std::int32_t head = tree.token(t).head;
    if (head < static_cast<std::int32_t>(first) || head >= static_cast<std::int32_t>(last)) return t;
  }
  return first;
}

bool begins_name(const Document& document, const Tree& tree, std::uint32_t token, std::uint32_t first,
                 std::uint32_t last) {
  constexpr std::string_view kWords[] = {"general",  "united",     "royal",   "national", "international",
                                         "federal",  "great",      "central", "supreme",  "northern",
                                         "southern", "eastern",    "western", "imperial", "standard",
                                         "allied",   "associated", "applied", "advanced", "consolidated"};
  const Token& word = tree.token(token);
  if (word.upos != Upos::ADJ || word.xpos != Xpos::NNP || word.deprel != Deprel::amod) return false;
  if (word.head < static_cast<std::int32_t>(first) || word.head >= static_cast<std::int32_t>(last)) return false;
  return std::find(std::begin(kWords), std::end(kWords), fold_name(document.form(word))) != std::end(kWords);
}

bool is_role(std::string_view noun) {
  constexpr std::string_view kRoles[] = {
      "president",      "minister",     "senator",  "secretary",  "chancellor", "premier",     "governor",
      "king",           "queen",        "pope",     "prince",     "princess",   "general",     "colonel",
      "captain",        "judge",        "justice",  "mayor",      "ambassador", "congressman", "congresswoman",
      "representative", "professor",    "chairman", "chairwoman", "director",   "spokesman",   "spokeswoman",
      "commander",      "commissioner", "ceo",      "attorney",   "prosecutor", "sheriff",     "coach",
      "manager",        "envoy",        "speaker",  "bishop",     "archbishop", "rabbi",       "imam",
  };
  return std::find(std::begin(kRoles), std::end(kRoles), noun) != std::end(kRoles);
}

std::vector<SettledName> settle_names(const Document& document, const Tree& tree) {
  return Settler(document, tree).settle();
}

}  // namespace newsgraph
