// Counts by name key; where a majority changes, all clusters with that key are looked at again.
#include "graph/settle/naming.h"

#include <algorithm>
#include <utility>

#include "graph/identity/name_form.h"
#include "graph/identity/name_kind.h"

namespace newsgraph {

Naming::Naming(const sqlite::Connection& connection, Touched& touched)
    : touched_(touched),
      clusters_(connection),
      forms_(connection, touched),
      traits_(connection),
      count_(connection,
             "INSERT INTO name_keys(key, names, candidates, things, persons, places) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
             "ON CONFLICT DO UPDATE SET names = names + ?2, candidates = candidates + ?3, things = things + ?4, "
             "persons = persons + ?5, places = places + ?6"),
      read_key_(connection,
                "SELECT names, candidates, things, persons, places, overlooked, kind, place FROM name_keys "
                "WHERE key = ?1"),
      set_overlooked_(connection, "UPDATE name_keys SET overlooked = ?2 WHERE key = ?1"),
      set_kind_(connection, "UPDATE name_keys SET kind = ?2, place = ?3 WHERE key = ?1"),
      drop_key_(connection, "DELETE FROM name_keys WHERE key = ?1"),
      insert_maybe_(connection, "INSERT INTO maybe_names VALUES (?1, ?2, ?3)"),
      maybe_with_key_(connection, "SELECT cluster FROM maybe_names WHERE key = ?1"),
      pick_(connection,
            "SELECT m.text, m.key FROM maybe_names m JOIN name_keys k ON k.key = m.key WHERE m.cluster = ?1 "
            "AND k.overlooked = 1 ORDER BY m.text LIMIT 1"),
      candidates_(connection, "SELECT key FROM maybe_names WHERE cluster = ?1"),
      speaks_(connection, "SELECT 1 FROM statements WHERE speaker = ?1 LIMIT 1"),
      kind_(connection, "SELECT kind FROM name_keys WHERE key = ?1"),
      is_person_(connection, "SELECT person FROM forms WHERE row = ?1"),
      undecide_(connection,
                "UPDATE forms SET decided = forms.decided - c.decided FROM clusters c WHERE c.row = ?1 "
                "AND forms.row = c.form"),
      forms_of_place_(connection, "SELECT DISTINCT form FROM short_names WHERE place = ?1 AND place <> ''") {}

void Naming::count(const std::string& key, const Change& change) {
  count_.bind_all(key, change.names, change.candidates, change.things, change.persons, change.places).run();
  touched_.keys.insert(key);
}

void Naming::vote(const std::string& key, EntityType type, int sign) {
  count(key, {.things = sign,
              .persons = type == EntityType::person ? sign : 0,
              .places = type == EntityType::place ? sign : 0});
}

std::vector<Naming::Told> Naming::told_in(std::int64_t article) {
  std::vector<Told> told;
  for (const std::int64_t row : clusters_.of_article(article)) {
    told.push_back({clusters_.read(row), clusters_.names(row)});
  }
  return told;
}

// An article that names "Ann Falk Jr." and "Ann Falk" and does not take them for one.
void Naming::count_apart(const std::vector<Told>& told, int sign) {
  std::vector<std::vector<PersonName>> people;  // the names of each
  std::set<std::string> generations;            // keys of names that have one
  for (const auto& [cluster, names] : told) {
    if (!cluster.named || cluster.type != EntityType::person) continue;
    std::vector<PersonName>& person = people.emplace_back();
    for (const CountedName& name : names) {
      person.push_back(person_name(name.text));
      if (!person.back().generation.empty() && !person.back().given.empty()) generations.insert(person.back().key());
    }
  }
  for (const std::string& key : generations) {
    const PersonName name = person_of_key(key);
    const auto same_but_for_it = [&](const PersonName& other) {
      return other.generation.empty() && may_be_one_person(name, other);
    };
    const bool told_apart = std::ranges::any_of(people, [&](const std::vector<PersonName>& names) {
      return std::ranges::find(names, name) == names.end() && std::ranges::any_of(names, same_but_for_it);
    });
    if (told_apart) forms_.count_apart(name, sign);
  }
}

// A capital that says something is looked up by the name of the government there.
std::string Naming::look_of(const ClusterRow& cluster, const std::vector<CountedName>& names) {
  std::string look = looked_up_by(cluster.type, cluster.name, names);
  if (cluster.type != EntityType::organisation) return look;
  std::optional<std::string> government = government_at(look);
  return government && speaks_.bind(cluster.row).first_number() ? std::move(*government) : look;
}

void Naming::contribute(std::int64_t article) {
  const std::vector<Told> told = told_in(article);
  count_apart(told, 1);
  for (const auto& [cluster, names] : told) {
    const std::int64_t row = cluster.row;
    const auto bare = [](const CountedName& name) { return bare_title(name.text); };
    if (cluster.named && !std::ranges::all_of(names, bare)) {
      for (const CountedName& name : names) count(name_key(name.text), {.names = 1});
      const std::string look = look_of(cluster, names);
      const std::string key = name_key(look);
      clusters_.set_name(row, NameSource::name, look, key);
      vote(key, cluster.type, 1);
      formless_.insert(row);
    } else if (!cluster.named) {
      for (const std::string& text : clusters_.descriptions(row)) {
        if (!could_be_name(text)) continue;
        const std::string key = name_key(text);
        insert_maybe_.bind_all(row, text, key).run();
        count(key, {.candidates = 1});
        maybe_named_.insert(row);
      }
    }
  }
  traits_.contribute(article);
}

void Naming::withdraw(std::int64_t article) {
  const std::vector<Told> told = told_in(article);
  count_apart(told, -1);
  for (const auto& [cluster, names] : told) {
    if (cluster.source == NameSource::name) {
      for (const CountedName& name : names) count(name_key(name.text), {.names = -1});
    } else {
      for (const std::string& key : candidates_.bind(cluster.row).texts()) count(key, {.candidates = -1});
    }
    if (cluster.source == NameSource::none) continue;
    vote(cluster.key, cluster.type, -1);
    take_form(cluster);
  }
}

void Naming::settle() {
  find_overlooked_names();
  for (const std::int64_t cluster : maybe_named_) pick_name(cluster);
  find_kinds();
  for (const std::int64_t cluster : formless_) give_form(cluster);
}

void Naming::find_overlooked_names() {
  for (const std::string& key : touched_.keys) {
    if (!read_key_.bind(std::string_view(key)).step()) continue;
    const std::int64_t names = read_key_.number(0), candidates = read_key_.number(1);
    const bool before = read_key_.number(5) != 0, now = names > 0 && names >= candidates;
    read_key_.reset();
    if (now == before) continue;
    set_overlooked_.bind_all(key, now).run();
    for (const std::int64_t cluster : maybe_with_key_.bind(std::string_view(key)).numbers())
      maybe_named_.insert(cluster);
  }
}

// The first of the cluster's descriptions that is a name elsewhere, if one is.
void Naming::pick_name(std::int64_t row) {
  const ClusterRow cluster = clusters_.read(row);
  std::string look, key;
  if (pick_.bind(row).step()) {
    look = pick_.text(0);
    key = pick_.text(1);
    pick_.reset();
  }
  if (look == cluster.look) return;
  if (cluster.source != NameSource::none) {
    vote(cluster.key, cluster.type, -1);
    take_form(cluster);
  }
  clusters_.set_name(row, look.empty() ? NameSource::none : NameSource::description, look, key);
  if (look.empty()) {
    touched_.clusters.insert(row);
    return;
  }
  vote(key, cluster.type, 1);
  formless_.insert(row);
}

void Naming::find_kinds() {
  for (const std::string& key : touched_.keys) {
    if (!read_key_.bind(std::string_view(key)).step()) continue;
    const bool used = read_key_.number(0) || read_key_.number(1) || read_key_.number(2);
    const NameVotes votes{.things = read_key_.number(2), .persons = read_key_.number(3), .places = read_key_.number(4)};
    const auto before = static_cast<NameKind>(read_key_.number(6));
    const bool was_place = read_key_.number(7) != 0;
    read_key_.reset();
    const NameKind kind = kind_of_name(key, votes);
    const bool place = is_place(votes);
    if (kind != before || place != was_place) set_kind_.bind_all(key, static_cast<int>(kind), place).run();
    if (place != was_place) touch_named_after(key);
    if (kind != before) {
      for (const std::int64_t cluster : clusters_.with_key(key)) formless_.insert(cluster);
    }
    if (!used) drop_key_.bind(std::string_view(key)).run();
  }
}

// The forms that the key's being a place matters to: its own, and those that it stands in front of.
void Naming::touch_named_after(const std::string& place) {
  touched_.forms.insert(forms_.row(place, false));
  for (const std::int64_t form : forms_of_place_.bind(std::string_view(place)).numbers()) touched_.forms.insert(form);
}

// What the cluster goes by besides what it is looked up by.
std::vector<std::string> Naming::names_of(const ClusterRow& cluster) {
  std::vector<std::string> names;
  if (cluster.source != NameSource::name) return names;
  for (CountedName& name : clusters_.names(cluster.row)) names.push_back(std::move(name.text));
  return names;
}

void Naming::give_form(std::int64_t row) {
  const ClusterRow cluster = clusters_.read(row);
  const auto kind = static_cast<NameKind>(*kind_.bind(std::string_view(cluster.key)).first_number());
  const bool person = kind == NameKind::person || (kind == NameKind::mixed && cluster.type == EntityType::person);
  const std::int64_t form = forms_.row(cluster.look, person);
  if (cluster.form == form) return;
  take_form(cluster);
  forms_.count(cluster.look, person, names_of(cluster), 1);
  clusters_.set_form(row, form);
  traits_.give_form(row, form);
  touched_.clusters.insert(row);
}

void Naming::take_form(const ClusterRow& cluster) {
  if (!cluster.form) return;
  const bool person = is_person_.bind(*cluster.form).first_number() == 1;
  forms_.count(cluster.look, person, names_of(cluster), -1);
  undecide_.bind(cluster.row).run();
  clusters_.set_form(cluster.row, std::nullopt);
  traits_.give_form(cluster.row, std::nullopt);
}

}  // namespace newsgraph
