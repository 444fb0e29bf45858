// Forms by their keys, spellings by their uses.
#include "graph/identity/told_form.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "graph/identity/name_form.h"

namespace newsgraph {

std::vector<ToldForm> forms_of(const std::vector<ToldName>& told, const std::string& only) {
  const auto text_of = [&](const ToldName& each) {
    return only.empty() ? std::string_view(each.called) : std::string_view(only);
  };
  std::map<std::pair<bool, std::string>, ToldForm> forms;
  std::map<std::pair<bool, std::string>, std::map<std::string, std::size_t>> uses;
  for (const ToldName& each : told) {
    if (each.called.empty()) continue;
    const std::string text(text_of(each));
    std::string key = each.person ? person_name(text).key() : name_key(text);
    if (key.empty()) key = text;
    const std::pair place(each.person, key);
    ToldForm& form = forms[place];
    form.key = std::move(key);
    form.person = each.person;
    form.acronym |= looks_like_acronym(text);
    ++form.types[each.type];
    form.articles.push_back(each.article);
    ++uses[place][text];
  }
  std::vector<ToldForm> result;
  for (auto& [place, form] : forms) {
    std::vector<std::pair<std::string, std::size_t>> texts(uses[place].begin(), uses[place].end());
    std::ranges::stable_sort(texts, std::ranges::greater(), &std::pair<std::string, std::size_t>::second);
    for (auto& [text, number] : texts) form.texts.push_back(text);
    std::ranges::sort(form.articles);
    const auto same = std::ranges::unique(form.articles);
    form.articles.erase(same.begin(), same.end());
    result.push_back(std::move(form));
  }
  std::ranges::stable_sort(result,
                           [](const ToldForm& x, const ToldForm& y) { return x.articles.size() > y.articles.size(); });
  return result;
}

}  // namespace newsgraph
