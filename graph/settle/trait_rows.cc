// A trait is counted for a form while a cluster goes by it.
#include "graph/settle/trait_rows.h"

#include <map>
#include <string>

#include "graph/identity/name_form.h"
#include "ingest/triple.h"

namespace newsgraph {

TraitRows::TraitRows(const sqlite::Connection& connection)
    : article_(connection, "SELECT published FROM articles WHERE row = ?1"),
      persons_(connection, "SELECT row FROM clusters WHERE article = ?1 AND naming = 1 AND type = ?2 ORDER BY number"),
      // SQLite cuts bytes, not characters, from a blob.
      behind_(connection,
              "SELECT CAST(substr(CAST(a.text AS BLOB), m.span_end + 1, 30) AS TEXT) FROM clusters c "
              "JOIN articles a ON a.row = c.article JOIN mentions m ON m.cluster = c.row WHERE c.row = ?1 "
              "AND m.kind = ?2 ORDER BY m.span_begin"),
      descriptions_(connection, "SELECT text FROM names WHERE cluster = ?1 AND named = 0 ORDER BY text"),
      named_(connection, "SELECT DISTINCT key FROM clusters WHERE article = ?1 AND naming = 1"),
      insert_(connection, "INSERT INTO traits(cluster, trait, mix) SELECT row, ?2, mix FROM clusters WHERE row = ?1"),
      of_cluster_(connection, "SELECT form, trait FROM traits WHERE cluster = ?1"),
      set_form_(connection, "UPDATE traits SET form = ?2 WHERE cluster = ?1"),
      count_(connection,
             "INSERT INTO trait_counts VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = count + ?3 "
             "RETURNING count"),
      drop_(connection, "DELETE FROM trait_counts WHERE form = ?1 AND trait = ?2"),
      of_founder_(connection,
                  "SELECT t.trait, sum(t.count) FROM forms f JOIN trait_counts t ON t.form = f.row "
                  "WHERE f.founder = ?1 GROUP BY t.trait ORDER BY 2 DESC, 1 LIMIT ?2"),
      sample_(
          connection,
          "SELECT t.mix, c.article FROM forms f JOIN traits t ON t.form = f.row JOIN clusters c ON c.row = t.cluster "
          "WHERE f.founder = ?1 AND t.trait = ?2 ORDER BY t.mix LIMIT ?3"),
      first_(connection,
             "SELECT a.day, a.mix FROM forms f JOIN traits t ON t.form = f.row JOIN clusters c ON c.row = t.cluster "
             "JOIN articles a ON a.row = c.article WHERE f.founder = ?1 AND t.trait = ?2 ORDER BY 1, 2 LIMIT 1"),
      in_article_(connection,
                  "SELECT t.trait FROM clusters c JOIN traits t ON t.cluster = c.row JOIN forms f ON f.row = t.form "
                  "WHERE c.article = ?2 AND f.founder = ?1") {}

void TraitRows::contribute(std::int64_t article) {
  article_.bind(article).step();
  const std::string published(article_.text(0));
  article_.reset();
  Portrait portrait;
  portrait.published = published;
  for (std::string& key : named_.bind(article).texts()) {
    portrait.named.insert(std::move(key));
  }
  for (const std::int64_t cluster : persons_.bind_all(article, static_cast<int>(EntityType::person)).numbers()) {
    portrait.descriptions = descriptions_.bind(cluster).texts();
    const std::vector<std::string> behind = behind_.bind_all(cluster, static_cast<int>(MentionKind::named)).texts();
    portrait.behind_names.assign(behind.begin(), behind.end());
    for (const Trait& trait : traits_of(portrait)) insert_.bind_all(cluster, to_text(trait)).run();
  }
}

void TraitRows::give_form(std::int64_t cluster, std::optional<std::int64_t> form) {
  std::vector<std::pair<std::optional<std::int64_t>, std::string>> traits;
  of_cluster_.bind(cluster);
  while (of_cluster_.step()) {
    traits.emplace_back(of_cluster_.null(0) ? std::nullopt : std::optional(of_cluster_.number(0)), of_cluster_.text(1));
  }
  if (traits.empty()) return;
  const auto count = [&](std::int64_t of, const std::string& trait, int sign) {
    if (count_.bind_all(of, trait, sign).first_number() == 0) drop_.bind_all(of, trait).run();
  };
  for (const auto& [before, trait] : traits) {
    if (before) count(*before, trait, -1);
    if (form) count(*form, trait, 1);
  }
  set_form_.bind_all(cluster, form).run();
}

std::vector<TraitRows::Count> TraitRows::of_founder(std::int64_t founder, std::int64_t most) {
  std::map<Trait, std::int64_t> counts;
  of_founder_.bind_all(founder, most);
  while (of_founder_.step()) counts.emplace(trait_of(of_founder_.text(0)), of_founder_.number(1));
  std::vector<Count> result;
  for (const auto& [trait, articles] : counts) result.push_back({trait, articles});
  return result;
}

std::set<std::pair<std::int64_t, std::int64_t>> TraitRows::sample(std::int64_t founder, const Trait& trait,
                                                                  std::int64_t most) {
  std::set<std::pair<std::int64_t, std::int64_t>> articles;
  sample_.bind_all(founder, to_text(trait), most);
  while (sample_.step()) articles.emplace(sample_.number(0), sample_.number(1));
  return articles;
}

std::pair<std::int64_t, std::int64_t> TraitRows::first(std::int64_t founder, const Trait& trait) {
  first_.bind_all(founder, to_text(trait)).step();
  const std::pair place(first_.number(0), first_.number(1));
  first_.reset();
  return place;
}

std::set<Trait> TraitRows::in_article(std::int64_t founder, std::int64_t article) {
  std::set<Trait> traits;
  in_article_.bind_all(founder, article);
  while (in_article_.step()) traits.insert(trait_of(in_article_.text(0)));
  return traits;
}

}  // namespace newsgraph
