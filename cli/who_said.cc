// newsgraph who-said: statements whose content matches, with speaker, date, source and the sentence itself.
#include <fmt/format.h>

#include <map>

#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/statement_answer.h"
#include "cli/verb.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

const std::map<std::string, StatementOrder> kOrders = {
    {"best", StatementOrder::best}, {"newest", StatementOrder::newest}, {"oldest", StatementOrder::oldest}};

}  // namespace

int run_who_said(CLI::App& app, std::vector<std::string> arguments) {
  StatementQuery query;
  query.order = StatementOrder::best;
  std::vector<std::string> words;
  StatementAnswerOptions options;
  app.add_option("WORDS", words, "words of the statement, in any inflection; all must occur")->required();
  app.add_option("--by", query.by, "only by speakers with this in one of their names")->option_text("NAME");
  const auto choose = [&query](const std::string& name) { query.order = kOrders.at(name); };
  app.add_option_function<std::string>(
         "--sort", choose,
         fmt::format("best (the default; newest if more than {} have the words), newest or oldest first", kMostRanked))
      ->check(CLI::IsMember(kOrders))
      ->option_text("ORDER");
  declare_statement_answer(app, options);
  parse_arguments(app, std::move(arguments));
  query.words = fmt::format("{}", fmt::join(words, " "));

  const Store store = open_graph(options.file);
  narrow(query, options);
  std::size_t all = 0;
  std::vector<Statement> statements = store.who_said(query);
  if (statements.size() == query.limit) all = store.count_said(query);
  if (statements.empty() && !query.by.empty()) {
    const std::vector<Entity> entities = store.entities_called(query.by);
    if (find_entities(entities, query.by).empty()) throw Error(unknown_name(entities, query.by));
  }
  print_statements(store, std::move(statements), options, all);
  return 0;
}

}  // namespace newsgraph
