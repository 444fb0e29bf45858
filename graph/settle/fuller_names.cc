// A form is looked at again when it was touched, or when one that it may be short for was or became a founder or ceased
// to be one.
#include "graph/settle/fuller_names.h"

#include <algorithm>

#include "graph/identity/lexicon.h"
#include "graph/identity/name_form.h"

namespace newsgraph {
namespace {

// One in so many things of a form must be called by a fuller name for that to count.
constexpr std::int64_t kOftenEnough = 3;
constexpr std::size_t kManyLonger = 3;     // longer names, none of which a shorter one can be taken for …
constexpr std::int64_t kFarMore = 3;       // … if so many times as many things go by it as by any of them
constexpr std::size_t kTooMany = 60;       // names that nobody could mean one of by a shorter one
constexpr std::size_t kTooFewLetters = 2;  // of initials, for guessing what they stand for

// Whether the words of `brief` stand at the beginning or the end of `full`.
bool part_of(std::string_view brief, std::string_view full) {
  if (brief.size() >= full.size()) return false;
  const std::size_t rest = full.size() - brief.size();
  return (full.starts_with(brief) && full[brief.size()] == ' ') || (full.ends_with(brief) && full[rest - 1] == ' ');
}

}  // namespace

FullerNames::FullerNames(const sqlite::Connection& connection, Touched& touched)
    : touched_(touched),
      may_mean_(connection),
      read_(connection,
            "SELECT f.key, f.words, f.things, f.acronym, coalesce(k.place, 0), f.founder, "
            "f.things > 0 OR EXISTS (SELECT 1 FROM form_texts t WHERE t.form = f.row) "
            "FROM forms f LEFT JOIN name_keys k ON k.key = f.key WHERE f.row = ?1 AND f.person = 0"),
      shorter_(connection,
               "SELECT b.row FROM short_names s JOIN forms b ON b.person = 0 AND b.key = s.brief WHERE s.form = ?1 "
               "UNION SELECT c.brief FROM called c JOIN forms b ON b.row = c.brief WHERE c.fuller = ?1 "
               "AND b.person = 0"),
      // Only longer names are known by now; one more than too many are as good as all.
      by_words_(connection,
                "SELECT DISTINCT g.row FROM short_names s JOIN forms g ON g.row = s.form LEFT JOIN name_keys p "
                "ON p.key = s.place LEFT JOIN name_keys k ON k.key = g.key WHERE s.brief = ?1 AND g.person = 0 "
                "AND g.founder = g.row AND (s.place = '' OR p.place = 1) AND (?2 OR coalesce(k.place, 0) = ?3) "
                "AND (g.words > ?4 OR (g.words = ?4 AND length(CAST(g.key AS BLOB)) > ?5)) LIMIT ?6"),
      by_calling_(connection,
                  "SELECT c.fuller, c.count FROM called c JOIN forms g ON g.row = c.fuller WHERE c.brief = ?1 "
                  "AND g.person = 0 AND g.founder = g.row"),
      set_founder_(connection, "UPDATE forms SET founder = ?2 WHERE row = ?1") {}

std::optional<FullerNames::Form> FullerNames::read(std::int64_t row) {
  if (!read_.bind(row).step()) return std::nullopt;
  Form form{.row = row,
            .key = std::string(read_.text(0)),
            .words = read_.number(1),
            .things = read_.number(2),
            .acronym = read_.number(3) != 0,
            .place = read_.number(4) != 0,
            .used = read_.number(6) != 0,
            .founder = {}};
  if (!read_.null(5)) form.founder = read_.number(5);
  read_.reset();
  return form;
}

FullerNames::Place FullerNames::place_of(const Form& form) {
  return {.words = form.words, .size = static_cast<std::int64_t>(form.key.size()), .key = form.key, .row = form.row};
}

void FullerNames::look_at_shorter(std::int64_t row) {
  for (const std::int64_t brief : shorter_.bind(row).numbers()) {
    if (const auto form = read(brief)) work_.insert(place_of(*form));
  }
}

void FullerNames::settle() {
  for (const std::int64_t row : touched_.forms) {
    const auto form = read(row);
    if (!form) continue;
    work_.insert(place_of(*form));
    look_at_shorter(row);
  }
  while (!work_.empty()) {
    const Place next = *work_.begin();
    work_.erase(work_.begin());
    if (const auto form = read(next.row)) settle(*form);
  }
}

void FullerNames::settle(const Form& form) {
  std::vector<Form> fuller = form.used ? fuller_names(form) : std::vector<Form>{};
  // "Congress" is more than a short form of "Republican Congress" and "Youth Congress" where far more things go by that
  // name alone than by any of the longer ones.
  const bool name_of_its_own =
      fuller.size() > kTooMany || (fuller.size() >= kManyLonger && std::ranges::all_of(fuller, [&](const Form& full) {
                                     return part_of(form.key, full.key) && form.things >= kFarMore * full.things;
                                   }));
  if (name_of_its_own) fuller.clear();
  std::vector<std::int64_t> founders;
  for (const Form& full : fuller) founders.push_back(full.row);
  if (may_mean_.write(form.row, founders)) touched_.unsure.insert(form.row);
  std::optional<std::int64_t> founder;
  if (form.used && fuller.empty()) founder = form.row;
  if (!founder) touched_.unsure.insert(form.row);
  if (founder == form.founder) return;
  set_founder_.bind_all(form.row, founder).run();
  touched_.moved.insert(form.row);
  touched_.founders.insert(form.row);
  look_at_shorter(form.row);
}

// Founders that the form may be a short name of, by its words or because articles call them so.
std::vector<FullerNames::Form> FullerNames::fuller_names(const Form& brief) {
  if (name_lexicon().countries.contains(brief.key)) return {};
  std::set<std::int64_t> found;
  if (!brief.acronym || brief.key.size() > kTooFewLetters) {
    by_words_.bind_all(brief.key, brief.acronym, brief.place, brief.words, static_cast<std::int64_t>(brief.key.size()),
                       static_cast<std::int64_t>(kTooMany + 1));
    while (by_words_.step()) found.insert(by_words_.number(0));
  }
  std::vector<std::int64_t> called;
  by_calling_.bind(brief.row);
  while (by_calling_.step()) {
    if (kOftenEnough * by_calling_.number(1) >= brief.things) called.push_back(by_calling_.number(0));
  }
  std::vector<Form> fuller;
  for (const std::int64_t row : found) fuller.push_back(*read(row));
  if (fuller.size() > kTooMany) return fuller;
  for (const std::int64_t row : called) {
    if (found.contains(row)) continue;
    Form form = *read(row);
    if (!(place_of(form) < place_of(brief))) continue;
    if (part_of(brief.key, form.key) || (brief.acronym && may_abbreviate(brief.key, form.key))) {
      fuller.push_back(std::move(form));
    }
  }
  return fuller;
}

}  // namespace newsgraph
