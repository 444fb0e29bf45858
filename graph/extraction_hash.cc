// A hash over all that an article contributes.
#include "graph/extraction_hash.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>

#include "ingest/identifier.h"

namespace newsgraph {

std::string hash_of(const Extraction& extraction, const std::vector<std::string>& records) {
  std::string all;
  const auto put = [&all](std::string_view text) { all.append(fmt::format("{}:", text.size())).append(text); };
  const Article& article = extraction.article;
  for (const auto& text : {article.source, article.url, article.title, article.published, article.text}) put(text);
  all += fmt::format("s{}", extraction.sentences);
  for (const Cluster& cluster : extraction.clusters) {
    put(cluster.name);
    all += fmt::format("{},{},{};", static_cast<int>(cluster.type), cluster.named, cluster.plural);
  }
  std::vector<const Mention*> mentions;
  for (const Mention& mention : extraction.mentions) mentions.push_back(&mention);
  const auto place = [](const Mention* mention) {
    return std::tuple(mention->span.begin, ~mention->span.end, mention->cluster, mention->kind);
  };
  std::ranges::sort(mentions, {}, place);
  const auto twice = std::ranges::unique(mentions, {}, place);
  mentions.erase(twice.begin(), twice.end());
  for (const Mention* const mention : mentions) {
    put(mention->text);
    all += fmt::format("{},{},{},{};", mention->span.begin, mention->span.end, mention->cluster,
                       static_cast<int>(mention->kind));
  }
  for (const std::string& record : records) put(record);
  return make_identifier('h', {all});
}

}  // namespace newsgraph
