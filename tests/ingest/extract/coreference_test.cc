// Coreference over hand-checked trees: coreference.conllu says beside each article what is one thing and what is not.
#include "ingest/extract/coreference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/language/conllu.h"

namespace newsgraph {
namespace {

struct Gold {
  std::vector<std::vector<std::string>> same;
  std::vector<std::vector<std::string>> apart;
  std::vector<std::string> names;
};

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  std::string part;
  while (std::getline(in, part, '|')) {
    const auto begin = part.find_first_not_of(' '), end = part.find_last_not_of(' ');
    parts.push_back(part.substr(begin, end - begin + 1));
  }
  return parts;
}

// The comments of each article, by its id.
std::map<std::string, Gold> read_gold(const std::string& file) {
  std::map<std::string, Gold> gold;
  std::ifstream in(file);
  std::string line, article;
  const auto value = [&](std::string_view key) {
    return line.starts_with(key) ? std::optional(line.substr(key.size())) : std::nullopt;
  };
  while (std::getline(in, line)) {
    if (const auto id = value("# newdoc id = ")) article = *id;
    if (article.empty()) continue;
    if (const auto same = value("# same = ")) gold[article].same.push_back(split(*same));
    if (const auto apart = value("# apart = ")) gold[article].apart.push_back(split(*apart));
    if (const auto name = value("# name = ")) gold[article].names.push_back(*name);
  }
  return gold;
}

std::vector<Document> read_documents(const std::string& file) {
  std::ifstream in(file);
  std::vector<Document> documents;
  ConlluReader reader(in, file, [](const Problem& problem) { ADD_FAILURE() << to_string(problem); });
  while (auto document = reader.next()) documents.push_back(std::move(*document));
  return documents;
}

// The cluster of the mention that reads `label` ("Marek#2": the second of them).
std::optional<std::uint32_t> cluster_of(const Coreference& found, const std::string& label) {
  const auto hash = label.find('#');
  int count = hash == std::string::npos ? 1 : std::stoi(label.substr(hash + 1));
  for (const Mention& mention : found.mentions) {
    if (mention.text == label.substr(0, hash) && --count == 0) return mention.cluster;
  }
  return std::nullopt;
}

std::string members(const Coreference& found, std::uint32_t cluster) {
  std::string all;
  for (const Mention& mention : found.mentions) {
    if (mention.cluster == cluster) all.append(all.empty() ? "" : " | ").append(mention.text);
  }
  return all;
}

const std::string kFile = NEWSGRAPH_TEST_DIR "/coreference.conllu";

TEST(Resolve, FindsWhatTheGoldFileSays) {
  const auto gold = read_gold(kFile);
  const auto documents = read_documents(kFile);
  ASSERT_EQ(documents.size(), gold.size());
  for (const Document& document : documents) {
    const Gold& expected = gold.at(document.article.id);
    const Coreference found = resolve(document, find_reports(document));
    for (const auto& same : expected.same) {
      const auto cluster = cluster_of(found, same.front());
      ASSERT_TRUE(cluster) << document.article.id << ": no mention " << same.front();
      std::string all;
      for (std::string label : same) {
        if (const auto hash = label.find('#'); hash != std::string::npos) label.resize(hash);
        all.append(all.empty() ? "" : " | ").append(label);
      }
      EXPECT_EQ(members(found, *cluster), all) << document.article.id;
    }
    for (const auto& apart : expected.apart) {
      const auto a = cluster_of(found, apart[0]), b = cluster_of(found, apart[1]);
      ASSERT_TRUE(a && b) << document.article.id;
      EXPECT_NE(*a, *b) << document.article.id << ": " << apart[0] << " is not " << apart[1];
    }
    for (const std::string& name : expected.names) {
      EXPECT_TRUE(
          std::any_of(found.clusters.begin(), found.clusters.end(), [&](const Cluster& c) { return c.name == name; }))
          << document.article.id << ": nothing is named " << name;
    }
  }
}

TEST(Resolve, GivesMentionsInTextOrderWithClustersThatExist) {
  for (const Document& document : read_documents(kFile)) {
    const Coreference found = resolve(document, {});
    EXPECT_TRUE(std::is_sorted(found.mentions.begin(), found.mentions.end(),
                               [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; }));
    for (const Mention& mention : found.mentions) {
      ASSERT_LT(mention.cluster, found.clusters.size());
      EXPECT_EQ(mention.text, document.text(mention.span));
    }
  }
}

// "Anna met Paul. She left.": gender tells who left, and which of the two candidates that is.
TEST(ChoicesByGender, AreThePronounsThatOnlyOneFits) {
  std::map<std::string, std::string> found;
  for (const Document& document : read_documents(NEWSGRAPH_TEST_DIR "/choices.conllu")) {
    std::string& dump = found[document.article.id];
    for (const PronounChoice& choice : choices_by_gender(document, {})) {
      EXPECT_EQ(choice.candidates.size(), choice.right.size());
      for (const bool right : choice.right) dump += right ? '+' : '-';
      dump += ' ';
    }
  }
  const std::map<std::string, std::string> expected{
      {"two-genders", "-+ "}, {"one-gender", ""}, {"unknown-gender", ""}, {"nobody", ""}};
  EXPECT_EQ(found, expected);
}

// A sentence of `tokens` words "x" whose tree is a chain, or all hang on the first.
Document degenerate(std::uint32_t tokens, bool chain) {
  Document document;
  Sentence sentence;
  for (std::uint32_t i = 0; i < tokens; ++i) {
    Token token;
    token.span = {2 * i, 2 * i + 1};
    token.upos = i % 3 == 0 ? Upos::PROPN : Upos::NOUN;
    token.deprel = i == 0 ? Deprel::root : Deprel::nmod;
    token.head = i == 0 ? -1 : chain ? static_cast<std::int32_t>(i) - 1 : 0;
    token.lemma = "x";
    document.article.text += "x ";
    sentence.tokens.push_back(std::move(token));
  }
  sentence.span = {0, 2 * tokens - 1};
  document.sentences.push_back(std::move(sentence));
  return document;
}

TEST(Resolve, EndsSoonOnDegenerateTrees) {
  for (const bool chain : {true, false}) {
    for (const std::uint32_t tokens : {1U, 900U, 50000U}) {
      const Coreference found = resolve(degenerate(tokens, chain), {});
      EXPECT_LE(found.mentions.size(), tokens);
    }
  }
}

TEST(Resolve, FindsNothingInNothing) { EXPECT_TRUE(resolve(Document(), {}).mentions.empty()); }

}  // namespace
}  // namespace newsgraph
