// Writes through RapidJSON.
#include "export/json_stream.h"

#include "export/text.h"

namespace newsgraph {

void JsonStream::key(std::string_view name) {
  const std::string safe = printable(name);
  writer_.Key(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
}

void JsonStream::text(std::string_view value) {
  const std::string safe = printable(value);
  writer_.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
}

void JsonStream::text(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  key(name);
  text(value);
}

void JsonStream::texts(std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  begin_array(name);
  for (const std::string& value : values) text(value);
  end_array();
}

void JsonStream::number(std::string_view name, std::uint32_t value) {
  key(name);
  number(value);
}

void JsonStream::real(std::string_view name, double value) {
  key(name);
  real(value);
}

void JsonStream::truth(std::string_view name, bool value) {
  key(name);
  truth(value);
}

void JsonStream::span(std::string_view name, Span value) {
  if (value.empty()) return;
  begin_array(name);
  number(value.begin);
  number(value.end);
  end_array();
}

void JsonStream::begin_object(std::string_view name) {
  key(name);
  begin_object();
}

void JsonStream::begin_array(std::string_view name) {
  key(name);
  begin_array();
}

void JsonStream::end_line() {
  output_.Put('\n');
  writer_.Reset(output_);
}

}  // namespace newsgraph
