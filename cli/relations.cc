// newsgraph relations: the relations of a graph file, and which wordings of them were put together.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/graph_file.h"
#include "cli/verb.h"
#include "cli/view_answer.h"
#include "graph/facts/relation_group.h"
#include "graph/query/relations.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostWordings = 4;  // of each lemma, in the table

std::vector<std::string> lemmas(const RelationUse& relation) {
  std::vector<std::string> all;
  for (const RelationLemma& one : relation.lemmas) all.push_back(one.lemma);
  return all;
}

std::vector<std::string> wordings(const RelationUse& relation, std::size_t most) {
  std::vector<std::string> all;
  for (const RelationLemma& one : relation.lemmas) {
    const std::size_t shown = std::min(most, one.wordings.size());
    all.insert(all.end(), one.wordings.begin(), one.wordings.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < one.wordings.size()) all.emplace_back("…");
  }
  return all;
}

// "acquire 1; buy 2", if it is told with another lemma than its own.
Cell together(const RelationUse& relation) {
  if (relation.lemmas.size() == 1 && relation.lemmas.front().lemma == relation.lemma) return {};
  std::vector<std::string> all;
  for (const RelationLemma& one : relation.lemmas) all.push_back(fmt::format("{} {}", one.lemma, one.sentences));
  return all;
}

const std::vector<Field<RelationUse>> kFields = {
    {{.key = "relation", .heading = "relation", .paint = Paint::name},
     [](const RelationUse& r) -> Cell { return r.lemma; }},
    {{.key = "facts", .heading = "facts", .fit = Fit::number},
     [](const RelationUse& r) -> Cell { return static_cast<std::int64_t>(r.facts); }},
    {{.key = "joined", .heading = "joined", .fit = Fit::number},
     [](const RelationUse& r) -> Cell { return static_cast<std::int64_t>(r.joined); }},
    {{.key = "articles", .heading = "articles", .fit = Fit::number},
     [](const RelationUse& r) -> Cell { return static_cast<std::int64_t>(r.articles); }},
    {{.heading = "taken for one"}, together},
    {{.key = "lemmas"}, [](const RelationUse& r) -> Cell { return lemmas(r); }},
    {{.heading = "wordings", .paint = Paint::quiet},
     [](const RelationUse& r) -> Cell { return wordings(r, kMostWordings); }},
    {{.key = "wordings"}, [](const RelationUse& r) -> Cell { return wordings(r, SIZE_MAX); }},
};

// "buy stands for: acquire, purchase"; nothing if the table has no group of that lemma.
std::string group_line(const std::string& lemma) {
  for (const auto& group : relation_groups()) {
    if (group.front() != lemma) continue;
    return fmt::format("{} stands for: {}", lemma, fmt::join(group.begin() + 1, group.end(), ", "));
  }
  return {};
}

}  // namespace

int run_relations(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  ViewAnswerOptions options;
  app.add_option("LEMMA", words, "only this relation, and what is taken for the same");
  declare_view_answer(app, options);
  app.footer(
      R"(Facts of the same two are one fact if their relations mean one thing: if they have one lemma ("will send", "is to
send"), or lemmas of one group ("dispatch"). "taken for one" lists the lemmas of a group and in how many sentences each
stands; "joined" counts the facts that are told with more than one of them. graph/facts/data/relation-groups.tsv is the
table of groups. In JSON, "lemmas" and "wordings" are the most used first.)");
  parse_arguments(app, std::move(arguments));

  std::vector<RelationUse> found =
      relations(view_of(open_graph(options.file).everything(), options.kind, options.filter));
  std::string note;
  if (!words.empty()) {
    const std::string lemma = relation_group(fmt::format("{}", fmt::join(words, " ")));
    std::erase_if(found, [&](const RelationUse& relation) { return relation.lemma != lemma; });
    note = group_line(lemma);
  }
  if (found.empty()) std::cerr << "newsgraph: no fact has this relation\n";
  Answer answer = to_answer(kFields, found);
  answer.note = note;
  print_answer(std::move(answer), options.answer);
  return 0;
}

}  // namespace newsgraph
