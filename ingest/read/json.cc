// Two readers over one parser of single values. RapidJSON parses values; the reader of JSON walks the brackets around
// the articles itself, because RapidJSON hands over events until its document ends and cannot pause between articles.
#include "ingest/read/json.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <utility>

#include "ingest/read/article_fields.h"
#include "ingest/read/finish.h"
#include "ingest/read/json_input.h"
#include "ingest/read/limits.h"

namespace newsgraph {
namespace {

// kWrong: the value is of no use but where it ends is known. kLost: from here on nothing is known.
enum class Outcome { kRead, kWrong, kLost };

class ValueParser {
 public:
  ValueParser(std::istream& in, bool by_line) : input(*in.rdbuf(), by_line), unit_(by_line ? "line" : "file") {}

  // Reads the value that begins here and sends its events to `handler`. Unless it is read, message() says why, and
  // line() where; if it is wrong, the input is behind it.
  template <typename Handler>
  Outcome parse(Handler& handler) {
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                                rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseNumbersAsStringsFlag;
    input.begin_value();
    const rapidjson::ParseResult result = reader_.Parse<kFlags>(input, handler);
    return result ? Outcome::kRead : explain(result.Code());
  }

  // A bracket, comma or colon that is not there.
  Outcome lose(rapidjson::ParseErrorCode code) {
    line_ = input.line();
    message_ = input.at_end() ? fmt::format("the {} ends inside an article", unit_) : not_json(code);
    return Outcome::kLost;
  }

  const std::string& message() const { return message_; }
  std::size_t line() const { return line_; }

  JsonInput input;

 private:
  static std::string not_json(rapidjson::ParseErrorCode code) {
    std::string_view reason = rapidjson::GetParseError_En(code);
    reason.remove_suffix(reason.ends_with('.'));
    return fmt::format("not JSON: {}", reason);
  }

  Outcome explain(rapidjson::ParseErrorCode code) {
    line_ = input.line();
    if (input.at_end()) {
      return lose(code);
    }
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
      message_ = not_json(code);
    } else {
      // To RapidJSON the value is a document.
      return lose(code == rapidjson::kParseErrorDocumentEmpty ? rapidjson::kParseErrorValueInvalid : code);
    }
    return input.skip_value() ? Outcome::kWrong : Outcome::kLost;
  }

  rapidjson::Reader reader_;
  const char* unit_;
  std::string message_;
  std::size_t line_ = 0;
};

// What both readers do with an object once it is read.
class ArticleMaker {
 public:
  ArticleMaker(const std::string& source, const ProblemHandler& problem) : source_(source), problem_(problem) {}

  void tell(std::size_t line, std::string message) const { problem_({source_, line, std::move(message)}); }
  void tell_no_text(std::size_t line) const { tell(line, "no text (a field text, maintext or body)"); }

  std::optional<Article> make(ArticleFields& fields, std::size_t line) const {
    if (!fields.has_text()) {
      tell_no_text(line);
      return std::nullopt;
    }
    Article article = fields.take();
    const std::string trouble = finish_article(article);
    if (!trouble.empty()) {
      tell(line, trouble);
      return std::nullopt;
    }
    return article;
  }

 private:
  const std::string& source_;
  const ProblemHandler& problem_;
};

class JsonLinesReader : public Reader {
 public:
  JsonLinesReader(std::istream& in, const std::string& source, const ProblemHandler& problem)
      : parser_(in, true), maker_(source, problem) {}

  std::optional<Article> next() override {
    std::optional<Article> article;
    while (more_ && !article) {
      article = line();
      more_ = parser_.input.next_line();
    }
    return article;
  }

 private:
  std::optional<Article> line() {
    JsonInput& input = parser_.input;
    const std::size_t line = input.line();
    input.skip_space();
    input.begin_value();
    if (input.at_end()) {
      return std::nullopt;
    }
    if (input.Peek() != '{') {
      maker_.tell(line, "no JSON object");
      return std::nullopt;
    }
    ArticleFields fields;
    if (parser_.parse(fields) != Outcome::kRead) {
      maker_.tell(line, parser_.message());
      return std::nullopt;
    }
    input.skip_space();
    if (!input.at_end()) {
      maker_.tell(line, "something stands behind the JSON object");
      return std::nullopt;
    }
    return maker_.make(fields, line);
  }

  ValueParser parser_;
  ArticleMaker maker_;
  bool more_ = true;
};

// Sends a string to `fields` as the name of a member.
struct KeyHandler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, KeyHandler> {
  explicit KeyHandler(ArticleFields& to) : fields(to) {}
  bool String(const char* text, unsigned length, bool copy) { return fields.Key(text, length, copy); }
  ArticleFields& fields;
};

class JsonReader : public Reader {
 public:
  JsonReader(std::istream& in, const std::string& source, const ProblemHandler& problem)
      : parser_(in, false), maker_(source, problem) {}

  std::optional<Article> next() override {
    std::optional<Article> article;
    while (place_ != Place::kEnd && !article) {
      article = step();
    }
    return article;
  }

 private:
  // What the next byte is in: nothing, an array of articles, an object, an array in that object.
  enum class Place { kOutside, kArray, kObject, kInnerArray, kEnd };
  enum class Item { kOne, kNone, kLost };

  std::optional<Article> step() {
    switch (place_) {
      case Place::kOutside: enter(); return std::nullopt;
      case Place::kArray: return element();
      case Place::kObject: return member();
      case Place::kInnerArray: return inner_element();
      case Place::kEnd: break;
    }
    return std::nullopt;
  }

  void give_up() {
    maker_.tell(parser_.line(), parser_.message() + "; the rest of the file is given up");
    place_ = Place::kEnd;
  }

  void enter() {
    parser_.input.skip_space();
    parser_.input.begin_value();
    if (parser_.input.at_end()) {
      place_ = Place::kEnd;
      return;
    }
    begun_ = false;
    switch (parser_.input.Peek()) {
      case '[':
        parser_.input.Take();
        place_ = Place::kArray;
        break;
      case '{':
        line_ = parser_.input.line();
        parser_.input.Take();
        root_ = ArticleFields();
        root_.StartObject();
        spoiled_ = found_ = false;
        textless_ = 0;
        place_ = Place::kObject;
        break;
      default: parser_.lose(rapidjson::kParseErrorValueInvalid); give_up();
    }
  }

  // Passes the comma before the next item, or the bracket that closes the list.
  Item next_item(char close, rapidjson::ParseErrorCode code) {
    JsonInput& input = parser_.input;
    input.skip_space();
    input.begin_value();
    if (input.Peek() == close) {
      input.Take();
      return Item::kNone;
    }
    if (begun_) {
      if (input.Peek() != ',') {
        parser_.lose(code);
        give_up();
        return Item::kLost;
      }
      input.Take();
      input.skip_space();
    }
    begun_ = true;
    return Item::kOne;
  }

  // Reads a value for `handler`, and tells what is wrong with it. Only Outcome::kRead leaves something to use.
  template <typename Handler>
  Outcome read_value(Handler& handler) {
    const Outcome outcome = parser_.parse(handler);
    if (outcome == Outcome::kWrong) {
      maker_.tell(parser_.line(), parser_.message());
    } else if (outcome == Outcome::kLost) {
      give_up();
    }
    return outcome;
  }

  std::optional<Article> element() {
    const Item item = next_item(']', rapidjson::kParseErrorArrayMissCommaOrSquareBracket);
    if (item == Item::kNone) {
      place_ = Place::kOutside;
    }
    if (item != Item::kOne) {
      return std::nullopt;
    }
    const std::size_t line = parser_.input.line();
    const bool object = parser_.input.Peek() == '{';
    ArticleFields fields;
    if (read_value(fields) != Outcome::kRead) {
      return std::nullopt;
    }
    if (!object) {
      maker_.tell(line, "no JSON object");
      return std::nullopt;
    }
    return maker_.make(fields, line);
  }

  std::optional<Article> member() {
    const Item item = next_item('}', rapidjson::kParseErrorObjectMissCommaOrCurlyBracket);
    if (item == Item::kNone) {
      place_ = Place::kOutside;
      return finish_object();
    }
    if (item == Item::kLost) {
      return std::nullopt;
    }
    JsonInput& input = parser_.input;
    if (input.Peek() != '"') {
      parser_.lose(rapidjson::kParseErrorObjectMissName);
      give_up();
      return std::nullopt;
    }
    KeyHandler key(root_);
    if (!read_member_part(key)) {
      return std::nullopt;
    }
    input.skip_space();
    if (input.Peek() != ':') {
      parser_.lose(rapidjson::kParseErrorObjectMissColon);
      give_up();
      return std::nullopt;
    }
    input.Take();
    input.skip_space();
    if (input.Peek() == '[') {
      input.Take();
      root_.StartArray();
      begun_ = false;
      place_ = Place::kInnerArray;
    } else {
      read_member_part(root_);
    }
    return std::nullopt;
  }

  // A wrong part spoils the article that the object may be, but not the articles in it. False if all is lost.
  template <typename Handler>
  bool read_member_part(Handler& handler) {
    const Outcome outcome = read_value(handler);
    spoiled_ |= outcome == Outcome::kWrong;
    return outcome != Outcome::kLost;
  }

  std::optional<Article> inner_element() {
    const Item item = next_item(']', rapidjson::kParseErrorArrayMissCommaOrSquareBracket);
    if (item == Item::kNone) {
      root_.EndArray(0);
      begun_ = true;
      place_ = Place::kObject;
    }
    if (item != Item::kOne) {
      return std::nullopt;
    }
    if (parser_.input.Peek() != '{' || root_.has_text()) {
      read_member_part(root_);
      return std::nullopt;
    }
    const std::size_t line = parser_.input.line();
    ArticleFields fields;
    if (read_value(fields) != Outcome::kRead) {
      found_ = true;
      return std::nullopt;
    }
    if (!fields.has_text() && !found_) {
      // Either an article without its text or a picture of an article whose text is yet to come.
      textless_line_ = textless_++ == 0 ? line : textless_line_;
      return std::nullopt;
    }
    tell_textless();
    found_ = true;
    return maker_.make(fields, line);
  }

  void tell_textless() {
    if (textless_ == 1) {
      maker_.tell_no_text(textless_line_);
    } else if (textless_ > 1) {
      maker_.tell(textless_line_, fmt::format("no text in {} objects, of which this is the first", textless_));
    }
    textless_ = 0;
  }

  std::optional<Article> finish_object() {
    if (spoiled_) {
      return std::nullopt;
    }
    if (root_.has_text()) {
      return maker_.make(root_, line_);
    }
    if (textless_ > 0) {
      tell_textless();
    } else if (!found_) {
      maker_.tell_no_text(line_);
    }
    return std::nullopt;
  }

  ValueParser parser_;
  ArticleMaker maker_;
  Place place_ = Place::kOutside;
  bool begun_ = false;  // whether the list that place_ is in has had an item
  // Of the object that place_ is in:
  ArticleFields root_;
  std::size_t line_ = 0;
  bool spoiled_ = false;           // one of its own members is wrong
  bool found_ = false;             // it holds articles
  std::size_t textless_ = 0;       // objects without text met while found_ was still open
  std::size_t textless_line_ = 0;  // of the first of them
};

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

std::string_view without_space(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

}  // namespace

std::unique_ptr<Reader> open_json(std::istream& in, const std::string& source, const ProblemHandler& problem) {
  return std::make_unique<JsonReader>(in, source, problem);
}

std::unique_ptr<Reader> open_json_lines(std::istream& in, const std::string& source, const ProblemHandler& problem) {
  return std::make_unique<JsonLinesReader>(in, source, problem);
}

bool looks_like_json(std::string_view beginning) {
  const std::string_view text = without_space(without_byte_order_mark(beginning));
  if (text.empty() || (text[0] != '{' && text[0] != '[')) {
    return false;
  }
  const std::string_view inside = without_space(text.substr(1));
  // "[Reuters] – …" is prose.
  return inside.empty() || inside[0] == '"' || inside[0] == '{' || inside[0] == '}' || inside[0] == ']';
}

bool looks_like_json_lines(std::string_view beginning) {
  const std::string_view text = without_space(without_byte_order_mark(beginning));
  const std::size_t line_end = text.find('\n');
  if (line_end == std::string_view::npos || !looks_like_json(text) || text[0] != '{') {
    return false;
  }
  const std::size_t last = text.find_last_not_of(" \t\r\n", line_end);
  // Were it all on one line, it could as well be an object that holds an array.
  return last > 0 && text[last] == '}' && !without_space(text.substr(line_end)).empty();
}

}  // namespace newsgraph
