// What is a credit of a news agency.
#include "graph/reprints/agency.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

std::string told(const Article& article) {
  const auto credit = agency_credit(article);
  return !credit ? "none" : credit->agency + (credit->whole ? "" : " in part");
}

Article article(std::string text, std::string source = "Daily Post", std::vector<std::string> authors = {}) {
  return {.id = "a",
          .source = std::move(source),
          .url = {},
          .title = {},
          .published = {},
          .authors = std::move(authors),
          .text = std::move(text)};
}

TEST(Agency, IsKnownByAnyOfItsNames) {
  EXPECT_EQ(agency_named("AP"), "Associated Press");
  EXPECT_EQ(agency_named("the associated press"), "Associated Press");
  EXPECT_EQ(agency_named("reuters.com"), "Reuters");
  EXPECT_EQ(agency_named("Agence France-Presse"), "Agence France-Presse");
  EXPECT_EQ(agency_named("Daily Post"), "");
  EXPECT_EQ(agency_named(""), "");
}

TEST(Agency, IsCreditedWhereCreditsStand) {
  const std::string body = "\n\nThe bridge is closed.\n\nNobody was hurt.";
  const struct {
    Article article;
    const char* credit;
  } cases[] = {
      {article("BRASK, Aug 20 (Reuters) — The bridge is closed." + body), "Reuters"},
      {article("ST. BRASK, Ostreland (AP) -- The bridge is closed." + body), "Associated Press"},
      {article("Caption of a picture.\n\nBRASK (AFP) – The bridge is closed." + body), "Agence France-Presse"},
      {article("(AP) The bridge is closed." + body), "Associated Press"},
      {article("BRASK (AP/Reuters) - The bridge is closed." + body), "Associated Press"},
      {article("By ANN FALK, Associated Press\n\nThe bridge." + body), "Associated Press"},
      {article("By The Associated Press" + body), "Associated Press"},
      {article("The bridge." + body, "reuters.com"), "Reuters"},
      {article("The bridge." + body, "Post", {"Associated Press"}), "Associated Press"},
      {article("The bridge." + body, "Post", {"Reuters Staff"}), "Reuters"},
      {article("The bridge." + body, "Post", {"Ann Falk, AFP"}), "Agence France-Presse"},
      {article("The bridge." + body, "Post", {"Ann Falk", "Associated Press"}), "Associated Press in part"},
      {article("The bridge." + body + "\n\n— Reuters"), "Reuters"},
      {article("The bridge." + body + "\n\nReporting by Reuters"), "Reuters"},
      {article("The bridge." + body + "\n\nCopyright 2025 The Associated Press. All rights reserved."),
       "Associated Press"},
      {article("The bridge." + body + "\n\nSource: AFP"), "Agence France-Presse"},
      {article("The bridge." + body + "\n\nThe Associated Press contributed to this report."),
       "Associated Press in part"},
      {article("The bridge." + body + "\n\nWith material from Reuters."), "Reuters in part"},
      {article("The bridge." + body + "\n\nContributing: Bo Lund; The Associated Press"), "Associated Press in part"},
      {article("The bridge." + body + "\n\nWith files from The Canadian Press"), "The Canadian Press in part"},
      {article("BRASK (Reuters) - The bridge." + body + "\n\nThe Associated Press contributed to this report."),
       "Reuters"},
  };
  for (const auto& [one, credit] : cases) EXPECT_EQ(told(one), credit) << one.text << " " << one.source;
}

TEST(Agency, EndlessNamesAndBylinesAreNotLookedAt) {
  const std::string endless(10'000'000, '\xC3');
  EXPECT_EQ(agency_named(endless), "");
  EXPECT_EQ(told(article(endless + "\n\n" + endless, endless, {endless})), "none");
  EXPECT_EQ(told(article("The bridge.", "Post", std::vector<std::string>(1'000'000, "Ann Falk"))), "none");
}

TEST(Agency, IsNotCreditedWhereItIsOnlyNamed) {
  for (const char* text : {
           "",
           "(",
           "A crane at the bridge. (Ann Falk/Reuters)\n\nThe bridge is closed.",
           "A crane at the bridge. (AP Photo/Ann Falk)\n\nThe bridge is closed.",
           "Image copyright Reuters\n\nThe bridge is closed.",
           "The mayor resigned, the Associated Press reported.",
           "The bridge is closed.\n\n\"We are sorry,\" the mayor told Reuters.",
           "The bridge is closed.\n\nThe mayor has met editors of the agency (Reuters) twice.",
           "The bridge is closed.\n\nPhoto: Reuters",
           "The bridge is closed.\n\nThe strike at AP contributed to the delay of the vote.",
           "CAPTAIN (RETIRED) — The bridge is closed.",
           "By Ann Falk\n\nThe bridge is closed.\n\nAnn Falk contributed to this report.",
           "MAPS — The bridge is closed.\n\nWith material from the APPLE museum.",
       }) {
    EXPECT_EQ(told(article(text)), "none") << text;
  }
}

}  // namespace
}  // namespace newsgraph
