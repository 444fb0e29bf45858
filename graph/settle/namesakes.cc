// A name that nothing contradictory is said of costs one query; the others are told apart anew whenever their traits
// change.
#include "graph/settle/namesakes.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/identity/name_form.h"
#include "graph/identity/ruling.h"
#include "ingest/identifier.h"

namespace newsgraph {
namespace {

constexpr std::int64_t kMostTraits = 24;  // of one name: the most frequent
constexpr std::int64_t kSample = 8;       // articles that stand for a trait's company
constexpr double kClearWinner = 1.5;      // times the second

bool any_contradict(const std::vector<TraitRows::Count>& counts) {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (contradict(counts[i].trait, counts[j].trait)) return true;
    }
  }
  return false;
}

// Whether the family name is a word of the name, which is marked as names are among an article's words.
bool has_family(std::string_view name, const std::string& family) {
  name.remove_prefix(1);
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (person_name(name.substr(0, end)).family == family) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

}  // namespace

Namesakes::Namesakes(const sqlite::Connection& connection, Touched& touched, Entities& entities)
    : touched_(touched),
      entities_(entities),
      traits_(connection),
      form_(connection, "SELECT person, key, family, given, founder, signature FROM forms WHERE row = ?1"),
      things_(connection, "SELECT sum(things) FROM forms WHERE founder = ?1"),
      // The marked words of an article are its names (graph/identity/story.h).
      names_(connection, "SELECT word FROM story_words WHERE article = ?1 AND word >= char(10) AND word < char(11)"),
      bearers_(connection, "SELECT DISTINCT entity FROM bearers WHERE founder = ?1 ORDER BY entity"),
      drop_bearers_(connection, "DELETE FROM bearers WHERE founder = ?1"),
      insert_bearer_(connection, "INSERT INTO bearers VALUES (?1, ?2, ?3)"),
      set_signature_(connection, "UPDATE forms SET signature = ?2 WHERE row = ?1 AND signature <> ?2"),
      with_found_(connection, "SELECT row FROM clusters WHERE found = ?1"),
      article_of_(connection, "SELECT article FROM clusters WHERE row = ?1"),
      any_bearers_(connection, "SELECT 1 FROM bearers LIMIT 1"),
      of_article_(connection,
                  "SELECT c.row, b.founder FROM clusters c JOIN bearers b ON b.entity = c.found WHERE c.article = ?1") {
}

void Namesakes::find(std::int64_t cluster, std::int64_t founder) { found_[cluster] = founder; }

void Namesakes::settle() {
  Touched::Rows founders = touched_.founders;
  for (const Touched::Rows* const forms : {&touched_.forms, &touched_.moved}) {
    for (const std::int64_t form : *forms) {
      founders.insert(form);
      form_.bind(form).step();
      if (!form_.null(4)) founders.insert(form_.number(4));
      form_.reset();
    }
  }
  for (const auto& [cluster, founder] : found_) founders.insert(founder);
  for (const std::int64_t founder : founders) settle_founder(founder);
  settle_articles();
  for (const auto& [cluster, founder] : found_) {
    entities_.find(cluster, entity_of(names_told_.at(founder), founder, *article_of_.bind(cluster).first_number()));
  }
}

// Looks again at all clusters of a name whose bearers are other ones than before.
void Namesakes::settle_founder(std::int64_t founder) {
  form_.bind(founder).step();
  const bool founds = !form_.null(4) && form_.number(4) == founder;
  const bool person = form_.number(0) != 0 && !form_.text(3).empty();
  Name one{.key = (form_.number(0) != 0 ? "person:" : "name:") + std::string(form_.text(1)),
           .family = std::string(form_.text(2)),
           .alone = {},
           .person_of = {},
           .persons = {},
           .signature = {}};
  const std::string before(form_.text(5));
  form_.reset();
  Name& name = names_told_.emplace(founder, std::move(one)).first->second;
  if (founds && person) tell_apart(founder, name);
  const std::vector<std::string> known = bearers_.bind(founder).texts();
  if (founds && before != name.signature) {
    // A form that is new as a founder may have a signature of its own from before: then nothing is found for it yet.
    std::vector<std::string> entities = known;
    if (known.empty() && !name.persons.empty()) entities.push_back(entity_of_key(name.key));
    for (const std::string& entity : entities) {
      for (const std::int64_t cluster : with_found_.bind(std::string_view(entity)).numbers()) {
        found_.emplace(cluster, founder);
      }
    }
    set_signature_.bind_all(founder, name.signature).run();
  }
  if (known.empty() && name.persons.empty()) return;
  drop_bearers_.bind(founder).run();
  for (const auto& [trait, i] : name.person_of) {
    insert_bearer_.bind_all(founder, to_text(trait), name.persons[i].entity).run();
  }
}

void Namesakes::tell_apart(std::int64_t founder, Name& name) {
  const std::vector<TraitUse> uses = this->uses(founder, name.family);
  if (uses.empty()) return;
  const std::vector<std::uint32_t> person = find_bearers(uses, *things_.bind(founder).first_number());
  if (std::ranges::all_of(person, [&](std::uint32_t i) { return i == person.front(); })) return;
  std::map<std::uint32_t, Person> persons;
  for (std::size_t i = 0; i < uses.size(); ++i) {
    Person& one = persons[person[i]];
    const auto first = traits_.first(founder, uses[i].trait);
    // Of equal places the first trait's.
    if (one.entity.empty() || first < one.first) {
      one.first = first;
      one.entity = to_text(uses[i].trait);
    }
    one.articles += uses[i].articles;
    one.company.insert(uses[i].company.begin(), uses[i].company.end());
  }
  std::vector<std::pair<std::uint32_t, Person>> ordered(persons.begin(), persons.end());
  std::ranges::sort(ordered, {}, [](const auto& each) { return std::pair(each.second.first, each.second.entity); });
  std::map<std::uint32_t, std::size_t> place;
  for (auto& [number, one] : ordered) {
    one.entity = place.empty() ? entity_of_key(name.key) : entity_of_key(name.key + "\n" + one.entity);
    place.emplace(number, name.persons.size());
    name.persons.push_back(std::move(one));
  }
  std::string text;
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const std::size_t at = place.at(person[i]);
    name.person_of.emplace(uses[i].trait, at);
    text += fmt::format("{}\n{}\n", to_text(uses[i].trait), name.persons[at].entity);
  }
  for (const Person& one : name.persons) {
    text += fmt::format("{} {}\n", one.entity, one.articles);
    for (const auto& [word, weight] : one.company) text += word;
  }
  name.signature = make_identifier('s', {text});
}

std::vector<TraitUse> Namesakes::uses(std::int64_t founder, const std::string& family) {
  const std::vector<TraitRows::Count> counts = traits_.of_founder(founder, kMostTraits);
  if (!any_contradict(counts)) return {};
  std::vector<TraitUse> uses;
  for (const auto& [trait, articles] : counts) {
    TraitUse& use = uses.emplace_back(TraitUse{.trait = trait, .articles = articles, .sample = {}, .company = {}});
    for (const auto& [mix, article] : traits_.sample(founder, trait, kSample)) {
      use.sample.insert(article);
      add_company(article, family, use.company);
    }
  }
  return uses;
}

void Namesakes::add_company(std::int64_t article, const std::string& family, StoryWords& company) {
  for (std::string& word : names_.bind(article).texts()) {
    if (has_family(word, family)) continue;
    const double weight = story_weight(word);
    company.emplace(std::move(word), weight);
  }
}

// The one of whom the article says something; else the one whose company it has; else the one of whom most is told.
const std::string& Namesakes::entity_of(Name& name, std::int64_t founder, std::int64_t article) {
  if (name.persons.empty()) {
    if (name.alone.empty()) name.alone = entity_of_key(name.key);
    return name.alone;
  }
  std::set<std::size_t> told;
  for (const Trait& trait : traits_.in_article(founder, article)) {
    if (const auto at = name.person_of.find(trait); at != name.person_of.end()) told.insert(at->second);
  }
  if (told.size() == 1) return name.persons[*told.begin()].entity;
  StoryWords company;
  add_company(article, name.family, company);
  const Person* best = nullptr;
  double most = 0, second = 0;
  for (const Person& person : name.persons) {
    const double likeness = alike(company, person.company);
    if (!best || likeness > most) {
      second = std::exchange(most, likeness);
      best = &person;
    } else {
      second = std::max(second, likeness);
    }
  }
  if (most > 0 && most >= kClearWinner * second) return best->entity;
  return std::ranges::max_element(name.persons, {}, &Person::articles)->entity;
}

// What an article says of a name's bearer in one cluster tells who is meant in another.
void Namesakes::settle_articles() {
  if (!any_bearers_.first_number()) return;
  std::set<std::int64_t> articles = touched_.articles;
  for (const auto& [cluster, founder] : found_) articles.insert(*article_of_.bind(cluster).first_number());
  std::set<std::int64_t> founders;
  for (const std::int64_t article : articles) {
    of_article_.bind(article);
    while (of_article_.step()) {
      const auto [at, fresh] = found_.emplace(of_article_.number(0), of_article_.number(1));
      founders.insert(at->second);
    }
  }
  for (const std::int64_t founder : founders) {
    if (!names_told_.contains(founder)) settle_founder(founder);
  }
}

}  // namespace newsgraph
