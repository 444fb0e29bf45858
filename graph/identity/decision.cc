// Decisions as records: their names' keys, what they are about, and whether they agree.
#include "graph/identity/decision.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/identity/name_form.h"

namespace newsgraph {
namespace {

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  return fmt::format("{}", fmt::join(texts, between));
}

// Merges as a graph: its nodes are keys, and each merge joins all keys of both names.
class Merges {
 public:
  explicit Merges(const std::vector<Decision>& decisions) {
    for (std::size_t i = 0; i < decisions.size(); ++i) {
      if (decisions[i].kind != DecisionKind::merge) continue;
      std::vector<std::string> keys = keys_of(decisions[i].name);
      std::ranges::move(keys_of(decisions[i].other), std::back_inserter(keys));
      for (const std::string& key : keys) merges_of_[key].push_back(i);
      keys_of_merge_.emplace(i, std::move(keys));
    }
    number_groups();
  }

  bool joined(const std::string& a, const std::string& b) const {
    const auto one = group_.find(a), other = group_.find(b);
    return one != group_.end() && other != group_.end() && one->second == other->second;
  }

  // The merges of a shortest chain from a to b, which are joined.
  std::vector<std::size_t> chain(const std::string& a, const std::string& b) const {
    std::map<std::string, std::pair<std::string, std::size_t>> from;  // key → the key before it, and the merge between
    std::vector<std::string> reached = {a};
    for (std::size_t next = 0; next < reached.size() && !from.contains(b); ++next) {
      const std::string key = reached[next];
      for (const std::size_t merge : merges_of_.at(key)) {
        for (const std::string& other : keys_of_merge_.at(merge)) {
          if (other != a && from.try_emplace(other, key, merge).second) reached.push_back(other);
        }
      }
    }
    std::vector<std::size_t> merges;
    for (std::string key = b; key != a; key = from.at(key).first) merges.push_back(from.at(key).second);
    return merges;
  }

 private:
  void number_groups() {
    std::size_t groups = 0;
    for (const auto& [first, unused] : merges_of_) {
      if (group_.contains(first)) continue;
      std::vector<std::string> reached = {first};
      group_.emplace(first, groups);
      for (std::size_t next = 0; next < reached.size(); ++next) {
        for (const std::size_t merge : merges_of_.at(reached[next])) {
          for (const std::string& other : keys_of_merge_.at(merge)) {
            if (group_.emplace(other, groups).second) reached.push_back(other);
          }
        }
      }
      ++groups;
    }
  }

  std::map<std::string, std::vector<std::size_t>> merges_of_;  // by key
  std::map<std::size_t, std::vector<std::string>> keys_of_merge_;
  std::map<std::string, std::size_t> group_;
};

std::vector<std::size_t> ascending(std::vector<std::size_t> numbers) {
  std::ranges::sort(numbers);
  const auto same = std::ranges::unique(numbers);
  numbers.erase(same.begin(), same.end());
  return numbers;
}

std::vector<std::size_t> merged_against_a_word(const std::vector<Decision>& decisions) {
  const Merges merges(decisions);
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (decisions[i].kind != DecisionKind::never_merge) continue;
    for (const std::string& a : keys_of(decisions[i].name)) {
      for (const std::string& b : keys_of(decisions[i].other)) {
        if (!merges.joined(a, b)) continue;
        std::vector<std::size_t> found = merges.chain(a, b);
        found.push_back(i);
        return ascending(std::move(found));
      }
    }
  }
  return {};
}

std::vector<std::size_t> split_twice(const std::vector<Decision>& decisions) {
  std::map<std::pair<std::string, std::string>, std::size_t> split_by;  // key and article
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (decisions[i].kind != DecisionKind::split) continue;
    for (const std::string& key : keys_of(decisions[i].name)) {
      for (const std::string& article : decisions[i].articles) {
        const auto [at, fresh] = split_by.try_emplace({key, article}, i);
        if (!fresh && at->second != i) return ascending({at->second, i});
      }
    }
  }
  return {};
}

}  // namespace

std::string_view to_string(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::merge: return "merge";
    case DecisionKind::never_merge: return "never-merge";
    case DecisionKind::split: return "split";
  }
  return "";
}

DecidedName decided_name(std::string_view text, NameOf of) {
  DecidedName name{.text = {}, .of = of};
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\0' && c < ' ');
    if (!space) {
      name.text += c;
    } else if (!name.text.empty() && name.text.back() != ' ') {
      name.text += ' ';
    }
  }
  if (name.text.ends_with(' ')) name.text.pop_back();
  return name;
}

std::vector<std::string> keys_of(const DecidedName& name) {
  // A name of nothing but punctuation has no words; it is itself.
  const auto key = [&](std::string_view kind, const std::string& words) {
    return std::string(kind) + (words.empty() ? name.text : words);
  };
  std::vector<std::string> keys;
  if (name.of != NameOf::person) keys.push_back(key("name:", name_key(name.text)));
  if (name.of != NameOf::other) keys.push_back(key("person:", person_name(name.text).key()));
  return keys;
}

bool same_name(const DecidedName& a, const DecidedName& b) {
  const std::vector<std::string> left = keys_of(a), right = keys_of(b);
  return std::ranges::find_first_of(left, right) != left.end();
}

bool concerns(const Decision& decision, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& text) {
    const DecidedName name = decided_name(text);
    return same_name(decision.name, name) || (!decision.other.text.empty() && same_name(decision.other, name));
  });
}

std::string subject_of(const Decision& decision) {
  std::string name = joined(keys_of(decision.name), "\t");
  if (decision.kind == DecisionKind::split) {
    return "split\n" + name + "\n" + joined(decision.articles, "\n");
  }
  std::string other = joined(keys_of(decision.other), "\t");
  if (other < name) std::swap(name, other);
  return "pair\n" + name + "\n" + other;
}

bool earlier(const Decision& a, const Decision& b) {
  return a.date != b.date ? a.date < b.date : subject_of(a) < subject_of(b);
}

std::string fault_of(const Decision& decision) {
  if (decision.name.text.empty()) return "a name is empty";
  if (decision.kind == DecisionKind::split) {
    if (!decision.other.text.empty() && decision.articles.empty()) {
      return "who else is called so is told of some articles only; of all articles that is a merge";
    }
    if (!decision.other.text.empty() && same_name(decision.name, decision.other)) {
      return "a name cannot be split off as itself";
    }
    return "";
  }
  if (decision.other.text.empty()) return "a name is empty";
  if (decision.kind == DecisionKind::merge && decision.name == decision.other) return "";
  if (same_name(decision.name, decision.other))
    return "both names are one to the program; `split` tells its bearers apart";
  return "";
}

std::vector<std::size_t> contradiction(const std::vector<Decision>& decisions) {
  std::vector<std::size_t> found = merged_against_a_word(decisions);
  return found.empty() ? split_twice(decisions) : found;
}

}  // namespace newsgraph
