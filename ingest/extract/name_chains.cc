// Equal names by hash, fuller names by shared words, acronyms by their letters.
#include "ingest/extract/name_chains.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

namespace newsgraph {
namespace {

// An article of more names than this is a list; looking further would cost and help nobody.
constexpr std::size_t kMostCandidates = 64;

struct NameGroup {
  std::uint32_t first = 0;  // the first reference of that form
  std::vector<std::uint32_t> members;
};

bool is_capitals(std::string_view text) {
  return text.size() > 1 && text.size() < 8 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

class NameMerger {
 public:
  NameMerger(std::string_view text, const std::vector<Reference>& references, Chains& chains)
      : text_(text), references_(references), chains_(chains) {}

  void merge() {
    find_shared_families();
    find_generations();
    merge_equal();
    merge_bracketed();
    merge_countries();
    merge_persons();
    merge_organisations();
    merge_acronyms();
  }

 private:
  const NameForm& form(const NameGroup& group) const { return references_[group.first].name; }
  bool has_type(const NameGroup& group, EntityType type) {
    return chains_.of(group.first).type_known && chains_.of(group.first).type == type;
  }

  // Family names that several people of the article share: "Mr. Example" may be another than "Example".
  void find_shared_families() {
    std::map<std::string, std::string> given;
    for (const Reference& r : references_) {
      if (r.mention.kind != MentionKind::named || r.type != EntityType::person || r.name.words.size() < 2) continue;
      const auto [at, added] = given.emplace(r.name.words.back(), r.name.words.front());
      const std::string &a = at->second, &b = r.name.words.front();
      const bool initial = (a.size() == 1 || b.size() == 1) && a[0] == b[0];
      if (!added && a != b && !initial) shared_families_.insert(r.name.words.back());
    }
  }

  // An article that calls somebody "Example Jr." for short, or "Dan Jr.", means another by "Dan Example". One that only
  // says "Dan Example Jr." once may mean him by "Dan Example" too.
  void find_generations() {
    std::set<std::pair<std::string, std::string>> brief;  // the word, and the generation
    for (const Reference& r : references_) {
      if (!r.name.generation.empty() && r.name.words.size() == 1) brief.emplace(r.name.joined, r.name.generation);
    }
    for (const Reference& r : references_) {
      if (r.name.generation.empty() || r.name.words.empty()) continue;
      for (const std::string& word : {r.name.words.front(), r.name.words.back()}) {
        if (brief.contains({word, r.name.generation})) told_apart_.emplace(r.name.words.back(), r.name.generation);
      }
    }
  }

  bool same_generation(const NameForm& a, const NameForm& b) const {
    if (a.generation == b.generation) return true;
    if (!a.generation.empty() && !b.generation.empty()) return false;
    const NameForm& named = a.generation.empty() ? b : a;
    return !told_apart_.contains({named.words.back(), named.generation});
  }

  void merge_equal() {
    std::unordered_map<std::string, std::vector<std::size_t>> by_name;
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      const Reference& r = references_[i];
      if (r.mention.kind != MentionKind::named || r.name.joined.empty()) continue;
      bool found = false;
      const bool shared = r.name.words.size() == 1 && shared_families_.contains(r.name.joined);
      for (const std::size_t g : by_name[r.name.joined]) {
        if (shared && references_[groups_[g].first].gender != r.gender) continue;
        // The name finder wavers: one spelling is one thing, unless Mr. and Mrs. tell them apart.
        if (!same_generation(form(groups_[g]), r.name)) continue;
        if (references_[groups_[g].first].government != r.government) continue;
        if (!same_gender(references_[groups_[g].first], r) || !chains_.merge(groups_[g].first, i)) continue;
        groups_[g].members.push_back(i);
        found = true;
        break;
      }
      if (found) continue;
      by_name[r.name.joined].push_back(groups_.size());
      groups_.push_back({i, {i}});
    }
  }

  static bool same_gender(const Reference& a, const Reference& b) {
    return a.gender == Gender::unknown || b.gender == Gender::unknown || a.gender == b.gender;
  }

  // "European Council (EC)", "the EC (European Council)", "Brask Airlines (BAIR)".
  void merge_bracketed() {
    std::uint32_t before = 0;
    bool any = false;
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      const Reference& r = references_[i];
      if (r.mention.kind != MentionKind::named) continue;
      if (any) {
        const Reference& p = references_[before];
        const std::uint32_t gap_begin = p.mention.span.end, gap_end = r.mention.span.begin;
        if (gap_begin < gap_end && gap_end - gap_begin <= 3) {
          const std::string_view gap = text_.substr(gap_begin, gap_end - gap_begin);
          const bool closed = text_.substr(r.mention.span.end, 2).find(')') != std::string_view::npos;
          if (gap.find('(') != std::string_view::npos &&
              (is_acronym_of(r.mention.text, p.name) || is_acronym_of(p.mention.text, r.name) ||
               (closed && abbreviates(r.mention.text, p.name))))
            chains_.merge(before, i);
        }
      }
      before = i;
      any = true;
    }
  }

  void merge_countries() {
    std::map<std::string, std::uint32_t> first;
    for (const NameGroup& group : groups_) {
      const auto country = country_word(form(group).joined);
      if (!country || country->adjective || has_type(group, EntityType::person)) continue;
      // "us" the pronoun never comes here: it is no name.
      const auto [at, added] = first.emplace(std::string(country->country), group.first);
      if (!added) chains_.merge(at->second, group.first);
    }
  }

  // Groups that share a word with `group`, most words first among equals in text order.
  void index_words() {
    by_word_.clear();
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (shared_families_.contains(form(groups_[g]).joined)) continue;
      for (const std::string& word : form(groups_[g]).words) {
        std::vector<std::size_t>& list = by_word_[word];
        if (list.size() < kMostCandidates && (list.empty() || list.back() != g)) list.push_back(g);
      }
    }
  }

  void merge_persons() {
    index_words();
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const NameGroup& group = groups_[g];
      const NameForm& name = form(group);
      if (name.words.empty() || references_[group.first].government) continue;
      // A last name alone that the name finder did not know; a place of that name stays a place.
      const bool person = has_type(group, EntityType::person);
      if (!person && (name.words.size() > 1 || country_word(name.joined) || has_type(group, EntityType::place)))
        continue;
      std::vector<std::size_t> by_family, by_given;
      for (const std::size_t other : by_word_[name.words.back()]) add_candidate(g, other, by_family, by_given);
      if (name.words.front() != name.words.back()) {
        for (const std::size_t other : by_word_[name.words.front()]) add_candidate(g, other, by_family, by_given);
      }
      const std::vector<std::size_t>& candidates = by_family.empty() ? by_given : by_family;
      if (candidates.empty()) continue;
      if (!person && by_family.empty()) continue;
      merge_each(group, candidates);
    }
  }

  void add_candidate(std::size_t shorter, std::size_t fuller, std::vector<std::size_t>& by_family,
                     std::vector<std::size_t>& by_given) {
    if (shorter == fuller || !has_type(groups_[fuller], EntityType::person)) return;
    const NameForm &s = form(groups_[shorter]), &f = form(groups_[fuller]);
    if (s.words.size() == f.words.size() && (s.words.size() < 2 || fuller > shorter)) return;
    bool family = false;
    if (!same_generation(s, f) || !short_for_person(s, f, family)) return;
    std::vector<std::size_t>& list = family ? by_family : by_given;
    if (std::find(list.begin(), list.end(), fuller) == list.end()) list.push_back(fuller);
  }

  // What a short name stands for: the only person whom it fits.
  void merge_each(const NameGroup& group, const std::vector<std::size_t>& candidates) {
    std::vector<std::uint32_t> roots;
    for (const std::size_t c : candidates) {
      const std::uint32_t root = chains_.find(groups_[c].first);
      if (std::find(roots.begin(), roots.end(), root) == roots.end()) roots.push_back(root);
    }
    if (roots.size() == 1) {
      chains_.merge(group.first, groups_[candidates.front()].first);
      return;
    }
    // Two people of one name: "Mr." and "Mrs." tell; else the one who is named in full most often, the story's subject.
    if (form(group).words.size() != 1) return;
    const Gender gender = references_[group.first].gender;
    std::int64_t best = -1;
    std::size_t best_rank = 0;
    for (const std::size_t c : candidates) {
      if (!chains_.agree(group.first, groups_[c].first)) continue;
      const bool told = gender != Gender::unknown && chains_.of(groups_[c].first).gender == gender;
      const std::size_t rank = 2 * groups_[c].members.size() + (told ? 2 * references_.size() : 0);
      if (best >= 0 && rank <= best_rank) continue;
      best = static_cast<std::int64_t>(c);
      best_rank = rank;
    }
    if (best >= 0) chains_.merge(group.first, groups_[static_cast<std::size_t>(best)].first);
  }

  void merge_organisations() {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const NameGroup& group = groups_[g];
      const NameForm& name = form(group);
      if (references_[group.first].government || name.words.empty() || has_type(group, EntityType::person) ||
          has_type(group, EntityType::place) || country_word(name.joined))
        continue;
      std::optional<std::size_t> only;
      bool many = false;
      // "NATO" is short for what its letters stand for, never for the "NATO ..." of something else.
      const bool acronym = name.words.size() == 1 && is_capitals(references_[group.first].mention.text);
      for (const std::size_t other : by_word_[name.words.front()]) {
        if (acronym || other == g || !has_type(groups_[other], EntityType::organisation)) continue;
        if (form(groups_[other]).words.size() <= name.words.size() ||
            !short_for_organisation(name, form(groups_[other])))
          continue;
        many = many || (only && chains_.find(groups_[*only].first) != chains_.find(groups_[other].first));
        only = other;
      }
      if (!only) {
        for (const std::size_t other : by_word_[name.words.back()]) {
          if (other == g || !same_but_for_country(name, form(groups_[other]))) continue;
          many = many || (only && chains_.find(groups_[*only].first) != chains_.find(groups_[other].first));
          only = other;
        }
      }
      // "the Council" for the European Council, if there is no other council.
      if (!only && name.words.size() == 1 && noun_facts(name.words[0]).type == EntityType::organisation) {
        for (const std::size_t other : by_word_[name.words[0]]) {
          if (other == g || !has_type(groups_[other], EntityType::organisation) ||
              form(groups_[other]).words.back() != name.words[0])
            continue;
          many = many || (only && chains_.find(groups_[*only].first) != chains_.find(groups_[other].first));
          only = other;
        }
      }
      if (only && !many) chains_.merge(group.first, groups_[*only].first);
    }
  }

  void merge_acronyms() {
    std::unordered_map<std::string, std::vector<std::size_t>> by_initial;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (form(groups_[g]).words.size() < 2 || has_type(groups_[g], EntityType::person)) continue;
      std::vector<std::size_t>& list = by_initial[form(groups_[g]).words[0].substr(0, 1)];
      if (list.size() < kMostCandidates) list.push_back(g);
    }
    for (const NameGroup& group : groups_) {
      const NameForm& name = form(group);
      if (name.words.size() != 1 || chains_.of(group.first).names.size() > group.members.size())
        continue;  // has a fuller name already
      const std::string_view written = references_[group.first].mention.text;
      std::optional<std::size_t> only;
      bool many = false;
      for (const std::size_t other : by_initial[name.words[0].substr(0, 1)]) {
        if (!is_acronym_of(written, form(groups_[other]))) continue;
        many = many || (only && chains_.find(groups_[*only].first) != chains_.find(groups_[other].first));
        only = other;
      }
      if (only && !many) chains_.merge(group.first, groups_[*only].first);
    }
  }

  std::string_view text_;
  const std::vector<Reference>& references_;
  Chains& chains_;
  std::vector<NameGroup> groups_;
  std::set<std::string> shared_families_;
  std::set<std::pair<std::string, std::string>> told_apart_;           // family names and generations
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;  // looked up only, never iterated
};

}  // namespace

void merge_names(std::string_view text, const std::vector<Reference>& references, Chains& chains) {
  NameMerger(text, references, chains).merge();
}

}  // namespace newsgraph
