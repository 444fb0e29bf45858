// The learnt votes: where they find sentences that no mark ends, and that no text breaks them.
#include "ingest/language/boundary.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <random>
#include <string>

#include "ingest/language/tokenise.h"

namespace newsgraph {
namespace {

// The words of `text`, a paragraph, with " / " before each that the votes alone let begin a sentence.
std::string show(std::string_view text) {
  const std::vector<Span> tokens = tokenise(text);
  BoundaryVotes votes(text, tokens);
  votes.begin(0);
  std::string out(slice(text, tokens[0]));
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    votes.pass(i - 1);
    const std::optional<int> vote = votes.vote(i);
    const bool begins = vote && *vote > 0;
    if (begins) votes.begin(i);
    out += begins ? " / " : " ";
    out += slice(text, tokens[i]);
  }
  return out;
}

TEST(Boundary, HasAWeightForEachIndex) {
  const std::filesystem::path table = NEWSGRAPH_TEST_DIR "/../../../ingest/language/newsgraph.boundaries";
  EXPECT_EQ(std::filesystem::file_size(table), std::uintmax_t{1} << 16);
}

TEST(Boundary, FindsSentencesWithAndWithoutFullStop) {
  EXPECT_EQ(show("The mill burnt. It was old."), "The mill burnt . / It was old .");
  EXPECT_EQ(show("Please call me tomorrow Thanks Ada Brook 03/15/2001 04:44 PM Ines, I have a question."),
            "Please call me tomorrow Thanks Ada Brook / 03/15/2001 04:44 PM / Ines , I have a question .");
  EXPECT_EQ(show("The mayor of Larkdale met Ada Brook in Tarvo"), "The mayor of Larkdale met Ada Brook in Tarvo");
}

TEST(Boundary, IsNotAskedWhereASmallLetterFollowsAWord) {
  const std::string_view text = "the mill burnt, Ada";
  const std::vector<Span> tokens = tokenise(text);
  const BoundaryVotes votes(text, tokens);
  EXPECT_FALSE(votes.vote(1));
  EXPECT_FALSE(votes.vote(3));
  EXPECT_TRUE(votes.vote(4));
}

// The same words have the same votes wherever in the text they stand.
TEST(Boundary, LooksAtTheParagraphOnly) {
  const std::string text = "Ada left. Then it rained";
  const std::string longer = "Nobody knew.\n\n" + text;
  const std::vector<Span> tokens = tokenise(text);
  std::vector<Span> later = tokenise(longer);
  later.erase(later.begin(), later.begin() + 3);
  const BoundaryVotes here(text, tokens);
  const BoundaryVotes there(longer, later);
  ASSERT_EQ(tokens.size(), later.size());
  for (std::size_t i = 1; i < tokens.size(); ++i) EXPECT_EQ(here.vote(i), there.vote(i)) << i;
}

// Any spans will do, also such as no tokeniser makes.
TEST(Boundary, VotesOnAnyWords) {
  constexpr std::string_view kPieces[] = {"a", "A", ".",   "...", "?!",      "“",    "``",     "''",
                                          "(", "]", "1,5", "1a",  "é",       "É",    "東",     "😀",
                                          "א", "-", "--",  "@x",  "a@b.com", "U.S.", "\u0301", "’"};
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::vector<Span> tokens;
    for (std::size_t left = 1 + random() % 40; left > 0; --left) {
      const std::string_view piece = kPieces[random() % std::size(kPieces)];
      tokens.push_back(
          {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + piece.size())});
      text += piece;
    }
    BoundaryVotes votes(text, tokens);
    votes.begin(0);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      votes.pass(i - 1);
      const std::optional<int> vote = votes.vote(i);
      if (!vote) continue;
      EXPECT_LE(std::abs(*vote), 26 * 127);
      if (*vote > 0) votes.begin(i);
    }
  }
}

}  // namespace
}  // namespace newsgraph
