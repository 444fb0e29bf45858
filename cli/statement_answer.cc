// The columns of statements.
#include "cli/statement_answer.h"

#include <fmt/format.h>

#include <iostream>
#include <set>

#include "cli/graph_file.h"
#include "cli/view_answer.h"
#include "cli/view_options.h"
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

// "told, paraphrased, according to the Courier"
Cell manner(const Statement& statement) {
  std::string text = statement.cue.empty() ? "" : statement.cue + ", ";
  text += how_said(statement.kind);
  for (auto outer = statement.by_way_of.rbegin(); outer != statement.by_way_of.rend(); ++outer) {
    text += ", according to " + *outer;
  }
  return text;
}

Cell where(const Statement& statement) {
  return statement.source.empty() ? "article " + statement.article : statement.source;
}

template <std::string Statement::*member>
Cell text(const Statement& statement) {
  return statement.*member;
}

std::vector<Field<Statement>> fields(bool sentences) {
  using S = Statement;
  return {
      {{.heading = "date", .fit = Fit::whole, .paint = Paint::quiet}, text<&S::published>},
      {{.heading = "speaker", .paint = Paint::name},
       [](const S& s) -> Cell { return s.speaker.empty() ? "(nobody named)" : s.speaker; }},
      {{.heading = "how", .paint = Paint::quiet}, manner},
      {{.heading = "said"}, text<&S::content>},
      {{.heading = "source", .paint = Paint::quiet}, where},
      {{.heading = sentences ? "in" : "", .fit = Fit::below, .paint = Paint::quiet},
       [](const S& s) -> Cell { return s.sentence == s.content ? "" : "in: " + s.sentence; }},
      {{.key = "triple"}, text<&S::triple>},
      {{.key = "speaker"}, text<&S::speaker>},
      {{.key = "entity"}, text<&S::entity>},
      {{.key = "cue"}, text<&S::cue>},
      {{.key = "kind"}, [](const S& s) -> Cell { return std::string(to_string(s.kind)); }},
      {{.key = "polarity"}, [](const S& s) -> Cell { return std::string(to_string(s.polarity)); }},
      {{.key = "content"}, text<&S::content>},
      {{.key = "sentence"}, text<&S::sentence>},
      {{.key = "published"}, text<&S::published>},
      {{.key = "source"}, text<&S::source>},
      {{.key = "article"}, text<&S::article>},
      {{.key = "title"}, text<&S::title>},
      {{.key = "url"}, text<&S::url>},
      {{.key = "by_way_of"}, [](const S& s) -> Cell { return s.by_way_of; }},
      {{.key = "about"}, [](const S& s) -> Cell { return s.about; }},
  };
}

// Leaves the statements of the view that the filter makes.
void keep_viewed(const Store& store, std::vector<Statement>& statements, const Filter& filter) {
  const View view = view_of(store.everything(), ViewKind::statements, filter);
  std::set<std::string_view> kept;
  for (const Statement& statement : view.statements) kept.insert(statement.triple);
  std::erase_if(statements, [&](const Statement& statement) { return !kept.contains(statement.triple); });
}

}  // namespace

void declare_statement_answer(CLI::App& app, StatementAnswerOptions& options) {
  app.add_flag("--sentences", options.sentences, "also the sentence that each statement stands in");
  declare_graph(app, options.file);
  declare_statement_filter(app, options.filter);
  declare_answer(app, options.answer);
}

void narrow(StatementQuery& query, const StatementAnswerOptions& options) {
  const Filter& filter = options.filter;
  query.sources = filter.sources;
  query.since = filter.since;
  query.until = filter.until;
  if (filter.relations.empty() && filter.types.empty() && filter.around.empty()) {
    query.limit = most_rows(options.answer);
  }
}

Answer statements_answer(const std::vector<Statement>& statements, bool sentences) {
  return to_answer(fields(sentences), statements);
}

void print_statements(const Store& store, std::vector<Statement> statements, const StatementAnswerOptions& options,
                      std::size_t all) {
  filter_statements(statements, options.filter);
  if (!options.filter.around.empty() || !options.filter.types.empty()) keep_viewed(store, statements, options.filter);
  if (statements.empty()) std::cerr << "newsgraph: nothing like that was said\n";
  Answer answer = statements_answer(statements, options.sentences);
  answer.all = all;
  print_answer(std::move(answer), options.answer);
}

}  // namespace newsgraph
