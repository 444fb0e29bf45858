// Votes for the type of each name, counted over the article.
#include "ingest/extract/name_types.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "ingest/extract/name_form.h"

namespace newsgraph {
namespace {

constexpr int kMostOpinion = 4;  // the name finder repeats its mistakes: its votes are capped
constexpr int kEvidence = 3;
constexpr int kFamily = 6;

// What companies have and people hardly do.
constexpr std::string_view kCorporate[] = {
    "share",       "stock",      "shareholder",  "investor",   "plant",        "factory",   "dealer",
    "dealership",  "subsidiary", "revenue",      "profit",     "earnings",     "executive", "ceo",
    "employee",    "worker",     "product",      "customer",   "brand",        "store",     "aircraft",
    "airliner",    "plane",      "headquarters", "management", "board",        "merger",    "takeover",
    "acquisition", "website",    "app",          "platform",   "spokesperson", "unit",      "division",
};
template <std::size_t size>
bool contains(const std::string_view (&list)[size], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// What only people have.
constexpr std::string_view kKin[] = {"wife",     "husband", "mother", "father",  "son",        "daughter", "brother",
                                     "sister",   "uncle",   "aunt",   "cousin",  "girlfriend", "fiance",   "boyfriend",
                                     "nephew",   "niece",   "widow",  "fiancee", "childhood",  "career",   "parent",
                                     "grandson", "stepson", "spouse", "hair",    "eye",        "face",     "death"};
// What only people do, in the lemma of the verb whose subject they are.
constexpr std::string_view kDeeds[] = {"marry", "die",   "retire", "graduate", "bear",  "smile", "sing",
                                       "wed",   "laugh", "weep",   "resign",   "dance", "quip",  "divorce"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_capitals(std::string_view text) {
  return text.size() >= 2 && text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

class TypeVote {
 public:
  TypeVote(const Document& document, std::vector<Reference>& references)
      : document_(document), references_(references) {}

  void settle() {
    for (const Reference& r : references_) {
      if (r.mention.kind == MentionKind::named && r.type_known && r.type == EntityType::person &&
          r.name.words.size() > 1) {
        ++families_[r.name.words.back()];
        givens_.insert(r.name.words.front());
      }
    }
    for (const Reference& r : references_) {
      if (r.mention.kind == MentionKind::named && r.mention.text.find(' ') != std::string::npos &&
          !r.name.words.empty() &&
          (is_company_form(fold_name(r.lemma)) || r.lemma == "company" || r.lemma == "corporation")) {
        companies_.insert(r.name.words.front());
      }
    }
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      if (references_[i].mention.kind == MentionKind::named && !references_[i].name.words.empty()) count(i);
    }
    for (Reference& r : references_) {
      if (r.mention.kind == MentionKind::named && !r.name.words.empty()) decide(r);
    }
  }

 private:
  using Votes = std::map<EntityType, int>;

  const Token& token(const Reference& r, std::uint32_t t) const {
    return document_.sentences[r.mention.sentence].tokens[t];
  }

  bool is_family(const Reference& r) const { return r.name.words.size() == 1 && families_.contains(r.name.joined); }

  void count(std::uint32_t index) {
    const Reference& r = references_[index];
    Votes& votes = votes_[r.name.joined];
    if (r.type_known && votes[r.type] < kMostOpinion) votes[r.type] += 2;
    const Token& head = token(r, r.mention.head);
    if (head.xpos == Xpos::NNPS && document_.form(head).ends_with('s')) {
      ++plurals_[r.name.joined];
    } else {
      --plurals_[r.name.joined];
    }
    if (!r.roles.empty() || (r.gender != Gender::unknown && r.name.words.size() == 1))
      votes[EntityType::person] += kEvidence;
    if (r.name.words.size() == 1 && is_capitals(r.mention.text)) votes[EntityType::organisation] += kEvidence;
    if (r.name.words.size() > 1 && is_company_form(fold_name(r.lemma))) votes[EntityType::organisation] += kEvidence;
    if (r.name.words.size() == 1 && companies_.contains(r.name.joined)) votes[EntityType::organisation] += kEvidence;
    if (is_given_and_family(r) || is_given(r)) votes[EntityType::person] += kEvidence;
    count_neighbours(r, votes);
    count_deeds(r, votes);
    count_pronoun(index, votes);
  }

  // "Mira Solen" by its first word, unless another word says what else it is: "Victoria Falls".
  bool is_given_and_family(const Reference& r) const {
    const std::vector<std::string>& words = r.name.words;
    if (words.size() < 2 || words.size() > 3) return false;
    if (given_name_gender(document_.form(token(r, r.first))) == Gender::unknown) return false;
    return std::none_of(words.begin() + 1, words.end(), [](const std::string& word) {
      const NounFacts facts = noun_facts(word);
      return country_word(word) || (facts.known && facts.type != EntityType::person);
    });
  }

  // "Mira" where Mira Solen is named, unless somebody is in, at or from it.
  bool is_given(const Reference& r) const {
    constexpr std::string_view kPlaces[] = {"in", "at", "from", "near", "to", "around", "outside", "across"};
    if (r.name.words.size() != 1 || !givens_.contains(r.name.joined) || country_word(r.name.joined)) return false;
    return r.first == 0 || !contains(kPlaces, lower(document_.form(token(r, r.first - 1))));
  }

  // "Solen's wife", "Solen died".
  void count_deeds(const Reference& r, Votes& votes) const {
    const Token& head = token(r, r.mention.head);
    if (head.head < 0) return;
    const std::vector<Token>& tokens = document_.sentences[r.mention.sentence].tokens;
    const Token& above = tokens[static_cast<std::size_t>(head.head)];
    const bool kin = head.deprel == Deprel::nmod_poss && contains(kKin, lower(above.lemma));
    const bool deed =
        universal(head.deprel) == Deprel::nsubj && above.upos == Upos::VERB && contains(kDeeds, lower(above.lemma));
    if (kin || deed) votes[EntityType::person] += kEvidence;
  }

  // "automaker Example", "Example's shares", "Example, a carmaker".
  void count_neighbours(const Reference& r, Votes& votes) {
    const std::vector<Token>& tokens = document_.sentences[r.mention.sentence].tokens;
    if (r.first == 1 || (r.first > 1 && tokens[r.first - 1].upos == Upos::NOUN)) {
      add_noun(lower(tokens[r.first - 1].lemma), votes);
    }
    const Token& head = token(r, r.mention.head);
    if (head.head < 0) return;
    const Token& above = tokens[static_cast<std::size_t>(head.head)];
    const bool owns =
        head.deprel == Deprel::compound || head.deprel == Deprel::nmod_poss || head.deprel == Deprel::nmod;
    if (owns && above.upos == Upos::NOUN && contains(kCorporate, lower(above.lemma)))
      votes[EntityType::organisation] += kEvidence;
    if (head.deprel == Deprel::appos && above.upos == Upos::NOUN) add_noun(lower(above.lemma), votes);
    for (std::uint32_t t = r.last; t < tokens.size() && t < r.last + 12; ++t) {
      if (tokens[t].deprel == Deprel::appos && tokens[t].head == static_cast<std::int32_t>(r.mention.head) &&
          tokens[t].upos == Upos::NOUN)
        add_noun(lower(tokens[t].lemma), votes);
    }
  }

  static void add_noun(const std::string& lemma, Votes& votes) {
    const NounFacts facts = noun_facts(lemma);
    if (facts.known && (facts.type == EntityType::person || facts.type == EntityType::organisation))
      votes[facts.type] += kEvidence;
  }

  // "Example said it would": the pronoun that follows a subject in its sentence, nothing else between that it could
  // mean.
  void count_pronoun(std::uint32_t index, Votes& votes) {
    const Reference& r = references_[index];
    if (r.role != GrammaticalRole::subject) return;
    for (std::uint32_t next = index + 1; next < references_.size(); ++next) {
      const Reference& n = references_[next];
      if (n.mention.sentence != r.mention.sentence) {
        // "Solen trained in Brask. She …": the subject of the next sentence.
        if (r.type != EntityType::place && n.mention.sentence == r.mention.sentence + 1 && n.pronoun &&
            n.pronoun->person == 3 && n.pronoun->animate && n.number == Number::singular &&
            n.role == GrammaticalRole::subject) {
          votes[EntityType::person] += kEvidence;
        }
        return;
      }
      if (n.pronoun && n.pronoun->person == 3 && n.number == Number::singular) {
        const bool animate = n.pronoun->animate;
        if (!animate && r.type == EntityType::place) return;
        votes[animate ? EntityType::person : EntityType::organisation] += kEvidence;
        return;
      }
      // "its plant" begins with the pronoun that comes next.
      const bool owned = n.determiner == Determiner::possessive && next + 1 < references_.size() &&
                         references_[next + 1].pronoun && references_[next + 1].first == n.first;
      if (n.mention.kind != MentionKind::pronoun && !owned &&
          (n.role == GrammaticalRole::subject || n.type == EntityType::person || n.mention.kind == MentionKind::named ||
           n.type == EntityType::organisation))
        return;
    }
  }

  void decide(Reference& r) {
    const bool family = is_family(r);
    const auto country = country_word(r.name.joined);
    if (country && !country->adjective && !family) {
      if (r.gender == Gender::unknown || r.name.words.size() > 1) set_type(r, EntityType::place);
      return;
    }
    if (is_known_organisation(r.name.joined) && !family) {
      set_type(r, EntityType::organisation);
      return;
    }
    const Votes& votes = votes_[r.name.joined];
    EntityType best = r.type;
    int most = 0;
    for (const auto& [type, seen] : votes) {
      const int all = seen + (type == EntityType::person && family ? kFamily : 0);
      if (all > most) {
        best = type;
        most = all;
      }
    }
    // "Democrats" are no person; "the Keatings" neither.
    const bool many = plurals_[r.name.joined] > 0 && !family && r.gender == Gender::unknown;
    if (most > 0) {
      set_type(r, best == EntityType::person && many ? EntityType::group : best);
    } else if (family) {
      set_type(r, EntityType::person);
    }
  }

  void set_type(Reference& r, EntityType type) const {
    if (r.type == type && r.type_known) return;
    r.type = type;
    r.type_known = true;
    if (type == EntityType::person) r.number = Number::singular;
    std::vector<std::string_view> words;
    for (std::uint32_t t = r.first; t < r.last; ++t) words.push_back(document_.form(token(r, t)));
    const Gender gender = r.gender;
    r.name = name_form(words, type == EntityType::person);
    if (gender != Gender::unknown) r.name.gender = gender;
    r.gender = type == EntityType::person ? r.name.gender : Gender::unknown;
  }

  const Document& document_;
  std::vector<Reference>& references_;
  std::map<std::string, int> families_;  // last words of persons' full names
  std::set<std::string> givens_;         // first words of them
  std::set<std::string> companies_;      // first words of companies' full names
  std::map<std::string, Votes> votes_;   // by joined name
  std::map<std::string, int> plurals_;   // likewise: mentions tagged as plural less all others
};

}  // namespace

void agree_on_types(const Document& document, std::vector<Reference>& references) {
  TypeVote(document, references).settle();
}

}  // namespace newsgraph
