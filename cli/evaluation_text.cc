// Lays out the figures of an evaluation.
#include "cli/evaluation_text.h"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {
namespace {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;
using NamedFound = std::pair<std::string, Found>;

double percent(double share) { return 100 * share; }

std::string band_name(std::size_t band) {
  const std::uint32_t from = band == 0 ? 1 : kLengthBands[band - 1] + 1;
  return kLengthBands[band] == 0 ? fmt::format("{}+", from) : fmt::format("{}-{}", from, kLengthBands[band]);
}

std::vector<NamedFound> text_rows(const Evaluation& e) {
  return {{"sentences", e.sentences}, {"tokens", e.tokens}, {"words", e.words}};
}

// Empty where the gold files have no names.
std::vector<NamedFound> name_rows(const Evaluation& e) {
  if (e.all_names().gold == 0) return {};
  constexpr std::string_view kTypes[] = {"person", "organisation", "place"};
  std::vector<NamedFound> rows;
  for (std::size_t i = 0; i < std::size(kTypes); ++i) rows.emplace_back(kTypes[i], e.names[i]);
  rows.emplace_back("all", e.all_names());
  return rows;
}

// The most frequent in the gold files first.
std::vector<NamedFound> relation_rows(const Evaluation& e) {
  std::vector<NamedFound> rows(e.relations.begin(), e.relations.end());
  std::ranges::stable_sort(rows, std::ranges::greater(), [](const NamedFound& row) { return row.second.gold; });
  return rows;
}

void put_found_table(std::string_view title, const std::vector<NamedFound>& rows, std::string& out) {
  if (rows.empty()) return;
  fmt::format_to(std::back_inserter(out), "\n{:<16}{:>9}{:>9}{:>9}{:>11}{:>9}{:>9}\n", title, "gold", "found", "right",
                 "precision", "recall", "F1");
  for (const auto& [name, found] : rows) {
    fmt::format_to(std::back_inserter(out), "{:<16}{:>9}{:>9}{:>9}{:>11.2f}{:>9.2f}{:>9.2f}\n", name, found.gold,
                   found.found, found.right, percent(found.precision()), percent(found.recall()), percent(found.f1()));
  }
}

void put_words(std::string_view name, const WordScore& score, std::string& out) {
  fmt::format_to(std::back_inserter(out), "{:<16}{:>9}{:>9}{:>9.2f}{:>11.2f}{:>9.2f}\n", name, score.sentences,
                 score.words, percent(score.upos_accuracy()), percent(score.uas()), percent(score.las()));
}

void put(const char* key, std::uint64_t count, JsonWriter& json) {
  json.Key(key);
  json.Uint64(count);
}

void put(const char* key, double share, JsonWriter& json) {
  json.Key(key);
  json.Double(share);
}

void put_scores(const WordScore& score, JsonWriter& json) {
  put("sentences", score.sentences, json);
  put("words", score.words, json);
  put("upos", score.upos_accuracy(), json);
  put("uas", score.uas(), json);
  put("las", score.las(), json);
}

void put_rows(const char* key, const std::vector<NamedFound>& rows, JsonWriter& json) {
  if (rows.empty()) return;
  json.Key(key);
  json.StartObject();
  for (const auto& [name, found] : rows) {
    json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    json.StartObject();
    put("gold", found.gold, json);
    put("found", found.found, json);
    put("right", found.right, json);
    put("precision", found.precision(), json);
    put("recall", found.recall(), json);
    put("f1", found.f1(), json);
    json.EndObject();
  }
  json.EndObject();
}

}  // namespace

std::string evaluation_table(const Evaluation& e) {
  std::string out =
      fmt::format("{:<16}{:>9}{:>9}{:>9}{:>11}{:>9}\n", "gold tokens", "sentences", "words", "UPOS", "UAS", "LAS");
  put_words("all", e.all, out);
  for (std::size_t i = 0; i < e.by_length.size(); ++i) {
    if (e.by_length[i].words > 0) put_words(band_name(i) + " words", e.by_length[i], out);
  }
  if (e.gold_xpos > 0) out += fmt::format("XPOS {:.2f}\n", percent(Found::ratio(e.xpos, e.gold_xpos)));
  if (e.gold_lemma > 0) out += fmt::format("lemmas {:.2f}\n", percent(Found::ratio(e.lemma, e.gold_lemma)));
  put_found_table("head, relation", relation_rows(e), out);
  put_found_table("names", name_rows(e), out);
  put_found_table("from raw text", text_rows(e), out);
  return out;
}

std::string evaluation_json(const Evaluation& e) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  put_scores(e.all, json);
  if (e.gold_xpos > 0) put("xpos", Found::ratio(e.xpos, e.gold_xpos), json);
  if (e.gold_lemma > 0) put("lemma", Found::ratio(e.lemma, e.gold_lemma), json);
  json.Key("lengths");
  json.StartObject();
  for (std::size_t i = 0; i < e.by_length.size(); ++i) {
    if (e.by_length[i].words == 0) continue;
    json.Key(band_name(i).c_str());
    json.StartObject();
    put_scores(e.by_length[i], json);
    json.EndObject();
  }
  json.EndObject();
  put_rows("relations", relation_rows(e), json);
  put_rows("names", name_rows(e), json);
  put_rows("text", text_rows(e), json);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

}  // namespace newsgraph
