// The third level of settling: clusters with a full name get the entity that it stands for; for those with a short one
// their article, the company that entities keep, and how much is told of each decide which is meant. Private to this
// room.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/day.h"
#include "graph/settle/entities.h"
#include "graph/settle/may_mean.h"
#include "graph/settle/namesakes.h"
#include "graph/settle/touched.h"
#include "graph/sqlite.h"

namespace newsgraph {

class Meanings {
 public:
  Meanings(const sqlite::Connection& connection, Touched& touched, Entities& entities, Namesakes& namesakes);

  void settle();

 private:
  struct Form {
    std::int64_t row = 0;
    bool person = false, place = false;
    std::string key, given, signature;
    std::int64_t things = 0, decided = 0;
    std::optional<std::int64_t> founder;
  };
  // Names that the entity's company has, each with its weight.
  using Company = std::unordered_map<std::string, double>;
  struct Candidate {
    std::int64_t founder = 0;
    std::string key;
    std::int64_t things = 0;            // that are called by its full names
    bool called = false;                // some article calls it by the short form
    std::vector<std::int64_t> members;  // rows of its forms
  };
  // What a short form may mean, as far as no single article matters.
  struct Question {
    Form form;
    std::vector<Candidate> candidates;      // by key
    std::optional<std::int64_t> outweighs;  // founder of which far more is told than of the others
    bool family_name = false;               // of a candidate
    bool other_years = false;               // candidates were in the news in years far apart, so that dates tell
    std::vector<std::size_t> weighed;       // candidates that company may decide between
  };
  // An article that calls a candidate by a full name.
  struct Sampled {
    std::int64_t mix = 0, article = 0, day = kNoDay;
    friend auto operator<=>(const Sampled&, const Sampled&) = default;
  };
  struct FullName {
    std::int64_t founder = 0;
    bool person = false;
    std::string key, family;
  };
  struct Meaning {
    std::optional<std::int64_t> founder;  // nothing: not told
    bool decided = false;                 // by what the article says of the candidates
  };

  Form read(std::int64_t form);
  std::string entity_of(const Form& form);
  void assign_full_names();
  void assign(std::int64_t cluster, const Form& form);
  Question ask(const Form& form);
  std::string signature(const Question& question, bool decided);
  void answer(std::int64_t form);
  Meaning meaning(const Question& question, std::int64_t cluster);
  const std::vector<FullName>& full_names(std::int64_t article);
  const std::vector<std::string>& names(std::int64_t article);  // marked, as story_words() makes them
  const std::vector<Sampled>& sample(const Candidate& candidate);
  // Years between the day, or the other's articles, and the candidate's; 0 if one of them has no date.
  std::int64_t years_between(std::int64_t day, const Candidate& candidate);
  std::int64_t years_between(const Candidate& one, const Candidate& other);
  // Whether two of them were in the news in years far apart.
  bool in_other_years(const Question& question, const std::vector<std::size_t>& candidates);
  const Company& company(const Candidate& candidate);

  Touched& touched_;
  Entities& entities_;
  Namesakes& namesakes_;
  MayMean may_mean_;
  sqlite::Query form_, clusters_of_form_, form_of_cluster_, short_in_article_, full_names_, members_, called_, sample_,
      names_, cluster_, set_decided_, set_form_;
  std::map<std::int64_t, std::set<std::int64_t>> loose_;  // short form → its clusters to be looked at
  std::map<std::int64_t, std::vector<Sampled>> samples_;  // by founder
  std::unordered_map<std::int64_t, Company> companies_;
  std::unordered_map<std::int64_t, std::vector<FullName>> full_names_of_;  // by article
  std::unordered_map<std::int64_t, std::vector<std::string>> names_of_;
};

}  // namespace newsgraph
