// newsgraph who-said: statements whose content matches, with speaker, date, source and the sentence itself.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>

#include "cli/graph_file.h"
#include "cli/statement_text.h"
#include "cli/verb.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

void print_json(const Statement& statement) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer out(buffer);
  const auto put = [&out](std::string_view text) {
    out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  };
  const struct {
    std::string_view key, value;
  } fields[] = {{"triple", statement.triple},     {"speaker", statement.speaker},      {"entity", statement.entity},
                {"cue", statement.cue},           {"kind", to_string(statement.kind)}, {"content", statement.content},
                {"sentence", statement.sentence}, {"published", statement.published},  {"source", statement.source},
                {"article", statement.article},   {"title", statement.title},          {"url", statement.url}};
  out.StartObject();
  for (const auto& field : fields) {
    put(field.key);
    put(field.value);
  }
  put("by_way_of");
  out.StartArray();
  for (const std::string& outer : statement.by_way_of) put(outer);
  out.EndArray();
  out.EndObject();
  std::cout << buffer.GetString() << '\n';
}

}  // namespace

int run_who_said(CLI::App& app, std::vector<std::string> arguments) {
  StatementQuery query;
  std::vector<std::string> words;
  std::string file;
  bool json = false;
  app.add_option("WORDS", words, "words of the statement, in any inflection")->required();
  app.add_option("--by", query.by, "only by speakers with this in their name");
  app.add_option("--source", query.source, "only from outlets with this in their name");
  app.add_option("--since", query.since, "only from this date on (YYYY-MM-DD)");
  app.add_option("--until", query.until, "only up to this date (YYYY-MM-DD)");
  app.add_option("--limit", query.limit, "at most so many statements")->capture_default_str();
  app.add_flag("--json", json, "as JSON Lines");
  declare_graph(app, file);
  parse_arguments(app, std::move(arguments));
  for (const std::string& word : words) query.words += (query.words.empty() ? "" : " ") + word;

  const std::vector<Statement> statements = open_graph(file).who_said(query);
  for (const Statement& statement : statements) {
    if (json) {
      print_json(statement);
    } else {
      std::cout << statement_text(statement, "") << '\n';
    }
  }
  if (statements.empty()) std::cerr << "newsgraph: nothing like that was said\n";
  return 0;
}

}  // namespace newsgraph
