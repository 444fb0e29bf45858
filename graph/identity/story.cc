// Articles compared by the names and nouns that they share; things by nouns within a story.
#include "graph/identity/story.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <set>
#include <utility>

#include "graph/identity/description.h"
#include "graph/identity/lexicon.h"

namespace newsgraph {
namespace {

constexpr double kNameWeight = 2;      // of a name among an article's words; a noun weighs 1
constexpr double kArticles = 10'000;   // that the table of common words was counted in …
constexpr double kUnlisted = 10;       // … and in how many of them a word is taken to stand that it does not list
constexpr double kRare = 200;          // in how many of them a rare word may stand
constexpr std::size_t kMostAlike = 8;  // things that one article calls alike, of which each further one may be one
constexpr char kNameMark = '\n';

double articles_with(std::string_view word) {
  const auto& words = name_lexicon().common_words;
  const auto at = words.find(std::string(word));
  return at == words.end() ? kUnlisted : at->second;
}

// What nothing is two of; "thing" stands for what is not known.
EntityType kind_of(EntityType type) {
  switch (type) {
    case EntityType::group: return EntityType::organisation;
    case EntityType::work: return EntityType::product;
    default: return type;
  }
}

// Somebody or somewhere: of these a noun speaks again and again. "One point" and "the support" are others each time.
bool stays_in_the_story(EntityType type) {
  return type == EntityType::person || type == EntityType::organisation || type == EntityType::place ||
         type == EntityType::group;
}

// What a thing is called besides a person's name, by noun.
std::map<std::string, Description> nouns_of(const ToldThing& thing) {
  std::map<std::string, Description> nouns;
  const auto put = [&](std::string_view text, bool name) {
    Description description = take_apart(text);
    if (description.noun.empty() || (!name && !tells_which(description))) return;
    const auto [at, fresh] = nouns.try_emplace(description.noun, description);
    if (!fresh) add(at->second, description);
  };
  for (const std::string_view text : thing.descriptions) put(text, false);
  if (thing.type != EntityType::person) {
    for (const std::string_view text : thing.names) put(text, true);
  }
  return nouns;
}

// "Police" is a plural that looks like none.
bool are_many(const std::map<std::string, Description>& nouns) { return nouns.size() == 1 && nouns.contains("police"); }

class Uniter {
 public:
  explicit Uniter(const std::vector<ToldThing>& things) : things_(things), first_(things.size()) {
    std::iota(first_.begin(), first_.end(), 0U);
    for (std::uint32_t i = 0; i < things.size(); ++i) {
      members_.push_back({i});
      nouns_.push_back(nouns_of(things[i]));
      plural_.push_back(things[i].plural || are_many(nouns_.back()));
    }
  }

  void unite() {
    // Noun, and a word beside it or "" → the things that they are used of.
    std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> called;
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
      for (const auto& [noun, description] : nouns_[i]) {
        called[{noun, ""}].push_back(i);
        for (const std::string& word : description.beside) called[{noun, word}].push_back(i);
      }
    }
    for (const auto& [words, things] : called) {
      if (words.second.empty()) unite_repeated(words.first, things);
    }
    for (const auto& [words, things] : called) unite_called(words.first, things);
  }

  std::vector<std::uint32_t> result() { return std::move(first_); }

 private:
  // What one article calls so twice ("Man shot": "A man was shot …", "the 32-year-old man") is one thing if other
  // articles speak of it too. What is only a phrase of its author's has nobody to confirm it.
  void unite_repeated(const std::string& noun, const std::vector<std::uint32_t>& things) {
    if (things_[things.front()].article == things_[things.back()].article) return;
    for (std::size_t begin = 0, end = 0; begin < things.size(); begin = end) {
      std::vector<std::uint32_t> unnamed;
      for (; end < things.size() && things_[things[end]].article == things_[things[begin]].article; ++end) {
        const std::uint32_t later = things[end];
        if (!things_[later].entity.empty() || !stays_in_the_story(things_[later].type)) continue;
        for (const std::uint32_t earlier : unnamed) {
          const Description &one = nouns_[earlier].at(noun), &again = nouns_[later].at(noun);
          // "Immigrants" are more than "the Karvanian immigrants", but "the man" is "the old man".
          if (plural_[later] && one.beside != again.beside) continue;
          if (may_repeat(one, again)) join(first_[earlier], first_[later]);
        }
        if (unnamed.size() < kMostAlike) unnamed.push_back(later);
      }
    }
  }

  // Of several things that one article calls so, the one that it calls so first: news tells first what it is about.
  void unite_called(const std::string& noun, const std::vector<std::uint32_t>& things) {
    std::vector<std::uint32_t> first;
    for (const std::uint32_t i : things) {
      if (first.empty() || things_[first.back()].article != things_[i].article) first.push_back(i);
    }
    for (std::size_t i = 0; i < first.size(); ++i) {
      for (std::size_t j = i + 1; j < first.size(); ++j) {
        if (may_be_one(noun, first[i], first[j])) join(first_[first[i]], first_[first[j]]);
      }
    }
  }

  bool may_be_one(const std::string& noun, std::uint32_t a, std::uint32_t b) const {
    const Description &one = nouns_[a].at(noun), &other = nouns_[b].at(noun);
    // Of many and of what passes there are others: "campaign officials" are not "police officials".
    const bool common = plural_[a] || !stays_in_the_story(things_[a].type) || !stays_in_the_story(things_[b].type);
    if (common && share_nothing(one.beside, other.beside)) return false;
    return !speak_against(one, other) && fits_person(a, one, other) && fits_person(b, other, one);
  }

  // A person with a name has words of others put into his or her mouth if a description is wrongly taken for him or
  // her: "the federation president" is "the Karvanian president" only if somebody calls that one so.
  bool fits_person(std::uint32_t thing, const Description& own, const Description& other) const {
    if (things_[thing].entity.empty() || things_[thing].type != EntityType::person) return true;
    return std::includes(own.beside.begin(), own.beside.end(), other.beside.begin(), other.beside.end());
  }

  void join(std::uint32_t a, std::uint32_t b) {
    if (a == b || plural_[a] != plural_[b]) return;
    // Two things of one article become one if other articles say so and it does not speak against it itself.
    std::map<std::pair<std::uint32_t, std::string_view>, const Description*> nouns;
    std::set<std::string_view> entities;
    std::set<EntityType> kinds;
    for (const std::uint32_t first : {a, b}) {
      for (const std::uint32_t i : members_[first]) {
        for (const auto& [noun, description] : nouns_[i]) {
          const auto [at, fresh] = nouns.try_emplace({things_[i].article, noun}, &description);
          if (!fresh && speak_against(*at->second, description)) return;
        }
        if (!things_[i].entity.empty()) entities.insert(things_[i].entity);
        if (things_[i].type != EntityType::thing) kinds.insert(kind_of(things_[i].type));
      }
    }
    if (entities.size() > 1 || kinds.size() > 1) return;
    const auto [into, from] = std::minmax(a, b);
    for (const std::uint32_t i : members_[from]) first_[i] = into;
    members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
    members_[from].clear();
  }

  const std::vector<ToldThing>& things_;
  std::vector<std::uint32_t> first_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::map<std::string, Description>> nouns_;  // of each thing
  std::vector<bool> plural_;                               // likewise
};

}  // namespace

StoryWords story_words(const std::vector<std::string>& names, const std::vector<std::string>& descriptions) {
  StoryWords words;
  const auto put = [&](std::string word) {
    const double weight = story_weight(word);
    words.emplace(std::move(word), weight);
  };
  for (const std::string& key : names) put(kNameMark + key);
  for (const std::string& description : descriptions) {
    if (std::string noun = take_apart(description).noun; !noun.empty()) put(std::move(noun));
  }
  return words;
}

double story_weight(std::string_view word) {
  const bool name = word.starts_with(kNameMark);
  return (name ? kNameWeight : 1) * std::log(1 + kArticles / articles_with(word));
}

bool is_rare(std::string_view word) { return articles_with(word) <= kRare; }

double alike(const StoryWords& a, const StoryWords& b) {
  double product = 0, left = 0, right = 0;
  for (const auto& [word, weight] : a) left += weight * weight;
  for (const auto& [word, weight] : b) right += weight * weight;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (const int order = i->first.compare(j->first); order == 0) {
      product += i++->second * j++->second;
    } else if (order < 0) {
      ++i;
    } else {
      ++j;
    }
  }
  return left > 0 && right > 0 ? product / std::sqrt(left * right) : 0;
}

bool near_in_time(std::int64_t day, std::int64_t other) {
  return (day == kNoDay) == (other == kNoDay) && std::abs(day - other) <= kMostDaysApart;
}

std::vector<std::uint32_t> unite_in_story(const std::vector<ToldThing>& things) {
  Uniter uniter(things);
  uniter.unite();
  return uniter.result();
}

}  // namespace newsgraph
