// newsgraph said-by: what one speaker said, of everything or of one topic.
#include <fmt/format.h>

#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/statement_answer.h"
#include "cli/topic.h"
#include "cli/verb.h"

namespace newsgraph {

int run_said_by(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  std::string topic;
  StatementAnswerOptions options;
  app.add_option("NAME", words, "a name of the speaker, or a part of one, or the id of an entity")->required();
  app.add_option("--about", topic, "only what mentions the one of this name, or has these words")->option_text("NAME");
  declare_statement_answer(app, options);
  parse_arguments(app, std::move(arguments));

  const Store store = open_graph(options.file);
  const std::string name = fmt::format("{}", fmt::join(words, " "));
  const std::vector<Entity> entities = store.entities_called(name);
  StatementQuery query;
  query.entity = entities[choose_entity(entities, name)].id;
  narrow(query, options);
  SaidAbout said = topic.empty() ? SaidAbout{store.who_said(query)} : said_about(store, topic, query);
  if (topic.empty() && said.statements.size() == query.limit) said.all = store.count_said(query);
  print_statements(store, std::move(said.statements), options, said.all);
  return 0;
}

}  // namespace newsgraph
