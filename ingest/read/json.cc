// Walks the brackets around the articles itself and leaves the articles to RapidJSON, which hands over events until its
// document ends and cannot pause between articles.
#include "ingest/read/json.h"

#include <fmt/format.h>

#include <utility>

#include "ingest/read/article_fields.h"
#include "ingest/read/value_parser.h"

namespace newsgraph {
namespace {

class JsonReader : public Reader {
 public:
  JsonReader(std::istream& in, const std::string& source, const ProblemHandler& problem)
      : parser_(*in.rdbuf(), false), source_(source), problem_(problem) {}

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

  void tell(std::size_t line, std::string message) const { problem_({source_, line, std::move(message)}); }

  void give_up() {
    tell(parser_.line(), parser_.message() + "; the rest of the file is given up");
    place_ = Place::kEnd;
  }

  void enter() {
    parser_.input.skip_space();
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
      default: parser_.lose("neither an object nor an array"); give_up();
    }
  }

  // Passes the comma before the next item, or the bracket that closes the list.
  Item next_item(char close, std::string_view missing) {
    JsonInput& input = parser_.input;
    input.skip_space();
    if (input.Peek() == close) {
      input.Take();
      return Item::kNone;
    }
    if (begun_) {
      if (input.Peek() != ',') {
        parser_.lose(missing);
        give_up();
        return Item::kLost;
      }
      input.Take();
      input.skip_space();
    }
    begun_ = true;
    return Item::kOne;
  }

  // Tells what is wrong with the value that was read last, if anything is.
  Outcome told(Outcome outcome) {
    if (outcome == Outcome::kWrong) {
      tell(parser_.line(), parser_.message());
    } else if (outcome == Outcome::kLost) {
      give_up();
    }
    return outcome;
  }

  std::optional<Article> element() {
    const Item item = next_item(']', "no comma or ] after an element");
    if (item == Item::kNone) {
      place_ = Place::kOutside;
    }
    if (item != Item::kOne) {
      return std::nullopt;
    }
    const std::size_t line = parser_.input.line();
    const bool object = parser_.input.Peek() == '{';
    ArticleFields fields;
    if (told(parser_.parse(fields)) != Outcome::kRead) {
      return std::nullopt;
    }
    if (!object) {
      tell(line, "no JSON object");
      return std::nullopt;
    }
    return take_article(fields, source_, line, problem_);
  }

  std::optional<Article> member() {
    const Item item = next_item('}', "no comma or } after a member");
    if (item == Item::kNone) {
      place_ = Place::kOutside;
      return finish_object();
    }
    if (item == Item::kLost) {
      return std::nullopt;
    }
    JsonInput& input = parser_.input;
    if (input.Peek() != '"') {
      parser_.lose("a member without a name");
      give_up();
      return std::nullopt;
    }
    if (!keep_part(told(parser_.parse_name(root_)))) {
      return std::nullopt;
    }
    input.skip_space();
    if (input.Peek() != ':') {
      parser_.lose("a name without a colon");
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
      keep_part(told(parser_.parse(root_)));
    }
    return std::nullopt;
  }

  // A wrong part spoils the article that the object may be, but not the articles in it. False if all is lost.
  bool keep_part(Outcome outcome) {
    spoiled_ |= outcome == Outcome::kWrong;
    return outcome != Outcome::kLost;
  }

  std::optional<Article> inner_element() {
    const Item item = next_item(']', "no comma or ] after an element");
    if (item == Item::kNone) {
      root_.EndArray(0);
      begun_ = true;
      place_ = Place::kObject;
    }
    if (item != Item::kOne) {
      return std::nullopt;
    }
    if (parser_.input.Peek() != '{' || root_.has_text()) {
      keep_part(told(parser_.parse(root_)));
      return std::nullopt;
    }
    const std::size_t line = parser_.input.line();
    ArticleFields fields;
    if (told(parser_.parse(fields)) != Outcome::kRead) {
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
    return take_article(fields, source_, line, problem_);
  }

  void tell_textless() {
    if (textless_ == 1) {
      tell(textless_line_, kNoText);
    } else if (textless_ > 1) {
      tell(textless_line_, fmt::format("no text in {} objects, of which this is the first", textless_));
    }
    textless_ = 0;
  }

  std::optional<Article> finish_object() {
    if (spoiled_) {
      return std::nullopt;
    }
    if (root_.has_text()) {
      return take_article(root_, source_, line_, problem_);
    }
    if (textless_ > 0) {
      tell_textless();
    } else if (!found_) {
      tell(line_, kNoText);
    }
    return std::nullopt;
  }

  ValueParser parser_;
  const std::string& source_;
  const ProblemHandler& problem_;
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

}  // namespace

std::unique_ptr<Reader> open_json(std::istream& in, const std::string& source, const ProblemHandler& problem) {
  return std::make_unique<JsonReader>(in, source, problem);
}

bool looks_like_json(std::string_view beginning) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::string_view kSpace = " \t\r\n";
  if (beginning.starts_with(kByteOrderMark)) {
    beginning.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t first = beginning.find_first_not_of(kSpace);
  if (first == std::string_view::npos || (beginning[first] != '{' && beginning[first] != '[')) {
    return false;
  }
  // "[Averley] A ship …" is prose.
  const std::size_t second = beginning.find_first_not_of(kSpace, first + 1);
  constexpr std::string_view kAfterBracket = "\"{}[]";
  return second == std::string_view::npos || kAfterBracket.find(beginning[second]) != std::string_view::npos;
}

}  // namespace newsgraph
