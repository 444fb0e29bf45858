// JSON and JSON Lines: field names, shapes of files, and what is done about wrong ones.
#include "ingest/read/json.h"
#include "ingest/read/json_lines.h"

#include <gtest/gtest.h>

#include "ingest/read/limits.h"
#include "tests/ingest/read/read_all.h"

namespace newsgraph {
namespace {

using Lines = std::vector<std::string>;

std::string repeat(std::string_view part, std::size_t times) {
  std::string whole;
  for (std::size_t i = 0; i < times; ++i) {
    whole += part;
  }
  return whole;
}

struct Case {
  const char* name;
  std::string file;
  Lines told;
};

std::string name_of(const testing::TestParamInfo<Case>& row) { return row.param.name; }

// One object, read as JSON and as JSON Lines: both must tell the same.
class Fields : public testing::TestWithParam<Case> {};

TEST_P(Fields, AreTakenFromJson) { EXPECT_EQ(read_all(open_json, GetParam().file), GetParam().told); }
TEST_P(Fields, AreTakenFromJsonInAnArray) {
  EXPECT_EQ(read_all(open_json, "[" + GetParam().file + "]"), GetParam().told);
}
TEST_P(Fields, AreTakenFromJsonLines) { EXPECT_EQ(read_all(open_json_lines, GetParam().file), GetParam().told); }

const Case kFields[] = {
    {"All",
     R"({"id":"1","url":"u","title":"T","text":"Text.","date":"2025-08-20","source":"S","authors":["A","B"]})",
     {"1|S|u|T|2025-08-20|A,B|Text."}},
    {"OtherNames",
     R"({"id":"1","maintext":"Text.","date_publish":"2025-08-20 10:00:00","source_domain":"s.org"})",
     {"1|s.org|||2025-08-20||Text."}},
    {"YetOtherNames",
     R"({"id":"1","body":"Text.","published":"Wed, 20 Aug 2025 10:00:00 GMT","authors":"A B"})",
     {"1||||2025-08-20|A B|Text."}},
    {"BetterNameFirst", R"({"id":"1","text":"Better.","body":"Worse."})", {"1||||||Better."}},
    {"BetterNameLast", R"({"id":"1","body":"Worse.","text":"Better."})", {"1||||||Better."}},
    {"BetterNameWithoutValue", R"({"id":"1","body":"Worse.","text":null,"maintext":" "})", {"1||||||Worse."}},
    {"UnreadableDateGivesWayToAReadableOne",
     R"({"id":"1","text":"T.","date":"soon","published":"2025/08/20"})",
     {"1||||2025-08-20||T."}},
    {"UnreadableDateIsNoFailure", R"({"id":"1","text":"T.","date":"soon"})", {"1||||||T."}},
    {"DateAsNumber", R"({"id":"1","text":"T.","date":1755684000})", {"1||||2025-08-20||T."}},
    {"IdAsNumber", R"({"id":12345678901234567890123,"text":"T."})", {"12345678901234567890123||||||T."}},
    {"FieldTwice", R"({"id":"1","id":"2","text":"One.","text":"Two."})", {"2||||||Two."}},
    {"UnknownFieldsOfAnyType",
     R"({"a":[1,[{"text":"no"}]],"b":{"text":"no","id":[]},"c":null,"d":true,"e":-1.5e3,"f":"x","id":"1","text":"T."})",
     {"1||||||T."}},
    {"KnownFieldsOfWrongType",
     R"({"id":"1","text":"T.","title":{"text":"no"},"url":["no"],"source":false})",
     {"1||||||T."}},
    {"AuthorsOfMixedTypes",
     R"({"id":"1","text":"T.","authors":["A",null,{"name":"no"},["no"],"",7]})",
     {"1|||||A,7|T."}},
    {"Escapes", R"({"id":"1","text":"\u00e9\ud83d\ude00\n\"\/"})", {"1||||||é😀\n\"/"}},
    {"ControlCharactersOutsideTheText", R"({"id":"a\nb","title":" T\t\u0000 ","text":"T."})", {"a b|||T|||T."}},
    {"NoText", R"({"id":"1","title":"T"})", {"! f:1: no text (a field text, maintext or body)"}},
    {"BlankText", R"({"id":"1","text":" \n\u200b"})", {"! f:1: no text (a field text, maintext or body)"}},
    {"TextOfWrongType", R"({"id":"1","text":["T."]})", {"! f:1: no text (a field text, maintext or body)"}},
    {"EmptyObject", "{}", {"! f:1: no text (a field text, maintext or body)"}},
    {"NulEscaped", R"({"id":"1","text":"T\u0000."})", {"! f:1: the text has a NUL character"}},
    {"InvalidUtf8", "{\"id\":\"1\",\"text\":\"T\xFF.\"}", {"! f:1: not UTF-8"}},
    {"InvalidUtf8InAName", "{\"\xFF\":\"1\",\"text\":\"T.\"}", {"! f:1: not UTF-8"}},
    {"CharacterCutByTheQuotationMark", "{\"id\":\"1\",\"text\":\"T\xC3\"}", {"! f:1: not UTF-8"}},
    {"LoneHighSurrogate",
     R"({"id":"1","text":"T\ud800."})",
     {"! f:1: not JSON: The surrogate pair in string is invalid"}},
    {"LoneLowSurrogate", R"({"id":"1","text":"T\udc00."})", {"! f:1: not UTF-8"}},
    {"LoneLowSurrogateInTheTitle", R"({"id":"1","title":"T\udc00","text":"T."})", {"! f:1: not UTF-8"}},
    {"InvalidEscape", R"({"id":"1","text":"T\x41"})", {"! f:1: not JSON: Invalid escape character in string"}},
    {"RawControlCharacter",
     "{\"id\":\"1\",\"text\":\"T\x02.\"}",
     {"! f:1: not JSON: Invalid escape character in string"}},
    {"Nul", std::string("{\"id\":\"1\",\"text\":\"T\0.\"}", 23), {"! f:1: a NUL byte"}},
    {"NumberTooBig", R"({"id":"1","x":1e999,"text":"T."})", {"! f:1: not JSON: Number too big to be stored in double"}},
    {"NestedAsDeepAsAllowed",
     R"({"id":"1","x":)" + repeat("[", kMaxJsonDepth - 1) + repeat("]", kMaxJsonDepth - 1) + R"(,"text":"T."})",
     {"1||||||T."}},
    {"NestedDeeper",
     R"({"id":"1","x":)" + repeat("[", 100000) + repeat("]", 100000) + R"(,"text":"T."})",
     {"! f:1: the article is nested deeper than 100 objects and arrays"}},
    {"NestedDeeperInObjects",
     R"({"id":"1","x":)" + repeat("{\"a\":", 100000) + "1" + repeat("}", 100000) + "}",
     {"! f:1: the article is nested deeper than 100 objects and arrays"}},
    {"TextLongerThanAllowed",
     R"({"id":"1","text":")" + std::string(kMaxArticleBytes, 'a') + R"("})",
     {"! f:1: the article is longer than 16 MiB"}},
};

INSTANTIATE_TEST_SUITE_P(Objects, Fields, testing::ValuesIn(kFields), name_of);

class JsonFile : public testing::TestWithParam<Case> {};

TEST_P(JsonFile, IsRead) { EXPECT_EQ(read_all(open_json, GetParam().file), GetParam().told); }

const std::string kOne = R"({"id":"1","text":"One."})";
const std::string kTwo = R"({"id":"2","text":"Two."})";
const Lines kBoth = {"1||||||One.", "2||||||Two."};

const Case kJsonFiles[] = {
    {"Array", "[" + kOne + "," + kTwo + "]", kBoth},
    {"ArrayOverLines", "\n[\n  " + kOne + " ,\r\n\t" + kTwo + "\n]\n", kBoth},
    {"EmptyArray", "[]", {}},
    {"MuchSpace",
     "{\"a\":" + std::string(kMaxArticleBytes, ' ') + "[" + kOne + "," + std::string(kMaxArticleBytes, '\n') + kTwo +
         "]}",
     kBoth},
    {"ByteOrderMark", "\xEF\xBB\xBF[" + kOne + "," + kTwo + "]", kBoth},
    {"HalfAByteOrderMark",
     "\xEF\xBB[" + kOne + "]",
     {"! f:1: not JSON: neither an object nor an array; the rest of the file is given up"}},
    {"OneAfterAnother", kOne + kTwo + "\n", kBoth},
    {"ArrayInObject", R"({"status":"ok","total":2,"articles":[)" + kOne + "," + kTwo + R"(],"next":null})", kBoth},
    {"ArraysInObject", R"({"news":[)" + kOne + R"(],"sport":[)" + kTwo + "]}", kBoth},
    {"ArrayInTitledObject", R"({"title":"Feed","url":"u","items":[)" + kOne + "," + kTwo + "]}", kBoth},
    {"EmptyArrayInObject", R"({"articles":[]})", {"! f:1: no text (a field text, maintext or body)"}},
    {"ArrayInObjectWithBadArticles",
     "{\"articles\":[\n{\"id\":\"0\"},\n" + kOne + ",\n{\"id\":\"x\"},\n{\"text\":\"\xFF\"},\n" + kTwo + "]}",
     {"! f:2: no text (a field text, maintext or body)", "1||||||One.",
      "! f:4: no text (a field text, maintext or body)", "! f:5: not UTF-8", "2||||||Two."}},
    {"ArrayInObjectWithManyTextlessFirst",
     "{\"articles\":[\n{},\n{},\n" + kOne + "]}",
     {"! f:2: no text in 2 objects, of which this is the first", "1||||||One."}},
    {"ArrayInObjectOfTextlessAlone",
     "{\"articles\":[{},{},{}]}",
     {"! f:1: no text in 3 objects, of which this is the first"}},
    {"PicturesBeforeTheText", R"({"id":"1","images":[{"url":"u"},{"url":"v"}],"text":"One."})", {"1||||||One."}},
    {"CommentsAfterTheText", R"({"id":"1","text":"One.","comments":[{"text":"No!"}]})", {"1||||||One."}},
    {"AuthorsOfObject", R"({"id":"1","authors":["A","B"],"text":"One."})", {"1|||||A,B|One."}},
    {"NoObjects",
     "[1,\n\"two\",\nnull,[" + kOne + "]," + kTwo + "]",
     {"! f:1: no JSON object", "! f:2: no JSON object", "! f:3: no JSON object", "! f:3: no JSON object",
      "2||||||Two."}},
    {"WrongArticlesBetweenRightOnes",
     "[{\"id\":\"0\",\"text\":\"\xFF [{\\\"\"},\n" + kOne + ",\n{\"x\":" + repeat("[", 200) + "\"]}\"" +
         repeat("]", 200) + "},\n{\"text\":\"" + std::string(2 * kMaxArticleBytes, 'a') + "\"},\n" + kTwo + "]",
     {"! f:1: not UTF-8", "1||||||One.", "! f:3: the article is nested deeper than 100 objects and arrays",
      "! f:4: the article is longer than 16 MiB", "2||||||Two."}},
    {"Scalar", "42", {"! f:1: not JSON: neither an object nor an array; the rest of the file is given up"}},
    {"Prose",
     "Two towns agreed.",
     {"! f:1: not JSON: neither an object nor an array; the rest of the file is given up"}},
    {"Nothing", "", {}},
    {"CommaMissing",
     "[" + kOne + "\n" + kTwo + "]",
     {"1||||||One.", "! f:2: not JSON: no comma or ] after an element; the rest of the file is given up"}},
    {"CommaTooMany",
     "[" + kOne + ",]",
     {"1||||||One.", "! f:1: not JSON: Invalid value; the rest of the file is given up"}},
    {"CommaMissingInArticle",
     "[" + kOne + ",\n{\"id\":\"2\"\n\"text\":\"Two.\"},\n" + kTwo + "]",
     {"1||||||One.",
      "! f:3: not JSON: Missing a comma or '}' after an object member; the rest of the file is given up"}},
    {"CommaMissingInObject",
     R"({"id":"1" "text":"One."})",
     {"! f:1: not JSON: no comma or } after a member; the rest of the file is given up"}},
    {"ColonMissing", R"({"id" "1"})", {"! f:1: not JSON: a name without a colon; the rest of the file is given up"}},
    {"NameMissing", R"({1:2})", {"! f:1: not JSON: a member without a name; the rest of the file is given up"}},
    {"CutInArray",
     "[" + kOne + ",\n",
     {"1||||||One.", "! f:2: the file ends inside an article; the rest of the file is given up"}},
    {"CutAfterArticle",
     "[" + kOne,
     {"1||||||One.", "! f:1: the file ends inside an article; the rest of the file is given up"}},
    {"CutInArticle",
     "[" + kOne + ",\n{\"id\":\"2\",\"text\":\"Tw",
     {"1||||||One.", "! f:2: the file ends inside an article; the rest of the file is given up"}},
    {"CutInObject",
     R"({"articles":[)" + kOne + "]",
     {"1||||||One.", "! f:1: the file ends inside an article; the rest of the file is given up"}},
    {"CutInName", R"({"te)", {"! f:1: the file ends inside an article; the rest of the file is given up"}},
    {"DeepArrays",
     repeat("[", 100000) + repeat("]", 100000),
     {"! f:1: the article is nested deeper than 100 objects and arrays"}},
    {"DeepArraysUnclosed",
     repeat("[", 100000),
     {"! f:1: the article is nested deeper than 100 objects and arrays; the rest of the file is given up"}},
    {"CutInEscape", R"([{"text":"T\u00)", {"! f:1: the file ends inside an article; the rest of the file is given up"}},
    {"CutBehindInvalidUtf8", "[{\"text\":\"\xFF, and so on", {"! f:1: not UTF-8; the rest of the file is given up"}},
};

INSTANTIATE_TEST_SUITE_P(Files, JsonFile, testing::ValuesIn(kJsonFiles), name_of);

class JsonLinesFile : public testing::TestWithParam<Case> {};

TEST_P(JsonLinesFile, IsRead) { EXPECT_EQ(read_all(open_json_lines, GetParam().file), GetParam().told); }

const Case kJsonLinesFiles[] = {
    {"Lines", kOne + "\n" + kTwo + "\n", kBoth},
    {"NoLastLineEnd", kOne + "\n" + kTwo, kBoth},
    {"WindowsLineEnds", kOne + "\r\n" + kTwo + "\r\n", kBoth},
    {"BlankLines", "\n \n" + kOne + "\n\n\r\n" + kTwo + "\n\n", kBoth},
    {"ByteOrderMark", "\xEF\xBB\xBF" + kOne + "\n" + kTwo, kBoth},
    {"SpaceAround", "  " + kOne + " \n\t" + kTwo + "\t\n", kBoth},
    {"Nothing", "", {}},
    {"WrongLines",
     "{\"id\":\n" + kOne + "\nnot JSON\n{\"text\":\"\xFF\"}\n{\"text\":\"unclosed\n{\"a\":1,}\n[" + kTwo + "]\n" + kTwo,
     {"! f:1: the line ends inside an article", "1||||||One.", "! f:3: no JSON object", "! f:4: not UTF-8",
      "! f:5: the line ends inside an article", "! f:6: not JSON: Missing a name for object member",
      "! f:7: no JSON object", "2||||||Two."}},
    {"TwoInALine", kOne + kOne + "\n" + kTwo, {"! f:1: something stands behind the JSON object", "2||||||Two."}},
    {"DeepLine",
     repeat("{\"a\":[", 100000) + "\n" + kTwo,
     {"! f:1: the article is nested deeper than 100 objects and arrays", "2||||||Two."}},
    {"LongLine",
     R"({"text":")" + std::string(2 * kMaxArticleBytes, '\\') + "\n" + kTwo,
     {"! f:1: the article is longer than 16 MiB", "2||||||Two."}},
    {"LongBlankLine", std::string(2 * kMaxArticleBytes, ' ') + kOne + "\n" + kTwo, kBoth},
    {"NulLine", std::string("\0\0\n", 3) + kTwo, {"! f:1: no JSON object", "2||||||Two."}},
};

INSTANTIATE_TEST_SUITE_P(Files, JsonLinesFile, testing::ValuesIn(kJsonLinesFiles), name_of);

TEST(Json, KeepsAsManyAuthorsAsAllowed) {
  const std::string authors = repeat("\"A\",", 10 * kMaxAuthors) + "\"B\"";
  const Lines told = read_all(open_json, R"({"id":"1","text":"T.","authors":[)" + authors + "]}");
  EXPECT_EQ(told, Lines{"1|||||" + repeat("A,", kMaxAuthors - 1) + "A|T."});
}

TEST(Json, GivesEqualContentEqualIdentifiers) {
  const std::string file = R"({"text":"T.","url":"u"})"
                           "\n"
                           R"({"url":"u","text":"T."})"
                           "\n"
                           R"({"url":"v","text":"T."})";
  const Lines told = read_all(open_json_lines, file);
  EXPECT_EQ(told.at(0), told.at(1));
  EXPECT_NE(told.at(0).substr(0, 18), told.at(2).substr(0, 18));
}

}  // namespace
}  // namespace newsgraph
