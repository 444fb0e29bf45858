// What happened when, and what was said.
#include "graph/query/timeline.h"

#include <gtest/gtest.h>

#include "../view/sample_view.h"

namespace newsgraph {
namespace {

std::string dump(const std::vector<Moment>& moments) {
  std::string text;
  for (const Moment& moment : moments) {
    text += (moment.date.empty() ? "?" : moment.date) + (moment.dated ? "! " : " ") +
            std::string(to_string(moment.kind)) + " " + moment.who + " " + moment.relation + " " + moment.what + " [";
    for (const std::string& source : moment.sources) text += source + ",";
    text += "] " + moment.id + "\n";
  }
  return text;
}

TEST(Timeline, OrdersFactsAndStatementsByDate) {
  View view = sample_view();
  view.graph.edges[2].time = "2025-02-14T10:00/2025-02-15";
  view.statements[1].about.emplace_back("e-a");
  EXPECT_EQ(dump(timeline(view, 0)),
            "2025-02-14! fact Ana will meet Ciro [Night Star,] f-3\n"
            "2025-03-01 fact Ana leads Bureau [Daily Post,] f-1\n"
            "2025-03-01 fact Ana met Ciro [Daily Post,Night Star,article a-3,] f-2\n"
            "2025-03-01 said  has said  [Daily Post,] t-4\n"
            "2025-04-01 said of  has said  [Night Star,] t-5\n");
  EXPECT_EQ(dump(timeline(view, 3)),
            "? fact Ciro lives in Dorn [article a-3,] f-4\n"
            "? said of  has said  [article a-3,] t-6\n");
}

TEST(Timeline, TellsInWhichOtherWordsAFactStands) {
  View view = sample_view();
  std::vector<Evidence>& evidence = view.graph.edges[1].evidence;
  ASSERT_EQ(evidence.size(), 3u);
  evidence[0].relation_words = "saw";
  evidence[1].relation_words = view.graph.edges[1].relation;
  evidence[2].relation_words = "has met";
  const std::vector<Moment> moments = timeline(view, 0);
  EXPECT_EQ(moments[1].wordings, (std::vector<std::string>{"has met", "saw"}));
  EXPECT_TRUE(moments[0].wordings.empty());
  evidence.push_back(evidence[0]);
  EXPECT_EQ(timeline(view, 0)[1].wordings, (std::vector<std::string>{"saw", "has met"}));
}

TEST(Timeline, KnowsWhenATimeBegins) {
  const std::pair<const char*, const char*> cases[] = {
      {"2025-08-19", "2025-08-19"},
      {"2025-08-19T12:30", "2025-08-19"},
      {"2025-08", "2025-08"},
      {"2025", "2025"},
      {"2025-08-19/2025-08-21", "2025-08-19"},
      {"2025-08/..", "2025-08"},
      {"2025-W33", "2025"},
      {"P3D", ""},
      {"", ""},
      {"../2025-08-19", ""},
      {"202", ""},
      {"2025-0", "2025"},
      {"Monday", ""},
  };
  for (const auto& [time, day] : cases) EXPECT_EQ(first_day(time), day) << time;
}

}  // namespace
}  // namespace newsgraph
