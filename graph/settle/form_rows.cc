// A form's short names depend on how it is written only, and are made anew when it is written in a new way.
#include "graph/settle/form_rows.h"

#include <algorithm>
#include <map>

#include "graph/identity/name_form.h"

namespace newsgraph {
namespace {

std::string form_key(std::string_view text, bool person) {
  std::string key = person ? person_name(text).key() : name_key(text);
  // A name of nothing but punctuation has no words; it is itself.
  return key.empty() ? std::string(text) : key;
}

}  // namespace

FormRows::FormRows(const sqlite::Connection& connection, Touched& touched)
    : touched_(touched),
      find_(connection, "SELECT row FROM forms WHERE person = ?1 AND key = ?2"),
      insert_(connection,
              "INSERT INTO forms(person, key, words, family, front, back, given) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
      count_things_(connection, "UPDATE forms SET things = things + ?2 WHERE row = ?1"),
      count_apart_(connection, "UPDATE forms SET apart = apart + ?2 WHERE row = ?1"),
      count_text_(connection,
                  "INSERT INTO form_texts VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = count + ?3 "
                  "RETURNING count"),
      drop_text_(connection, "DELETE FROM form_texts WHERE form = ?1 AND text = ?2"),
      texts_(connection, "SELECT text FROM form_texts WHERE form = ?1 ORDER BY text"),
      set_acronym_(connection, "UPDATE forms SET acronym = ?2 WHERE row = ?1"),
      drop_short_names_(connection, "DELETE FROM short_names WHERE form = ?1"),
      insert_short_name_(connection, "INSERT OR IGNORE INTO short_names VALUES (?1, ?2, ?3)"),
      count_called_(connection,
                    "INSERT INTO called VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = count + ?3 "
                    "RETURNING count"),
      drop_called_(connection, "DELETE FROM called WHERE brief = ?1 AND fuller = ?2"),
      connection_(connection) {}

std::int64_t FormRows::row(std::string_view text, bool person) { return row_of_key(form_key(text, person), person); }

std::int64_t FormRows::row_of_key(const std::string& key, bool person) {
  if (const auto row = find_.bind_all(person, key).first_number()) return *row;
  PersonName name;
  if (person) name = person_of_key(key);
  const auto families = family_names(name.family);
  insert_.bind_all(person, key, 1 + static_cast<std::int64_t>(std::ranges::count(key, ' ')), name.family,
                   families.size() > 1 ? families[1] : "", families.size() > 1 ? families[2] : "",
                   name.given.empty() ? "" : name.given.front());
  insert_.run();
  return connection_.last_row();
}

void FormRows::count_apart(const PersonName& name, int sign) {
  const std::int64_t form = row_of_key(name.key(), true);
  count_apart_.bind_all(form, sign).run();
  touched_.forms.insert(form);
}

void FormRows::count(std::string_view look, bool person, const std::vector<std::string>& names, int sign) {
  const std::string own_key = form_key(look, person);
  const std::int64_t own = row_of_key(own_key, person);
  count_things_.bind_all(own, sign).run();
  touched_.forms.insert(own);
  if (!person) count_text(own, look, sign);
  std::map<std::int64_t, std::size_t> sizes = {{own, own_key.size()}};
  for (const std::string& name : names) {
    const std::string key = form_key(name, person);
    const std::int64_t form = row_of_key(key, person);
    sizes.emplace(form, key.size());
    // A person's other names are forms only where some cluster is looked up by them.
    if (!person && name != look) count_text(form, name, sign);
  }
  for (const auto& [brief, size] : sizes) {
    for (const auto& [fuller, longer] : sizes) {
      if (size >= longer) continue;
      if (count_called_.bind_all(brief, fuller, sign).first_number() == 0) drop_called_.bind_all(brief, fuller).run();
      touched_.forms.insert(brief);
      touched_.forms.insert(fuller);
    }
  }
}

void FormRows::count_text(std::int64_t form, std::string_view text, int sign) {
  const std::int64_t count = *count_text_.bind_all(form, text, sign).first_number();
  if (count == 0) drop_text_.bind_all(form, text).run();
  if (count == 0 || (sign > 0 && count == 1)) renew_short_names(form);
}

void FormRows::renew_short_names(std::int64_t form) {
  touched_.forms.insert(form);
  drop_short_names_.bind(form).run();
  bool acronym = false;
  for (const std::string& text : texts_.bind(form).texts()) {
    acronym |= looks_like_acronym(text);
    for (const ShortForm& brief : short_forms(text)) {
      insert_short_name_.bind_all(brief.key, form, brief.place).run();
    }
  }
  set_acronym_.bind_all(form, acronym).run();
}

}  // namespace newsgraph
