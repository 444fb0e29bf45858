// Label names are those of CoNLL-U, and reading inverts writing.
#include "ingest/labels.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Labels, AreWrittenAsConlluWritesThem) {
  EXPECT_EQ(to_string(Upos::PROPN), "PROPN");
  EXPECT_EQ(to_string(Xpos::PRPS), "PRP$");
  EXPECT_EQ(to_string(Xpos::left_bracket), "-LRB-");
  EXPECT_EQ(to_string(Deprel::acl_relcl), "acl:relcl");
  EXPECT_EQ(to_string(Deprel::xcomp), "xcomp");
}

TEST(Labels, EveryRelationIsReadBack) {
  for (int i = 0; i <= static_cast<int>(Deprel::xcomp); ++i) {
    const auto deprel = static_cast<Deprel>(i);
    EXPECT_EQ(parse_deprel(to_string(deprel)), deprel) << to_string(deprel);
  }
}

TEST(Labels, AnUnknownSubtypeIsReadAsItsRelation) {
  EXPECT_EQ(parse_deprel("obl:tmod"), Deprel::obl);
  EXPECT_EQ(parse_deprel("nsubj:pass"), Deprel::nsubj_pass);
}

TEST(Labels, AnUnknownLabelIsNothing) {
  EXPECT_EQ(parse_deprel("subject"), std::nullopt);
  EXPECT_EQ(parse_upos("NN"), std::nullopt);
  EXPECT_EQ(parse_xpos(""), std::nullopt);
}

TEST(Labels, UniversalCutsTheSubtypeOff) {
  EXPECT_EQ(universal(Deprel::nsubj_pass), Deprel::nsubj);
  EXPECT_EQ(universal(Deprel::nsubj), Deprel::nsubj);
}

}  // namespace
}  // namespace newsgraph
