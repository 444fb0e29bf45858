// Misspelt names: distances compared with the plain definition, and who is suggested.
#include "graph/query/similar_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace newsgraph {
namespace {

// The whole table, as the definition has it.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

TEST(SimilarNames, BoundedDistanceIsTheDistanceUpToItsBound) {
  std::mt19937 random(7);
  const auto word = [&] {
    std::string text(random() % 9, ' ');
    for (char& c : text) c = static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = word(), b = word();
    for (std::size_t bound = 0; bound < 5; ++bound) {
      ASSERT_EQ(bounded_distance(a, b, bound), std::min(distance(a, b), bound + 1)) << a << " " << b << " " << bound;
    }
  }
}

std::vector<Entity> entities() {
  std::vector<Entity> all;
  const auto add = [&](std::string name, std::vector<std::string> names, std::uint32_t mentions, bool named = true) {
    Entity& entity = all.emplace_back();
    entity.id = "e-" + std::to_string(all.size());
    entity.name = std::move(name);
    entity.names = std::move(names);
    entity.mentions = mentions;
    entity.named = named;
  };
  add("Helena Draskova", {"Helena Draskova", "Draskova", "Ms Draskova"}, 9);
  add("Anton Breslavets", {"Anton Breslavets", "Антон Бреславец"}, 5);
  add("Port of Brask", {"Port of Brask"}, 3);
  add("Draskov", {"Draskov"}, 2);
  add("the draskova plan", {"the draskova plan"}, 30, false);
  add(std::string(65'536, 'x'), {std::string(65'536, 'x')}, 1);
  return all;
}

using Names = std::vector<std::string>;

Names suggested(const std::string& name, std::size_t most = 5) {
  const std::vector<Entity> all = entities();
  Names names;
  for (const std::uint32_t i : similar_names(all, name, most)) names.push_back(all[i].name.substr(0, 20));
  return names;
}

TEST(SimilarNames, FindsNamesWithFewLettersWrong) {
  EXPECT_EQ(suggested("Draskvoa"), (Names{"Helena Draskova", "the draskova plan", "Draskov"}));
  EXPECT_EQ(suggested("helena draskowa"), (Names{"Helena Draskova"}));
  EXPECT_EQ(suggested("ELENA DRÁSKOVA"), (Names{"Helena Draskova"}));
  EXPECT_EQ(suggested("Breslavetz"), (Names{"Anton Breslavets"}));
  EXPECT_EQ(suggested("Антон Бреславэц"), (Names{"Anton Breslavets"}));
  EXPECT_EQ(suggested("Prot of Brask"), (Names{"Port of Brask"}));
  EXPECT_EQ(suggested("Braks"), (Names{"Port of Brask"}));
  EXPECT_EQ(suggested("Draskvoa", 1), (Names{"Helena Draskova"}));
}

TEST(SimilarNames, SuggestsNothingFarFetched) {
  for (const char* name : {"", " ", "x", "of", "og", "Xylophone", "Draskova and others", "\x1b[31m", "東京"}) {
    EXPECT_EQ(suggested(name), Names{}) << name;
  }
  EXPECT_EQ(suggested(std::string(65'535, 'x')), (Names{std::string(20, 'x')}));
  EXPECT_EQ(suggested(std::string(65'536, 'y')), Names{});
}

}  // namespace
}  // namespace newsgraph
