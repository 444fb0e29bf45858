// Normal forms, and lemmas by rule with a small vocabulary.
#include "ingest/language/lemma.h"

#include <gtest/gtest.h>

#include "ingest/language/features.h"

namespace newsgraph {
namespace {

TEST(Features, BringMarksToOneForm) {
  EXPECT_EQ(normalise("``"), "\"");
  EXPECT_EQ(normalise("''"), "\"");
  EXPECT_EQ(normalise("“a” „b« »"), "\"a\" \"b\" \"");
  EXPECT_EQ(normalise("n’t ʼs ′ ‘"), "n't 's ' '");
  EXPECT_EQ(normalise("a–b—c−d‑e"), "a-b-c-d-e");
  EXPECT_EQ(normalise("…"), "...");
  EXPECT_EQ(normalise("naïve"), "naïve");
}

TEST(Features, LowerCaseAndShape) {
  EXPECT_EQ(vocabulary_key("Article-5 Of 2019 ÉÎİ"), "article-0 of 0000 éîİ");
  EXPECT_EQ(simple_lower("In 2019"), "in 2019");
  EXPECT_EQ(shape_of("Brook"), "Xxxxx");
  EXPECT_EQ(shape_of("Brookside"), "Xxxxx");
  EXPECT_EQ(shape_of("U.S."), "X.X.");
  EXPECT_EQ(shape_of("$1,000,000,000"), "$d,ddd,ddd,ddd");
  EXPECT_EQ(shape_of("20259999"), "dddd");
  EXPECT_EQ(shape_of("Éa東"), "Xx東");
}

// The published values of FNV-1a.
TEST(Features, HashIsFnv1a) {
  EXPECT_EQ(fnv1a(""), 0xcbf29ce484222325U);
  EXPECT_EQ(fnv1a("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(fnv1a("foobar"), 0x85944171f73967e8U);
}

TEST(Features, HashTakesWholeCodePoints) {
  const auto hashes = hash_features("Éclair", "éclair");
  EXPECT_EQ(hashes[0], fnv1a("wéclair"));
  EXPECT_EQ(hashes[1], fnv1a("pécl"));
  EXPECT_EQ(hashes[2], fnv1a("sair"));
  EXPECT_EQ(hashes[3], fnv1a("xir"));
  EXPECT_EQ(hashes[4], fnv1a("hXxxxx"));
  EXPECT_EQ(hash_features("é", "é")[3], fnv1a("xé"));
}

TEST(Lemma, FollowsTheListThenTheRules) {
  Model::Weights weights;
  weights.lemmas = {{"said\tVBD", "say"}, {"better\tJJR", "good"}};
  std::uint32_t row = 0;
  for (const std::string_view word : {"make", "call", "add", "die", "movie", "shoe", "close", "00"}) {
    weights.vocabulary.emplace(word, ++row);
  }
  struct Case {
    std::string_view form;
    Upos upos;
    Xpos xpos;
    std::string_view lemma;
  };
  const std::vector<Case> cases = {
      {"Brookses", Upos::PROPN, Xpos::NNPS, "Brookses"},
      {"O’Brien", Upos::PROPN, Xpos::NNP, "O'Brien"},
      {"Said", Upos::VERB, Xpos::VBD, "say"},
      {"better", Upos::ADJ, Xpos::JJR, "good"},
      {"The", Upos::DET, Xpos::DT, "the"},
      {"“", Upos::PUNCT, Xpos::open_quote, "\""},
      {"towns", Upos::NOUN, Xpos::NNS, "town"},
      {"Cities", Upos::NOUN, Xpos::NNS, "city"},
      {"movies", Upos::NOUN, Xpos::NNS, "movie"},
      {"dies", Upos::VERB, Xpos::VBZ, "die"},
      {"boxes", Upos::NOUN, Xpos::NNS, "box"},
      {"shoes", Upos::NOUN, Xpos::NNS, "shoe"},
      {"closes", Upos::VERB, Xpos::VBZ, "close"},
      {"watches", Upos::VERB, Xpos::VBZ, "watch"},
      {"glass", Upos::NOUN, Xpos::NNS, "glass"},
      {"as", Upos::NOUN, Xpos::NNS, "as"},
      {"1990s", Upos::NOUN, Xpos::NNS, "1990s"},
      {"walked", Upos::VERB, Xpos::VBD, "walk"},
      {"carried", Upos::VERB, Xpos::VBN, "carry"},
      {"died", Upos::VERB, Xpos::VBD, "die"},
      {"stopped", Upos::VERB, Xpos::VBD, "stop"},
      {"called", Upos::VERB, Xpos::VBD, "call"},
      {"added", Upos::VERB, Xpos::VBD, "add"},
      {"hoping", Upos::VERB, Xpos::VBG, "hope"},
      {"making", Upos::VERB, Xpos::VBG, "make"},
      {"arriving", Upos::VERB, Xpos::VBG, "arrive"},
      {"creating", Upos::VERB, Xpos::VBG, "creat"},
      {"settling", Upos::VERB, Xpos::VBG, "settle"},
      {"string", Upos::VERB, Xpos::VBG, "string"},
      {"happier", Upos::ADJ, Xpos::JJR, "happy"},
      {"biggest", Upos::ADJ, Xpos::JJS, "big"},
      {"longest", Upos::ADJ, Xpos::JJS, "long"},
      {"s", Upos::NOUN, Xpos::NNS, "s"},
      {"ed", Upos::VERB, Xpos::VBD, "ed"},
      {"ies", Upos::NOUN, Xpos::NNS, "ie"},
  };
  for (const Case& c : cases) EXPECT_EQ(lemma_of(c.form, c.upos, c.xpos, weights), c.lemma) << c.form;
}

}  // namespace
}  // namespace newsgraph
