// Stories by the rare names and nouns that articles share; things by nouns within them.
#include "graph/identity/story.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/identity/description.h"
#include "graph/identity/name_form.h"

namespace newsgraph {
namespace {

constexpr double kAlike = .15;               // cosine of two articles' words from which they may tell one story …
constexpr double kAlikeInTheMean = .1;       // … if those of all pairs of articles of the story have this mean
constexpr double kNameWeight = 2;            // of a name among an article's words; a noun weighs 1
constexpr std::size_t kRare = 50;            // articles that a word may stand in to suggest that they belong together
constexpr std::size_t kMostNeighbours = 30;  // of one article
constexpr std::size_t kMostArticles = 100;   // of one story
constexpr int kMostDaysApart = 21;

// Days since some day; only differences mean anything. Nothing if it is no date.
std::optional<int> day_number(std::string_view date) {
  if (date.size() < 10) return std::nullopt;
  const int year = std::atoi(std::string(date.substr(0, 4)).c_str());
  const int month = std::atoi(std::string(date.substr(5, 2)).c_str());
  const int day = std::atoi(std::string(date.substr(8, 2)).c_str());
  return year * 372 + month * 31 + day;
}

bool near(std::string_view one, std::string_view other) {
  const auto a = day_number(one), b = day_number(other);
  return !a || !b || std::abs(*a - *b) <= kMostDaysApart;
}

// What nothing is two of; "thing" stands for what is not known.
EntityType kind_of(EntityType type) {
  switch (type) {
    case EntityType::group: return EntityType::organisation;
    case EntityType::work: return EntityType::product;
    default: return type;
  }
}

// What a thing is called besides a person's name, by noun.
std::map<std::string, Description> nouns_of(const ToldThing& thing) {
  std::map<std::string, Description> nouns;
  const auto put = [&](std::string_view text) {
    Description description = take_apart(text);
    if (description.noun.empty()) return;
    const auto [at, fresh] = nouns.try_emplace(description.noun, description);
    if (!fresh) add(at->second, description);
  };
  for (const std::string_view text : thing.descriptions) put(text);
  if (thing.type != EntityType::person) {
    for (const std::string_view text : thing.names) put(text);
  }
  return nouns;
}

// Words of one article with their weights, by number of the word.
using Profile = std::vector<std::pair<std::uint32_t, double>>;

double cosine(const Profile& a, const Profile& b) {
  double product = 0, left = 0, right = 0;
  for (const auto& [word, weight] : a) left += weight * weight;
  for (const auto& [word, weight] : b) right += weight * weight;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->first == j->first) {
      product += i++->second * j++->second;
    } else if (i->first < j->first) {
      ++i;
    } else {
      ++j;
    }
  }
  return left > 0 && right > 0 ? product / std::sqrt(left * right) : 0;
}

class StoryFinder {
 public:
  StoryFinder(const std::vector<ToldThing>& things, const std::vector<std::string_view>& published)
      : published_(published), profiles_(published.size()), story_(published.size()), members_(published.size()) {
    std::iota(story_.begin(), story_.end(), 0U);
    for (std::uint32_t i = 0; i < story_.size(); ++i) members_[i] = {i};
    make_profiles(things);
  }

  std::vector<std::uint32_t> find() {
    auto pairs = alike();
    // The likest first, then in the order of articles.
    std::sort(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) {
      return std::tuple(-std::get<0>(x), std::get<1>(x), std::get<2>(x)) <
             std::tuple(-std::get<0>(y), std::get<1>(y), std::get<2>(y));
    });
    for (const auto& [similarity, one, other] : pairs) join(story_[one], story_[other]);
    return std::move(story_);
  }

 private:
  void make_profiles(const std::vector<ToldThing>& things) {
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<double> weight_of;
    std::vector<std::set<std::uint32_t>> words(published_.size());
    for (const ToldThing& thing : things) {
      const auto put = [&](const std::string& word, double weight) {
        const auto [at, fresh] = numbers.try_emplace(word, static_cast<std::uint32_t>(numbers.size()));
        if (fresh) weight_of.push_back(weight);
        words[thing.article].insert(at->second);
      };
      if (thing.entity) put("\n" + std::to_string(*thing.entity), kNameWeight);
      for (const std::string_view text : thing.descriptions) put(take_apart(text).noun, 1);
    }
    articles_with_.resize(numbers.size());
    for (std::uint32_t article = 0; article < words.size(); ++article) {
      for (const std::uint32_t word : words[article]) articles_with_[word].push_back(article);
    }
    const double all = static_cast<double>(published_.size());
    for (std::uint32_t article = 0; article < words.size(); ++article) {
      for (const std::uint32_t word : words[article]) {
        // A word of one article says nothing about others.
        const std::size_t articles = articles_with_[word].size();
        if (articles < 2) continue;
        profiles_[article].emplace_back(word, weight_of[word] * std::log(1 + all / static_cast<double>(articles)));
      }
    }
  }

  // Similarity, and the two articles in ascending order.
  std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> alike() const {
    std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> pairs, found;
    std::vector<std::uint32_t> shared(profiles_.size()),
        touched;  // rare words that an article has in common with `one`
    for (std::uint32_t one = 0; one < profiles_.size(); ++one) {
      found.clear();
      for (const auto& [word, weight] : profiles_[one]) {
        if (articles_with_[word].size() > kRare) continue;
        for (const std::uint32_t other : articles_with_[word]) {
          if (other > one && ++shared[other] == 1) touched.push_back(other);
        }
      }
      for (const std::uint32_t other : std::exchange(touched, {})) {
        if (std::exchange(shared[other], 0) < 2 || !near(published_[one], published_[other])) continue;
        const double similarity = cosine(profiles_[one], profiles_[other]);
        if (similarity >= kAlike) found.emplace_back(similarity, one, other);
      }
      std::sort(found.rbegin(), found.rend());
      found.resize(std::min(found.size(), kMostNeighbours));
      pairs.insert(pairs.end(), found.begin(), found.end());
    }
    return pairs;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    if (a == b || members_[a].size() + members_[b].size() > kMostArticles) return;
    double sum = 0;
    for (const std::uint32_t one : members_[a]) {
      for (const std::uint32_t other : members_[b]) {
        if (!near(published_[one], published_[other])) return;
        sum += cosine(profiles_[one], profiles_[other]);
      }
    }
    if (sum < kAlikeInTheMean * static_cast<double>(members_[a].size() * members_[b].size())) return;
    const auto [into, from] = std::minmax(a, b);
    for (const std::uint32_t article : members_[from]) story_[article] = into;
    members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
    members_[from].clear();
  }

  const std::vector<std::string_view>& published_;
  std::vector<Profile> profiles_;                          // by article
  std::vector<std::vector<std::uint32_t>> articles_with_;  // by word
  std::vector<std::uint32_t> story_;
  std::vector<std::vector<std::uint32_t>> members_;  // by story
};

class Uniter {
 public:
  explicit Uniter(const std::vector<ToldThing>& things) : things_(things), first_(things.size()) {
    std::iota(first_.begin(), first_.end(), 0U);
    for (std::uint32_t i = 0; i < things.size(); ++i) members_.push_back({i});
    nouns_.resize(things.size());
  }

  // `story`: the things of its articles, ascending.
  void unite(const std::vector<std::uint32_t>& story) {
    // Noun, and a word beside it or "" → the things that they are used of.
    std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> called;
    for (const std::uint32_t i : story) {
      nouns_[i] = nouns_of(things_[i]);
      for (const auto& [noun, description] : nouns_[i]) {
        called[{noun, ""}].push_back(i);
        for (const std::string& word : description.beside) called[{noun, word}].push_back(i);
      }
    }
    for (const auto& [words, things] : called) unite_called(words.first, things);
  }

  std::vector<std::uint32_t> result() { return std::move(first_); }

 private:
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
    return !speak_against(one, other) && fits_person(a, one, other) && fits_person(b, other, one);
  }

  // A person with a name has words of others put into his or her mouth if a description is wrongly taken for him or
  // her: "the federation president" is "the Karvanian president" only if somebody calls that one so.
  bool fits_person(std::uint32_t thing, const Description& own, const Description& other) const {
    if (!things_[thing].entity || things_[thing].type != EntityType::person) return true;
    return std::includes(own.beside.begin(), own.beside.end(), other.beside.begin(), other.beside.end());
  }

  void join(std::uint32_t a, std::uint32_t b) {
    if (a == b || things_[a].plural != things_[b].plural) return;
    // Two things of one article become one if other articles say so and it does not speak against it itself.
    std::map<std::pair<std::uint32_t, std::string_view>, const Description*> nouns;
    std::set<std::uint32_t> entities;
    std::set<EntityType> kinds;
    for (const std::uint32_t first : {a, b}) {
      for (const std::uint32_t i : members_[first]) {
        for (const auto& [noun, description] : nouns_[i]) {
          const auto [at, fresh] = nouns.try_emplace({things_[i].article, noun}, &description);
          if (!fresh && speak_against(*at->second, description)) return;
        }
        if (things_[i].entity) entities.insert(*things_[i].entity);
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
};

}  // namespace

std::vector<std::uint32_t> find_stories(const std::vector<ToldThing>& things,
                                        const std::vector<std::string_view>& published) {
  return StoryFinder(things, published).find();
}

std::vector<std::uint32_t> unite_in_stories(const std::vector<ToldThing>& things,
                                            const std::vector<std::uint32_t>& stories) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> things_of;
  for (std::uint32_t i = 0; i < things.size(); ++i) things_of[stories[things[i].article]].push_back(i);
  Uniter uniter(things);
  for (const auto& [story, of_story] : things_of) uniter.unite(of_story);
  return uniter.result();
}

}  // namespace newsgraph
