// Trees in, facts and pairs out: every file of gold/ is a CoNLL-U sentence, a line "---" and what must be found in it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/extract/fact_finder.h"
#include "ingest/extract/pair.h"
#include "ingest/extract/repair.h"
#include "ingest/extract/rule_parser.h"
#include "ingest/extract/tree.h"
#include "ingest/language/conllu.h"

namespace newsgraph {
namespace {

struct GoldCase {
  std::string tree;
  std::string expected;
};

std::filesystem::path gold_folder() { return std::filesystem::path(NEWSGRAPH_TEST_DIR) / "gold"; }

GoldCase read_gold(const std::filesystem::path& file) {
  std::ifstream in(file);
  GoldCase gold;
  std::string line;
  while (std::getline(in, line) && line != "---") gold.tree += line + "\n";
  while (std::getline(in, line)) gold.expected += line + "\n";
  return gold;
}

// Facts one a line, each followed by its pairs, indented: "relation | object".
std::string facts_of(const GoldCase& gold, const std::string& source, std::set<std::string>* rules = nullptr) {
  std::istringstream in(gold.tree);
  ConlluReader reader(in, source, [](const Problem& problem) { ADD_FAILURE() << to_string(problem); });
  const auto document = reader.next();
  if (!document) return "no sentence";
  std::string dump;
  for (const Sentence& original : document->sentences) {
    const Sentence sentence = repaired(original);
    const Tree tree(sentence);
    for (const Fact& fact : find_facts(tree, built_in_rules())) {
      dump += to_string(*document, sentence, fact) + "\n";
      for (const TokenPair& pair : find_pairs(tree, fact)) {
        dump += "  " + words_of(*document, sentence, pair.relation) + " | " +
                words_of(*document, sentence, pair.object.tokens) + "\n";
      }
      std::string names = fact.rule;
      std::replace_if(
          names.begin(), names.end(), [](char c) { return c == '+' || c == '>'; }, ' ');
      std::istringstream parts(names);
      for (std::string part; parts >> part;) {
        if (rules) rules->insert(part);
      }
    }
  }
  return dump;
}

TEST(Gold, EveryFileGivesTheFactsItNames) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(gold_folder())) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  ASSERT_FALSE(files.empty());
  for (const auto& file : files) {
    const GoldCase gold = read_gold(file);
    EXPECT_EQ(facts_of(gold, file.filename().string()), gold.expected) << file;
  }
}

TEST(Gold, EveryRuleHasAFileOfItsNameInWhichItTakesPart) {
  for (const Rule& rule : built_in_rules()) {
    const auto file = gold_folder() / (rule.name + ".gold");
    ASSERT_TRUE(std::filesystem::exists(file)) << "rule '" << rule.name << "' needs " << file;
    std::set<std::string> rules;
    facts_of(read_gold(file), rule.name, &rules);
    EXPECT_TRUE(rules.count(rule.name)) << "rule '" << rule.name << "' takes no part in " << file;
  }
}

}  // namespace
}  // namespace newsgraph
