// Declares the options of views and filters.
#include "cli/view_options.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr const char* kGroup = "View and filters";

std::map<std::string, EntityType> entity_types() {
  std::map<std::string, EntityType> types;
  for (int i = 0; i <= static_cast<int>(EntityType::thing); ++i) {
    const auto type = static_cast<EntityType>(i);
    types.emplace(to_string(type), type);
  }
  return types;
}

std::map<std::string, ViewKind> view_kinds() {
  std::map<std::string, ViewKind> kinds;
  for (const ViewKind kind : {ViewKind::actors, ViewKind::statements, ViewKind::full}) {
    kinds.emplace(to_string(kind), kind);
  }
  return kinds;
}

// "2025", "2025-08" or "2025-08-19"; which days months have matters to no comparison.
std::string check_date(const std::string& text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  bool fits = text.size() == 4 || text.size() == 7 || text.size() == 10;
  for (std::size_t i = 0; fits && i < text.size(); ++i) {
    fits = kForm[i] == 'd' ? text[i] >= '0' && text[i] <= '9' : text[i] == kForm[i];
  }
  return fits ? "" : "\"" + text + "\" is no date such as 2025-08-19, 2025-08 or 2025";
}

}  // namespace

void declare_report_filter(CLI::App& app, Filter& filter) {
  app.add_option("--relation", filter.relations, "only relations with this lemma or words; may be repeated")
      ->allow_extra_args(false)
      ->group(kGroup);
  app.add_option("--source", filter.sources, "only from outlets with this in their name; may be repeated")
      ->allow_extra_args(false)
      ->group(kGroup);
  app.add_option("--since", filter.since, "only from this date on (YYYY-MM-DD)")
      ->check(CLI::Validator(check_date, ""))
      ->group(kGroup);
  app.add_option("--until", filter.until, "only up to this date (YYYY-MM-DD)")
      ->check(CLI::Validator(check_date, ""))
      ->group(kGroup);
}

void declare_statement_filter(CLI::App& app, Filter& filter) {
  app.add_option("--around", filter.around, "only what is near the entity of this name")
      ->option_text("NAME")
      ->group(kGroup);
  app.add_option("--hops", filter.hops, "how near: so many facts or statements away")
      ->needs("--around")
      ->capture_default_str()
      ->group(kGroup);
  const auto choose_types = [&filter](const std::vector<std::string>& names) {
    for (const std::string& name : names) filter.types.push_back(entity_types().at(name));
  };
  app.add_option_function<std::vector<std::string>>("--type", choose_types,
                                                    "only entities of this type; may be repeated")
      ->check(CLI::IsMember(entity_types()))
      ->option_text("TYPE")
      ->allow_extra_args(false)
      ->group(kGroup);
  declare_report_filter(app, filter);
}

void declare_filter(CLI::App& app, Filter& filter) {
  declare_statement_filter(app, filter);
  app.add_option("--min-sources", filter.min_sources, "only facts of so many independent sources")
      ->check(CLI::PositiveNumber)
      ->group(kGroup);
  app.add_option("--top", filter.top, "only the so many most central entities")
      ->check(CLI::PositiveNumber)
      ->group(kGroup);
  app.add_flag("--collapse", filter.collapse, "one edge for all facts between the same two, with their weights summed")
      ->group(kGroup);
}

CLI::Option* declare_view(CLI::App& app, ViewKind& kind) {
  const auto choose = [&kind](const std::string& name) { kind = view_kinds().at(name); };
  return app
      .add_option_function<std::string>(
          "--view", choose, "actors (entities and facts), statements (who said what about whom) or full (both)")
      ->check(CLI::IsMember(view_kinds()))
      ->option_text("VIEW")
      ->group(kGroup);
}

bool filter_given(const CLI::App& app) {
  for (const char* name : {"--around", "--hops", "--type", "--relation", "--source", "--since", "--until",
                           "--min-sources", "--top", "--collapse"}) {
    const CLI::Option* const option = app.get_option_no_throw(name);
    if (option != nullptr && option->count() > 0) return true;
  }
  return false;
}

}  // namespace newsgraph
