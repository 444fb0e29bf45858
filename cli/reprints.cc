// newsgraph reprints: the texts that several articles print, and whose they are.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <set>
#include <string_view>

#include "cli/answer.h"
#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/verb.h"
#include "graph/query/reprints.h"

namespace newsgraph {
namespace {

// A print with the text that it is one of.
struct Shown {
  std::int64_t number;  // of the text, from 1
  const PrintedText* text;
  const Print* print;
};

bool first(const Shown& shown) { return shown.print == &shown.text->prints.front(); }

std::int64_t percent(const Shown& shown) { return static_cast<std::int64_t>(shown.print->alike * 100); }

template <std::string ArticleRow::*member>
Cell text(const Shown& shown) {
  return shown.print->article.*member;
}

const std::vector<Field<Shown>> kFields = {
    {{.key = "text", .heading = "text", .fit = Fit::number}, [](const Shown& s) -> Cell { return s.number; }},
    {{.heading = "of", .paint = Paint::name}, [](const Shown& s) -> Cell { return first(s) ? s.text->origin : ""; }},
    {{.key = "origin"}, [](const Shown& s) -> Cell { return s.text->origin; }},
    {{.key = "origin_kind"},
     [](const Shown& s) -> Cell {
       if (s.text->agency) return "agency";
       return s.text->prints.front().article.source.empty() ? "article" : "outlet";
     }},
    {{.key = "published", .heading = "date", .fit = Fit::whole, .paint = Paint::quiet}, text<&ArticleRow::published>},
    {{.key = "source", .heading = "in", .paint = Paint::name}, text<&ArticleRow::source>},
    {{.heading = "alike", .fit = Fit::number},
     [](const Shown& s) -> Cell { return first(s) ? "" : fmt::format("{} %", percent(s)); }},
    {{.key = "alike"}, [](const Shown& s) -> Cell { return s.print->alike; }},
    {{.key = "title", .heading = "title"}, text<&ArticleRow::title>},
    {{.key = "article", .heading = "article", .paint = Paint::quiet}, text<&ArticleRow::id>},
    {{.key = "url"}, text<&ArticleRow::url>},
};

// The ids of the articles that `name` means: one of a print's id, or all that mention the entity of that name.
std::set<std::string> articles_meant(const Store& store, const std::vector<PrintedText>& texts,
                                     const std::string& name) {
  for (const PrintedText& each : texts) {
    for (const Print& print : each.prints) {
      if (print.article.id == name) return {name};
    }
  }
  const std::vector<Entity> entities = store.entities_called(name);
  std::set<std::string> ids;
  for (const ArticleRow& row : store.articles_of(entities[choose_entity(entities, name)].id)) ids.insert(row.id);
  return ids;
}

}  // namespace

int run_reprints(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  std::string file;
  AnswerOptions options;
  app.add_option("NAME", words, "only texts that mention the one of this name, or (an article's id) that it prints");
  declare_graph(app, file);
  declare_answer(app, options);
  app.footer(
      R"(Articles are prints of one text if they share most of their own words, quotations left out, in runs of four: a reprint
may have another headline, be cut, reordered or lightly reworded. "of" is who answers for the text: the agency that a print
credits, or the outlet of the earliest; everywhere else, all its prints count as one independent source. "alike" is how
much of the shorter article stands in the other, compared with the earliest print.)");
  parse_arguments(app, std::move(arguments));

  const Store store = open_graph(file);
  std::vector<PrintedText> texts = store.reprints();
  if (!words.empty()) {
    const std::set<std::string> meant = articles_meant(store, texts, fmt::format("{}", fmt::join(words, " ")));
    std::erase_if(texts, [&](const PrintedText& each) {
      return std::ranges::none_of(each.prints, [&](const Print& print) { return meant.contains(print.article.id); });
    });
  }
  std::vector<Shown> prints;
  for (const PrintedText& each : texts) {
    const std::int64_t number = &each - texts.data() + 1;
    for (const Print& print : each.prints) prints.push_back({number, &each, &print});
  }
  if (prints.empty()) std::cerr << "newsgraph: no text is printed twice\n";
  print_answer(to_answer(kFields, prints), options);
  return 0;
}

}  // namespace newsgraph
