// Words are the same however they are written, and runs of them are counted right.
#include "graph/reprints/shingles.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

TEST(Shingles, WordsAreEqualHoweverTheyAreWritten) {
  const auto plain = word_hashes("The mayor didn't say 11,000 or Café Łódź");
  ASSERT_EQ(plain.size(), 9U);
  for (const char* text : {
           "the MAYOR didn’t say 11 000 or café łódź",
           "  The\tmayor\n\ndidnt say: 11.000 — or “Café Łódź”…",
           "The mayor didn't say 11,000 or Cafe\u0301 Ło\u0301dz\u0301",
           "The may\u00ADor didn't say 11,000 or Café Łódź",
       }) {
    EXPECT_EQ(word_hashes(text), plain) << text;
  }
  EXPECT_NE(word_hashes("The mayor did not say 11,000 or Café Łódź"), plain);
}

TEST(Shingles, ScriptsWithoutSpacesHaveAWordACharacter) {
  EXPECT_EQ(word_hashes("東京都知事。").size(), 5U);
  EXPECT_EQ(word_hashes("Зеленський сказав").size(), 2U);
}

TEST(Shingles, NothingHasNoWords) {
  for (const char* text : {"", " \n", "… — !", "''"}) EXPECT_TRUE(word_hashes(text).empty()) << text;
}

TEST(Shingles, AreRunsOfWords) {
  const auto words = word_hashes("a b c d a b c");
  EXPECT_EQ(shingles(words, 3).size(), 5U);
  EXPECT_EQ(shingles(words, 3).front(), shingles(words, 3).back());
  EXPECT_EQ(shingles(words, 7).size(), 1U);
  EXPECT_EQ(shingles(words, 8), shingles(words, 7));
  EXPECT_TRUE(shingles({}, 4).empty());
}

TEST(Shingles, HashesAreThoseOfEveryMachine) {
  // The file keeps what is made of them: another value here needs a new version of the file.
  EXPECT_EQ(word_hashes("harbour").front(), 4982393221927519582U);
  EXPECT_EQ(shingles(word_hashes("the harbour bridge"), 3).front(), 13153702221966597918U);
}

TEST(Shingles, ComparesOwnWordsUnlessThereAreHardlyAny) {
  std::string own;
  for (int i = 0; i < 40; ++i) own += "word" + std::to_string(i) + " ";
  EXPECT_EQ(compared_words(own + "\"quoted words\""), word_hashes(own));
  EXPECT_EQ(compared_words("He said: \"quoted words\""), word_hashes("He said: quoted words"));
}

}  // namespace
}  // namespace newsgraph
