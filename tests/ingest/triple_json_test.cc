// The JSON of a triple keeps the contract's field names, and reading inverts writing.
#include "ingest/triple_json.h"

#include <gtest/gtest.h>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

Triple full_triple() {
  Triple triple;
  triple.id = "t-1";
  triple.sentence = {10, 90};
  triple.subject = {{{10, 15}}, "Brandt", "Angela Brandt", EntityType::person, 0};
  triple.relation = {{{16, 19}, {24, 28}}, "has paid", "pay"};
  triple.object = Phrase{{{29, 41}, {50, 60}}, "the builders of", "the builders", EntityType::group, std::nullopt};
  triple.qualifiers = {
      {Role::time,
       "on",
       {{{61, 69}}, "on Monday", "on Monday", EntityType::date, std::nullopt},
       {"2025-08-18", {}, {}}},
      {Role::amount,
       "",
       {{{70, 81}}, "$90 billion", "$90 billion", EntityType::money, std::nullopt},
       {"", Money{9e10, "USD"}, {}}},
      {Role::amount, "", {{{82, 86}}, "0.12", "0.12", EntityType::quantity, std::nullopt}, {"", {}, 0.12}}};
  triple.pairs = {{"has paid", {{{29, 41}}, "the builders", "the builders", EntityType::group, 3}}};
  triple.polarity = Polarity::negated;
  triple.modality = Modality::expected;
  triple.quote = Quote{QuoteKind::mixed, {{30, 40}}, "\"the\" builders"};
  triple.attribution = {{"t-0", {{}, "", "", EntityType::thing, std::nullopt}, "reportedly", QuoteKind::indirect}};
  triple.rule = "transitive";
  triple.confidence = 0.93;
  return triple;
}

constexpr std::string_view kFull =
    R"({"id":"t-1","article":"a-1","sentence":{"begin":10,"end":90},)"
    R"("subject":{"begin":10,"end":15,"text":"Brandt","name":"Angela Brandt","type":"person","cluster":0},)"
    R"("relation":{"begin":16,"end":28,"spans":[[16,19],[24,28]],"text":"has paid","lemma":"pay"},)"
    R"("object":{"begin":29,"end":60,"spans":[[29,41],[50,60]],"text":"the builders of","name":"the builders","type":"group"},)"
    R"("qualifiers":[{"role":"time","preposition":"on","begin":61,"end":69,"text":"on Monday","name":"on Monday","type":"date","value":"2025-08-18"},)"
    R"({"role":"amount","begin":70,"end":81,"text":"$90 billion","name":"$90 billion","type":"money","value":{"amount":90000000000,"currency":"USD"}},)"
    R"({"role":"amount","begin":82,"end":86,"text":"0.12","name":"0.12","type":"quantity","value":0.12}],)"
    R"("pairs":[{"relation":"has paid","object":{"begin":29,"end":41,"text":"the builders","name":"the builders","type":"group","cluster":3}}],)"
    R"("polarity":"negated","modality":"expected","quote":{"kind":"mixed","begin":30,"end":40,"text":"\"the\" builders"},)"
    R"("attribution":[{"triple":"t-0","source":{"text":"","name":"","type":"thing"},"cue":"reportedly","kind":"indirect"}],)"
    R"("rule":"transitive","confidence":0.93})";

TEST(TripleJson, WritesEveryFieldOfTheContract) { EXPECT_EQ(to_json(full_triple(), "a-1"), kFull); }

TEST(TripleJson, ReadingInvertsWriting) { EXPECT_EQ(to_json(triple_from_json(kFull), "a-1"), kFull); }

TEST(TripleJson, NumbersComeBackAsTheyWere) {
  for (const double number : {0.022000000000000003, 0.12689999999999999, 1e-300, 123456789.123456789, 1.0 / 3}) {
    Triple triple = full_triple();
    triple.qualifiers[2].value.number = number;
    const std::string json = to_json(triple, "a-1");
    EXPECT_EQ(triple_from_json(json).qualifiers[2].value.number, number);
    EXPECT_EQ(to_json(triple_from_json(json), "a-1"), json);
  }
}

TEST(TripleJson, AnAppositionHasOnlyALemmaAndNoObjectIsLeftOut) {
  Triple triple;
  triple.relation.lemma = "be";
  const std::string json = to_json(triple, "a-1");
  EXPECT_NE(json.find(R"("relation":{"lemma":"be"},"qualifiers":[],"pairs":[])"), std::string::npos) << json;
  EXPECT_FALSE(triple_from_json(json).object);
}

TEST(TripleJson, ASubjectWithoutWordsIsTheEmptySliceAtTheSentencesBegin) {
  Triple triple;
  triple.sentence = {10, 90};
  const std::string json = to_json(triple, "a-1");
  EXPECT_NE(json.find(R"("subject":{"begin":10,"end":10,"text":"")"), std::string::npos) << json;
  EXPECT_TRUE(triple_from_json(json).subject.spans.empty());
  EXPECT_EQ(to_json(triple_from_json(json), "a-1"), json);
}

TEST(TripleJson, BadInputIsRefusedWithItsReason) {
  const struct {
    std::string_view json, message;
  } cases[] = {
      {"{\"id\":", "triple is not JSON: Invalid value."},
      {"[]", "triple is not a JSON object"},
      {"{}", "triple without \"id\""},
      {R"({"id":3})", "triple with a field that should be a string"},
      {R"({"id":"t","sentence":{"begin":-1,"end":2}})", "triple with an offset that is no number"},
      {R"({"id":"t","sentence":{"begin":0,"end":2},"subject":{"text":"","name":"","type":"dog"}})",
       "triple with the unknown label \"dog\""},
  };
  for (const auto& c : cases) {
    try {
      triple_from_json(c.json);
      ADD_FAILURE() << "accepted: " << c.json;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), c.message) << c.json;
    }
  }
}

}  // namespace
}  // namespace newsgraph
