// The table of verbs, with examples that the tests run on corpus/.
#include <fmt/format.h>

#include <algorithm>

#include "cli/verb.h"

namespace newsgraph {
namespace {

constexpr Example kExtract[] = {{"newsgraph extract corpus > triples.jsonl", "every triple of a folder of articles"}};
constexpr Example kAdd[] = {{"newsgraph add corpus", "into news.graph"},
                            {"newsgraph add --graph talks.graph corpus/talks", "into a file of its own"}};
constexpr Example kRemove[] = {{"newsgraph remove cw-20250912-0388", "what that article contributed"}};
constexpr Example kWhoSaid[] = {
    {"newsgraph who-said harbour bridge --by Draskova", "her words on it"},
    {"newsgraph who-said resign --since 2025-09-23 --sort oldest --sentences", "in order, with the sentences"},
    {"newsgraph who-said resign --json | head -n 3", "as JSON Lines, in a pipe"}};
constexpr Example kSaidBy[] = {{"newsgraph said-by Oleshkov", "by any of his names"},
                               {"newsgraph said-by Draskova --about bridge --csv > draskova.csv", "for a spreadsheet"}};
constexpr Example kAbout[] = {{"newsgraph about Jorvald", "also what calls him \"the coach\" or \"he\""},
                              {"newsgraph about 'water agreement' --source Wire", "words, in one outlet"}};
constexpr Example kShow[] = {{"newsgraph show Oleshkov", "names, deeds, words, company, articles"}};
constexpr Example kPath[] = {{"newsgraph path Draskova APA", "the ways between two"},
                             {"newsgraph path Ilvesaar Oleshkov --view actors", "by facts alone"}};
constexpr Example kTimeline[] = {{"newsgraph timeline Jorvald", "all dates"},
                                 {"newsgraph timeline Jorvald --view actors --csv", "facts only, as CSV"}};
constexpr Example kDisputes[] = {{"newsgraph disputes", "all of them, the latest first"},
                                 {"newsgraph disputes Jorvald", "what concerns one of them"}};
constexpr Example kChanges[] = {{"newsgraph changes Fennimore", "what she said otherwise than before"}};
constexpr Example kSources[] = {{"newsgraph sources", "all outlets"},
                                {"newsgraph sources --around Ilvesaar", "who reports of her"}};
constexpr Example kWhy[] = {{"newsgraph why Jorvald Jorvaldt", "are they one, and what speaks for and against it"},
                            {"newsgraph why APA 'Averley Port Authority'", "two names of one"}};
constexpr Example kMerge[] = {{"newsgraph merge 'Mikkel Jorvald' Jorvaldt --reason 'a misprint'", "they are one"}};
constexpr Example kNeverMerge[] = {{"newsgraph never-merge Ilvesaar Tammelin", "whatever articles say"}};
constexpr Example kSplit[] = {
    {"newsgraph split Draskova --articles a-b0824b3280c8e085 --as 'Ana Draskova'", "one article means another one"}};
constexpr Example kDecisions[] = {{"newsgraph decisions", "with their numbers"},
                                  {"newsgraph decisions --export - > decisions.txt", "as text to edit and keep"},
                                  {"newsgraph decisions --import decisions.txt", "into this or another graph file"},
                                  {"newsgraph decisions --forget Ilvesaar Tammelin", "take one back"}};
constexpr Example kRelations[] = {{"newsgraph relations", "the most frequent first"},
                                  {"newsgraph relations buy", "and what was taken for buying"}};
constexpr Example kReprints[] = {{"newsgraph reprints", "all of them"},
                                 {"newsgraph reprints Esteveira", "of what mentions him"}};
constexpr Example kExport[] = {
    {"newsgraph export graphml -o news.graphml", "for Gephi, Cytoscape, yEd, networkx, igraph"},
    {"newsgraph export --around Draskova --hops 2 -o draskova.svg", "a picture of what is near her"}};
constexpr Example kParse[] = {{"newsgraph parse corpus/coach > coach.conllu", "trees"}};
constexpr Example kEvaluate[] = {{"newsgraph evaluate coach.conllu", "if that holds gold trees"}};
constexpr Example kStats[] = {{"newsgraph stats --json", "as one JSON object"}};
constexpr Example kSql[] = {
    {"newsgraph sql 'SELECT source, count(*) AS articles FROM articles GROUP BY source ORDER BY 2 DESC'",
     "a table of counts"},
    {"newsgraph sql --csv \"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name\"", "the tables"}};
constexpr Example kVerify[] = {{"newsgraph verify --deep", "everything, after a copy or a crash"}};
constexpr Example kCompletion[] = {{"eval \"$(newsgraph completion bash)\"", "in ~/.bashrc"},
                                   {"newsgraph completion zsh > _newsgraph", "into a folder of zsh's $fpath"},
                                   {"newsgraph completion fish > newsgraph.fish", "into ~/.config/fish/completions"}};
constexpr Example kMan[] = {{"newsgraph man > newsgraph.1", "to read with `man ./newsgraph.1`"}};

constexpr Verb kVerbs[] = {
    {"extract", "PATH...", "write the triples of articles as JSON Lines", run_extract, kExtract},
    {"add", "PATH...", "add articles to a graph file", run_add, kAdd},
    {"remove", "ARTICLE...", "take back what articles contributed to a graph file", run_remove, kRemove},
    {"who-said", "WORDS", "find statements by their words: who said it, when, where it stands", run_who_said, kWhoSaid},
    {"said-by", "NAME", "list what one speaker said, of everything or of one topic", run_said_by, kSaidBy},
    {"about", "TOPIC", "list what anybody said about somebody or something", run_about, kAbout},
    {"show", "NAME", "tell what a graph file knows of one person, organisation, place or thing", run_show, kShow},
    {"path", "FROM TO", "tell how two of them hang together, and who reports it", run_path, kPath},
    {"timeline", "NAME", "list what happened to one of them and was said, by date", run_timeline, kTimeline},
    {"disputes", "[NAME]", "list what is affirmed and denied, and told with other numbers or dates", run_disputes,
     kDisputes},
    {"changes", "NAME", "list where what somebody said of one thing turned, and how", run_changes, kChanges},
    {"sources", "", "list the outlets, what they copy, and what each of them reports alone", run_sources, kSources},
    {"relations", "[LEMMA]", "list the relations of a graph file, and which wordings were taken for one", run_relations,
     kRelations},
    {"reprints", "[NAME]", "list the texts that several articles print, and whose they are", run_reprints, kReprints},
    {"why", "FROM TO", "tell what speaks for and against two names being one", run_why, kWhy},
    {"merge", "FROM TO", "decide that two are one, whatever articles say", run_merge, kMerge},
    {"never-merge", "FROM TO", "decide that two are never one", run_never_merge, kNeverMerge},
    {"split", "NAME", "decide that a name is another one's than the program takes it for", run_split, kSplit},
    {"decisions", "", "list such decisions, take them back, write and read them as text", run_decisions, kDecisions},
    {"export", "FORMAT", "write a graph file in another format", run_export, kExport},
    {"parse", "PATH...", "write sentences, tags, trees and names as CoNLL-U", run_parse, kParse},
    {"evaluate", "FILE...", "compare the language engine with CoNLL-U files of gold trees", run_evaluate, kEvaluate},
    {"stats", "", "count what a graph file holds", run_stats, kStats},
    {"sql", "QUERY", "ask the graph file what no verb answers", run_sql, kSql},
    {"verify", "", "check every row of a graph file against its articles", run_verify, kVerify},
    {"completion", "SHELL", "write what makes bash, zsh or fish complete verbs, options and names", run_completion,
     kCompletion},
    {"man", "", "write the manual page", run_man, kMan},
};

}  // namespace

std::span<const Verb> verbs() { return kVerbs; }

const Verb* find_verb(std::string_view name) {
  const auto found = std::ranges::find(kVerbs, name, &Verb::name);
  return found == std::end(kVerbs) ? nullptr : found;
}

std::string program_name(const Verb& verb) { return "newsgraph " + std::string(verb.name); }

void parse_arguments(CLI::App& app, std::vector<std::string> arguments) {
  const auto verb = std::ranges::find(kVerbs, app.get_name(), program_name);
  if (verb != std::end(kVerbs) && !verb->examples.empty()) {
    std::string footer = app.get_footer();
    if (!footer.empty()) footer += "\n\n";
    footer += "Examples:";
    for (const Example& example : verb->examples) footer += fmt::format("\n  {}\n      {}", example.line, example.what);
    app.footer(footer);
  }
  std::ranges::reverse(arguments);  // CLI11 takes them from the back
  app.parse(std::move(arguments));
}

void with_options(const Verb& verb, const std::function<void(const CLI::App&)>& look) {
  CLI::App app(std::string(verb.help), program_name(verb));
  try {
    verb.run(app, {"--help"});
  } catch (const CLI::CallForHelp&) {
    look(app);
  }
}

}  // namespace newsgraph
