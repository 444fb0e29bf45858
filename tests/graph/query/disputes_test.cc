// What is in dispute, and what only looks so.
#include "graph/query/disputes.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

Claim claim(std::string article, std::string source, std::string published, std::string object,
            Polarity polarity = Polarity::affirmed) {
  Claim made;
  made.triple = "t-" + article;
  made.article = std::move(article);
  made.source = std::move(source);
  made.published = std::move(published);
  made.subject = {"e-falk", "Ann Falk", "Falk"};
  made.relation = "sold";
  made.lemma = "sell";
  made.object.text = std::move(object);
  made.polarity = polarity;
  return made;
}

Claim said_by(Claim made, std::string name) {
  made.reported = true;
  made.speaker = {"e-" + name, name, name};
  return made;
}

Claim with(Claim made, Role role, std::string preposition, std::string text, Value value = {}) {
  made.qualifiers.push_back({role, std::move(preposition), {"", "", std::move(text)}, std::move(value)});
  return made;
}

Claim on(Claim made, std::string date) {
  Value value;
  value.time = std::move(date);
  return with(std::move(made), Role::time, "on", "on some day", value);
}

Claim for_money(Claim made, double amount, std::string currency) {
  Value value;
  value.money = Money{amount, std::move(currency)};
  return with(std::move(made), Role::amount, "for", "for some money", value);
}

std::string dump(const std::vector<Claim>& claims) {
  std::string text;
  for (const Dispute& dispute : disputes(claims)) {
    text += std::string(to_string(dispute.kind)) + " " + dispute.subject.name + " " + dispute.lemma + " " +
            dispute.object.text + ":";
    for (const Position& position : dispute.positions) {
      text += " " + position.value + " by " + position.holder + (position.own_voice ? "*" : "") + " since " +
              position.since + " in";
      for (const std::string& source : position.sources) text += " " + source;
      text += ";";
    }
    text += "\n";
  }
  return text;
}

constexpr Polarity kNo = Polarity::negated;

TEST(Disputes, AffirmedAndDenied) {
  EXPECT_EQ(dump({claim("1", "Post", "2025-03-01", "the mill"),
                  said_by(claim("2", "Star", "2025-03-02", "the mill", kNo), "Moro"),
                  said_by(claim("3", "Wire", "2025-03-04", "the mill", kNo), "Moro"),
                  claim("4", "Post", "2025-03-05", "The Mill")}),
            "polarity Ann Falk sell the mill: affirmed by Post* since 2025-03-01 in Post; negated by Moro since "
            "2025-03-02 in Star Wire;\n");
  EXPECT_EQ(dump({claim("1", "Post", "", "the mill"), claim("2", "", "", "the mill", kNo)}),
            "polarity Ann Falk sell the mill: affirmed by Post* since  in Post; negated by article 2* since  in "
            "article 2;\n");
}

TEST(Disputes, WhatIsNotTheSameIsNotInDispute) {
  const Claim yes = claim("1", "Post", "2025-03-01", "the mill");
  const Claim no = claim("2", "Star", "2025-03-02", "the mill", kNo);
  EXPECT_EQ(dump({yes, claim("2", "Star", "2025-03-02", "the farm", kNo)}), "");
  EXPECT_EQ(dump({yes, yes}), "");
  EXPECT_EQ(dump({no, no}), "");
  Claim other = no;
  other.subject.entity = "e-moro";
  EXPECT_EQ(dump({yes, other}), "");
  other = no;
  other.lemma = "buy";
  EXPECT_EQ(dump({yes, other}), "");
  other = no;
  other.modality = Modality::expected;
  EXPECT_EQ(dump({yes, other}), "") << "she has sold it and will not sell it";
  Claim perhaps = yes, perhaps_not = no;
  perhaps.modality = perhaps_not.modality = Modality::possible;
  EXPECT_EQ(dump({perhaps, perhaps_not}), "") << "both may be";
  EXPECT_EQ(dump({on(yes, "2025-02-01"), on(no, "2025-02-02")}), "") << "one day and not the other";
}

TEST(Disputes, RelationsThatMeanOneThingAreCompared) {
  Claim yes = claim("1", "Post", "2025-03-01", "the mill");
  Claim no = claim("2", "Star", "2025-03-02", "the mill", kNo);
  yes.lemma = "purchase";
  no.lemma = "buy";
  EXPECT_NE(dump({yes, no}), "");
  no.lemma = "build";
  EXPECT_EQ(dump({yes, no}), "");
}

TEST(Disputes, WhatIsDeniedMustBeAffirmedWhole) {
  const Claim yes = claim("1", "Post", "2025-03-01", "the mill");
  const Claim no = claim("2", "Star", "2025-03-02", "the mill", kNo);
  const auto to_ilic = [](Claim made) { return with(std::move(made), Role::recipient, "to", "to Ilic"); };
  EXPECT_EQ(dump({yes, to_ilic(no)}), "") << "perhaps to somebody else";
  EXPECT_NE(dump({to_ilic(yes), no}), "");
  EXPECT_NE(dump({to_ilic(yes), to_ilic(no)}), "");
  EXPECT_EQ(dump({to_ilic(yes), with(no, Role::recipient, "to", "to Moro")}), "");
  EXPECT_NE(dump({on(yes, "2025-02-01"), on(no, "2025-02")}), "") << "a month that has the day in it";
  EXPECT_NE(dump({on(yes, "2025-02-01"), no}), "");
  EXPECT_NE(dump({yes, on(no, "2025-02-01")}), "");
  EXPECT_EQ(dump({yes, with(no, Role::time, "before", "before the vote")}), "");
}

TEST(Disputes, IntentionsAreExpectationsAndPrepositionsCircumstances) {
  const auto future = [](Claim made, std::string lemma) {
    made.modality = Modality::expected;
    made.lemma = std::move(lemma);
    return made;
  };
  const Claim after = future(claim("1", "Post", "2025-03-01", "the match"), "resign after");
  const Claim denied = future(said_by(claim("2", "Star", "2025-03-02", "", kNo), "Falk"), "intend to resign");
  EXPECT_EQ(dump({after, denied}),
            "polarity Ann Falk resign : affirmed by Post* since 2025-03-01 in Post; negated by Falk since 2025-03-02 "
            "in Star;\n");
  const Claim after_denied = future(claim("2", "Star", "2025-03-02", "the match", kNo), "resign after");
  EXPECT_NE(dump({after, after_denied}), "");
  EXPECT_EQ(dump({future(claim("1", "Post", "2025-03-01", ""), "resign"), after_denied}), "")
      << "perhaps before the match";
  Claim promised = claim("3", "Wire", "2025-03-03", "");
  promised.lemma = "promise to resign";
  Claim resigned = claim("4", "Wire", "2025-03-03", "", kNo);
  resigned.lemma = "resign";
  EXPECT_EQ(dump({promised, resigned}), "") << "a promise made is no deed done";
}

TEST(Disputes, NumbersInTheObject) {
  EXPECT_EQ(
      dump({claim("1", "Post", "2025-03-01", "12 boats"), claim("2", "Star", "2025-03-02", "fourteen boats"),
            claim("3", "Wire", "2025-03-03", "14 boats"), claim("4", "Wire", "2025-03-03", "twelve boats")}),
      "number Ann Falk sell 12 boats: 12 by Post* since 2025-03-01 in Post; 12 by Wire* since 2025-03-03 in Wire; "
      "14 by Wire* since 2025-03-03 in Wire;\n")
      << "fourteen is no number that is known";
  EXPECT_EQ(dump({claim("1", "Post", "", "12 boats"), claim("2", "Star", "", "twelve boats")}), "");
  EXPECT_EQ(dump({claim("1", "Post", "", "12 boats"), claim("2", "Star", "", "14 cars")}), "");
  EXPECT_EQ(dump({claim("1", "Post", "", "12 boats"), claim("2", "Star", "", "14 boats", kNo)}), "");
}

TEST(Disputes, AmountsOfOneCurrency) {
  const Claim one = claim("1", "Post", "2025-03-01", "the mill"), other = claim("2", "Star", "2025-03-02", "the mill");
  EXPECT_EQ(dump({for_money(one, 4e6, "USD"), for_money(other, 5e6, "USD")}),
            "number Ann Falk sell the mill: 4000000 USD by Post* since 2025-03-01 in Post; 5000000 USD by Star* since "
            "2025-03-02 in Star;\n");
  EXPECT_EQ(dump({for_money(one, 4e6, "USD"), for_money(other, 5e6, "EUR")}), "") << "which may be the same";
  EXPECT_EQ(dump({for_money(one, 4e6, "USD"), for_money(other, 4e6, "USD")}), "");
  Value three, four;
  three.number = 3;
  four.number = 4;
  EXPECT_NE(
      dump({with(one, Role::amount, "by", "by 3 votes", three), with(other, Role::amount, "by", "by 4 votes", four)}),
      "");
  EXPECT_EQ(
      dump({with(one, Role::amount, "by", "by 3 votes", three), with(other, Role::amount, "by", "by 4 percent", four)}),
      "");
}

TEST(Disputes, Dates) {
  const Claim one = claim("1", "Post", "2025-03-01", "the mill"), other = claim("2", "Star", "2025-03-02", "the mill");
  EXPECT_EQ(dump({on(one, "2025-02-01"), on(other, "2025-02-02")}),
            "date Ann Falk sell the mill: 2025-02-01 by Post* since 2025-03-01 in Post; 2025-02-02 by Star* since "
            "2025-03-02 in Star;\n");
  EXPECT_EQ(dump({on(one, "2025-02-01"), on(other, "2025-02")}), "") << "a month is no other date than a day in it";
  EXPECT_NE(dump({on(one, "2025-02-01"), on(other, "2025-01")}), "");
  EXPECT_EQ(dump({on(one, "2025-02-01"), on(other, "P3D")}), "");
  EXPECT_EQ(dump({on(one, "2025-02-01"), on(other, "2025-02-02/2025-02-03")}), "");
}

TEST(Disputes, AnArticleThatTellsBothValuesTellsOfTwoEvents) {
  const Claim one = claim("1", "Post", "2025-03-01", "the mill"), other = claim("2", "Star", "2025-03-02", "the mill");
  EXPECT_EQ(dump({on(one, "2025-02-01"), on(one, "2025-02-02"), on(other, "2025-02-02")}), "");
  EXPECT_EQ(dump({for_money(one, 4, "USD"), for_money(one, 5, "USD"), for_money(other, 5, "USD")}), "");
  EXPECT_NE(dump({claim("1", "Post", "", "the mill"), claim("1", "Post", "", "the mill", kNo)}), "")
      << "yes and no are no two events";
}

TEST(Disputes, DoNotDependOnTheOrderOfClaims) {
  std::vector<Claim> claims = {claim("1", "Post", "2025-03-01", "the mill"),
                               claim("2", "Star", "2025-03-02", "the mill", kNo),
                               on(claim("3", "Wire", "2025-03-03", "the farm"), "2025-01-01"),
                               on(claim("4", "Post", "2025-03-04", "the farm"), "2025-01-02"),
                               claim("5", "Wire", "", "3 boats"),
                               claim("6", "Star", "", "5 boats")};
  const std::string want = dump(claims);
  EXPECT_EQ(std::count(want.begin(), want.end(), '\n'), 3);
  EXPECT_TRUE(want.starts_with("date ")) << "the latest first: " << want;
  for (int i = 0; i < 6; ++i) {
    std::rotate(claims.begin(), claims.begin() + 1, claims.end());
    EXPECT_EQ(dump(claims), want);
  }
  EXPECT_EQ(dump({}), "");
}

}  // namespace
}  // namespace newsgraph
