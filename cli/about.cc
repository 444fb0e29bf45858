// newsgraph about: what anybody said about somebody or something.
#include <fmt/format.h>

#include "cli/graph_file.h"
#include "cli/statement_answer.h"
#include "cli/topic.h"
#include "cli/verb.h"

namespace newsgraph {

int run_about(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  StatementAnswerOptions options;
  app.add_option("TOPIC", words, "a name of somebody or something, the id of an entity, or words")->required();
  declare_statement_answer(app, options);
  app.footer(
      "Finds the statements that mention the one of this name, be it by another name or by a pronoun, and those that "
      "have all the words.");
  parse_arguments(app, std::move(arguments));

  const Store store = open_graph(options.file);
  StatementQuery query;
  narrow(query, options);
  SaidAbout said = said_about(store, fmt::format("{}", fmt::join(words, " ")), query);
  print_statements(store, std::move(said.statements), options, said.all);
  return 0;
}

}  // namespace newsgraph
