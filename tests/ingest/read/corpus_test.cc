// The project's own articles can be read, every one.
#include <gtest/gtest.h>

#include <map>

#include "ingest/read/reader.h"

namespace newsgraph {
namespace {

TEST(Corpus, IsReadWithoutAProblem) {
  std::vector<std::string> problems;
  std::map<std::string, int> times_by_id;
  const std::unique_ptr<Reader> reader =
      open_articles({NEWSGRAPH_TEST_DIR "/../../../corpus"}, "",
                    [&](const Problem& problem) { problems.push_back(to_string(problem)); });
  while (const std::optional<Article> article = reader->next()) {
    ++times_by_id[article->id];
    EXPECT_FALSE(article->published.empty()) << article->id;
    EXPECT_EQ(article->text.find("\ndate "), std::string::npos) << "a head is no text: " << article->id;
  }
  EXPECT_EQ(problems, std::vector<std::string>{});
  EXPECT_EQ(times_by_id.size(), 26U);
  EXPECT_EQ(times_by_id["cw-20250903-0733"], 2) << "published, and published again corrected";
}

}  // namespace
}  // namespace newsgraph
