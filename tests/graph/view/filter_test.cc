// Tests of views and filters on a view made by hand: what each leaves.
#include "graph/view/filter.h"

#include <gtest/gtest.h>

#include <string>

#include "ingest/problem.h"
#include "sample_view.h"

namespace newsgraph {
namespace {

struct Case {
  const char* what;
  ViewKind kind;
  Filter filter;
  std::string want;
};

TEST(Filter, LeavesWhatItSays) {
  const ViewKind actors = ViewKind::actors, statements = ViewKind::statements, full = ViewKind::full;
  const Case cases[] = {
      {"actors",
       actors,
       {},
       "Ana, Bureau, Ciro, Dorn, Eda;; Ana leads Bureau 1, Ana met Ciro 3, Ana will meet Ciro 1, Ciro lives in Dorn 1; "
       "a-1 a-2 a-3"},
      {"statements, and no loner",
       statements,
       {},
       "Ana, Bureau, Ciro, Dorn, Eda, the clerk; t-4 t-5 t-6 t-7; Ana has said t-4 1, t-4 about Ciro 1, Eda has said "
       "t-5 "
       "1, t-5 about Bureau 1, the clerk has said t-6 1, t-6 about Dorn 1; a-1 a-2 a-3 a-4"},
      {"one hop",
       actors,
       {.around = "Ana"},
       "Ana, Bureau, Ciro;; Ana leads Bureau 1, Ana met Ciro 3, Ana will meet Ciro 1; a-1 a-2 a-3"},
      {"two hops, against the edges",
       actors,
       {.around = "bureau", .hops = 2},
       "Ana, Bureau, Ciro;; Ana leads Bureau 1, Ana met Ciro 3, Ana will meet Ciro 1; a-1 a-2 a-3"},
      {"no hop", full, {.around = "Ana", .hops = 0}, "Ana;;;"},
      {"around a loner", actors, {.around = "Eda", .hops = 9}, "Eda;;;"},
      {"around, over statements",
       statements,
       {.around = "Eda"},
       "Bureau, Eda; t-5; Eda has said t-5 1, t-5 about Bureau 1; a-2"},
      {"around who only speaks in a view of actors", actors, {.around = "the clerk"}, ";;;"},
      {"two hops over both",
       full,
       {.around = "Eda", .hops = 2},
       "Ana, Bureau, Eda; t-5; Ana leads Bureau 1, Eda has said t-5 1, t-5 about Bureau 1; a-1 a-2"},
      {"types",
       actors,
       {.types = {EntityType::person, EntityType::place}},
       "Ana, Ciro, Dorn, Eda;; Ana met Ciro 3, Ana will meet Ciro 1, Ciro lives in Dorn 1; a-1 a-2 a-3"},
      {"types, with statements that touch them",
       statements,
       {.types = {EntityType::organisation}},
       "Bureau; t-5; t-5 about Bureau 1; a-2"},
      {"a lemma",
       actors,
       {.relations = {"MEET", "Met"}},
       "Ana, Ciro;; Ana met Ciro 3, Ana will meet Ciro 1; a-1 a-2 a-3"},
      {"words of a relation, no parts of words",
       actors,
       {.relations = {"in", "lead"}},
       "Ciro, Dorn;; Ciro lives in Dorn 1; a-3"},
      {"words of a cue",
       full,
       {.relations = {"say"}},
       "Ana, Bureau, Ciro, Dorn, Eda, the clerk; t-4 t-5 t-6 t-7; Ana has said t-4 1, t-4 about Ciro 1, Eda has said "
       "t-5 "
       "1, t-5 about Bureau 1, the clerk has said t-6 1, t-6 about Dorn 1; a-1 a-2 a-3 a-4"},
      {"an outlet, evidence counted anew",
       actors,
       {.sources = {"post"}},
       "Ana, Bureau, Ciro;; Ana leads Bureau 1, Ana met Ciro 1; a-1"},
      {"outlets, statements too",
       full,
       {.sources = {"night", "mare"}},
       "Ana, Bureau, Ciro, Eda; t-5; Ana met Ciro 1, Ana will meet Ciro 1, Eda has said t-5 1, t-5 about Bureau 1; "
       "a-2"},
      {"since", actors, {.since = "2025-03-02"}, "Ana, Ciro;; Ana met Ciro 1, Ana will meet Ciro 1; a-2"},
      {"until a month's end",
       full,
       {.until = "2025-03"},
       "Ana, Bureau, Ciro; t-4; Ana leads Bureau 1, Ana met Ciro 1, Ana has said t-4 1, t-4 about Ciro 1; a-1"},
      {"between", actors, {.since = "2025", .until = "2025-02-28"}, ";;;"},
      {"outlets enough", actors, {.min_sources = 2}, "Ana, Ciro;; Ana met Ciro 3; a-1 a-2 a-3"},
      {"outlets enough after others are left out", actors, {.since = "2025-03-02", .min_sources = 2}, ";;;"},
      {"the most central", actors, {.top = 2}, "Ana, Ciro;; Ana met Ciro 3, Ana will meet Ciro 1; a-1 a-2 a-3"},
      {"more than there are", actors, {.around = "Dorn", .top = 20}, "Ciro, Dorn;; Ciro lives in Dorn 1; a-3"},
      {"parallel edges as one",
       actors,
       {.around = "Ana", .collapse = true},
       "Ana, Bureau, Ciro;; Ana leads Bureau 1, Ana met; will meet Ciro 4; a-1 a-2 a-3"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(dump(make_view(sample_view(), each.kind, each.filter)), each.want) << each.what;
}

TEST(Filter, MeasuresWhatItLeaves) {
  const View view = make_view(sample_view(), ViewKind::actors, {.around = "Dorn"});
  EXPECT_DOUBLE_EQ(view.graph.entities[0].centrality, .5);
  EXPECT_DOUBLE_EQ(view.graph.entities[1].centrality, .5);
}

TEST(Filter, SaysThatNothingIsCalledSo) {
  try {
    make_view(sample_view(), ViewKind::full, {.around = "Ann"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "nothing is called Ann");
  }
}

TEST(Collapse, PutsTogetherWhatParallelEdgesTell) {
  const View view =
      make_view(sample_view(), ViewKind::actors, {.around = "Ana", .types = {EntityType::person}, .collapse = true});
  ASSERT_EQ(view.graph.edges.size(), 1U);
  const Edge& edge = view.graph.edges.front();
  EXPECT_EQ(edge.lemma, "met; will meet");
  EXPECT_EQ(edge.weight, 4U);
  EXPECT_EQ(edge.sources, 3U);
  EXPECT_EQ(edge.evidence.size(), 4U);
  EXPECT_EQ(edge.said_by, std::vector<std::string>{"Eda"});
  EXPECT_EQ(edge.modality, Modality::asserted);
  std::string dates;
  for (const Evidence& evidence : edge.evidence) dates += evidence.published + " ";
  EXPECT_EQ(dates, "2025-03-01 2025-04-01 2025-04-01  ");
}

}  // namespace
}  // namespace newsgraph
