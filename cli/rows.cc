// Writes JSON Lines and CSV.
#include "cli/rows.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <unicode/unistr.h>

#include <cmath>
#include <ostream>

#include "export/text.h"

namespace newsgraph {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

// A graph file that another program wrote may hold bytes that are no UTF-8, which neither format can.
std::string valid(std::string_view text) {
  std::string result;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
      .toUTF8String(result);
  return result;
}

struct JsonCell {
  Writer& out;
  void operator()(std::monostate) const { out.Null(); }
  void operator()(const std::string& text) const { out.String(valid(text)); }
  void operator()(std::int64_t number) const { out.Int64(number); }
  void operator()(double number) const {
    // JSON has no infinity.
    if (std::isfinite(number)) {
      out.Double(number);
    } else {
      out.Null();
    }
  }
  void operator()(const std::vector<std::string>& list) const {
    out.StartArray();
    for (const std::string& text : list) out.String(valid(text));
    out.EndArray();
  }
};

std::string csv_field(const std::string& text) {
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

struct CsvCell {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return csv_field(valid(text)); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return to_decimal(number); }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string all;
    for (const std::string& text : list) all += (all.empty() ? "" : "; ") + valid(text);
    return csv_field(all);
  }
};

}  // namespace

void write_json(const Answer& answer, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  for (const Row& row : answer.rows) {
    buffer.Clear();
    Writer json(buffer);
    json.StartObject();
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (answer.columns[c].key.empty()) continue;
      const std::string key = valid(answer.columns[c].key);
      json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
      std::visit(JsonCell{json}, row[c]);
    }
    json.EndObject();
    out << std::string_view(buffer.GetString(), buffer.GetSize()) << '\n';
  }
}

void write_csv(const Answer& answer, std::ostream& out, bool header) {
  const auto write_record = [&](const auto& field) {
    std::string_view separator;
    for (std::size_t c = 0; c < answer.columns.size(); ++c) {
      if (answer.columns[c].key.empty()) continue;
      out << separator << field(c);
      separator = ",";
    }
    out << "\r\n";
  };
  if (header) write_record([&](std::size_t c) { return csv_field(answer.columns[c].key); });
  for (const Row& row : answer.rows) {
    write_record([&](std::size_t c) { return std::visit(CsvCell(), row[c]); });
  }
}

}  // namespace newsgraph
