// Tests of what RDF is told, quad by quad.
#include "export/rdf/quads.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "../sample.h"
#include "export/rdf/vocabulary.h"

namespace newsgraph::rdf {
namespace {

std::string shorter(std::string_view iri) {
  const std::string name = shortened(iri);
  if (!name.empty()) return name;
  return std::string(iri.starts_with("urn:x:") ? iri.substr(6) : iri);
}

// One line a quad: "graph | subject predicate object", the graph only if it is named.
std::vector<std::string> lines(const View& view) {
  std::vector<std::string> all;
  for_each_quad(view, "urn:x:", [&](const Quad& quad) {
    const std::string object =
        quad.object.datatype.empty() ? shorter(quad.object.value) : "\"" + std::string(quad.object.value) + "\"";
    all.push_back((quad.graph.empty() ? "" : shorter(quad.graph) + " | ") + shorter(quad.subject) + " " +
                  shorter(quad.predicate) + " " + object);
  });
  return all;
}

// Of the default graph.
std::set<std::string> about(const View& view, std::string_view subject) {
  std::set<std::string> found;
  for (const std::string& line : lines(view)) {
    if (line.find(" | ") == std::string::npos && line.starts_with(std::string(subject) + " "))
      found.insert(line.substr(subject.size() + 1));
  }
  return found;
}

TEST(Quads, NameAGraphForEachClaimThatHoldsOnlyTheClaim) {
  std::vector<std::string> named;
  std::ranges::copy_if(lines(story()), std::back_inserter(named),
                       [](const std::string& line) { return line.find(" | ") != std::string::npos; });
  EXPECT_EQ(named, (std::vector<std::string>{
                       "claim/f-1 | entity/e-1 relation/lead entity/e-2",
                       "claim/f-2 | entity/e-1 relation/did%20not%20visit/negated entity/e-3",
                       "claim/f-3 | entity/e-1 relation/could%20visit/possible entity/e-3",
                       "claim/f-4 | entity/e-3 relation/surrounds entity/e-3",
                       "claim/t-20 | entity/e-1 relation/tell/negated statement/t-20",
                       "claim/t-21 | statement/t-21/speaker relation/tell statement/t-21",
                   }));
}

TEST(Quads, TellWhoseAFactIsAndWhereItStands) {
  EXPECT_EQ(about(story(), "claim/f-1"), (std::set<std::string>{
                                             "rdf:type schema:Claim",
                                             "rdf:type prov:Entity",
                                             "rdfs:label \"leads\"",
                                             "ng:lemma \"lead\"",
                                             "ng:polarity \"affirmed\"",
                                             "ng:modality \"asserted\"",
                                             "ng:saidBy \"Bruno Keller\"",
                                             "ng:saidBy \"the ministry\"",
                                             "prov:wasAttributedTo entity/e-1",
                                             "prov:hadPrimarySource article/a-1",
                                             "prov:hadPrimarySource article/a-2",
                                             "prov:wasDerivedFrom statement/t-20",
                                             "schema:temporalCoverage \"2025-08-18\"",
                                             "ng:sources \"2\"",
                                             "ng:independentSources \"1\"",
                                             "ng:weight \"2\"",
                                             "schema:datePublished \"2025-08-18\"",
                                             "prov:generatedAtTime \"2025-08-18T00:00:00\"",
                                         }));
  EXPECT_EQ(about(story(), "evidence/f-1/t-2"), (std::set<std::string>{
                                                    "rdf:type oa:Annotation",
                                                    "oa:motivatedBy oa:describing",
                                                    "oa:hasBody claim/f-1",
                                                    "oa:hasTarget evidence/f-1/t-2/sentence",
                                                    "ng:triple \"t-2\"",
                                                    "ng:confidence \"0.7\"",
                                                    "prov:wasDerivedFrom statement/t-20",
                                                    "ng:subjectWords evidence/f-1/t-2/subject",
                                                    "ng:relationWords evidence/f-1/t-2/relation",
                                                    "ng:objectWords evidence/f-1/t-2/object",
                                                }));
  EXPECT_EQ(about(story(), "evidence/f-1/t-2/relation"),
            (std::set<std::string>{"rdf:type oa:SpecificResource", "oa:hasSource article/a-2",
                                   "oa:hasSelector evidence/f-1/t-2/relation/quote", "ng:utf8Begin \"20\"",
                                   "ng:utf8End \"25\""}));
  EXPECT_EQ(about(story(), "evidence/f-1/t-2/relation/quote"),
            (std::set<std::string>{"rdf:type oa:TextQuoteSelector", "oa:exact \"leads\"", "oa:prefix \"Ana Varga \"",
                                   "oa:suffix \" the ministry.\""}));
  EXPECT_EQ(
      about(story(), "evidence/f-1/t-4"),
      (std::set<std::string>{"rdf:type oa:Annotation", "oa:motivatedBy oa:describing", "oa:hasBody claim/f-1",
                             "oa:hasTarget evidence/f-1/t-4/sentence", "ng:triple \"t-4\"", "ng:confidence \"0.25\""}));
}

TEST(Quads, AttributeAFactToOutletsIfNobodySaysIt) {
  View view = story();
  view.graph.edges[0].said_by.clear();
  view.graph.edges[0].speaker.clear();
  std::set<std::string> got = about(view, "claim/f-1");
  EXPECT_TRUE(got.contains("prov:wasAttributedTo outlet/Lorvik%20Courier"));
  EXPECT_TRUE(got.contains("prov:wasAttributedTo outlet/The%20Harbour%20Post"));
  view.graph.edges[0].said_by = {"officials"};
  got = about(view, "claim/f-1");
  EXPECT_TRUE(got.contains("prov:wasAttributedTo claim/f-1/speaker"));
  EXPECT_FALSE(got.contains("prov:wasAttributedTo outlet/Lorvik%20Courier"));
  EXPECT_EQ(about(view, "claim/f-1/speaker"),
            (std::set<std::string>{"rdf:type prov:Agent", "rdfs:label \"officials\"", "schema:name \"officials\""}));
}

TEST(Quads, AttributeNoStatementToWhoDidNotMakeIt) {
  const std::set<std::string> denied = about(story(), "statement/t-20");
  EXPECT_EQ(denied,
            (std::set<std::string>{
                "rdf:type schema:Quotation", "rdf:type prov:Entity",
                "schema:text \"that the ministry would move to Lorvik\"", "ng:kind \"indirect\"", "ng:cue \"told\"",
                "ng:triple \"t-20\"", "ng:speaker entity/e-1", "ng:speakerName \"Ana Varga\"",
                "ng:via statement/t-20/via/1", "prov:wasQuotedFrom article/a-2", "schema:about entity/e-2",
                "schema:about entity/e-3", "ng:claim claim/t-20", "ng:component \"0\"", "ng:centrality \"0\"",
                "schema:datePublished \"2025-08-18\"", "prov:generatedAtTime \"2025-08-18T00:00:00\""}));
  const std::set<std::string> made = about(story(), "statement/t-21");
  EXPECT_TRUE(made.contains("prov:wasAttributedTo statement/t-21/speaker"));
  EXPECT_FALSE(made.contains("schema:about entity/e-9"));  // is not in the view
  EXPECT_EQ(about(story(), "statement/t-21/speaker"),
            (std::set<std::string>{"rdf:type prov:Agent", "rdfs:label \"officials\"", "schema:name \"officials\""}));
}

TEST(Quads, AttributeTheSayingToWhoeverReportsIt) {
  EXPECT_TRUE(about(story(), "claim/t-20").contains("prov:wasAttributedTo statement/t-20/via/1"));
  EXPECT_TRUE(about(story(), "claim/t-20").contains("prov:hadPrimarySource article/a-2"));
  EXPECT_TRUE(about(story(), "claim/t-21").contains("prov:wasAttributedTo outlet/The%20Harbour%20Post"));
  EXPECT_EQ(about(story(), "statement/t-20/via/1"),
            (std::set<std::string>{"rdf:type prov:Agent", "rdfs:label \"Bruno Keller\"", "schema:name \"Bruno Keller\"",
                                   "schema:position \"1\""}));
}

TEST(Quads, QuoteTheContentFromItsSentenceAndWhatLiesOutsideFromItself) {
  View view;
  Statement& said = view.statements.emplace_back();
  said.triple = "t-1";
  said.article = "a-1";
  said.sentence = "“It was gone,” she said.";
  said.content = "“It was gone,” “I saw it.”";
  said.sentence_span = {100, 128};
  ASSERT_EQ(said.sentence.size(), said.sentence_span.size());
  said.content_spans = {{100, 118}, {129, 144}};
  const auto content = [&](const char* number) {
    return about(view, std::string("evidence/t-1/content/") + number + "/quote");
  };
  EXPECT_EQ(content("1"), (std::set<std::string>{"rdf:type oa:TextQuoteSelector", "oa:exact \"“It was gone,”\"",
                                                 "oa:suffix \" she said.\""}));
  EXPECT_EQ(content("2"), (std::set<std::string>{"rdf:type oa:TextQuoteSelector", "oa:exact \"“I saw it.”\""}));
  // Spans that do not fit the words quote none of them.
  said.content_spans = {{100, 118}, {129, 150}};
  EXPECT_EQ(content("2"), (std::set<std::string>{}));
  EXPECT_TRUE(about(view, "evidence/t-1/content/2").contains("ng:utf8End \"150\""));
}

TEST(Quads, ContextIsCutBetweenCharacters) {
  View view = story();
  Evidence& evidence = view.graph.edges[0].evidence[0];
  evidence.sentence = std::string(20, 'x');
  for (int i = 0; i < 20; ++i) evidence.sentence += "é";
  evidence.sentence += "leads";
  evidence.sentence_span = {0, 65};
  evidence.relation = {60, 65};
  std::string want = std::string(12, 'x');
  for (int i = 0; i < 20; ++i) want += "é";
  EXPECT_TRUE(about(view, "evidence/f-1/t-2/relation/quote").contains("oa:prefix \"" + want + "\""));
}

TEST(Quads, TimeIsMadeOnlyOfDaysThatThereAre) {
  for (const char* date : {"2025-02-30", "2025-08", "2025-1-1", "yesterday!", "2025-08-1x", "0000-01-01"}) {
    View view;
    view.articles = {{"a-1", "", "", "", date}};
    const std::set<std::string> got = about(view, "article/a-1");
    EXPECT_TRUE(got.contains("schema:datePublished \"" + std::string(date) + "\"")) << date;
    EXPECT_EQ(got.size(), 4U) << date;
  }
}

// What writers rely on: they hold no more than one subject's one predicate.
TEST(Quads, OfOneSubjectFollowEachOtherAndSoDoTheirPredicates) {
  for (const View& view : {story(), hostile(), ring(20, 20)}) {
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    std::tuple<std::string, std::string, std::string> last;
    for_each_quad(view, "urn:x:", [&](const Quad& quad) {
      const std::tuple now(std::string(quad.graph), std::string(quad.subject), std::string(quad.predicate));
      if (now != last) {
        EXPECT_TRUE(seen.insert(now).second) << std::get<1>(now) << " " << std::get<2>(now);
      }
      last = now;
    });
  }
}

}  // namespace
}  // namespace newsgraph::rdf
