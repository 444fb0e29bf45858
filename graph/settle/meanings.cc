// What a short form's clusters are decided by is summed up in a signature: while it stays the same, only new clusters
// are looked at.
#include "graph/settle/meanings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "graph/identity/name_form.h"
#include "graph/identity/ruling.h"
#include "graph/identity/story.h"
#include "ingest/identifier.h"

namespace newsgraph {
namespace {

constexpr std::int64_t kOutweighs = 10;   // times as many things as all others together: who is meant unless told
constexpr std::int64_t kNegligible = 16;  // so many times less told of than of the first: not weighed
constexpr std::size_t kMostWeighed = 8;
constexpr std::int64_t kSample = 8;          // articles that stand for an entity's company
constexpr std::size_t kMostCached = 20'000;  // articles' names
constexpr double kCalledElsewhere = 5;       // another article calls the candidate so
constexpr double kClearWinner = 1.5;         // times the second
constexpr double kSameYears = 3;             // the article is of a year in which the candidate was in the news
constexpr std::int64_t kOtherYears = 5;      // between two of whom each was in the news in years of his or her own
constexpr std::int64_t kDaysOfYear = 365;
constexpr std::size_t kTooFewLetters = 2;  // of initials, for guessing what they stand for

}  // namespace

Meanings::Meanings(const sqlite::Connection& connection, Touched& touched, Entities& entities, Namesakes& namesakes)
    : touched_(touched),
      entities_(entities),
      namesakes_(namesakes),
      may_mean_(connection),
      form_(connection,
            "SELECT f.person, f.key, f.given, f.signature, f.things, f.decided, f.founder, "
            "coalesce(k.place, 0) FROM forms f LEFT JOIN name_keys k ON k.key = f.key WHERE f.row = ?1"),
      clusters_of_form_(connection, "SELECT row FROM clusters WHERE form = ?1"),
      form_of_cluster_(connection, "SELECT form FROM clusters WHERE row = ?1 AND form IS NOT NULL"),
      short_in_article_(connection,
                        "SELECT c.row, c.form FROM clusters c JOIN forms f ON f.row = c.form WHERE c.article = ?1 "
                        "AND f.founder IS NULL"),
      full_names_(connection,
                  "SELECT DISTINCT f.founder, f.person, f.key, f.family FROM clusters c JOIN forms f ON f.row = c.form "
                  "WHERE c.article = ?1 AND f.founder IS NOT NULL"),
      members_(connection, "SELECT row, things FROM forms WHERE founder = ?1 ORDER BY key"),
      called_(connection,
              "SELECT 1 FROM called c JOIN forms f ON f.row = c.fuller WHERE c.brief = ?1 AND f.founder = ?2 LIMIT 1"),
      sample_(connection,
              "SELECT c.mix, c.article, a.day FROM clusters c JOIN articles a ON a.row = c.article WHERE c.form = ?1 "
              "ORDER BY c.mix LIMIT ?2"),
      // The marked words of an article are its names (graph/identity/story.h).
      names_(connection, "SELECT word FROM story_words WHERE article = ?1 AND word >= char(10) AND word < char(11)"),
      cluster_(connection,
               "SELECT c.article, c.key, c.look, c.decided, a.day FROM clusters c JOIN articles a ON a.row = c.article "
               "WHERE c.row = ?1"),
      set_decided_(connection, "UPDATE clusters SET decided = ?2 WHERE row = ?1"),
      set_form_(connection, "UPDATE forms SET decided = ?2, signature = ?3 WHERE row = ?1") {}

Meanings::Form Meanings::read(std::int64_t row) {
  form_.bind(row).step();
  Form form{.row = row,
            .person = form_.number(0) != 0,
            .place = form_.number(0) == 0 && form_.number(7) != 0,
            .key = std::string(form_.text(1)),
            .given = std::string(form_.text(2)),
            .signature = std::string(form_.text(3)),
            .things = form_.number(4),
            .decided = form_.number(5),
            .founder = {}};
  if (!form_.null(6)) form.founder = form_.number(6);
  form_.reset();
  return form;
}

// "Falk Jr." that is short for nobody's name is "Falk".
std::string Meanings::entity_of(const Form& form) {
  if (form.person && form.given.empty()) return entity_of_key("person:" + person_of_key(form.key).family);
  return entity_of_key((form.person ? "person:" : "name:") + form.key);
}

void Meanings::settle() {
  assign_full_names();
  std::set<std::int64_t> unsure = touched_.unsure;
  for (const std::int64_t row : touched_.forms) {
    if (const Form form = read(row); form.founder) touched_.founders.insert(*form.founder);
  }
  for (const std::int64_t founder : touched_.founders) {
    for (const std::int64_t form : may_mean_.short_for(founder)) unsure.insert(form);
  }
  for (const std::int64_t article : touched_.articles) {
    short_in_article_.bind(article);
    while (short_in_article_.step()) loose_[short_in_article_.number(1)].insert(short_in_article_.number(0));
  }
  for (const auto& [form, clusters] : loose_) unsure.insert(form);
  for (const std::int64_t form : unsure) answer(form);
}

void Meanings::assign_full_names() {
  for (const std::int64_t row : touched_.moved) {
    const Form form = read(row);
    for (const std::int64_t cluster : clusters_of_form_.bind(row).numbers()) assign(cluster, form);
  }
  for (const std::int64_t cluster : touched_.clusters) {
    if (const auto form = form_of_cluster_.bind(cluster).first_number()) assign(cluster, read(*form));
  }
}

void Meanings::assign(std::int64_t cluster, const Form& form) {
  cluster_.bind(cluster).step();
  const std::int64_t article = cluster_.number(0);
  cluster_.reset();
  touched_.articles.insert(article);
  if (form.founder) {
    namesakes_.find(cluster, *form.founder);
  } else {
    loose_[form.row].insert(cluster);
  }
}

Meanings::Question Meanings::ask(const Form& form) {
  Question question;
  question.form = form;
  std::int64_t all = 0, most = 0;
  for (const std::int64_t founder : may_mean_.read(form.row)) {
    const Form full = read(founder);
    Candidate candidate{.founder = founder, .key = full.key, .things = 0, .called = false, .members = {}};
    members_.bind(founder);
    while (members_.step()) {
      candidate.members.push_back(members_.number(0));
      candidate.things += members_.number(1);
    }
    candidate.called = called_.bind_all(form.row, founder).first_number().has_value();
    question.family_name |= form.person && (!form.given.empty() || full.given != form.key);
    all += candidate.things;
    most = std::max(most, candidate.things);
    question.candidates.push_back(std::move(candidate));
  }
  std::ranges::sort(question.candidates, {}, &Candidate::key);
  for (const Candidate& candidate : question.candidates) {
    if (candidate.things > 0 && candidate.things >= kOutweighs * (all - candidate.things)) {
      question.outweighs = candidate.founder;
    }
  }
  std::vector<std::size_t> order(question.candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) {
    return std::pair(question.candidates[i].called, question.candidates[i].things);
  });
  // Two letters are the initials of too many things.
  std::erase_if(order, [&](std::size_t i) {
    return !form.person && form.key.size() <= kTooFewLetters && !question.candidates[i].called;
  });
  order.resize(std::min(order.size(), kMostWeighed));
  question.other_years = form.person && in_other_years(question, order);
  // A family name with one bearer, or one of whom far more is told, means that one; no company is needed.
  if (question.family_name && question.outweighs && !question.other_years) return question;
  for (const std::size_t i : order) {
    const Candidate& candidate = question.candidates[i];
    const bool negligible = kNegligible * candidate.things < most;
    if (candidate.called || question.other_years || !negligible) question.weighed.push_back(i);
  }
  return question;
}

std::string Meanings::signature(const Question& question, bool decided) {
  std::string text = fmt::format("{} {} {};", decided, question.form.place, question.outweighs.value_or(0));
  for (const Candidate& candidate : question.candidates) text += fmt::format("{},", candidate.founder);
  for (const std::size_t i : question.weighed) {
    const Candidate& candidate = question.candidates[i];
    text += fmt::format(";{} {}", candidate.founder, candidate.called);
    for (const std::int64_t member : candidate.members) text += fmt::format(",{}", member);
    for (const Sampled& article : sample(candidate)) text += fmt::format(" {}", article.mix);
  }
  return make_identifier('s', {text});
}

void Meanings::answer(std::int64_t row) {
  const Form form = read(row);
  if (form.founder || form.things == 0) return;
  const Question question = ask(form);
  if (names_of_.size() + full_names_of_.size() > kMostCached) {
    names_of_.clear();
    full_names_of_.clear();
  }
  const bool all = signature(question, form.decided > 0) != form.signature;
  const std::set<std::int64_t>& loose = loose_[row];
  const std::vector<std::int64_t> clusters =
      all ? clusters_of_form_.bind(row).numbers() : std::vector(loose.begin(), loose.end());
  std::map<std::int64_t, Meaning> meanings;
  std::int64_t decided = form.decided;
  for (const std::int64_t cluster : clusters) {
    cluster_.bind(cluster).step();
    const bool before = cluster_.number(3) != 0;
    cluster_.reset();
    const Meaning told = meanings.emplace(cluster, meaning(question, cluster)).first->second;
    decided += told.decided - before;
    if (told.decided != before) set_decided_.bind_all(cluster, told.decided).run();
  }
  // Whether any article tells matters to those that do not.
  if (!all && (decided > 0) != (form.decided > 0)) {
    set_form_.bind_all(row, decided, std::string_view()).run();
    return answer(row);
  }
  const auto rest = decided > 0 || question.family_name ? question.outweighs : std::nullopt;
  for (const auto& [cluster, told] : meanings) {
    if (const auto founder = told.founder ? told.founder : rest) {
      namesakes_.find(cluster, *founder);
    } else {
      entities_.find(cluster, entity_of(form));
    }
  }
  set_form_.bind_all(row, decided, signature(question, decided > 0)).run();
}

Meanings::Meaning Meanings::meaning(const Question& question, std::int64_t cluster) {
  cluster_.bind(cluster).step();
  const std::int64_t article = cluster_.number(0), day = cluster_.number(4);
  const std::string key(cluster_.text(1)), look(cluster_.text(2));
  cluster_.reset();
  const auto& full = full_names(article);
  // A candidate that the article names in full is meant.
  std::set<std::int64_t> here;
  for (const FullName& name : full) {
    if (std::ranges::find(question.candidates, name.founder, &Candidate::founder) != question.candidates.end()) {
      here.insert(name.founder);
    }
  }
  if (here.size() == 1) return {.founder = *here.begin(), .decided = true};
  if (here.size() > 1) return {};
  // A thing of the other kind that goes by the same word: "Ford" the person and "Ford" the company.
  if (!question.form.place && question.form.key.find(' ') == std::string::npos) {
    const std::string family = question.form.person ? "" : person_name(look).family;
    std::set<std::int64_t> others;
    for (const FullName& name : full) {
      if (name.person == question.form.person) continue;
      if (name.person ? name.family == family && name.key != family : name.key.starts_with(key + " ")) {
        others.insert(name.founder);
      }
    }
    if (others.size() == 1) return {.founder = *others.begin(), .decided = false};
  }
  double best = 0, second = 0;
  std::optional<std::int64_t> winner;
  const std::vector<std::string> none;
  const std::vector<std::string>& names = question.weighed.empty() ? none : this->names(article);
  const std::string own = "\n" + key;
  for (const std::size_t i : question.weighed) {
    const Candidate& candidate = question.candidates[i];
    const Company& company = this->company(candidate);
    double score = candidate.called ? kCalledElsewhere : 0;
    for (const std::string& name : names) {
      if (name == own) continue;
      if (const auto at = company.find(name); at != company.end()) score += at->second;
    }
    if (question.other_years && years_between(day, candidate) == 0) score += kSameYears;
    if (score > best) {
      second = std::exchange(best, score);
      winner = candidate.founder;
    } else {
      second = std::max(second, score);
    }
  }
  if (!winner || best < kClearWinner * second) return {};
  return {.founder = winner, .decided = true};
}

const std::vector<Meanings::FullName>& Meanings::full_names(std::int64_t article) {
  const auto [at, fresh] = full_names_of_.try_emplace(article);
  if (!fresh) return at->second;
  full_names_.bind(article);
  while (full_names_.step()) {
    at->second.push_back({.founder = full_names_.number(0),
                          .person = full_names_.number(1) != 0,
                          .key = std::string(full_names_.text(2)),
                          .family = std::string(full_names_.text(3))});
  }
  return at->second;
}

const std::vector<std::string>& Meanings::names(std::int64_t article) {
  const auto [at, fresh] = names_of_.try_emplace(article);
  if (fresh) at->second = names_.bind(article).texts();
  return at->second;
}

// Articles that call the entity by a full name: those whose ids mix lowest, a choice that new articles seldom change.
const std::vector<Meanings::Sampled>& Meanings::sample(const Candidate& candidate) {
  const auto [at, fresh] = samples_.try_emplace(candidate.founder);
  if (!fresh) return at->second;
  auto& articles = at->second;
  for (const std::int64_t form : candidate.members) {
    sample_.bind_all(form, kSample);
    while (sample_.step()) {
      articles.push_back({.mix = sample_.number(0), .article = sample_.number(1), .day = sample_.number(2)});
    }
  }
  std::ranges::sort(articles);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  articles.resize(std::min(articles.size(), static_cast<std::size_t>(kSample)));
  return articles;
}

std::int64_t Meanings::years_between(std::int64_t day, const Candidate& candidate) {
  std::optional<std::int64_t> nearest;
  for (const Sampled& article : sample(candidate)) {
    if (article.day == kNoDay || day == kNoDay) return 0;
    const std::int64_t days = std::abs(article.day - day);
    nearest = std::min(nearest.value_or(days), days);
  }
  return nearest.value_or(0) / kDaysOfYear;
}

std::int64_t Meanings::years_between(const Candidate& one, const Candidate& other) {
  std::optional<std::int64_t> nearest;
  for (const Sampled& article : sample(one)) {
    const std::int64_t years = years_between(article.day, other);
    nearest = std::min(nearest.value_or(years), years);
  }
  return nearest.value_or(0);
}

bool Meanings::in_other_years(const Question& question, const std::vector<std::size_t>& candidates) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::int64_t years = years_between(question.candidates[candidates[i]], question.candidates[candidates[j]]);
      if (years >= kOtherYears) return true;
    }
  }
  return false;
}

const Meanings::Company& Meanings::company(const Candidate& candidate) {
  const auto [at, fresh] = companies_.try_emplace(candidate.founder);
  if (!fresh) return at->second;
  for (const Sampled& sampled : sample(candidate)) {
    for (const std::string& name : names(sampled.article)) {
      const auto [company, unknown] = at->second.try_emplace(name);
      if (unknown) company->second = story_weight(name) / 2;
    }
  }
  return at->second;
}

}  // namespace newsgraph
