// Reads the articles of each group of copies, and compares them with the first.
#include "graph/read_reprints.h"

#include <algorithm>
#include <string>
#include <utility>

#include "graph/reprints/near_copy.h"
#include "graph/reprints/origins.h"

namespace newsgraph {

std::vector<PrintedText> read_reprints(const sqlite::Connection& connection) {
  const Origins origins = read_origins(connection);
  sqlite::Query rows(connection, "SELECT id, source, url, title, published, text FROM articles WHERE row = ?1");
  std::vector<PrintedText> texts;
  for (const CopyGroup& group : origins.groups) {
    PrintedText& text = texts.emplace_back();
    text.origin = origins.of_article.at(group.articles.front()).name;
    text.agency = !group.agency.empty();
    TextPrint first;
    for (const std::int64_t row : group.articles) {
      rows.bind(row).step();
      TextPrint print = print_of(rows.text(5));
      if (text.prints.empty()) first = print;
      text.prints.push_back({.article = {.id = std::string(rows.text(0)),
                                         .source = std::string(rows.text(1)),
                                         .url = std::string(rows.text(2)),
                                         .title = std::string(rows.text(3)),
                                         .published = std::string(rows.text(4)),
                                         .origin = origins.of_article.at(row)},
                             .alike = overlap(first, print).share});
      rows.reset();
    }
  }
  std::ranges::stable_sort(texts, std::ranges::greater(), [](const PrintedText& text) { return text.prints.size(); });
  return texts;
}

}  // namespace newsgraph
