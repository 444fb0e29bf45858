// Tests that text can be read on the colours of entity types.
#include "export/palette.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace newsgraph {
namespace {

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const std::string& colour) {
  double total = 0;
  const double shares[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double level = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    total += shares[i] * (level <= 0.03928 ? level / 12.92 : std::pow((level + 0.055) / 1.055, 2.4));
  }
  return total;
}

double contrast(const std::string& a, const std::string& b) {
  const double one = luminance(a) + 0.05;
  const double other = luminance(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

TEST(Palette, EveryTypeHasAColourOfItsOwnOnWhichTextReads) {
  std::set<std::string> fills;
  for (int type = 0; type <= static_cast<int>(EntityType::thing); ++type) {
    const Colours colours = colours_of(static_cast<EntityType>(type));
    EXPECT_GE(contrast(colours.fill, colours.text), 4.5) << colours.fill;
    fills.insert(colours.fill);
  }
  EXPECT_EQ(fills.size(), 11U);
}

}  // namespace
}  // namespace newsgraph
