// Tests of how terms are written.
#include "export/rdf/terms.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "export/rdf/vocabulary.h"

namespace newsgraph::rdf {
namespace {

using namespace std::string_literals;

std::string written(const Object& object) {
  std::ostringstream out;
  write_term(out, object);
  return out.str();
}

TEST(Term, IsWrittenByTheGrammar) {
  EXPECT_EQ(written({"urn:x:a%20b"}), "<urn:x:a%20b>");
  EXPECT_EQ(written({"12", xsd::kInteger}), "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>");
  const struct {
    std::string text, want;
  } cases[] = {
      {"", R"("")"},
      {"plain é 👩‍🚀", R"("plain é 👩‍🚀")"},
      {"say \"no\" \\ @en ^^", R"("say \"no\" \\ @en ^^")"},
      {"tab\tline\nreturn\r", R"("tab\tline\nreturn\r")"},
      {"nul\0 bell\a \xff \xed\xa0\x80"s, "\"nul\uFFFD bell\uFFFD \uFFFD \uFFFD\uFFFD\uFFFD\""},
  };
  for (const auto& each : cases) EXPECT_EQ(written({each.text, xsd::kString}), each.want);
}

}  // namespace
}  // namespace newsgraph::rdf
