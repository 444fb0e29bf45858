// Descriptions by noun, and what keeps two of one noun apart.
#include "graph/identity/description.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace newsgraph {
namespace {

TEST(Description, IsTakenApart) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"the driver", "driver | |"},
      {"the 32-year-old driver of the Oslo bus", "driver | oslo | 32yearold"},
      {"A second man", "man | | second"},
      {"Falk's lawyer", "lawyer | |"},  // the capital may be that of a sentence
      {"the lawyer for Ann Falk", "lawyer | ann falk |"},
      {"its parent company, EADS", "company | eads |"},
      {"the men who fled", "men | |"},
      {"of", " | |"},
      {"", " | |"},
      {"the", " | |"},
      {"New Norwegian Owner", "owner | norwegian | new"},
  };
  for (const auto& [text, parts] : cases) {
    const Description d = take_apart(text);
    std::string found = fmt::format("{} | {} | {}", d.noun, fmt::join(d.names, " "), fmt::join(d.counts, " "));
    while (found.ends_with(' ')) found.pop_back();
    std::string::size_type twice = 0;
    while ((twice = found.find("  ")) != std::string::npos) found.erase(twice, 1);
    EXPECT_EQ(found, parts) << text;
  }
}

TEST(Description, SpeaksAgainstAnother) {
  const std::vector<std::tuple<std::string, std::string, bool>> cases = {
      {"the driver", "a young driver", false},
      {"the driver of the Oslo bus", "the driver", false},
      {"the driver of the Oslo bus", "the driver of the Bergen bus", true},
      {"the first driver", "the second driver", true},
      {"the driver", "another driver", true},
      {"23 pirates", "26 pirates", true},
      {"23 pirates", "the pirates", false},
      {"Falk's husband", "Lund's husband", true},
      {"Falk’s husband", "Lund’s husband", true},
      {"Falk 's husband", "Eva Lund 's husband", true},
      {"Falk's husband", "Ann Falk's husband", false},
      {"the senator's husband", "Lund's husband", false},
      {"The Falk husband", "Lund's husband", false},
  };
  for (const auto& [a, b, against] : cases) {
    EXPECT_EQ(speak_against(take_apart(a), take_apart(b)), against) << a << " / " << b;
    EXPECT_EQ(speak_against(take_apart(b), take_apart(a)), against) << b << " / " << a;
  }
}

TEST(Description, MayBeTheSameThingAgain) {
  const std::vector<std::tuple<std::string, std::string, bool>> cases = {
      {"a driver", "the driver", true},
      {"Driver", "A young driver", true},  // a headline, and what it is the headline of
      {"police", "police", true},
      {"the young driver", "the driver", true},
      {"the driver", "the young driver", true},
      {"a driver", "a young driver", false},
      {"the driver", "a driver", false},
      {"the young driver", "the drunken driver", false},
      {"the Oslo driver", "the Bergen driver", false},
      {"a driver", "another driver", false},
      {"a driver", "the second driver", true},
      {"the first driver", "the second driver", false},
      {"his sister", "the sister", true},
      {"his sister", "his sister", true},
      {"his sister", "her sister", false},
  };
  for (const auto& [earlier, later, may] : cases) {
    EXPECT_EQ(may_repeat(take_apart(earlier), take_apart(later)), may) << earlier << " / " << later;
  }
}

TEST(Description, TellsWhich) {
  for (const char* text :
       {"the driver", "drivers", "a driver", "five people", "all drivers", "the Karvanian people of 1990"}) {
    EXPECT_TRUE(tells_which(take_apart(text))) << text;
  }
  for (const char* text : {"some drivers", "many drivers", "no driver", "a number of drivers", "thousands of drivers",
                           "people", "young people", "this time"}) {
    EXPECT_FALSE(tells_which(take_apart(text))) << text;
  }
}

TEST(Description, TellsWhatThereIsOneOf) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"the world", "world"},
      {"World", "world"},
      {"the globe", "world"},
      {"the financial world", ""},
      {"a world", ""},
      {"their world", ""},
      {"the Web", "internet"},
      {"the world of sport", ""},
      {"the third world", ""},
      {"the driver", ""},
      {"", ""},
  };
  for (const auto& [text, thing] : cases) EXPECT_EQ(only_one(take_apart(text)), thing) << text;
}

TEST(Description, KeepsAllThatIsAdded) {
  Description all = take_apart("Driver");
  add(all, take_apart("the young driver"));
  EXPECT_EQ(all.openings, (std::set<std::string>{"", "the"}));
  EXPECT_EQ(all.beside, std::set<std::string>{"young"});
  // It is no headline any more.
  EXPECT_FALSE(may_repeat(all, take_apart("a young driver")));
}

}  // namespace
}  // namespace newsgraph
