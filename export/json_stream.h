// JSON on a stream. The one place of this room that turns text into JSON strings, and the file's bytes stay valid UTF-8
// whatever the text.
#pragma once

#include <rapidjson/writer.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/span.h"

namespace newsgraph {

class JsonStream {
 public:
  // `out` outlives it. Whether it took all is for its owner to ask.
  explicit JsonStream(std::ostream& out) : output_{out}, writer_(output_) {}

  void begin_object() { writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void begin_array() { writer_.StartArray(); }
  void end_array() { writer_.EndArray(); }
  void key(std::string_view name);

  // printable() of the text.
  void text(std::string_view value);
  void number(std::uint32_t value) { writer_.Uint(value); }
  void real(double value) { writer_.Double(value); }
  void truth(bool value) { writer_.Bool(value); }

  // Members of an object; nothing if the text, list or span is empty.
  void text(std::string_view name, std::string_view value);
  void texts(std::string_view name, const std::vector<std::string>& values);
  void number(std::string_view name, std::uint32_t value);
  void real(std::string_view name, double value);
  void truth(std::string_view name, bool value);
  void span(std::string_view name, Span value);  // [begin, end]
  void begin_object(std::string_view name);
  void begin_array(std::string_view name);

  // A new line, and after it another document may begin.
  void end_line();

 private:
  // RapidJSON's own stream wrapper flushes after every document, which would be after every line.
  struct Output {
    using Ch = char;
    std::ostream& out;
    void Put(char byte) { out.put(byte); }
    void Flush() {}
  };

  Output output_;
  rapidjson::Writer<Output> writer_;
};

}  // namespace newsgraph
