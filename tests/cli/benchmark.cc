// benchmark FILE... [--rounds N]: how long each stage takes on articles, in the processor time of one thread; the
// median of N rounds (default 5). The network is timed with every kind of kernels that this processor runs. No test: it
// is built and run by hand,
//   cmake --build --preset test --target benchmark && build/release/tests/cli/benchmark articles.jsonl
#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/extract/extract.h"
#include "ingest/language/annotate.h"
#include "ingest/language/conllu.h"
#include "ingest/language/lemma.h"
#include "ingest/language/network.h"
#include "ingest/language/segment.h"
#include "ingest/read/reader.h"

namespace newsgraph {
namespace {

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median_seconds(std::size_t rounds, const std::function<void()>& work) {
  std::vector<double> seconds;
  for (std::size_t i = 0; i < rounds; ++i) {
    const double begin = processor_seconds();
    work();
    seconds.push_back(processor_seconds() - begin);
  }
  std::nth_element(seconds.begin(), seconds.begin() + static_cast<std::ptrdiff_t>(rounds / 2), seconds.end());
  return seconds[rounds / 2];
}

void run(const std::vector<std::string>& paths, std::size_t rounds) {
  const auto read_all = [&paths] {
    std::vector<Article> articles;
    const auto reader =
        open_articles(paths, "", [](const Problem& problem) { fmt::print(stderr, "{}\n", to_string(problem)); });
    while (auto article = reader->next()) articles.push_back(std::move(*article));
    return articles;
  };
  fmt::print("{:<28} {:>8.1f} ms\n", "load the model", 1e3 * median_seconds(rounds, [] { Model::built_in(); }));

  const Model model = Model::built_in();
  const Model::Weights& weights = model.weights();
  const std::vector<Article> articles = read_all();
  std::vector<Document> documents;
  std::vector<std::vector<std::vector<WordInput>>> inputs;
  std::size_t words = 0;
  std::size_t sentences = 0;
  for (const Article& article : articles) {
    documents.push_back(annotate(article, model));
    std::vector<std::vector<WordInput>>& of_document = inputs.emplace_back();
    for (const Sentence& sentence : documents.back().sentences) {
      std::vector<WordInput>& of_sentence = of_document.emplace_back();
      for (const Token& token : sentence.tokens) {
        of_sentence.push_back(word_input(documents.back().form(token), weights));
      }
      words += sentence.tokens.size();
    }
    sentences += documents.back().sentences.size();
  }
  fmt::print("{} articles, {} sentences, {} words\n", articles.size(), sentences, words);
  fmt::print("{:<28} {:>8} {:>10} {:>8}\n", "stage", "us/word", "words/s", "share");

  double all = 0;
  const auto report = [&](const std::string& stage, double seconds) {
    const auto count = static_cast<double>(words);
    fmt::print("{:<28} {:>8.2f} {:>10.0f} {:>7.1f}%\n", stage, 1e6 * seconds / count, count / seconds,
               100 * seconds / all);
  };
  const auto each_token = [&](const auto& work) {
    std::size_t sum = 0;
    for (const Document& document : documents) {
      for (const Sentence& sentence : document.sentences) {
        for (const Token& token : sentence.tokens) sum += work(document, token);
      }
    }
    if (sum == 0) fmt::print("no words\n");  // so that the work is not left out
  };
  const auto conllu = [&](const Document& document) {
    std::ostringstream out;
    write_conllu(document, out);
    return std::move(out).str();
  };

  all = median_seconds(rounds, [&] {
    for (Article& article : read_all()) conllu(annotate(std::move(article), model));
  });
  report("parse, all of it", all);
  report("  read", median_seconds(rounds, read_all));
  report("  sentences and tokens", median_seconds(rounds, [&] {
           for (const Article& article : articles) segment(article.text);
         }));
  report("  features", median_seconds(rounds, [&] {
           each_token([&](const Document& document, const Token& token) {
             return 1 + word_input(document.form(token), weights).vector;
           });
         }));
  for (const Kernels& kind : all_kernels()) {
    report(fmt::format("  network ({})", kind.name), median_seconds(rounds, [&] {
             for (const auto& of_document : inputs) analyse(of_document, weights, kind);
           }));
  }
  report("  lemmas", median_seconds(rounds, [&] {
           each_token([&](const Document& document, const Token& token) {
             return lemma_of(document.form(token), token.upos, token.xpos, weights).size();
           });
         }));
  report("  CoNLL-U", median_seconds(rounds, [&] {
           for (const Document& document : documents) conllu(document);
         }));
  report("triples (not in parse)", median_seconds(rounds, [&] {
           for (const Document& document : documents) extract(document);
         }));
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  std::vector<std::string> paths(argv + 1, argv + argc);
  std::size_t rounds = 5;
  if (paths.size() > 2 && paths[paths.size() - 2] == "--rounds") {
    rounds = std::max<std::size_t>(1, std::stoul(paths.back()));
    paths.resize(paths.size() - 2);
  }
  if (paths.empty()) {
    fmt::print(stderr, "benchmark FILE... [--rounds N]\n");
    return 2;
  }
  newsgraph::run(paths, rounds);
}
