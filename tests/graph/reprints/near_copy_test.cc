// What is a near-copy, and whether signatures find it.
#include "graph/reprints/near_copy.h"

#include <gtest/gtest.h>

#include <set>

#include "graph/reprints/signature.h"
#include "invented_text.h"

namespace newsgraph {
namespace {

bool share_a_band(const std::string& one, const std::string& other) {
  const Signature a = signature_of(one), b = signature_of(other);
  for (std::size_t band = 0; band < kBands; ++band) {
    if (a[band] == b[band]) return true;
  }
  return false;
}

bool copies(const std::string& one, const std::string& other, bool same_outlet = false) {
  const TextPrint a = print_of(one), b = print_of(other);
  EXPECT_EQ(is_near_copy(a, b, same_outlet), is_near_copy(b, a, same_outlet));
  return is_near_copy(a, b, same_outlet);
}

TEST(NearCopy, FindsWhatOutletsMakeOfAStory) {
  const Paragraphs story = invented_article(1, 10);
  const std::string text = joined(story);
  Paragraphs backward = story;
  std::ranges::reverse(backward);
  const Paragraphs cut(story.begin(), story.begin() + 3), middle(story.begin() + 3, story.begin() + 6);
  const struct {
    const char* what;
    std::string copy;
  } cases[] = {
      {"itself", text},
      {"another headline and dateline", "Mayor flees\n\nBRASK, 8 Sept —\n\n" + text},
      {"the beginning", joined(cut)},
      {"the middle", joined(middle)},
      {"another order", joined(backward)},
      {"one word in seven is another", reworded(text, 7)},
      {"the beginning, reworded", reworded(joined(cut), 9)},
      {"with as much again of its own", text + "\n\n" + joined(invented_article(2, 10))},
      {"half of it reworded in one of another length",
       reworded(joined(cut), 12) + "\n\n" + joined(invented_article(3, 1))},
  };
  for (const auto& [what, copy] : cases) {
    EXPECT_TRUE(copies(text, copy)) << what;
    EXPECT_TRUE(share_a_band(text, copy)) << what;
  }
}

TEST(NearCopy, TellsOtherStoriesApart) {
  const std::string text = joined(invented_article(1, 10));
  const std::string speech = " \"" + joined(invented_article(9, 3)) + "\" ";
  std::string quoting_one = joined(invented_article(4, 2)) + "\n\n",
              quoting_other = joined(invented_article(5, 2)) + "\n\n";
  for (const std::string& paragraph : invented_article(9, 6)) {
    quoting_one += "“" + paragraph + "” he said.\n\n";
    quoting_other += "\"" + paragraph + "\" he said.\n\n";
  }
  const struct {
    const char* what;
    std::string one, other;
  } cases[] = {
      {"another story", text, joined(invented_article(2, 10))},
      {"a paragraph in common", text, joined(invented_article(2, 9)) + "\n\n" + invented_article(1, 1)[0]},
      {"two that quote the same speech", quoting_one, quoting_other},
      {"one word in two is another", text, reworded(text, 2)},
      {"short notices with a phrase in common", "The court will announce its decision on Friday at ten in the morning.",
       "The council will announce its decision on Friday at noon."},
      {"nothing", "", ""},
      {"nothing but marks", "…", "!"},
      {"something and nothing", text, ""},
  };
  for (const auto& [what, one, other] : cases) EXPECT_FALSE(copies(one, other)) << what;
}

TEST(NearCopy, ShortTextsAreCopiesIfEveryWordIsTheSame) {
  EXPECT_TRUE(copies("Police closed the bridge.", "POLICE CLOSED THE BRIDGE"));
  EXPECT_FALSE(copies("Police closed the bridge.", "Police closed the bridges."));
}

TEST(NearCopy, FurnitureOfPagesMakesNoCopies) {
  const std::string menu = joined(invented_article(7, 12));
  const std::string one = joined(invented_article(1, 8)) + "\n\n" + menu;
  const std::string other = joined(invented_article(2, 5)) + "\n\n" + menu;
  EXPECT_GT(overlap(print_of(one), print_of(other)).share, kLeastShare);
  EXPECT_FALSE(copies(one, other));
  EXPECT_FALSE(copies(one, other, true));
  const std::string updated = reworded(one, 40);
  EXPECT_TRUE(copies(one, updated, true));
  EXPECT_FALSE(copies(one, reworded(one, 7), true));
}

TEST(NearCopy, OverlapCountsTheShorterText) {
  const TextPrint none = print_of(""), four = print_of("a b c d"), five = print_of("x a b c d");
  EXPECT_EQ(overlap(none, four).share, 0);
  EXPECT_EQ(overlap(four, five).share, 1);
  EXPECT_EQ(overlap(five, four).shared, 1U);
  const TextPrint one = print_of("a b c d e f"), other = print_of("b c d e f g");
  EXPECT_EQ(overlap(one, other).share, overlap(other, one).share);
}

TEST(Signature, DependsOnTheTextAlone) {
  const std::string text = joined(invented_article(1, 4));
  EXPECT_EQ(signature_of(text), signature_of(text));
  EXPECT_NE(signature_of(text), signature_of(joined(invented_article(2, 4))));
  const Signature keys = signature_of(text);
  EXPECT_EQ(std::set<std::int64_t>(keys.begin(), keys.end()).size(), kBands);
  EXPECT_EQ(signature_of("").front(), signature_of("…").front());
  // The file keeps keys: another value here needs a new version of the file.
  EXPECT_EQ(signature_of("the harbour bridge stays closed until the spring").front(), 8434258958922928313);
}

TEST(Signature, UnrelatedTextsHardlyEverShareABand) {
  std::set<std::int64_t> keys;
  std::size_t all = 0;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const Signature signature = signature_of(joined(invented_article(i, 5)));
    keys.insert(signature.begin(), signature.end());
    all += kBands;
  }
  EXPECT_GE(keys.size(), all - 3);
}

}  // namespace
}  // namespace newsgraph
