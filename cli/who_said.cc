// newsgraph who-said: statements whose content matches, with speaker, date, source and the sentence itself.
#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>

#include "cli/graph_file.h"
#include "cli/verb.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

std::string_view how_said(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct: return "quoted";
    case QuoteKind::indirect: return "paraphrased";
    case QuoteKind::mixed: return "partly quoted";
  }
  return "";
}

// Line breaks inside a statement would break the layout.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

void print(const Statement& statement) {
  std::string head = statement.speaker.empty() ? "(nobody named)" : statement.speaker;
  head += fmt::format(" \"{}\", {}", statement.cue, how_said(statement.kind));
  for (auto outer = statement.by_way_of.rbegin(); outer != statement.by_way_of.rend(); ++outer) {
    head += ", according to " + *outer;
  }
  const std::string where = statement.source.empty() ? "article " + statement.article : statement.source;
  std::cout << fmt::format("{}  {}  [{}]\n", statement.published.empty() ? "(no date)" : statement.published, head,
                           where);
  std::cout << "    " << one_line(statement.content) << '\n';
  if (statement.sentence != statement.content) std::cout << "    in: " << one_line(statement.sentence) << '\n';
  std::cout << '\n';
}

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
  for (const Statement& statement : statements) json ? print_json(statement) : print(statement);
  if (statements.empty()) std::cerr << "newsgraph: nothing like that was said\n";
  return 0;
}

}  // namespace newsgraph
