// Relations of a view, and what was put together.
#include "graph/query/relations.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "../view/sample_view.h"
#include "graph/view/filter.h"

namespace newsgraph {
namespace {

std::string dump(const std::vector<RelationUse>& relations) {
  std::string text;
  for (const RelationUse& relation : relations) {
    text += fmt::format("{}: {} facts, {} joined, {} articles", relation.lemma, relation.facts, relation.joined,
                        relation.articles);
    for (const RelationLemma& lemma : relation.lemmas) {
      text += fmt::format("; {} {} ({})", lemma.lemma, lemma.sentences, fmt::join(lemma.wordings, ", "));
    }
    text += "\n";
  }
  return text;
}

Evidence told(const char* triple, const char* article, const char* words, const char* lemma) {
  Evidence evidence{triple, article, "Post", "2025-03-01", "", .9};
  evidence.relation_words = words;
  evidence.lemma = lemma;
  return evidence;
}

View view() {
  View view = sample_view();
  view.graph.edges = {fact("f-1", 0, "met", 2,
                           {told("t-1", "a-1", "met", "meet"), told("t-2", "a-2", "has met with", "meet with"),
                            told("t-3", "a-2", "has met", "meet")}),
                      fact("f-2", 2, "met", 0, {told("t-4", "a-3", "met", "meet")}),
                      fact("f-3", 0, "left", 1, {told("t-5", "a-1", "left", "leave")}),
                      fact("f-4", 0, "leads", 1, {told("t-6", "a-1", "leads", "lead")})};
  return view;
}

TEST(Relations, CountsFactsAndWordings) {
  EXPECT_EQ(dump(relations(view())),
            "meet: 2 facts, 1 joined, 3 articles; meet 3 (met, has met); meet with 1 (has met with)\n"
            "lead: 1 facts, 0 joined, 1 articles; lead 1 (leads)\n"
            "leave: 1 facts, 0 joined, 1 articles; leave 1 (left)\n");
}

TEST(Relations, OfACollapsedFactAreAllThatItTells) {
  Filter filter;
  filter.collapse = true;
  EXPECT_EQ(dump(relations(make_view(view(), ViewKind::full, filter))), dump(relations(view())));
}

TEST(Relations, FiltersFindAFactByAnyOfItsWordings) {
  for (const char* wanted : {"meet", "meet with", "has met with", "Has Met"}) {
    Filter filter;
    filter.relations = {wanted};
    EXPECT_EQ(relations(make_view(view(), ViewKind::full, filter)).front().lemmas.size(), 2U) << wanted;
  }
  Filter filter;
  filter.relations = {"encounter"};
  EXPECT_EQ(dump(relations(make_view(view(), ViewKind::full, filter))), "");
}

TEST(Relations, OfNothingAreNone) { EXPECT_EQ(dump(relations(View())), ""); }

}  // namespace
}  // namespace newsgraph
