// Reads the embedded tables: tab-separated, # begins a comment line.
#include "graph/identity/lexicon.h"

#include <algorithm>
#include <charconv>

#include "embedded/identity_capitals.h"
#include "embedded/identity_common_words.h"
#include "embedded/identity_countries.h"
#include "embedded/identity_country_words.h"
#include "embedded/identity_name_variants.h"
#include "embedded/identity_nicknames.h"
#include "embedded/identity_offices.h"
#include "embedded/identity_organisation_words.h"
#include "embedded/identity_organisations.h"
#include "embedded/identity_regions.h"
#include "embedded/identity_titles.h"
#include "graph/identity/fold.h"
#include "graph/identity/name_form.h"

namespace newsgraph {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<std::vector<std::string_view>> rows_of(std::string_view table) {
  std::vector<std::vector<std::string_view>> rows;
  for (const std::string_view line : split(table, '\n')) {
    if (!line.empty() && line.front() != '#') rows.push_back(split(line, '\t'));
  }
  return rows;
}

NameLexicon read_tables() {
  NameLexicon lexicon;
  const auto words = [](std::string_view table, std::string_view kind) {
    NameLexicon::Words chosen;
    for (const auto& row : rows_of(table)) {
      if (row.at(0) == kind) chosen.emplace(row.at(1));
    }
    return chosen;
  };
  lexicon.titles = words(embedded::identity_titles(), "before");
  lexicon.suffixes = words(embedded::identity_titles(), "behind");
  for (const auto& row : rows_of(embedded::identity_titles())) {
    if (row.at(0) == "generation") lexicon.generations.emplace(row.at(1), row.at(2));
  }
  lexicon.particles = words(embedded::identity_titles(), "inside");
  lexicon.legal = words(embedded::identity_organisation_words(), "legal");
  lexicon.tails = words(embedded::identity_organisation_words(), "tail");
  for (const auto& row : rows_of(embedded::identity_countries())) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::string key = plain_key(row[i], lexicon.legal);
      lexicon.aliases.emplace(key, plain_key(row.at(1), lexicon.legal));
      lexicon.countries.insert(key);
    }
  }
  for (const auto& row : rows_of(embedded::identity_country_words())) {
    constexpr std::string_view kAdjective = "adjective:";
    if (!row.at(1).starts_with(kAdjective)) continue;
    const auto country = lexicon.aliases.find(plain_key(row[1].substr(kAdjective.size()), lexicon.legal));
    if (country != lexicon.aliases.end()) lexicon.adjectives.emplace(fold(row[0]), country->second);
  }
  for (const auto& row : rows_of(embedded::identity_capitals())) {
    lexicon.governments.emplace(plain_key(row.at(0), lexicon.legal), row.at(1));
  }
  for (const auto& row : rows_of(embedded::identity_organisations())) {
    for (const std::string_view name : row) {
      lexicon.aliases.emplace(plain_key(name, lexicon.legal), plain_key(row[0], lexicon.legal));
    }
  }
  for (const auto& row : rows_of(embedded::identity_name_variants())) {
    for (const std::string_view name : row) lexicon.variants.emplace(skeleton(name), skeleton(row[0]));
  }
  for (const auto& row : rows_of(embedded::identity_common_words())) {
    double articles = 0;
    std::from_chars(row.at(2).data(), row.at(2).data() + row.at(2).size(), articles);
    lexicon.common_words.emplace((row.at(0) == "name" ? "\n" : "") + std::string(row.at(1)), articles);
  }
  for (const auto& row : rows_of(embedded::identity_regions())) {
    const std::string name = plain_key(row.at(1), lexicon.legal);
    for (std::size_t i = 1; i < row.size(); ++i) {
      const bool ambiguous = row.at(0) != "region" || i > 1;
      lexicon.regions.emplace(plain_key(row[i], lexicon.legal), NameLexicon::Region{name, ambiguous});
    }
  }
  lexicon.town_offices = words(embedded::identity_offices(), "town");
  lexicon.region_offices = words(embedded::identity_offices(), "region");
  lexicon.country_offices = words(embedded::identity_offices(), "country");
  lexicon.beside_offices = words(embedded::identity_offices(), "beside");
  int group = 0;
  for (const auto& row : rows_of(embedded::identity_nicknames())) {
    for (const std::string_view name : row) {
      const std::string word = skeleton(name);
      const auto variant = lexicon.variants.find(word);
      auto& groups = lexicon.given_names[variant == lexicon.variants.end() ? word : variant->second];
      if (groups.empty() || groups.back() != group) groups.push_back(group);
    }
    ++group;
  }
  return lexicon;
}

}  // namespace

const NameLexicon& name_lexicon() {
  static const NameLexicon lexicon = read_tables();
  return lexicon;
}

}  // namespace newsgraph
