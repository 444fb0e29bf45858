// Calls RapidJSON and turns its error codes into outcomes.
#include "ingest/read/value_parser.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include "ingest/read/limits.h"

namespace newsgraph {
namespace {

struct NameHandler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, NameHandler> {
  explicit NameHandler(ArticleFields& to) : fields(to) {}
  bool String(const char* text, unsigned length, bool copy) { return fields.Key(text, length, copy); }
  ArticleFields& fields;
};

std::string_view reason_of(rapidjson::ParseErrorCode code) {
  // To RapidJSON the value is a document.
  std::string_view reason = rapidjson::GetParseError_En(
      code == rapidjson::kParseErrorDocumentEmpty ? rapidjson::kParseErrorValueInvalid : code);
  reason.remove_suffix(reason.ends_with('.'));
  return reason;
}

}  // namespace

ValueParser::ValueParser(std::streambuf& in, bool by_line) : input(in, by_line), unit_(by_line ? "line" : "file") {}

Outcome ValueParser::parse(ArticleFields& fields) { return parse_with(fields); }

Outcome ValueParser::parse_name(ArticleFields& fields) {
  NameHandler handler(fields);
  return parse_with(handler);
}

template <typename Handler>
Outcome ValueParser::parse_with(Handler& handler) {
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                              rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseNumbersAsStringsFlag;
  input.begin_value();
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(input, handler);
  return result ? Outcome::kRead : explain(result.Code());
}

Outcome ValueParser::lose(std::string_view reason) {
  line_ = input.line();
  message_ = input.at_end() ? fmt::format("the {} ends inside an article", unit_) : fmt::format("not JSON: {}", reason);
  return Outcome::kLost;
}

Outcome ValueParser::explain(int code_number) {
  const auto code = static_cast<rapidjson::ParseErrorCode>(code_number);
  if (input.at_end()) {
    return lose(reason_of(code));
  }
  line_ = input.line();
  if (input.over_limit()) {
    message_ = fmt::format("the article is longer than {}", kMaxArticleWords);
  } else if (code == rapidjson::kParseErrorTermination) {
    message_ = fmt::format("the article is nested deeper than {} objects and arrays", kMaxJsonDepth);
  } else if (input.nul_seen()) {
    message_ = "a NUL byte";
  } else if (code == rapidjson::kParseErrorStringInvalidEncoding) {
    message_ = "not UTF-8";
  } else if (code == rapidjson::kParseErrorStringEscapeInvalid ||
             code == rapidjson::kParseErrorStringUnicodeEscapeInvalidHex ||
             code == rapidjson::kParseErrorStringUnicodeSurrogateInvalid ||
             code == rapidjson::kParseErrorNumberTooBig) {
    message_ = fmt::format("not JSON: {}", reason_of(code));
  } else {
    return lose(reason_of(code));
  }
  return input.skip_value() ? Outcome::kWrong : Outcome::kLost;
}

}  // namespace newsgraph
