// Puts linked articles into groups, and finds out whose text each group is.
#include "graph/reprints/origins.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/reprints/agency.h"
#include "graph/reprints/copy_index.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

struct Source {
  std::int64_t row = 0;
  std::string id, outlet, published, agency;
  bool whole = false;  // of the agency's credit

  auto order() const { return std::tuple(published.empty(), std::string_view(published), std::string_view(id)); }
};

constexpr std::string_view kSourceRows =
    "SELECT a.row, a.id, a.source, a.published, coalesce(c.agency, ''), coalesce(c.whole, 0) "
    "FROM articles a LEFT JOIN credits c ON c.article = a.row ";

void read_sources(Query& rows, std::vector<Source>& sources) {
  while (rows.step()) {
    sources.push_back({.row = rows.number(0),
                       .id = std::string(rows.text(1)),
                       .outlet = std::string(rows.text(2)),
                       .published = std::string(rows.text(3)),
                       .agency = std::string(rows.text(4)),
                       .whole = rows.number(5) != 0});
  }
}

std::vector<Source> read_sources(const Connection& connection) {
  std::vector<Source> sources;
  Query rows(connection, std::string(kSourceRows) + "ORDER BY a.row");
  read_sources(rows, sources);
  return sources;
}

// Disjoint sets of numbers.
class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  std::size_t find(std::size_t one) {
    while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
    return one;
  }
  void join(std::size_t one, std::size_t other) { parent_[find(one)] = find(other); }

 private:
  std::vector<std::size_t> parent_;
};

// The outlet's usual name if it is an agency under one of its other names.
Origin own_origin(const Source& source) {
  if (source.whole) return {.name = source.agency, .shares_with = {}};
  return {.name = std::string(outlet_or_article(source.outlet, source.id)), .shares_with = source.agency};
}

// Of articles in their order, all copies of one text.
Origin common_origin(const std::vector<const Source*>& members) {
  const auto whole = std::ranges::find_if(members, &Source::whole);
  if (whole != members.end()) return own_origin(**whole);
  Origin origin = own_origin(*members.front());
  const auto part = std::ranges::find_if(members, [](const Source* s) { return !s->agency.empty(); });
  if (part != members.end()) origin.shares_with = (*part)->agency;
  return origin;
}

}  // namespace

std::unordered_map<std::int64_t, Origin> read_origins_of(const Connection& connection,
                                                         const std::set<std::int64_t>& articles) {
  const auto links = copy_links(connection);
  std::vector<std::int64_t> linked;  // rows
  for (const auto& [one, other] : links) linked.insert(linked.end(), {one, other});
  std::ranges::sort(linked);
  const auto same = std::ranges::unique(linked);
  linked.erase(same.begin(), same.end());
  const auto place = [&](std::int64_t row) {
    return static_cast<std::size_t>(std::ranges::lower_bound(linked, row) - linked.begin());
  };
  Sets sets(linked.size());
  for (const auto& [one, other] : links) sets.join(place(one), place(other));
  std::map<std::size_t, std::vector<std::int64_t>> groups;  // those that have an article that is asked for
  for (const std::int64_t row : articles) {
    if (std::ranges::binary_search(linked, row)) groups[sets.find(place(row))];
  }
  for (std::size_t i = 0; i < linked.size(); ++i) {
    if (const auto group = groups.find(sets.find(i)); group != groups.end()) group->second.push_back(linked[i]);
  }
  Query rows(connection, std::string(kSourceRows) + "WHERE a.row = ?1");
  std::unordered_map<std::int64_t, Origin> origins;
  for (const auto& [root, members] : groups) {
    std::vector<Source> sources;
    for (const std::int64_t row : members) read_sources(rows.bind(row), sources);
    std::ranges::sort(sources, {}, [](const Source& source) { return source.order(); });
    std::vector<const Source*> ordered;
    for (const Source& source : sources) ordered.push_back(&source);
    const Origin origin = common_origin(ordered);
    for (const std::int64_t row : members) origins.emplace(row, origin);
  }
  for (const std::int64_t row : articles) {
    if (origins.contains(row)) continue;
    std::vector<Source> sources;
    read_sources(rows.bind(row), sources);
    for (const Source& source : sources) origins.emplace(row, own_origin(source));
  }
  return origins;
}

Origins read_origins(const Connection& connection) {
  const std::vector<Source> sources = read_sources(connection);
  const auto place = [&](std::int64_t row) {
    return static_cast<std::size_t>(std::ranges::lower_bound(sources, row, {}, &Source::row) - sources.begin());
  };
  Sets sets(sources.size());
  std::vector<bool> linked(sources.size());
  for (const auto& [one, other] : copy_links(connection)) {
    linked[place(one)] = linked[place(other)] = true;
    sets.join(place(one), place(other));
  }
  Origins origins;
  std::map<std::size_t, std::vector<const Source*>> groups;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (linked[i]) {
      groups[sets.find(i)].push_back(&sources[i]);
    } else {
      origins.of_article.emplace(sources[i].row, own_origin(sources[i]));
    }
  }
  std::map<std::string_view, CopyGroup> ordered;
  for (auto& [root, members] : groups) {
    std::ranges::sort(members, {}, [](const Source* source) { return source->order(); });
    const Origin origin = common_origin(members);
    const bool credited = std::ranges::any_of(members, &Source::whole);
    CopyGroup group{.articles = {}, .agency = credited ? origin.name : ""};
    for (const Source* const member : members) {
      group.articles.push_back(member->row);
      origins.of_article.emplace(member->row, origin);
    }
    ordered.emplace(members.front()->id, std::move(group));
  }
  for (auto& [id, group] : ordered) origins.groups.push_back(std::move(group));
  return origins;
}

}  // namespace newsgraph
