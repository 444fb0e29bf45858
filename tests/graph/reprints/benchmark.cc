// What it costs to find the copies of one more article: reprints_benchmark [ARTICLES]. Invented articles of 480 words,
// one in five a reprint of an earlier one; then as many prints of one text. Not run with the tests.
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <string>

#include "../temporary_file.h"
#include "graph/store.h"
#include "invented_text.h"

namespace newsgraph {
namespace {

Extraction article(std::uint32_t number, std::string text) {
  Extraction made;
  made.article = {.id = fmt::format("a-{:06}", number),
                  .source = fmt::format("Paper {}", number % 400),
                  .url = {},
                  .title = {},
                  .published = "2025-03-01",
                  .authors = {},
                  .text = std::move(text)};
  made.sentences = 1;
  return made;
}

Extraction mixed(std::uint32_t number) {
  const bool reprint = number % 5 == 4;
  const std::string text = joined(invented_article(reprint ? number / 2 : number, 12));
  return article(number, reprint ? reworded(text, 15) : text);
}

Extraction flood(std::uint32_t number) {
  static const std::string text = joined(invented_article(1, 12));
  return article(number, text + fmt::format(" {}", number));
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <typename Make>
void run(std::string_view what, std::uint32_t articles, const Make& make) {
  constexpr std::uint32_t kMeasured = 200;
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  std::uint32_t number = 0;
  for (std::uint32_t size = 100; size <= articles; size *= 10) {
    while (number < size) store.add(make(number++));
    const double start = processor_seconds();
    for (std::uint32_t i = 0; i < kMeasured; ++i) store.add(make(number++));
    const double added = processor_seconds() - start;
    const double before = processor_seconds();
    for (std::uint32_t i = 1; i <= kMeasured; ++i) store.remove(fmt::format("a-{:06}", number - i));
    const double removed = processor_seconds() - before;
    number -= kMeasured;
    const double listing = processor_seconds();
    const std::size_t texts = store.reprints().size();
    const double listed = processor_seconds() - listing;
    fmt::print("{}, {} articles: add {:.2f} ms an article, remove {:.2f} ms; {} texts listed in {:.0f} ms\n", what,
               size, added * 1000 / kMeasured, removed * 1000 / kMeasured, texts, listed * 1000);
  }
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  const auto articles = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 10'000;
  newsgraph::run("one in five a reprint", articles, newsgraph::mixed);
  newsgraph::run("prints of one text", articles, newsgraph::flood);
}
