// How long adding, settling and reading take: graph_benchmark ARTICLES [adding], with which nothing is read. Invented
// articles, a hundred a day, with names whose frequencies fall as in news: few in very many articles, most in one.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "graph/store.h"
#include "invented_names.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

// Of processor time, so that what else the machine does counts little.
class Stopwatch {
 public:
  double seconds() const { return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC; }

 private:
  std::clock_t start_ = std::clock();
};

Extraction invented_article(std::uint32_t number) {
  std::mt19937 random(number);
  // A hundred articles a day.
  const std::chrono::year_month_day day(std::chrono::sys_days(std::chrono::days(16'000 + number / 100)));
  Story story(fmt::format("a-{:06}", number), fmt::format("Paper {}", random() % 400),
              fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                          static_cast<unsigned>(day.day())));
  std::uint32_t before = 0;
  for (std::uint32_t i = 0; i < 40; ++i) {
    const std::uint32_t rank = zipf(random, 200'000);
    const std::string family = capital(invented_word(rank / 5)), given = capital(invented_word(rank % 300));
    std::string name;
    EntityType type = EntityType::person;
    bool named = true;
    switch (rank % 5) {
      case 0:
      case 1: name = random() % 4 ? given + " " + family : family; break;
      case 2: name = family + " Motors", type = EntityType::organisation; break;
      case 3: name = family, type = EntityType::place; break;
      default: name = "the " + family, type = EntityType::thing, named = false; break;
    }
    const std::uint32_t thing = story.thing(name, type, named);
    const std::string sentence =
        fmt::format("{} met the others of {} there at last and it was a fine day.", name, family);
    story.sentence(sentence, {{name, thing}});
    story.sentence(sentence, {{name, thing}});
    if (i > 0) {
      const std::string other = story.extraction().clusters[before].name;
      story.triple({name, thing}, "met", "meet", {other, before});
      if (i % 5 == 0) story.said({name, thing}, "said", "it was a fine day for all of them in the " + family);
    }
    before = thing;
  }
  return story.extraction();
}

constexpr std::uint32_t kMore = 100;  // articles that are added one by one

void tell(std::string_view what, std::vector<double> seconds) {
  std::ranges::sort(seconds);
  fmt::print("{:40} {:9.4f} s (median of {}; mean {:.4f}, most {:.4f})\n", what, seconds[seconds.size() / 2],
             seconds.size(), std::accumulate(seconds.begin(), seconds.end(), 0.) / static_cast<double>(seconds.size()),
             seconds.back());
}

void run(std::uint32_t articles, bool reading) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  const auto measure = [](std::string_view what, const auto& act) {
    const Stopwatch watch;
    act();
    fmt::print("{:40} {:9.3f} s\n", what, watch.seconds());
  };
  measure(fmt::format("add {} articles", articles), [&] {
    for (std::uint32_t i = 0; i < articles; ++i) store.add(invented_article(i));
  });
  measure("settle", [&] { store.settle(); });
  std::vector<double> adding, settling, removing;
  for (std::uint32_t i = 0; i < kMore; ++i) {
    const Extraction article = invented_article(articles + i);
    const Stopwatch add;
    store.add(article);
    adding.push_back(add.seconds());
    const Stopwatch settle;
    store.settle();
    settling.push_back(settle.seconds());
  }
  for (std::uint32_t i = 0; i < kMore; ++i) {
    const Stopwatch remove;
    store.remove(invented_article(articles + i).article.id);
    store.settle();
    removing.push_back(remove.seconds());
  }
  tell("add one more", adding);
  tell("settle it", settling);
  tell("remove one and settle", removing);
  if (!reading) return;
  measure("graph", [&] {
    const KnowledgeGraph graph = store.graph();
    fmt::print("{} entities, {} edges\n", graph.entities.size(), graph.edges.size());
  });
  measure("counts", [&] { store.counts(); });
  measure("who said", [&] {
    StatementQuery query;
    query.words = "fine days";
    query.by = capital(invented_word(3));
    fmt::print("{} statements\n", store.who_said(query).size());
  });
  fmt::print("{} bytes an article in the file\n", std::filesystem::file_size(folder / "news.graph") / articles);
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  newsgraph::run(argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 1000, argc < 3);
}
