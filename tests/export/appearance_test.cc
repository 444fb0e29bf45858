// Tests of how nodes and links look.
#include "export/appearance.h"

#include <gtest/gtest.h>

#include <string>

#include "sample.h"

namespace newsgraph {
namespace {

TEST(Appearance, OfNodesFollowsTypeAndCentrality) {
  const View view = story();
  const double highest = highest_centrality(view);
  EXPECT_EQ(highest, 1.0 / 3);
  const NodeLook ministry = look_of(node(view, 1), highest);
  EXPECT_STREQ(ministry.colours.fill, colours_of(EntityType::organisation).fill);
  EXPECT_EQ(ministry.shape, Shape::box);
  EXPECT_EQ(ministry.prominence, 1);
  EXPECT_EQ(ministry.text_size, 26);
  const NodeLook money = look_of(node(view, 3), highest);
  EXPECT_EQ(money.shape, Shape::ellipse);
  EXPECT_EQ(money.prominence, 0);
  EXPECT_EQ(money.text_size, 10);
  const NodeLook told = look_of(node(view, 4), highest);
  EXPECT_STREQ(told.colours.fill, kStatementColours.fill);
  EXPECT_EQ(told.shape, Shape::note);
}

TEST(Appearance, OfNodesTakesAnyNumber) {
  const View view = story();
  EXPECT_EQ(look_of(node(view, 0), 0).prominence, 0);
  EXPECT_EQ(look_of(node(view, 0), 0.1).prominence, 1);  // a part of a view keeps the centralities of the whole
  EXPECT_EQ(highest_centrality({}), 0);
}

TEST(Appearance, ASmallerCentralityIsNeverLarger) {
  const View view = ring(60, 60);
  double before = 27;
  for (std::size_t i = 0; i < count_nodes(view); ++i) {
    const double size = look_of(node(view, i), highest_centrality(view)).text_size;
    EXPECT_LE(size, before);
    before = size;
  }
}

TEST(Appearance, OfLinksFollowsWhatIsClaimedAndByHowMany) {
  struct Case {
    LinkKind kind;
    Polarity polarity;
    Modality modality;
    std::uint32_t weight;
    Line line;
    double width;
  };
  const Case cases[] = {
      {LinkKind::fact, Polarity::affirmed, Modality::asserted, 0, Line::solid, 1},
      {LinkKind::fact, Polarity::affirmed, Modality::asserted, 3, Line::solid, 2.6},
      {LinkKind::fact, Polarity::negated, Modality::possible, 16, Line::dashed, 5},
      {LinkKind::fact, Polarity::affirmed, Modality::expected, 4294967295U, Line::dotted, 5},
      {LinkKind::says, Polarity::negated, Modality::asserted, 1, Line::dashed, 1},
      {LinkKind::about, Polarity::negated, Modality::possible, 1, Line::solid, 1},
  };
  for (const Case& each : cases) {
    const LinkLook look = look_of(each.kind, each.polarity, each.modality, each.weight);
    EXPECT_EQ(look.line, each.line);
    EXPECT_EQ(look.width, each.width);
  }
}

TEST(Appearance, OfALinkIsThatOfItsFactOrStatement) {
  const View view = story();
  for (const Link& link : links(view)) {
    // story() denies a fact and a saying, and holds another fact possible.
    const Line want = link.id == "f-2" || link.kind == LinkKind::says ? Line::dashed
                      : link.id == "f-3"                              ? Line::dotted
                                                                      : Line::solid;
    EXPECT_EQ(look_of(link).line, want) << link.id;
  }
}

}  // namespace
}  // namespace newsgraph
