// Reports on hand-written trees: report/*.conllu hold documents with the reports to be found in "# report =" lines:
// pattern | kind | source | cue | content ## content
#include "ingest/extract/report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "ingest/extract/report_cues.h"
#include "ingest/language/conllu.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

std::string words(const Document& document, const std::vector<TokenRef>& tokens) {
  std::string text;
  const Token* last = nullptr;
  for (const TokenRef at : tokens) {
    const Token& token = document.sentences[at.sentence].tokens[at.token];
    if (last && last->span.end != token.span.begin) text += ' ';
    text += document.form(token);
    last = &token;
  }
  return text;
}

std::string dump(const Document& document, const Report& report) {
  std::string text = report.pattern + " | " + std::string(to_string(report.kind)) + " | " +
                     words(document, report.source) + " | " + words(document, report.cue_words) + " | ";
  for (std::size_t i = 0; i < report.content.size(); ++i) {
    text += (i > 0 ? " ## " : "") + std::string(document.text(report.content[i]));
  }
  return text;
}

// The "# report =" lines of each document, by document id.
std::map<std::string, std::vector<std::string>> expectations(const std::filesystem::path& file) {
  std::map<std::string, std::vector<std::string>> expected;
  std::ifstream in(file);
  std::string id;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newdoc id = ")) expected[id = line.substr(14)];
    if (line.starts_with("# report = ")) expected[id].push_back(line.substr(11));
  }
  return expected;
}

TEST(FindReports, FindsWhatTheGoldFilesSay) {
  std::size_t documents = 0;
  for (const auto& entry : std::filesystem::directory_iterator(NEWSGRAPH_TEST_DIR "/report")) {
    const auto expected = expectations(entry.path());
    std::ifstream in(entry.path());
    ConlluReader reader(in, entry.path(), [](const Problem& problem) { ADD_FAILURE() << to_string(problem); });
    while (const auto document = reader.next()) {
      ++documents;
      std::vector<std::string> found;
      for (const Report& report : find_reports(*document)) found.push_back(dump(*document, report));
      EXPECT_EQ(found, expected.at(document->article.id)) << entry.path() << ": " << document->article.id;
    }
  }
  EXPECT_GE(documents, 45u);
}

TEST(FindReports, IsEmptyForAnEmptyDocument) { EXPECT_TRUE(find_reports({}).empty()); }

TEST(CueLexicon, TellsStrongFromWeak) {
  const CueLexicon lexicon = CueLexicon::parse("# comment\nsay clause object?\n\ncall @for\n", "x.txt");
  EXPECT_EQ(lexicon.strength("say", "clause"), CueStrength::strong);
  EXPECT_EQ(lexicon.strength("say", "object"), CueStrength::weak);
  EXPECT_EQ(lexicon.strength("say", "noun"), CueStrength::none);
  EXPECT_EQ(lexicon.strength("call", "@for"), CueStrength::strong);
  EXPECT_EQ(lexicon.strength("", ""), CueStrength::none);
}

TEST(CueLexicon, TellsWhereALineIsWrong) {
  const auto message = [](std::string_view text) -> std::string {
    try {
      CueLexicon::parse(text, "cues.txt");
      return "";
    } catch (const Error& error) {
      return error.what();
    }
  };
  EXPECT_EQ(message("say clause\nwrite\n"), "cues.txt:2: no pattern after write");
  EXPECT_EQ(message("say clauses"), "cues.txt:1: unknown pattern clauses");
}

}  // namespace
}  // namespace newsgraph
