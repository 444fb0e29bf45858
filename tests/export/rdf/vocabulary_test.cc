// Tests of IRIs: valid, absolute, and different for different things.
#include "export/rdf/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "ingest/triple_json.h"

namespace newsgraph::rdf {
namespace {

using namespace std::string_literals;

TEST(Iri, EncodesAllButUnreservedCharactersByteByByte) {
  const struct {
    std::string id, want;
  } cases[] = {
      {"e-1", "urn:x:entity/e-1"},
      {"", "urn:x:entity/"},
      {"AZaz09-._~", "urn:x:entity/AZaz09-._~"},
      {"rule out", "urn:x:entity/rule%20out"},
      {"a/b#c?d%20:", "urn:x:entity/a%2Fb%23c%3Fd%2520%3A"},
      {"<>\"{}|\\^`", "urn:x:entity/%3C%3E%22%7B%7D%7C%5C%5E%60"},
      {"é\xff\0"s, "urn:x:entity/%C3%A9%FF%00"},
      {std::string(255, 'a'), "urn:x:entity/" + std::string(255, 'a')},
  };
  for (const auto& each : cases) EXPECT_EQ(iri("urn:x:", "entity", each.id), each.want);
}

TEST(Iri, OfAVeryLongIdIsShortAndItsOwn) {
  const std::string one = iri("urn:x:", "article", std::string(256, 'a'));
  EXPECT_EQ(one.size(), std::string("urn:x:article/x-0123456789abcdef").size());
  EXPECT_NE(one, iri("urn:x:", "article", std::string(257, 'a')));
  EXPECT_EQ(one, iri("urn:x:", "article", std::string(256, 'a')));
}

TEST(RelationIri, DiffersForEachPolarityAndModality) {
  EXPECT_EQ(relation_iri("urn:x:", "rule out", Polarity::affirmed, Modality::asserted), "urn:x:relation/rule%20out");
  EXPECT_EQ(relation_iri("urn:x:", "visit", Polarity::negated, Modality::possible),
            "urn:x:relation/visit/negated/possible");
  std::set<std::string> all;
  for (const Polarity polarity : {Polarity::affirmed, Polarity::negated}) {
    for (int modality = 0; modality <= static_cast<int>(Modality::asked); ++modality) {
      for (const char* lemma : {"visit", "visit/negated", ""}) {
        EXPECT_TRUE(all.insert(relation_iri("urn:x:", lemma, polarity, static_cast<Modality>(modality))).second);
      }
    }
  }
}

TEST(Base, IsAbsoluteAndValidAndEndsWhereAnIdMayBegin) {
  const char* const kRelative = "is not absolute: it has no scheme such as https: or urn:";
  const char* const kCharacters = "has characters that no IRI has; they must be percent-encoded";
  const char* const kHost = "has no host with a / after it";
  const char* const kEnd = "does not end with one of : / # =";
  const struct {
    std::string base, want;
  } cases[] = {
      {std::string(kDefaultBase), ""},
      {"https://news.example/", ""},
      {"http://news.example:8080/graph#", ""},
      {"https://news.example/a%20b/?id=", ""},
      {"tag:news.example,2025:", ""},
      {"", kRelative},
      {"graph/", kRelative},
      {"//news.example/", kRelative},
      {":x/", kRelative},
      {"1a:x/", kRelative},
      {"https://news.example", kHost},
      {"https:", kHost},
      {"https://:80/", kHost},
      {"https://a b/", kCharacters},
      {"https://news.example:port/", kHost},
      {"https://me@news.example/", kHost},
      {"urn:news", kEnd},
      {"urn:a<b>:", kCharacters},
      {"urn:a\nb:", kCharacters},
      {"urn:a%2:", kCharacters},
      {"urn:a%", kCharacters},
      {"urn:é:", kCharacters},
      {"https://news.example/#a#", kCharacters},
      {"https://[::1]/", kCharacters},
      {"prov:", "has a scheme that stands for a vocabulary here"},
  };
  for (const auto& each : cases) EXPECT_EQ(fault_of_base(each.base), each.want) << each.base;
}

TEST(Shortened, OnlyWhereAPrefixAndAPlainNameAreLeft) {
  EXPECT_EQ(shortened("https://schema.org/name"), "schema:name");
  EXPECT_EQ(shortened("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), "rdf:type");
  for (const char* iri : {"https://schema.org/", "https://schema.org/a/b", "urn:newsgraph:entity/e-1", "",
                          "http://www.w3.org/ns/oa#1a"}) {
    EXPECT_EQ(shortened(iri), "") << iri;
  }
}

TEST(Classes, AreThereForEveryType) {
  for (int type = 0; type <= static_cast<int>(EntityType::thing); ++type) {
    const auto found = classes(static_cast<EntityType>(type));
    ASSERT_FALSE(found.empty()) << type;
    for (const std::string_view name : found) EXPECT_NE(shortened(name), "") << name;
  }
  EXPECT_EQ(classes(EntityType::organisation).front(), "https://schema.org/Organization");
}

}  // namespace
}  // namespace newsgraph::rdf
