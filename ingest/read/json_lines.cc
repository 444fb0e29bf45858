// Line by line, each an object of its own.
#include "ingest/read/json_lines.h"

#include <utility>

#include "ingest/read/article_fields.h"
#include "ingest/read/json.h"
#include "ingest/read/value_parser.h"

namespace newsgraph {
namespace {

class JsonLinesReader : public Reader {
 public:
  JsonLinesReader(std::istream& in, const std::string& source, const ProblemHandler& problem)
      : parser_(*in.rdbuf(), true), source_(source), problem_(problem) {}

  std::optional<Article> next() override {
    std::optional<Article> article;
    while (more_ && !article) {
      article = read_line();
      more_ = parser_.input.next_line();
    }
    return article;
  }

 private:
  std::optional<Article> read_line() {
    JsonInput& input = parser_.input;
    const std::size_t line = input.line();
    input.skip_space();
    if (input.at_end()) {
      return std::nullopt;
    }
    if (input.Peek() != '{') {
      return refuse(line, "no JSON object");
    }
    ArticleFields fields;
    if (parser_.parse(fields) != Outcome::kRead) {
      return refuse(line, parser_.message());
    }
    input.skip_space();
    if (!input.at_end()) {
      return refuse(line, "something stands behind the JSON object");
    }
    return take_article(fields, source_, line, problem_);
  }

  std::optional<Article> refuse(std::size_t line, std::string message) const {
    problem_({source_, line, std::move(message)});
    return std::nullopt;
  }

  ValueParser parser_;
  const std::string& source_;
  const ProblemHandler& problem_;
  bool more_ = true;
};

}  // namespace

std::unique_ptr<Reader> open_json_lines(std::istream& in, const std::string& source, const ProblemHandler& problem) {
  return std::make_unique<JsonLinesReader>(in, source, problem);
}

bool looks_like_json_lines(std::string_view beginning) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = beginning.find('{');
  if (!looks_like_json(beginning) || begin == std::string_view::npos || beginning.find('[') < begin) {
    return false;
  }
  const std::size_t line_end = beginning.find('\n', begin);
  return line_end != std::string_view::npos && beginning[beginning.find_last_not_of(kSpace, line_end)] == '}' &&
         beginning.find_first_not_of(kSpace, line_end) != std::string_view::npos;
}

}  // namespace newsgraph
