// Finds out what the word to complete is: a verb, an option, or the value of an option or of a place.
#include "cli/complete.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <string_view>

#include "cli/terminal_text.h"
#include "cli/verb.h"
#include "graph/store.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostNames = 100;

using Words = std::vector<std::string>;

bool is_flag(const CLI::Option& option) { return option.get_expected_max() == 0; }

// What help calls the value: "FILE", "NAME".
std::string label(const CLI::Option& option) {
  if (!option.get_option_text().empty()) return option.get_option_text();
  return option.get_positional() ? option.get_name(true) : "";
}

const CLI::Option* find_option(const CLI::App& app, const std::string& word) {
  return word.starts_with("-") ? app.get_option_no_throw(word) : nullptr;
}

// The words that an option takes, as its check describes them: "TEXT:{a,b}".
Words choices(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t begin = type.find('{'), end = type.rfind('}');
  Words all;
  if (begin == std::string::npos || end == std::string::npos) return all;
  for (std::size_t at = begin + 1; at < end;) {
    const std::size_t comma = std::min(type.find(',', at), end);
    all.push_back(type.substr(at, comma - at));
    at = comma + 1;
  }
  return all;
}

// The graph file that the command line names.
std::string graph_file(const Words& words) {
  std::string file = "news.graph";
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "--graph" && words[i + 1] != "=") file = words[i + 1];
    if (i > 0 && words[i - 1] == "--graph" && words[i] == "=") file = words[i + 1];
    if (words[i].starts_with("--graph=")) file = words[i].substr(8);
  }
  return file;
}

// A word that can be completed is on one line, with nothing that a terminal obeys.
bool plain(std::string_view name) { return !name.empty() && terminal_text(name) == name; }

// `before` are words of the same name that stand before `word`.
Completion names(const Words& words, const std::string& before, const std::string& word) {
  Completion completion{.candidates = {}, .files = false, .names = true};
  try {
    const Store store = Store::open_to_ask(graph_file(words));
    for (const KnownName& known : store.names_beginning(before + word, kMostNames)) {
      const std::string rest = known.name.substr(before.size());
      if (plain(rest)) completion.candidates.push_back({rest, std::string(to_string(known.type))});
    }
  } catch (const std::exception&) {
    // There is no graph file here yet: nothing to offer, and nobody to complain to.
  }
  return completion;
}

Completion values(const CLI::Option& option, const Words& words, const std::string& before, const std::string& word) {
  Completion completion;
  const std::string kind = label(option);
  if (kind == "NAME" || kind == "FROM" || kind == "TO" || kind == "TOPIC") return names(words, before, word);
  completion.files = kind == "FILE" || kind == "PATH";
  for (const std::string& choice : choices(option)) {
    if (choice.starts_with(word)) completion.candidates.push_back({choice, ""});
  }
  return completion;
}

Completion options(const CLI::App& app, const std::string& word) {
  Completion completion;
  for (const CLI::Option* const option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      const std::string full = "--" + name;
      if (full.starts_with(word)) completion.candidates.push_back({full, option->get_description()});
    }
  }
  std::ranges::sort(completion.candidates, {}, &Candidate::word);
  return completion;
}

Completion first_words(const std::string& word) {
  Completion completion;
  const auto add = [&](std::string_view name, std::string_view help) {
    if (name.starts_with(word)) completion.candidates.push_back({std::string(name), std::string(help)});
  };
  for (const Verb& verb : verbs()) add(verb.name, verb.help);
  if (word.starts_with("-")) {
    add("--help", "list the verbs");
    add("--version", "tell the version");
  }
  return completion;
}

// The last of `words`, which stand after the verb.
Completion complete_for(const CLI::App& app, const Words& words) {
  const std::string& word = words.back();
  Words places;  // the words before it that are neither options nor their values
  const CLI::Option* waiting = nullptr;
  bool only_places = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (waiting != nullptr) {
      if (words[i] == "=") continue;  // which bash takes for a word
      waiting = nullptr;
    } else if (!only_places && words[i] == "--") {
      only_places = true;
    } else if (!only_places && words[i].size() > 1 && words[i].front() == '-') {
      const CLI::Option* const option = find_option(app, words[i]);
      if (option != nullptr && !is_flag(*option)) waiting = option;
    } else {
      places.push_back(words[i]);
    }
  }
  if (waiting != nullptr) return values(*waiting, words, "", word);
  if (!only_places && word.starts_with("-")) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) return options(app, word);
    const CLI::Option* const option = find_option(app, word.substr(0, equals));
    if (option == nullptr) return {};
    Completion completion = values(*option, words, "", word.substr(equals + 1));
    for (Candidate& candidate : completion.candidates) candidate.word.insert(0, word, 0, equals + 1);
    return completion;
  }
  std::size_t place = 0;
  for (const CLI::Option* const option : app.get_options()) {
    if (!option->get_positional()) continue;
    const bool many = option->get_items_expected_max() > 1;
    if (!many && place++ < places.size()) continue;
    // Of a name of several words some may be there already.
    std::string before;
    for (std::size_t i = place; many && i < places.size(); ++i) before += places[i] + " ";
    return values(*option, words, before, word);
  }
  return {};
}

}  // namespace

Completion complete(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  if (words.size() == 1) return first_words(words.front());
  Completion completion;
  const Verb* const verb = find_verb(words.front());
  if (verb == nullptr) return completion;
  with_options(*verb,
               [&](const CLI::App& app) { completion = complete_for(app, Words(words.begin() + 1, words.end())); });
  return completion;
}

}  // namespace newsgraph
