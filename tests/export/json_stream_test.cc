// Tests of JSON on a stream.
#include "export/json_stream.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace newsgraph {
namespace {

using namespace std::string_literals;

TEST(JsonStream, WritesMembersAndLeavesOutWhatIsEmpty) {
  std::ostringstream out;
  JsonStream json(out);
  json.begin_object();
  json.text("name", "Ana Varga");
  json.text("title", "");
  json.texts("roles", {"minister", ""});
  json.texts("names", {});
  json.number("mentions", 0);
  json.real("centrality", 0.1);
  json.truth("named", false);
  json.span("sentence", {3, 9});
  json.span("object", {});
  json.begin_object("of");
  json.end_object();
  json.end_object();
  EXPECT_EQ(
      out.str(),
      R"({"name":"Ana Varga","roles":["minister",""],"mentions":0,"centrality":0.1,"named":false,"sentence":[3,9],)"
      R"("of":{}})");
}

TEST(JsonStream, KeepsTheOutputValidWhateverTheText) {
  std::ostringstream out;
  JsonStream json(out);
  json.begin_array();
  json.text("quote \" backslash \\ line\nfeed </script>");
  json.text("nul\0 bad \xff surrogate \xed\xa0\x80 é 👩‍🚀"s);
  json.end_array();
  EXPECT_EQ(out.str(),
            "[\"quote \\\" backslash \\\\ line\\nfeed </script>\","
            "\"nul\uFFFD bad \uFFFD surrogate \uFFFD\uFFFD\uFFFD é 👩‍🚀\"]");
}

TEST(JsonStream, BeginsAnotherDocumentOnTheNextLine) {
  std::ostringstream out;
  JsonStream json(out);
  for (const char* text : {"one", "two"}) {
    json.text(text);
    json.end_line();
  }
  EXPECT_EQ(out.str(), "\"one\"\n\"two\"\n");
}

}  // namespace
}  // namespace newsgraph
