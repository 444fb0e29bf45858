// Trees and names from hand-made scores, compared with a search through all of them.
#include "ingest/language/decode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <random>

namespace newsgraph {
namespace {

using Heads = std::vector<std::int32_t>;

double score_of(const std::vector<float>& scores, const Heads& heads) {
  double sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    sum += static_cast<double>(scores[i * (heads.size() + 1) + static_cast<std::size_t>(heads[i] + 1)]);
  }
  return sum;
}

// The best of all assignments of heads that are trees.
double best_of_all(const std::vector<float>& scores, std::size_t words) {
  double best = -std::numeric_limits<double>::infinity();
  Heads heads(words, -1);
  for (;;) {
    if (is_tree(heads)) best = std::max(best, score_of(scores, heads));
    std::size_t i = 0;
    while (i < words && heads[i] == static_cast<std::int32_t>(words) - 1) heads[i++] = -1;
    if (i == words) return best;
    ++heads[i];
  }
}

TEST(IsTree, NeedsOneRootAndNoCycle) {
  EXPECT_TRUE(is_tree(Heads{-1}));
  EXPECT_TRUE(is_tree(Heads{1, -1, 1}));
  EXPECT_TRUE(is_tree(Heads{-1, 0, 1, 2}));
  EXPECT_FALSE(is_tree(Heads{}));
  EXPECT_FALSE(is_tree(Heads{0}));
  EXPECT_FALSE(is_tree(Heads{-1, -1}));
  EXPECT_FALSE(is_tree(Heads{-1, 2, 1}));
  EXPECT_FALSE(is_tree(Heads{-1, 2}));
  EXPECT_FALSE(is_tree(Heads{-1, -2}));
}

TEST(BestTree, TakesTheBestHeadsWhereTheyAreATree) {
  //                      root word0 word1
  EXPECT_EQ(best_tree(std::vector<float>{5, 9, 1,  //
                                         1, 4, 9},
                      2, 3),
            (Heads{-1, 0}));
}

TEST(BestTree, BreaksACycleWhereItCostsLeast) {
  EXPECT_EQ(best_tree(std::vector<float>{5, 0, 9,  //
                                         1, 8, 0},
                      2, 3),
            (Heads{-1, 0}));
  EXPECT_EQ(best_tree(std::vector<float>{1, 0, 9,  //
                                         5, 8, 0},
                      2, 3),
            (Heads{1, -1}));
}

TEST(BestTree, LeavesOneWordOnTheRoot) {
  EXPECT_EQ(best_tree(std::vector<float>{9, 0, 1,  //
                                         8, 3, 0},
                      2, 3),
            (Heads{-1, 0}));
}

TEST(BestTree, IsAsGoodAsTheBestOfAllTrees) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> any(-4, 4);
  for (std::size_t words = 1; words <= 6; ++words) {
    for (int round = 0; round < (words < 6 ? 100 : 15); ++round) {
      std::vector<float> scores(words * (words + 1));
      for (float& score : scores) score = round % 3 == 0 ? std::round(any(random)) : any(random);
      const Heads heads = best_tree(scores, words, words + 1);
      ASSERT_TRUE(is_tree(heads));
      EXPECT_NEAR(score_of(scores, heads), best_of_all(scores, words), 1e-4) << words << " words, round " << round;
    }
  }
}

TEST(BestTree, ManagesTheLongestSentenceAtItsWorst) {
  constexpr std::size_t kWords = 300;
  // Everyone wants its neighbour: pairs, pairs of pairs, …
  std::vector<float> scores(kWords * (kWords + 1));
  for (std::size_t i = 0; i < kWords; ++i) {
    for (std::size_t j = 0; j < kWords; ++j) {
      scores[i * (kWords + 1) + j + 1] = -static_cast<float>(i > j ? i - j : j - i);
    }
    scores[i * (kWords + 1)] = -1000;
  }
  EXPECT_TRUE(is_tree(best_tree(scores, kWords, kWords + 1)));
}

const std::vector<NameTag> kTags = {{false, false, NameType::other},
                                    {true, false, NameType::person},
                                    {true, true, NameType::person},
                                    {true, false, NameType::place},
                                    {true, true, NameType::place}};

std::string dump(const std::vector<Name>& names) {
  std::string out;
  for (const Name& name : names) {
    out += std::to_string(name.first) + "-" + std::to_string(name.last) + ":" +
           std::to_string(static_cast<int>(name.type)) + " ";
  }
  return out;
}

TEST(BestNames, ReadsBeginningsAndInsides) {
  //                                           O  Bp Ip Bl Il
  EXPECT_EQ(dump(best_names(std::vector<float>{0, 5, 0, 0, 0,  //
                                               0, 0, 5, 0, 0,  //
                                               5, 0, 0, 0, 0,  //
                                               0, 0, 0, 5, 0},
                            4, 5, kTags)),
            "0-2:0 3-4:2 ");
  EXPECT_EQ(dump(best_names({}, 0, 5, kTags)), "");
}

TEST(BestNames, LetsAnInsideOnlyContinueItsOwnKind) {
  // An inside first, and one of another kind: the best lawful sequence is taken instead.
  EXPECT_EQ(dump(best_names(std::vector<float>{0, 4, 5, 0, 0,  //
                                               0, 0, 3, 0, 4},
                            2, 5, kTags)),
            "0-2:0 ");
  EXPECT_EQ(dump(best_names(std::vector<float>{9, 0, 5, 0, 0,  //
                                               0, 1, 8, 0, 0},
                            2, 5, kTags)),
            "1-2:0 ");
}

// Scores that a corrupted model may give.
TEST(BestTree, MakesATreeOfScoresThatAreNoNumbers) {
  std::mt19937 random(5);
  const float kinds[] = {std::numeric_limits<float>::quiet_NaN(),
                         std::numeric_limits<float>::infinity(),
                         -std::numeric_limits<float>::infinity(),
                         std::numeric_limits<float>::max(),
                         0,
                         1};
  for (int i = 0; i < 2000; ++i) {
    const std::size_t words = 1 + random() % 6;
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = kinds[random() % std::size(kinds)];
    EXPECT_TRUE(is_tree(best_tree(scores, words, words + 1)));
  }
}

TEST(BestNames, MakesLawfulNamesOfScoresThatAreNoNumbers) {
  std::mt19937 random(6);
  const std::vector<NameTag> tags = {
      {}, {true, false, NameType::person}, {true, true, NameType::person}, {true, true, NameType::place}};
  const float kinds[] = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                         -std::numeric_limits<float>::infinity(), 0};
  for (int i = 0; i < 2000; ++i) {
    const std::size_t words = 1 + random() % 5;
    std::vector<float> scores(words * tags.size());
    for (float& score : scores) score = kinds[random() % std::size(kinds)];
    std::uint32_t end = 0;
    for (const Name& name : best_names(scores, words, tags.size(), tags)) {
      EXPECT_LE(end, name.first);
      EXPECT_LT(name.first, name.last);
      EXPECT_LE(name.last, words);
      end = name.last;
    }
  }
}

}  // namespace
}  // namespace newsgraph
