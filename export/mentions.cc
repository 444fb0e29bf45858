// Writes mentions with RapidJSON.
#include "export/mentions.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "ingest/problem.h"

namespace newsgraph {

std::string to_json(const MentionRow& mention) {
  rapidjson::StringBuffer line;
  rapidjson::Writer<rapidjson::StringBuffer> json(line);
  const auto put = [&](const char* key, const std::string& value) {
    json.Key(key);
    json.String(value);
  };
  json.StartObject();
  put("article", mention.article);
  json.Key("begin");
  json.Uint(mention.span.begin);
  json.Key("end");
  json.Uint(mention.span.end);
  put("text", mention.text);
  put("type", mention.type);
  put("entity", mention.entity);
  put("name", mention.name);
  json.EndObject();
  return {line.GetString(), line.GetSize()};
}

void write_mentions(const Store& store, std::ostream& out) {
  store.for_each_mention([&](const MentionRow& mention) { out << to_json(mention) << '\n'; });
  if (!out.flush()) throw Error("cannot write the mentions: the output does not take them (is the disk full?)");
}

}  // namespace newsgraph
