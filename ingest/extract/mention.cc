// Names as the name finder saw them, then noun phrases and pronouns from the trees.
#include "ingest/extract/mention.h"

#include <algorithm>

#include "ingest/extract/settled_name.h"
#include "ingest/extract/tree.h"
#include "ingest/extract/value.h"

namespace newsgraph {
namespace {

// Parts that end a phrase, at any depth: they say more about a thing that is already identified.
bool is_supplement(Deprel deprel) {
  switch (deprel) {
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::advcl:
    case Deprel::advcl_relcl:
    case Deprel::appos:
    case Deprel::ccomp:
    case Deprel::csubj:
    case Deprel::dep:
    case Deprel::discourse:
    case Deprel::dislocated:
    case Deprel::list:
    case Deprel::parataxis:
    case Deprel::vocative:
    case Deprel::xcomp: return true;
    default: return false;
  }
}

// Parts that belong to the clause or the list, not to the phrase, when they hang on its head.
bool is_outside(Deprel deprel) {
  switch (deprel) {
    case Deprel::advmod:
    case Deprel::aux:
    case Deprel::aux_pass:
    case Deprel::case_:
    case Deprel::cc:
    case Deprel::cc_preconj:
    case Deprel::conj:
    case Deprel::cop:
    case Deprel::expl:
    case Deprel::mark:
    case Deprel::nsubj:
    case Deprel::nsubj_outer:
    case Deprel::nsubj_pass:
    case Deprel::obj:
    case Deprel::obl:
    case Deprel::obl_unmarked:
    case Deprel::orphan: return true;
    default: return is_supplement(deprel);
  }
}

bool is_inside_name(Deprel deprel) {
  return deprel == Deprel::compound || deprel == Deprel::flat || deprel == Deprel::fixed || deprel == Deprel::goeswith;
}

// A noun that only says how, as in "working group".
bool is_word_modifier(Deprel deprel) {
  return deprel == Deprel::amod || deprel == Deprel::advmod || deprel == Deprel::case_ || deprel == Deprel::mark ||
         deprel == Deprel::det || deprel == Deprel::cc || deprel == Deprel::aux || deprel == Deprel::discourse;
}

bool is_nominal(Upos upos) { return upos == Upos::NOUN || upos == Upos::PROPN; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

// Everything about one sentence that the finder needs more than once.
class SentenceReader {
 public:
  SentenceReader(const Document& document, std::uint32_t index, std::vector<Reference>& out)
      : document_(document),
        index_(index),
        sentence_(document.sentences[index]),
        tree_(sentence_),
        out_(out),
        names_(settle_names(document, tree_)),
        name_of_(sentence_.tokens.size(), 0) {
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      for (std::uint32_t t = names_[i].first; t < names_[i].last; ++t) name_of_[t] = i + 1;
    }
  }

  void read() {
    const std::size_t begin = out_.size();
    for (const SettledName& name : names_) {
      add_named(name.first, name.last, name.head, name.type, name.gender);
      out_.back().roles = name.roles;
    }
    if (sentence_.tokens.size() <= kMostTokens) {
      for (std::uint32_t t = 0; t < tree_.size(); ++t) read_token(t);
    }
    std::sort(out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.end(),
              [](const Reference& a, const Reference& b) {
                return a.mention.span.begin != b.mention.span.begin ? a.mention.span.begin < b.mention.span.begin
                                                                    : a.mention.span.end > b.mention.span.end;
              });
  }

 private:
  std::string_view form(std::uint32_t t) const { return document_.form(tree_.token(t)); }

  Reference start(std::uint32_t first, std::uint32_t last, std::uint32_t head, MentionKind kind) const {
    Reference r;
    r.first = first;
    r.last = last;
    r.mention.span = {tree_.token(first).span.begin, tree_.token(last - 1).span.end};
    r.mention.sentence = index_;
    r.mention.head = head;
    r.mention.kind = kind;
    r.mention.text = std::string(document_.text(r.mention.span));
    set_role(r);
    return r;
  }

  // Role and predicate; an item of a list has those of the list.
  void set_role(Reference& r) const {
    std::uint32_t at = r.mention.head;
    for (std::uint32_t steps = 0;
         tree_.token(at).deprel == Deprel::conj && tree_.token(at).head >= 0 && steps < tree_.size(); ++steps) {
      at = static_cast<std::uint32_t>(tree_.token(at).head);
    }
    // A name inside a title's phrase ("creator Mark Zuckerberg") plays the part of the whole.
    for (std::uint32_t steps = 0;
         (tree_.token(at).deprel == Deprel::flat || tree_.token(at).deprel == Deprel::nmod_desc) &&
         tree_.token(at).head >= 0 && steps < tree_.size();
         ++steps) {
      at = static_cast<std::uint32_t>(tree_.token(at).head);
    }
    r.coordination = at;
    r.predicate = tree_.token(at).head;
    switch (tree_.token(at).deprel) {
      case Deprel::nsubj:
      case Deprel::nsubj_outer:
      case Deprel::nsubj_pass: r.role = GrammaticalRole::subject; break;
      case Deprel::obj:
      case Deprel::iobj: r.role = GrammaticalRole::object; break;
      case Deprel::obl:
      case Deprel::obl_agent:
      case Deprel::obl_unmarked: r.role = GrammaticalRole::oblique; break;
      case Deprel::nmod_poss: r.role = GrammaticalRole::possessor; break;
      default: r.role = GrammaticalRole::other;
    }
  }

  void add_named(std::uint32_t first, std::uint32_t last, std::uint32_t head, std::optional<NameType> type,
                 Gender title_gender) {
    Reference r = start(first, last, head, MentionKind::named);
    std::vector<std::string_view> words;
    for (std::uint32_t t = first; t < last; ++t) words.push_back(form(t));
    const bool person = type == NameType::person;
    r.name = name_form(words, person);
    r.lemma = lower(form(last - 1));
    r.number = Number::singular;
    r.gender = title_gender != Gender::unknown ? title_gender : person ? r.name.gender : Gender::unknown;
    if (r.gender != Gender::unknown) r.name.gender = r.gender;
    if (type == NameType::person) r.type = EntityType::person;
    if (type == NameType::organisation) r.type = EntityType::organisation;
    if (type == NameType::place) r.type = EntityType::place;
    r.type_known = type && *type != NameType::other;
    if (!r.type_known) {
      const auto country = country_word(r.name.joined);
      const NounFacts facts = noun_facts(r.lemma);
      if (country && !country->adjective) {
        r.type = EntityType::place;
        r.type_known = true;
      } else if (country) {
        r.type = EntityType::group;
        r.number = Number::unknown;
      } else if (facts.known && last - first > 1 && facts.type != EntityType::person) {
        r.type = facts.type;  // "the Battle", "Act", "Cup", "Ministry"
      }
    }
    // "the Ukrainians", "Democrats" are many.
    if (!person && tree_.token(head).xpos == Xpos::NNPS && !country_word(r.name.joined)) r.number = Number::unknown;
    out_.push_back(std::move(r));
  }

  void read_token(std::uint32_t t) {
    const Token& token = tree_.token(t);
    if (token.upos == Upos::PRON) {
      const auto pronoun = personal_pronoun(lower(form(t)));
      if (pronoun && universal(token.deprel) != Deprel::expl && name_of_[t] == 0) add_pronoun(t, *pronoun);
      return;
    }
    if (name_of_[t] != 0) return;
    const bool money = token.upos == Upos::SYM && !tree_.children(t).empty() && parse_money(std::string(form(t)) + "1");
    const bool date = token.upos == Upos::NUM && is_date(t);
    Gender gender = Gender::unknown;
    if (!is_nominal(token.upos) && !money && !date) return;
    if (is_word_modifier(token.deprel) || is_courtesy_title(fold_name(form(t)), gender)) return;
    if (token.head >= 0 && is_month(t) && tree_.token(static_cast<std::uint32_t>(token.head)).upos == Upos::NUM) return;
    const bool title = is_title(t);
    if (is_inside_name(token.deprel) && !title) return;
    if (token.deprel == Deprel::reparandum || token.deprel == Deprel::goeswith) return;
    add_phrase(t, title);
  }

  bool is_month(std::uint32_t t) const {
    const NounFacts facts = noun_facts(lower(form(t)));
    return tree_.token(t).upos == Upos::PROPN && facts.known && facts.type == EntityType::date;
  }

  // "2014" as an adjunct, "19" in "August 19".
  bool is_date(std::uint32_t t) const {
    const Deprel deprel = universal(tree_.token(t).deprel);
    if (form(t).size() == 4) return deprel == Deprel::obl || deprel == Deprel::nmod;
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) { return is_month(child); });
  }

  void add_pronoun(std::uint32_t t, Pronoun pronoun) {
    if (form(t) == "US") return;
    Reference r = start(t, t + 1, t, MentionKind::pronoun);
    pronoun.possessive = tree_.token(t).deprel == Deprel::nmod_poss;
    r.pronoun = pronoun;
    r.number = pronoun.number;
    r.gender = pronoun.gender;
    if (pronoun.animate && pronoun.number == Number::singular) {
      r.type = EntityType::person;
      r.type_known = true;
    }
    out_.push_back(std::move(r));
  }

  // "minister" in "finance minister Anna Example": a person noun right before a name that it hangs on or governs.
  bool is_title(std::uint32_t t) const {
    const Token& token = tree_.token(t);
    if (!is_nominal(token.upos) || name_of_[t] != 0) return false;
    const std::int32_t head = token.head;
    const bool on_name = head > static_cast<std::int32_t>(t) && name_of_[static_cast<std::size_t>(head)] != 0 &&
                         (token.deprel == Deprel::nmod_desc || token.deprel == Deprel::compound);
    if (!on_name) return false;
    const SettledName& name = names_[name_of_[static_cast<std::size_t>(head)] - 1];
    const EntityType type = noun_facts(lower(token.lemma)).type;
    return name.type != NameType::place && (type == EntityType::person || type == EntityType::organisation) &&
           t < name.first;
  }

  void add_phrase(std::uint32_t t, bool title) {
    const auto outside = [&](std::uint32_t child) {
      const Token& token = tree_.token(child);
      if (token.head == static_cast<std::int32_t>(t)) {
        if (is_outside(token.deprel)) return true;
        // A name after its title: "creator Mark Zuckerberg".
        return child > t && name_of_[child] != 0 && (token.deprel == Deprel::flat || token.deprel == Deprel::compound);
      }
      return is_supplement(token.deprel);
    };
    const std::vector<std::uint32_t> tokens = tree_.subtree(t, outside);
    const auto at = static_cast<std::size_t>(std::lower_bound(tokens.begin(), tokens.end(), t) - tokens.begin());
    std::size_t begin = at, end = at + 1;
    const auto breaks = [&](std::uint32_t token) {
      return tree_.token(token).xpos == Xpos::comma || tree_.token(token).xpos == Xpos::colon ||
             tree_.token(token).xpos == Xpos::left_bracket;
    };
    while (begin > 0 && tokens[begin - 1] + 1 == tokens[begin]) --begin;
    while (end < tokens.size() && tokens[end - 1] + 1 == tokens[end] && !breaks(tokens[end])) ++end;
    while (begin < at && tree_.token(tokens[begin]).upos == Upos::PUNCT) ++begin;
    while (end > at + 1 &&
           (tree_.token(tokens[end - 1]).upos == Upos::PUNCT || tree_.token(tokens[end - 1]).upos == Upos::ADP))
      --end;
    for (std::size_t i = at + 1; i < end; ++i) {
      if (names_inside(t, tokens[i])) end = i;
    }
    const std::uint32_t first = tokens[begin], last = tokens[end - 1] + 1;

    // Proper nouns that the name finder missed.
    if (tree_.token(t).upos == Upos::PROPN && !title && read_missed_name(t, first)) return;

    Reference r = start(first, last, t, MentionKind::nominal);
    r.lemma = lower(tree_.token(t).lemma.empty() ? form(t) : std::string_view(tree_.token(t).lemma));
    const Xpos xpos = tree_.token(t).xpos;
    r.number = xpos == Xpos::NNS || xpos == Xpos::NNPS ? Number::plural : Number::singular;
    const NounFacts facts = noun_facts(r.lemma);
    r.type = facts.type;
    r.type_known = facts.known;
    r.gender = facts.gender;
    if (r.type == EntityType::person && r.number == Number::plural) r.type = EntityType::group;
    set_value_type(r, t);
    read_modifiers(r, t);
    r.title = title;
    find_titled(r, t);
    out_.push_back(std::move(r));
  }

  // Whether a person's name at `x` closes the office that `t` heads, whatever the tree says: "Secretary of State Anna
  // Example", but not "wife of President Example".
  bool names_inside(std::uint32_t t, std::uint32_t x) const {
    if (name_of_[x] == 0 || names_[name_of_[x] - 1].type != NameType::person || names_[name_of_[x] - 1].first != x)
      return false;
    const Token& before = tree_.token(x - 1);
    return is_role(lower(form(t))) && is_nominal(before.upos) && name_of_[x - 1] == 0 &&
           (x - 1 == t || (before.upos == Upos::PROPN && noun_facts(lower(form(x - 1))).type != EntityType::person));
  }

  void set_value_type(Reference& r, std::uint32_t t) const {
    if (tree_.token(t).upos == Upos::SYM || r.type == EntityType::money) {
      r.type = parse_money(r.mention.text) ? EntityType::money : EntityType::thing;
      r.type_known = true;
    } else if (r.type == EntityType::date || tree_.token(t).upos == Upos::NUM) {
      const bool resolved = parse_time(r.mention.text, "2000-01-01") ||
                            (r.number == Number::singular && tree_.token(t).upos == Upos::NOUN);
      r.type = resolved ? EntityType::date : EntityType::quantity;
      r.type_known = true;
    } else if (r.lemma == "percent" || r.lemma == "%") {
      r.type = EntityType::quantity;
      r.type_known = true;
    }
  }

  // A run of proper nouns around `t`, from the phrase's beginning on, as a name of unknown type; days and months are no
  // names.
  bool read_missed_name(std::uint32_t t, std::uint32_t phrase_first) {
    std::uint32_t first = t, last = t + 1;
    const auto part = [&](std::uint32_t x) {
      return tree_.token(x).upos == Upos::PROPN && name_of_[x] == 0 &&
             (is_inside_name(tree_.token(x).deprel) || tree_.token(x).deprel == Deprel::nmod_desc || x == t);
    };
    while (first > phrase_first && part(first - 1)) --first;
    while (last < tree_.size() && part(last) && tree_.token(last).deprel == Deprel::flat) ++last;
    if (first > phrase_first && begins_name(document_, tree_, first - 1, first, last)) --first;
    const NounFacts facts = noun_facts(lower(form(t)));
    if (facts.type == EntityType::date || facts.type == EntityType::money) return false;
    // "Prime Minister" alone is a description, capitals or not.
    if (facts.type == EntityType::person && facts.known && given_name_gender(form(t)) == Gender::unknown &&
        last - first <= 3)
      return false;
    // "the State", "Commission": a common noun in capitals describes.
    if (facts.known && last - first == 1 && given_name_gender(form(t)) == Gender::unknown &&
        !is_known_organisation(lower(form(t))))
      return false;
    add_named(first, last, t, std::nullopt, Gender::unknown);
    return true;
  }

  void read_modifiers(Reference& r, std::uint32_t t) const {
    for (const std::uint32_t child : tree_.children(t)) {
      const Token& token = tree_.token(child);
      if (child < r.first || child >= r.last) continue;
      if (token.deprel == Deprel::nmod_poss) {
        r.determiner = Determiner::possessive;
      } else if (token.deprel == Deprel::det && r.determiner == Determiner::none) {
        const std::string word = lower(form(child));
        r.determiner = word == "the"                 ? Determiner::definite
                       : word == "a" || word == "an" ? Determiner::indefinite
                       : word == "this" || word == "that" || word == "these" || word == "those"
                           ? Determiner::demonstrative
                           : Determiner::quantified;
      }
    }
    for (std::uint32_t x = r.first; x < r.last; ++x) {
      const Upos upos = tree_.token(x).upos;
      if (x == t ||
          !(is_nominal(upos) || upos == Upos::ADJ || upos == Upos::NUM || upos == Upos::VERB || upos == Upos::PRON))
        continue;
      std::string word = fold_name(form(x));
      // Two words may name one country: "South Korean".
      auto country = x + 1 < r.last ? country_word(word + " " + fold_name(form(x + 1))) : std::nullopt;
      if (!country && form(x) != "us") country = country_word(word);
      if (country) r.countries.emplace_back(country->country);
      r.modifiers.push_back(country ? fold_name(country->country) : std::move(word));
    }
    std::sort(r.modifiers.begin(), r.modifiers.end());
    r.modifiers.erase(std::unique(r.modifiers.begin(), r.modifiers.end()), r.modifiers.end());
  }

  // The name that the phrase stands directly before, if it is a title of it.
  void find_titled(Reference& r, std::uint32_t t) const {
    if (r.last >= tree_.size() || name_of_[r.last] == 0) return;
    if (r.type != EntityType::person && r.type != EntityType::organisation) return;
    const SettledName& name = names_[name_of_[r.last] - 1];
    if (name.type == NameType::place || name.first != r.last) return;
    const std::uint32_t head = name.head;
    const std::int32_t above = tree_.token(head).head;
    const bool under = above >= static_cast<std::int32_t>(r.first) && above < static_cast<std::int32_t>(r.last);
    const bool over = tree_.token(t).head >= static_cast<std::int32_t>(name.first) &&
                      tree_.token(t).head < static_cast<std::int32_t>(name.last);
    // "The carmaker Example" as two subjects of one verb, which has but one.
    const bool beside = universal(tree_.token(t).deprel) == Deprel::nsubj &&
                        tree_.token(head).deprel == tree_.token(t).deprel && above == tree_.token(t).head;
    if (!under && !over && !beside && !names_inside(t, r.last)) return;
    r.title = true;
    r.titled = head;
  }

  const Document& document_;
  std::uint32_t index_;
  const Sentence& sentence_;
  Tree tree_;
  std::vector<Reference>& out_;
  std::vector<SettledName> names_;
  std::vector<std::uint32_t> name_of_;  // 1 + index of the name that holds the token; 0 if none
};

}  // namespace

ReferenceAt::ReferenceAt(const Document& document, const std::vector<Reference>& references)
    : by_sentence_(document.sentences.size()) {
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    by_sentence_[s].assign(document.sentences[s].tokens.size(), -1);
  }
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    const Reference& r = references[i];
    std::vector<std::int64_t>& tokens = by_sentence_[r.mention.sentence];
    tokens[r.mention.head] = i;
    if (r.mention.kind == MentionKind::named)
      std::fill(tokens.begin() + r.first, tokens.begin() + r.last, static_cast<std::int64_t>(i));
  }
}

std::int64_t ReferenceAt::operator()(std::uint32_t sentence, std::int64_t token) const {
  if (sentence >= by_sentence_.size() || token < 0) return -1;
  const auto& tokens = by_sentence_[sentence];
  return static_cast<std::size_t>(token) < tokens.size() ? tokens[static_cast<std::size_t>(token)] : -1;
}

std::vector<Reference> find_references(const Document& document) {
  std::vector<Reference> references;
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) SentenceReader(document, i, references).read();
  return references;
}

}  // namespace newsgraph
