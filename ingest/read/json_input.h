// The stream that RapidJSON reads articles from: bounded, counted, and able to step over a value that went wrong.
#pragma once

#include <cstddef>
#include <streambuf>

namespace newsgraph {

// RapidJSON's stream concept over a stream buffer. To RapidJSON the end of the input, of the line (if lines are set
// apart) and of the space for one value all look the same: a NUL. The questions below tell them apart.
class JsonInput {
 public:
  using Ch = char;

  // Reads from `in`, which must outlive this. With `by_line`, nothing past a line end is seen until next_line().
  JsonInput(std::streambuf& in, bool by_line);

  // As RapidJSON wants them. A NUL byte of the input is seen as U+0001, which is as wrong in JSON as a NUL.
  char Peek() const;
  char Take();
  std::size_t Tell() const { return taken_; }
  char* PutBegin() { return nullptr; }
  void Put(char) {}
  void Flush() {}
  std::size_t PutEnd(char*) { return 0; }

  // From here on kMaxArticleBytes may be taken, and skip_value() leads behind the value that begins here.
  void begin_value();
  // Passes over the rest of that value, however long, by its brackets and quotation marks alone. False if the input
  // ended before it.
  bool skip_value();
  // Passes over blank space, of which there may be any amount, and begins a value behind it.
  void skip_space();
  // Passes over the rest of the line and its end. False if the input ended before it.
  bool next_line();

  bool at_end() const;                             // of the input; blank space counts
  bool over_limit() const { return over_limit_; }  // since begin_value()
  bool nul_seen() const { return nul_seen_; }      // since begin_value()
  std::size_t line() const { return line_; }       // of the next byte, from 1

 private:
  int look() const;
  void consume();

  std::streambuf& in_;
  bool by_line_;
  std::size_t line_ = 1;
  std::size_t taken_ = 0;
  // Where in the syntax the next byte stands, counted along so that skip_value() needs no second look.
  bool in_string_ = false;
  bool escaped_ = false;
  int depth_ = 0;
  // Of the value begun last:
  std::size_t value_begin_ = 0;
  int value_depth_ = 0;
  mutable bool over_limit_ = false;
  mutable bool nul_seen_ = false;
};

}  // namespace newsgraph
