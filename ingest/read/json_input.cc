// Counts brackets, quotation marks, lines and bytes as they go by.
#include "ingest/read/json_input.h"

#include "ingest/read/limits.h"

namespace newsgraph {
namespace {

constexpr int kEnd = std::streambuf::traits_type::eof();

}  // namespace

JsonInput::JsonInput(std::streambuf& in, bool by_line) : in_(in), by_line_(by_line) {
  // A byte order mark says nothing in UTF-8 and is no JSON. An incomplete one is left to fail as what it is.
  constexpr int kMark[] = {0xEF, 0xBB, 0xBF};
  int matched = 0;
  while (matched < 3 && in_.sgetc() == kMark[matched]) {
    in_.sbumpc();
    ++matched;
  }
  for (; matched < 3 && matched > 0; --matched) {
    in_.sungetc();
  }
}

int JsonInput::look() const {
  const int c = in_.sgetc();
  return by_line_ && c == '\n' ? kEnd : c;
}

void JsonInput::consume() {
  const int c = in_.sbumpc();
  ++taken_;
  line_ += c == '\n';
  if (in_string_) {
    in_string_ = escaped_ || c != '"';
    escaped_ = !escaped_ && c == '\\';
  } else if (c == '"') {
    in_string_ = true;
  } else if (c == '{' || c == '[') {
    ++depth_;
  } else if (c == '}' || c == ']') {
    --depth_;
  }
}

char JsonInput::Peek() const {
  if (taken_ - value_begin_ >= kMaxArticleBytes) {
    over_limit_ = true;
    return '\0';
  }
  const int c = look();
  if (c == 0) {
    nul_seen_ = true;
    return '\x01';
  }
  return c == kEnd ? '\0' : static_cast<char>(c);
}

char JsonInput::Take() {
  const char c = Peek();
  if (c != '\0') {
    consume();
  }
  return c;
}

void JsonInput::begin_value() {
  value_begin_ = taken_;
  value_depth_ = depth_;
  over_limit_ = false;
  nul_seen_ = false;
}

bool JsonInput::skip_value() {
  while (in_string_ || depth_ > value_depth_) {
    if (look() == kEnd) {
      return false;
    }
    consume();
  }
  return true;
}

void JsonInput::skip_space() {
  for (int c = look(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = look()) {
    consume();
  }
  begin_value();
}

bool JsonInput::next_line() {
  int c = kEnd;
  do {
    c = in_.sbumpc();
  } while (c != '\n' && c != kEnd);
  line_ += c == '\n';
  in_string_ = escaped_ = false;
  depth_ = 0;
  return c == '\n';
}

bool JsonInput::at_end() const { return look() == kEnd; }

}  // namespace newsgraph
