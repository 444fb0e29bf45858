// How long questions to a large graph file take: question_benchmark FILE [ARTICLES] makes the file of so many invented
// articles if it is not there, and times each form of question on it, the middle one of five times. Names and words are
// as frequent as in news: few in very many articles, most in one.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"
#include "invented_names.h"
#include "story.h"

namespace newsgraph {
namespace {

// Of processor time, so that what else the machine does counts little.
double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds(const std::function<void()>& act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Named {
  std::string name;
  EntityType type;
};

Named invented_thing(std::uint32_t rank) {
  const std::string family = capital(invented_word(rank / 5));
  switch (rank % 5) {
    case 0:
    case 1: return {capital(invented_word(rank % 300)) + " " + family, EntityType::person};
    case 2: return {family + " Motors", EntityType::organisation};
    case 3: return {family, EntityType::place};
    default: return {"the " + invented_word(rank / 5), EntityType::thing};
  }
}

Extraction invented_article(std::uint32_t number) {
  std::mt19937 random(number);
  Story story(fmt::format("a-{:06}", number), fmt::format("Paper {}", zipf(random, 400)),
              fmt::format("20{:02}-{:02}-{:02}", 10 + random() % 15, 1 + random() % 12, 1 + random() % 28));
  std::uint32_t before = 0;
  for (std::uint32_t i = 0; i < 40; ++i) {
    const Named made = invented_thing(zipf(random, 200'000));
    const std::uint32_t thing = story.thing(made.name, made.type, made.type != EntityType::thing);
    const std::string other = i > 0 ? story.extraction().clusters[before].name : "";
    const std::string met = fmt::format("{} met {} there at last.", made.name, other);
    if (i > 0) {
      story.sentence(met, {{made.name, thing}, {other, before}});
      story.triple({made.name, thing}, "met", "meet", {other, before});
    } else {
      story.sentence(met, {{made.name, thing}});
    }
    if (i % 5 == 4) {
      std::string content = other + " knows";
      for (int k = 0; k < 10; ++k) content += " " + invented_word(zipf(random, 30'000));
      story.sentence(fmt::format("{} said {}.", made.name, content), {{made.name, thing}, {other, before}});
      story.said({made.name, thing}, "said", content);
    }
    before = thing;
  }
  return story.extraction();
}

void ask(std::string_view what, const std::function<std::size_t()>& question) {
  std::vector<double> times, waits;
  std::size_t found = 0;
  for (int i = 0; i < 5; ++i) {
    const double before = processor_seconds();
    waits.push_back(seconds([&] { found = question(); }));
    times.push_back(processor_seconds() - before);
  }
  std::ranges::sort(times);
  std::ranges::sort(waits);
  fmt::print("{:48} {:7.1f} ms of the processor, {:7.1f} ms by the clock ({:.1f} at worst) {:8} rows\n", what,
             times[2] * 1000, waits[2] * 1000, waits.back() * 1000, found);
}

void run(const std::filesystem::path& file, std::uint32_t articles) {
  if (!std::filesystem::exists(file)) {
    Store store = Store::open(file, true);
    fmt::print("add {} articles {:.1f} s\n", articles, seconds([&] {
                 for (std::uint32_t i = 0; i < articles; ++i) store.add(invented_article(i));
               }));
    std::fflush(stdout);
    fmt::print("settle {:.1f} s\n", seconds([&] { store.settle(); }));
    fmt::print("{} bytes an article\n", std::filesystem::file_size(file) / articles);
    std::fflush(stdout);
  }
  const Store store = Store::open(file, false);
  const auto who_said = [&](std::string_view what, const StatementQuery& query) {
    ask(what, [&] { return store.who_said(query).size(); });
  };
  StatementQuery plain;
  plain.limit = 20;
  const std::string rare = invented_word(29'000), usual = invented_word(300), common = invented_word(1);
  const std::string somebody = capital(invented_word(7'000 % 300)) + " " + capital(invented_word(7'000 / 5));
  const std::string everybody = capital(invented_word(5)) + " " + capital(invented_word(1));
  const auto with = [&](const std::function<void(StatementQuery&)>& change) {
    StatementQuery query = plain;
    change(query);
    return query;
  };
  const auto entity_of = [&](const std::string& name) -> std::string {
    StatementQuery query = plain;
    query.by = name;
    query.limit = 1;
    const std::vector<Statement> found = store.who_said(query);
    return found.empty() ? "" : found.front().entity;
  };
  who_said("a rare word", with([&](auto& q) { q.words = rare; }));
  who_said("a usual word", with([&](auto& q) { q.words = usual; }));
  who_said("a usual word, the best first", with([&](auto& q) { q.words = usual, q.order = StatementOrder::best; }));
  who_said("two words", with([&](auto& q) { q.words = usual + " " + common; }));
  who_said("a very common word", with([&](auto& q) { q.words = common; }));
  who_said("a very common word, the best first",
           with([&](auto& q) { q.words = common, q.order = StatementOrder::best; }));
  const auto count = [&](std::string_view what, const StatementQuery& query) {
    ask(what, [&] { return store.count_said(query); });
  };
  count("count those of a very common word", with([&](auto& q) { q.words = common; }));
  who_said("a word of all", with([&](auto& q) { q.words = "knows"; }));
  who_said("a word of all, the best first", with([&](auto& q) { q.words = "knows", q.order = StatementOrder::best; }));
  who_said("a very and a less common word, the best first",
           with([&](auto& q) { q.words = common + " " + usual, q.order = StatementOrder::best; }));
  who_said("a usual word by somebody", with([&](auto& q) { q.words = usual, q.by = everybody; }));
  who_said("a very common word by somebody", with([&](auto& q) { q.words = common, q.by = somebody; }));
  who_said("a very common word by somebody who speaks much",
           with([&](auto& q) { q.words = common, q.by = everybody; }));
  count("count those", with([&](auto& q) { q.words = common, q.by = everybody; }));
  who_said("a very common word in one month",
           with([&](auto& q) { q.words = common, q.since = "2014-03", q.until = "2014-03"; }));
  who_said("a usual word in one outlet", with([&](auto& q) { q.words = usual, q.sources = {"paper 30"}; }));
  who_said("a usual word in one month",
           with([&](auto& q) { q.words = usual, q.since = "2014-03", q.until = "2014-03"; }));
  who_said("anything", plain);
  who_said("anything, the oldest first", with([&](auto& q) { q.order = StatementOrder::oldest; }));
  who_said("by somebody", with([&](auto& q) { q.by = somebody; }));
  who_said("by somebody who speaks much", with([&](auto& q) { q.by = everybody; }));
  who_said("by a part of a name", with([&](auto& q) { q.by = somebody.substr(1, 5); }));
  who_said("by two letters of names", with([&](auto& q) { q.by = "nu"; }));
  who_said("by two letters of no name", with([&](auto& q) { q.by = "xq"; }));
  count("count those of somebody who speaks much", with([&](auto& q) { q.by = everybody; }));
  who_said("by nobody", with([&](auto& q) { q.by = "Nobody Atall"; }));
  who_said("in one outlet", with([&](auto& q) { q.sources = {"paper 30"}; }));
  who_said("in one large outlet", with([&](auto& q) { q.sources = {"paper 1"}; }));
  who_said("in one month", with([&](auto& q) { q.since = "2014-03", q.until = "2014-03"; }));
  for (const std::string& name : {somebody, everybody}) {
    const std::string entity = entity_of(name);
    who_said("of the entity " + name, with([&](auto& q) { q.entity = entity; }));
    who_said("about the entity " + name, with([&](auto& q) { q.about = entity; }));
    count("count those of the entity", with([&](auto& q) { q.entity = entity; }));
    count("count those about it", with([&](auto& q) { q.about = entity; }));
  }
  for (const std::string prefix : {"", "B", "Ba", "Bake", "bakesten", "Nobody"}) {
    ask("names beginning with " + prefix, [&] { return store.names_beginning(prefix, 100).size(); });
  }
  ask("articles of " + everybody, [&] { return store.articles_of(entity_of(everybody)).size(); });
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  newsgraph::run(argv[1], argc > 2 ? static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)) : 1000);
}
