// Tests of the page's data; the page itself is opened by view_page.cjs.
#include "export/html.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "export/page_data.h"
#include "ingest/problem.h"
#include "sample.h"

namespace newsgraph {
namespace {

std::string data_of(const View& view) {
  std::ostringstream out;
  write_page_data(view, out);
  return out.str();
}

rapidjson::Document parsed(const View& view) {
  rapidjson::Document data;
  data.Parse(data_of(view));
  EXPECT_FALSE(data.HasParseError());
  return data;
}

// What the first report of the claim marks, "kind:words" each.
std::string marks_of(const rapidjson::Document& data, const rapidjson::Value& claim) {
  const rapidjson::Value& report = claim["reports"][0];
  const std::string words = data["sentences"][report[0].GetUint()][1].GetString();  // ASCII in these tests
  std::string marks;
  for (const rapidjson::Value& mark : report[1].GetArray()) {
    const unsigned int begin = mark[1].GetUint();
    marks += std::to_string(mark[0].GetInt()) + ":" + words.substr(begin, mark[2].GetUint() - begin) + ";";
  }
  return marks;
}

TEST(PageData, IsJsonThatCannotLeaveItsElement) {
  for (const View& view : {story(), hostile(), ring(20, 20), View{}}) {
    const std::string data = data_of(view);
    rapidjson::Document read;
    EXPECT_FALSE(read.Parse(data).HasParseError());
    EXPECT_EQ(data.find('<'), std::string::npos);
    EXPECT_TRUE(std::ranges::all_of(data, [](char byte) { return byte >= ' ' && byte < '\x7f'; }));
  }
}

TEST(PageData, HasEverythingInItsOrder) {
  const View view = story();
  const rapidjson::Document data = parsed(view);
  ASSERT_EQ(data["entities"].Size(), view.graph.entities.size());
  for (rapidjson::SizeType i = 0; i < data["entities"].Size(); ++i) {
    EXPECT_EQ(data["entities"][i]["id"].GetString(), view.graph.entities[i].id);
    EXPECT_EQ(data["entities"][i]["name"].GetString(), view.graph.entities[i].name);
    EXPECT_EQ(data["entities"][i]["names"].Size(), view.graph.entities[i].names.size());
  }
  ASSERT_EQ(data["facts"].Size(), view.graph.edges.size());
  for (rapidjson::SizeType i = 0; i < data["facts"].Size(); ++i) {
    EXPECT_EQ(data["facts"][i]["id"].GetString(), view.graph.edges[i].id);
    EXPECT_EQ(data["facts"][i]["from"].GetUint(), view.graph.edges[i].from);
    EXPECT_EQ(data["facts"][i]["to"].GetUint(), view.graph.edges[i].to);
    EXPECT_EQ(data["facts"][i]["reports"].Size(), view.graph.edges[i].evidence.size());
  }
  ASSERT_EQ(data["statements"].Size(), view.statements.size());
  EXPECT_EQ(data["statements"][0]["speaker"].GetInt(), 0);
  EXPECT_EQ(data["statements"][0]["about"].Size(), 2U);
  EXPECT_EQ(data["statements"][1]["speaker"].GetInt(), -1);
  EXPECT_EQ(data["statements"][1]["about"].Size(), 0U);
}

TEST(PageData, MarksWhatTheSentenceIsAbout) {
  const rapidjson::Document data = parsed(story());
  EXPECT_EQ(marks_of(data, data["facts"][0]), "0:Ana Varga;1:leads;2:the ministry;");
  EXPECT_EQ(marks_of(data, data["facts"][1]), "");  // no spans are known
  EXPECT_EQ(marks_of(data, data["statements"][0]), "3:that the ministry would move to Lorvik;");
}

TEST(PageData, CountsMarksAsJavaScriptDoes) {
  View view = story();
  Evidence& evidence = view.graph.edges[0].evidence[0];
  evidence.sentence = "\U0001F409 \xff Žana leads.";  // a dragon is two units, the byte that is not UTF-8 one
  evidence.sentence_span = {10, 10 + static_cast<std::uint32_t>(evidence.sentence.size())};
  evidence.subject = {17, 22};
  evidence.relation = {23, 28};
  evidence.object = {28, 900};  // not within the sentence
  const rapidjson::Document data = parsed(view);
  const rapidjson::Value& marks = data["facts"][0]["reports"][0][1];
  ASSERT_EQ(marks.Size(), 2U);
  EXPECT_EQ(marks[0][1].GetUint(), 5U);
  EXPECT_EQ(marks[0][2].GetUint(), 9U);
  EXPECT_EQ(marks[1][1].GetUint(), 10U);
  EXPECT_EQ(marks[1][2].GetUint(), 15U);
}

TEST(PageData, NamesEachArticleAndSentenceOnce) {
  View view = story();
  view.graph.edges[1].evidence = view.graph.edges[2].evidence = view.graph.edges[0].evidence;
  const rapidjson::Document data = parsed(view);
  EXPECT_EQ(data["articles"].Size(), 2U);
  EXPECT_EQ(data["sentences"].Size(), 5U);  // three, one of the loop and of a statement, another statement's
  EXPECT_STREQ(data["articles"][0]["url"].GetString(), "https://courier.example/rivers?a=1&b=2");
  EXPECT_STREQ(data["articles"][0]["title"].GetString(), "Rivers & roads");
  EXPECT_STREQ(data["articles"][0]["published"].GetString(), "2025-08-18");
}

std::string error_of(std::string_view page) {
  std::ostringstream out;
  try {
    write_html(story(), page, out);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(Html, PutsTheDataInItsPlace) {
  std::ostringstream out;
  write_html(story(), "before NEWSGRAPH_DATA after", out);
  EXPECT_EQ(out.str(), "before " + data_of(story()) + " after");
}

TEST(Html, SaysWhatToDoWithoutPage) {
  EXPECT_EQ(error_of(""),
            "this build of newsgraph has no html: npm was missing or had no network when it was built. Install Node.js "
            "with npm, run cmake again, and build again");
  EXPECT_EQ(error_of("<html></html>"), "the page has no place for the graph");
}

TEST(Html, SaysThatTheOutputDoesNotTakeIt) {
  std::ostream out(nullptr);
  try {
    write_html(story(), "NEWSGRAPH_DATA", out);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "cannot write the page: the output does not take it (is the disk full?)");
  }
}

}  // namespace
}  // namespace newsgraph
