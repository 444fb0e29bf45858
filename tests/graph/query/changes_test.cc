// What turned, and what only looks so.
#include "graph/query/changes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// Ann Falk's words of the mill, in an article of that day.
Claim claim(std::string day, std::string object = "the mill") {
  Claim made;
  made.article = "a-" + day;
  made.triple = "t-" + day;
  made.source = "Post";
  made.published = std::move(day);
  made.subject = {"e-lund", "Bo Lund", "Lund"};
  made.relation = "sold";
  made.lemma = "sell";
  made.object.text = std::move(object);
  made.reported = true;
  made.speaker = {"e-falk", "Ann Falk", "Falk"};
  return made;
}

Claim denied(Claim made) {
  made.polarity = Polarity::negated;
  return made;
}

Claim in_mood(Claim made, Modality modality, std::string relation) {
  made.modality = modality;
  made.relation = std::move(relation);
  return made;
}

Claim with_lemma(Claim made, std::string lemma) {
  made.relation = made.lemma = std::move(lemma);
  return made;
}

Claim in(Claim made, std::string source) {
  made.source = std::move(source);
  made.article += made.source;
  return made;
}

Claim on(Claim made, std::string date) {
  ClaimQualifier when{.role = Role::time, .preposition = "on", .thing = {"", "", "on some day"}, .value = {}};
  when.value.time = std::move(date);
  made.qualifiers.push_back(std::move(when));
  return made;
}

Claim for_money(Claim made, double amount, std::string currency) {
  ClaimQualifier price{.role = Role::amount, .preposition = "for", .thing = {"", "", "for some money"}, .value = {}};
  price.value.money = Money{amount, std::move(currency)};
  made.qualifiers.push_back(std::move(price));
  return made;
}

std::string dump(std::vector<Claim> claims) {
  std::string text;
  for (const Course& course : changes(std::move(claims))) {
    text += course.subject.name + " " + (course.object.text.empty() ? course.lemma : course.object.text) + ":";
    for (const Saying& saying : course.sayings) {
      text += " " + saying.date + (saying.until == saying.date ? "" : ".." + saying.until) + " " + saying.relation;
      for (const std::string& value : saying.values) text += " " + value;
      for (const std::string& source : saying.sources) text += " " + source;
      for (const Turn& turn : saying.turns) {
        text += " [" + std::string(to_string(turn.kind)) + " " + turn.before + " > " + turn.now + "]";
      }
      text += ";";
    }
    text += "\n";
  }
  return text;
}

TEST(Changes, Polarity) {
  EXPECT_EQ(dump({claim("2025-03-01"), denied(claim("2025-03-04"))}),
            "Bo Lund the mill: 2025-03-01 sold Post; 2025-03-04 sold Post [polarity affirmed > negated];\n");
  EXPECT_EQ(
      dump({claim("2025-03-01"), denied(claim("2025-03-04")), claim("2025-03-09")}),
      "Bo Lund the mill: 2025-03-01 sold Post; 2025-03-04 sold Post [polarity affirmed > negated]; 2025-03-09 sold "
      "Post [polarity negated > affirmed];\n");
}

TEST(Changes, ModalityNumbersDatesAndWording) {
  EXPECT_EQ(dump({in_mood(claim("2025-03-01"), Modality::expected, "will sell"),
                  in_mood(claim("2025-03-04"), Modality::possible, "may sell")}),
            "Bo Lund the mill: 2025-03-01 will sell Post; 2025-03-04 may sell Post [modality expected > possible];\n");
  EXPECT_EQ(dump({claim("2025-03-01", "five mills"), claim("2025-03-04", "7 mills")}),
            "Bo Lund five mills: 2025-03-01 sold 5 Post; 2025-03-04 sold 7 Post [number 5 > 7];\n");
  Claim five = claim("2025-03-01", "£5 million"), seven = claim("2025-03-04", "£7 million");
  five.object.entity = "e-five";
  seven.object.entity = "e-seven";
  EXPECT_EQ(dump({five, seven}),
            "Bo Lund £5 million: 2025-03-01 sold 5 Post; 2025-03-04 sold 7 Post [number 5 > 7];\n");
  EXPECT_EQ(
      dump({for_money(claim("2025-03-01"), 5e6, "EUR"), for_money(claim("2025-03-04"), 7e6, "EUR")}),
      "Bo Lund the mill: 2025-03-01 sold 5000000 EUR Post; 2025-03-04 sold 7000000 EUR Post [number 5000000 EUR > "
      "7000000 EUR];\n");
  EXPECT_EQ(dump({on(claim("2025-03-01"), "2025-05"), on(claim("2025-03-04"), "2025-06-02")}),
            "Bo Lund the mill: 2025-03-01 sold 2025-05 Post; 2025-03-04 sold 2025-06-02 Post [date 2025-05 > "
            "2025-06-02];\n");
  EXPECT_EQ(dump({claim("2025-03-01"), with_lemma(claim("2025-03-04"), "keep")}),
            "Bo Lund the mill: 2025-03-01 sold Post; 2025-03-04 keep Post [wording sell > keep];\n");
}

TEST(Changes, RelationsThatMeanOneThingAreOne) {
  EXPECT_EQ(dump({with_lemma(claim("2025-03-01"), "buy"), with_lemma(claim("2025-03-04"), "purchase")}), "");
  EXPECT_EQ(dump({with_lemma(claim("2025-03-01"), "buy"), denied(with_lemma(claim("2025-03-04"), "purchase"))}),
            "Bo Lund the mill: 2025-03-01 buy Post; 2025-03-04 purchase Post [polarity affirmed > negated];\n");
  EXPECT_EQ(dump({with_lemma(claim("2025-03-01"), "sell"), with_lemma(claim("2025-03-04"), "purchase")}),
            "Bo Lund the mill: 2025-03-01 sell Post; 2025-03-04 purchase Post [wording sell > buy];\n");
  // Without an object, too, they are about one thing.
  Claim one = with_lemma(claim("2025-03-01", ""), "acquire"), other = with_lemma(claim("2025-03-04", ""), "buy");
  EXPECT_EQ(dump({one, denied(other)}),
            "Bo Lund buy: 2025-03-01 acquire Post; 2025-03-04 buy Post [polarity affirmed > negated];\n");
}

TEST(Changes, SeveralAtOnceAreToldByKind) {
  EXPECT_EQ(
      dump({on(claim("2025-03-01"), "2025-05"),
            on(denied(in_mood(claim("2025-03-04"), Modality::expected, "will not sell")), "2025-06")}),
      "Bo Lund the mill: 2025-03-01 sold 2025-05 Post; 2025-03-04 will not sell 2025-06 Post [polarity affirmed > "
      "negated] [modality asserted > expected] [date 2025-05 > 2025-06];\n");
}

TEST(Changes, WhatGoesOnIsNoTurn) {
  EXPECT_EQ(dump({}), "");
  EXPECT_EQ(dump({claim("2025-03-01")}), "");
  EXPECT_EQ(dump({claim("2025-03-01"), claim("2025-03-04", "The  Mill")}), "");
  EXPECT_EQ(dump({claim("2025-03-01"), denied(claim("2025-03-04", "the farm"))}), "");
  Claim other = denied(claim("2025-03-04"));
  other.subject.entity = "e-moro";
  EXPECT_EQ(dump({claim("2025-03-01"), other}), "");
  // A date or an amount more is no other one, nor is a date told more precisely.
  EXPECT_EQ(dump({claim("2025-03-01"), on(claim("2025-03-04"), "2025-05")}), "");
  EXPECT_EQ(dump({on(claim("2025-03-01"), "2025-05"), on(claim("2025-03-04"), "2025-05-07")}), "");
  // Amounts in two currencies are two questions.
  EXPECT_EQ(dump({for_money(claim("2025-03-01"), 5e6, "EUR"), for_money(claim("2025-03-04"), 7e6, "USD")}), "");
  // What is asked, and what nobody dates.
  EXPECT_EQ(dump({claim("2025-03-01"), in_mood(denied(claim("2025-03-04")), Modality::asked, "sold")}), "");
  Claim undated = denied(claim("2025-03-04"));
  undated.published.clear();
  EXPECT_EQ(dump({claim("2025-03-01"), undated}), "");
}

TEST(Changes, OneDayTellsNoOrder) {
  EXPECT_EQ(dump({claim("2025-03-01"), in(denied(claim("2025-03-01")), "Star")}), "");
  // On the second day both are told: the first saying goes on.
  EXPECT_EQ(dump({claim("2025-03-01"), claim("2025-03-04"), in(denied(claim("2025-03-04")), "Star")}), "");
  // And after such a day neither is new.
  EXPECT_EQ(dump({claim("2025-03-01"), in(denied(claim("2025-03-01")), "Star"), denied(claim("2025-03-04"))}), "");
}

TEST(Changes, LooksPastDaysThatTellNothingOfIt) {
  EXPECT_EQ(dump({on(claim("2025-03-01"), "2025-05"), claim("2025-03-02"), on(claim("2025-03-04"), "2025-06")}),
            "Bo Lund the mill: 2025-03-01 sold 2025-05 Post; 2025-03-02 sold Post; 2025-03-04 sold 2025-06 Post [date "
            "2025-05 > 2025-06];\n");
  // A relation that was told before comes back: no new wording, and compared with its own last time.
  EXPECT_EQ(dump({claim("2025-03-01"), with_lemma(claim("2025-03-02"), "keep"), denied(claim("2025-03-04"))}),
            "Bo Lund the mill: 2025-03-01 sold Post; 2025-03-02 keep Post [wording sell > keep]; 2025-03-04 sold Post "
            "[polarity affirmed > negated];\n");
}

TEST(Changes, TheSameOnManyDaysAndInManyOutletsIsOneSaying) {
  EXPECT_EQ(dump({claim("2025-03-01"), in(claim("2025-03-01"), "Star"), claim("2025-03-02"),
                  in(claim("2025-03-03"), "Ant"), denied(claim("2025-03-04"))}),
            "Bo Lund the mill: 2025-03-01..2025-03-03 sold Ant Post Star; 2025-03-04 sold Post [polarity affirmed > "
            "negated];\n");
  Claim nowhere = in(denied(claim("2025-03-04")), "");
  EXPECT_EQ(dump({claim("2025-03-01"), nowhere}),
            "Bo Lund the mill: 2025-03-01 sold Post; 2025-03-04 sold article a-2025-03-04 [polarity affirmed > "
            "negated];\n");
}

TEST(Changes, PlansAndPrepositionsAreInNormalForm) {
  Claim plan = in_mood(claim("2025-03-01"), Modality::expected, "plans to sell");
  plan.lemma = "plan to sell";
  EXPECT_EQ(dump({plan, denied(in_mood(claim("2025-03-04"), Modality::expected, "will not sell"))}),
            "Bo Lund the mill: 2025-03-01 plans to sell Post; 2025-03-04 will not sell Post [polarity affirmed > "
            "negated];\n");
  Claim resigns = claim("2025-03-01", "the match");
  resigns.lemma = "resign after";
  Claim stays = denied(claim("2025-03-04", ""));
  stays.lemma = "resign";
  EXPECT_EQ(dump({resigns, stays}),
            "Bo Lund resign: 2025-03-01 sold Post; 2025-03-04 sold Post [polarity affirmed > negated];\n");
}

TEST(Changes, TheLatestTurnComesFirstAndOrderOfClaimsDoesNotMatter) {
  std::vector<Claim> claims = {claim("2025-03-01"), denied(claim("2025-03-04")), claim("2025-03-02", "the farm"),
                               denied(claim("2025-03-09", "the farm"))};
  const std::string expected =
      "Bo Lund the farm: 2025-03-02 sold Post; 2025-03-09 sold Post [polarity affirmed > negated];\n"
      "Bo Lund the mill: 2025-03-01 sold Post; 2025-03-04 sold Post [polarity affirmed > negated];\n";
  EXPECT_EQ(dump(claims), expected);
  std::ranges::reverse(claims);
  EXPECT_EQ(dump(claims), expected);
}

}  // namespace
}  // namespace newsgraph
