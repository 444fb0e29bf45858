// Tests of what may stand as a link.
#include "export/web_link.h"

#include <gtest/gtest.h>

#include <string>

#include "sample.h"

namespace newsgraph {
namespace {

using namespace std::string_literals;

TEST(WebLink, IsToTheWebOnlyAndSafeInAnyMarkup) {
  struct Case {
    std::string url, want;
  };
  const Case cases[] = {
      {"https://news.example/a?b=1&c=2#d", "https://news.example/a?b=1&c=2#d"},
      {"HTTP://News.Example", "http://News.Example"},
      {"http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"},
      {"https://zeitung.example/straße", "https://zeitung.example/stra%C3%9Fe"},
      {"https://büro.example/", "https://b%C3%BCro.example/"},
      {"https://news.example/100%25", "https://news.example/100%25"},
      {"https://news.example/\"'><script>\\", "https://news.example/%22%27%3E%3Cscript%3E%5C"},
      {"https://news.example/?a&lt;b&#60;", "https://news.example/?a&lt%3Bb&#60%3B"},
      {"https://news.example/a b\n\0c"s, "https://news.example/a%20b%0A%00c"},
      {"https://news.example/\xff", "https://news.example/%FF"},
      {"", ""},
      {"http", ""},
      {"http://", ""},
      {"https:///etc/passwd", ""},
      {"https://?q", ""},
      {"https:news.example", ""},
      {" https://news.example/", ""},
      {"//news.example/", ""},
      {"/a/page", ""},
      {"news.example", ""},
      {"javascript:alert(1)//https://news.example/", ""},
      {"JavaScript:alert(1)", ""},
      {"data:text/html,<script>alert(1)</script>", ""},
      {"file:///etc/passwd", ""},
      {"ftp://news.example/", ""},
      {"https://news.example/" + std::string(3000, 'a'), ""},
  };
  for (const Case& each : cases) EXPECT_EQ(web_link(each.url), each.want) << each.url;
}

TEST(SourceLinks, LeadToTheFirstArticleThatHasAPage) {
  const View view = story();
  const SourceLinks got = source_links(view, links(view));
  const std::string page = "https://courier.example/rivers?a=1&b=2";
  // Article a-1 has no page; the money and the second statement stand in no other.
  EXPECT_EQ(got.of_nodes, (std::vector<std::string>{page, page, page, "", page, ""}));
  EXPECT_EQ(got.of_links, (std::vector<std::string>{page, "", "", "", page, page, page}));
}

TEST(SourceLinks, TakeTheEarliestDateAndAnUnknownOneLast) {
  View view = story();
  view.articles[0].url = "http://post.example/1";
  std::vector<Evidence>& evidence = view.graph.edges[0].evidence;
  const auto first = [&] { return source_links(view, links(view)).of_links.at(0); };
  EXPECT_EQ(first(), "https://courier.example/rivers?a=1&b=2");
  evidence[1].published = "2025-08-01";
  EXPECT_EQ(first(), "http://post.example/1");
  evidence[1].published = evidence[2].published = "";
  EXPECT_EQ(first(), "https://courier.example/rivers?a=1&b=2");
  evidence[0].published = "";
  EXPECT_EQ(first(), "http://post.example/1");  // a-1 before a-2
}

TEST(SourceLinks, OfAnEmptyViewAreNone) {
  EXPECT_TRUE(source_links({}, {}).of_nodes.empty());
  EXPECT_TRUE(source_links({}, {}).of_links.empty());
}

}  // namespace
}  // namespace newsgraph
