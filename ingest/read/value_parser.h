// Parses one JSON value of an article with RapidJSON, and says what is wrong with it and how much it costs.
#pragma once

#include <streambuf>
#include <string>
#include <string_view>

#include "ingest/read/article_fields.h"
#include "ingest/read/json_input.h"

namespace newsgraph {

// kWrong: the value is of no use, but where it ends is known, and the input is behind it.
// kLost: from here on nothing is known.
enum class Outcome { kRead, kWrong, kLost };

class ValueParser {
 public:
  // Reads from `in`, which must outlive this. `by_line` as in JsonInput.
  ValueParser(std::streambuf& in, bool by_line);

  // Reads the value that begins here and sends its events to `fields`.
  Outcome parse(ArticleFields& fields);
  // Reads the string that begins here and sends it to `fields` as the name of a member.
  Outcome parse_name(ArticleFields& fields);
  // Says that what must stand here does not: `reason`, or that the input ends too early. Always kLost.
  Outcome lose(std::string_view reason);

  // Of the last value that was not read: what is wrong, and in which line.
  const std::string& message() const { return message_; }
  std::size_t line() const { return line_; }

  JsonInput input;

 private:
  template <typename Handler>
  Outcome parse_with(Handler& handler);
  Outcome explain(int code);

  const char* unit_;  // what an input ends with, in words
  std::string message_;
  std::size_t line_ = 0;
};

}  // namespace newsgraph
