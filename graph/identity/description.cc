// Descriptions by their words alone: the trees they came from are not kept.
#include "graph/identity/description.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

#include "graph/identity/fold.h"

namespace newsgraph {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool determiner(std::string_view word) {
  return one_of(word, {"the", "a",  "an",   "this", "that", "these", "those", "his",   "her",  "its", "their",
                       "our", "my", "your", "some", "any",  "all",   "each",  "every", "both", "such"});
}

bool introduces(std::string_view word) { return one_of(word, {"a", "an", "some", "any", "another"}); }

// Nobody in particular.
bool leaves_open(std::string_view word) {
  return one_of(word, {"some", "any", "many", "several", "most", "few", "no", "every", "each", "various", "numerous",
                       "countless"});
}

// Nouns that say too little to find anything again by.
bool vague(std::string_view noun) {
  return one_of(noun, {"number", "term",   "time",     "times",     "way",   "ways",     "end",       "part",
                       "parts",  "kind",   "sort",     "level",     "rest",  "majority", "lot",       "point",
                       "start",  "amount", "side",     "sides",     "thing", "things",   "fact",      "facts",
                       "result", "use",    "role",     "form",      "same",  "one",      "matter",    "room",
                       "news",   "reason", "question", "questions", "range", "handful",  "couple",    "bit",
                       "moment", "dozens", "hundreds", "thousands", "case",  "series",   "beginning", "millions"});
}

bool owns(std::string_view word) { return one_of(word, {"his", "her", "its", "their", "our", "my", "your"}); }

bool ends_noun_phrase(std::string_view word) {
  return one_of(word, {"of",    "in",      "for",     "from", "at",   "on",    "with",   "to",   "by",
                       "who",   "that",    "which",   "as",   "into", "under", "over",   "near", "off",
                       "about", "against", "between", "and",  "or",   "after", "before", "when"});
}

// Words that tell one of several from the others.
bool counts(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         one_of(word, {"one",   "two",    "three", "four",   "five",     "six",       "seven",  "eight",
                       "nine",  "ten",    "dozen", "dozens", "hundreds", "thousands", "first",  "second",
                       "third", "fourth", "last",  "next",   "other",    "another",   "former", "new"});
}

}  // namespace

Description take_apart(std::string_view description) {
  Description result;
  std::string noun;
  std::set<std::string> owner;  // the capitalised words just read
  bool noun_is_name = false, inside = true, first = true;
  const auto beside = [&](const std::string& word, bool name) {
    result.beside.insert(word);
    if (counts(word)) {
      result.counts.insert(word);
    } else if (name) {
      result.names.insert(word);
    }
  };
  for (std::size_t at = 0; at < description.size();) {
    const std::size_t end = std::min(description.find(' ', at), description.size());
    const std::string_view written = description.substr(at, end - at);
    at = end + 1;
    std::string word = fold(written);
    const bool comma = word.ends_with(',');
    // "Falk's", and "Falk 's" as tokenised text has it.
    const bool own = word == "'s" || word.ends_with("'s");
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    std::erase_if(word, [](char c) { return std::string_view(",.;:()'-").find(c) != std::string_view::npos; });
    // A capital letter at the beginning of a description may only be that of a sentence.
    const bool starts_high = !word.empty() && !written.empty() && written.front() >= 'A' && written.front() <= 'Z';
    const bool name = !first && !written.empty() && written.front() >= 'A' && written.front() <= 'Z';
    // Whoever it is that something is of has a capital letter at the beginning of a sentence too.
    if (starts_high && (!determiner(word) || !first)) owner.insert(word);
    if (own && inside && result.owners.empty()) result.owners = owner;
    if (!starts_high && !word.empty()) owner.clear();
    if (first) result.openings.insert(determiner(word) || introduces(word) || leaves_open(word) ? word : "");
    first = false;
    if (!noun.empty() && (ends_noun_phrase(word) || (comma && word.empty()))) inside = false;
    if (word.empty() || determiner(word) || ends_noun_phrase(word)) continue;
    if (inside) {
      if (!noun.empty()) beside(noun, noun_is_name);
      noun = std::move(word);
      noun_is_name = name;
    } else {
      beside(word, name);
    }
    if (comma) inside = false;
  }
  result.noun = std::move(noun);
  return result;
}

bool share_nothing(const std::set<std::string>& a, const std::set<std::string>& b) {
  return !a.empty() && !b.empty() && std::ranges::none_of(a, [&](const std::string& word) { return b.contains(word); });
}

bool speak_against(const Description& a, const Description& b) {
  const auto set_apart = [](const Description& d) {
    return d.counts.contains("another") || d.counts.contains("other");
  };
  return set_apart(a) != set_apart(b) || share_nothing(a.names, b.names) || share_nothing(a.counts, b.counts) ||
         share_nothing(a.owners, b.owners);
}

bool may_repeat(const Description& earlier, const Description& later) {
  if (speak_against(earlier, later)) return false;
  const bool fresh = std::ranges::any_of(later.openings, introduces);
  const bool headline = earlier.openings.size() == 1 && earlier.openings.contains("");
  if (fresh && !headline) return false;
  const auto owners = [](const Description& d) {
    std::set<std::string> words;
    std::ranges::copy_if(d.openings, std::inserter(words, words.end()), owns);
    return words;
  };
  if (share_nothing(owners(earlier), owners(later))) return false;
  return std::ranges::includes(earlier.beside, later.beside) || std::ranges::includes(later.beside, earlier.beside);
}

bool tells_which(const Description& description) {
  if (vague(description.noun)) return false;
  if (description.noun == "people" && description.counts.empty()) return false;
  return std::ranges::none_of(description.openings, leaves_open);
}

std::string_view only_one(const Description& description) {
  constexpr std::pair<std::string_view, std::string_view> kOnly[] = {
      {"world", "world"}, {"globe", "world"}, {"internet", "internet"}, {"web", "internet"},
      {"earth", "earth"}, {"moon", "moon"},   {"sun", "sun"},           {"universe", "universe"}};
  const bool plain = description.beside.empty() && std::ranges::all_of(description.openings, [](const auto& word) {
                       return word.empty() || word == "the";
                     });
  if (!plain) return {};
  for (const auto& [noun, thing] : kOnly) {
    if (noun == description.noun) return thing;
  }
  return {};
}

void add(Description& to, const Description& more) {
  to.beside.insert(more.beside.begin(), more.beside.end());
  to.names.insert(more.names.begin(), more.names.end());
  to.counts.insert(more.counts.begin(), more.counts.end());
  to.owners.insert(more.owners.begin(), more.owners.end());
  to.openings.insert(more.openings.begin(), more.openings.end());
}

}  // namespace newsgraph
