// Names compared: tables of pairs.
#include "ingest/extract/name_form.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace newsgraph {
namespace {

NameForm form_of(const std::string& name, bool person) {
  std::vector<std::string> words;
  std::istringstream in(name);
  for (std::string word; in >> word;) words.push_back(word);
  return name_form(std::vector<std::string_view>(words.begin(), words.end()), person);
}

TEST(FoldName, ForgetsCaseDiacriticsAndDots) {
  EXPECT_EQ(fold_name("António"), "antonio");
  EXPECT_EQ(fold_name("U.S."), "us");
  EXPECT_EQ(fold_name("NATOʼs"), "nato's");
  EXPECT_EQ(fold_name("Wałęsa"), "walesa");
}

TEST(NameForm, LeavesTitlesAndCompanyFormsOut) {
  EXPECT_EQ(form_of("Mr. Tomas Marek", true).joined, "tomas marek");
  EXPECT_EQ(form_of("Mr. Marek", true).gender, Gender::male);
  EXPECT_EQ(form_of("Elena Marek", true).gender, Gender::female);
  EXPECT_EQ(form_of("The Brunswell Co.", false).joined, "brunswell");
  EXPECT_EQ(form_of("Tomas Marek Jr.", true).joined, "tomas marek");
  EXPECT_EQ(form_of("Tomas Marek Jr.", true).generation, "jr");
}

struct PairCase {
  std::string shorter, fuller;
  bool expected;
};

TEST(ShortForPerson, WantsTheFamilyOrTheFirstName) {
  const PairCase kCases[] = {
      {"Marek", "Elena Marek", true},
      {"E. Marek", "Elena Marek", true},
      {"Elena Marek", "Elena Rosa Marek", true},
      {"von der Aue", "Ulla von der Aue", true},
      {"Elena", "Elena Marek", true},
      {"Tomas Marek", "Elena Marek", false},
      {"Mr. Marek", "Elena Marek", false},
      {"Rosa", "Elena Rosa Marek", false},
      {"Marek", "Elena Trent", false},
  };
  for (const PairCase& c : kCases) {
    bool by_family = false;
    EXPECT_EQ(short_for_person(form_of(c.shorter, true), form_of(c.fuller, true), by_family), c.expected)
        << c.shorter << " for " << c.fuller;
  }
}

TEST(ShortForOrganisation, WantsADistinctBeginning) {
  const PairCase kCases[] = {
      {"Brunswell", "Brunswell Motors", true},
      {"United", "United Harbours", false},
      {"France", "France Harbours", false},
      {"Harbours", "United Harbours", false},
      {"Northern Harbour", "Northern Harbour Authority", true},
      {"Bank", "Bank of Selby", false},
      {"Brunswell", "Brunswell Charter", false},
  };
  for (const PairCase& c : kCases) {
    EXPECT_EQ(short_for_organisation(form_of(c.shorter, false), form_of(c.fuller, false)), c.expected)
        << c.shorter << " for " << c.fuller;
  }
}

TEST(IsAcronymOf, CountsSmallWordsOrNot) {
  const PairCase kCases[] = {
      {"NHA", "Northern Harbour Authority", true},
      {"BOS", "Bank of Selby", true},
      {"BS", "Bank of Selby", true},
      {"N.H.A.", "Northern Harbour Authority", true},
      {"NH", "Northern Harbour Authority", false},
      {"Nha", "Northern Harbour Authority", false},
      {"N", "Northern", false},
  };
  for (const PairCase& c : kCases)
    EXPECT_EQ(is_acronym_of(c.shorter, form_of(c.fuller, false)), c.expected) << c.shorter;
}

}  // namespace
}  // namespace newsgraph
