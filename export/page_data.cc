// Writes the data of a page with RapidJSON.
#include "export/page_data.h"

#include <rapidjson/writer.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "export/page_layout.h"
#include "export/palette.h"
#include "export/text.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// The one place that makes JSON safe inside of HTML: there "<" alone begins anything, and in JSON it stands in strings
// only. What is not ASCII the writer escapes.
class InsideHtml {
 public:
  using Ch = char;
  explicit InsideHtml(std::ostream& out) : out_(out) {}
  void Put(char byte) {
    if (byte == '<') {
      out_ << "\\u003c";
    } else {
      out_.put(byte);
    }
  }
  void Flush() {}

 private:
  std::ostream& out_;
};

// RapidJSON's writer looks for it beside the stream.
void PutUnsafe(InsideHtml& stream, char byte) { stream.Put(byte); }

using Json = rapidjson::Writer<InsideHtml, rapidjson::UTF8<>, rapidjson::ASCII<>>;

// Of valid UTF-8.
std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0) != 0x80) units += value >= 0xF0 ? 2 : 1;
  }
  return units;
}

enum class MarkKind { subject, relation, object, said };
using Marked = std::pair<MarkKind, Span>;  // in the article's text

// A sentence that reports a fact or holds a statement. Points into the view.
struct Report {
  std::string_view article, source, published, title, url, sentence;
  Span span;
  std::vector<Marked> marked;
};

Report report_of(const View& view, const Evidence& evidence) {
  const ArticleRow* const article = find_article(view, evidence.article);
  return {.article = evidence.article,
          .source = evidence.source,
          .published = evidence.published,
          .title = article ? std::string_view(article->title) : "",
          .url = article ? std::string_view(article->url) : "",
          .sentence = evidence.sentence,
          .span = evidence.sentence_span,
          .marked = {{MarkKind::subject, evidence.subject},
                     {MarkKind::relation, evidence.relation},
                     {MarkKind::object, evidence.object}}};
}

Report report_of(const Statement& statement) {
  Report report{.article = statement.article,
                .source = statement.source,
                .published = statement.published,
                .title = statement.title,
                .url = statement.url,
                .sentence = statement.sentence,
                .span = statement.sentence_span,
                .marked = {}};
  for (const Span span : statement.content_spans) report.marked.emplace_back(MarkKind::said, span);
  return report;
}

// Articles and sentences, numbered as reports first need them.
class Sources {
 public:
  // The number of the report's sentence.
  std::size_t add(const Report& report) {
    const auto [article, new_article] = article_numbers_.try_emplace(report.article, articles_.size());
    if (new_article) articles_.push_back(report);
    const auto key = std::make_tuple(article->second, report.span, report.sentence);
    const auto [sentence, new_sentence] = sentence_numbers_.try_emplace(key, sentences_.size());
    if (new_sentence) sentences_.emplace_back(article->second, report.sentence);
    return sentence->second;
  }

  void write(Json& json) const;

 private:
  std::vector<Report> articles_;  // one report of each
  std::vector<std::pair<std::size_t, std::string_view>> sentences_;
  std::map<std::string_view, std::size_t> article_numbers_;
  std::map<std::tuple<std::size_t, Span, std::string_view>, std::size_t> sentence_numbers_;
};

void put(Json& json, std::string_view text) {
  const std::string safe = printable(text);
  json.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
}

void put(Json& json, const char* key, std::string_view text) {
  json.Key(key);
  put(json, text);
}

void put(Json& json, const char* key, std::uint32_t number) {
  json.Key(key);
  json.Uint(number);
}

void put(Json& json, const char* key, const std::vector<std::string>& texts) {
  json.Key(key);
  json.StartArray();
  for (const std::string& text : texts) put(json, text);
  json.EndArray();
}

template <typename Row, typename Write>
void put_list(Json& json, const char* key, const Row& rows, Write write) {
  json.Key(key);
  json.StartArray();
  for (const auto& row : rows) {
    json.StartObject();
    write(row);
    json.EndObject();
  }
  json.EndArray();
}

void Sources::write(Json& json) const {
  put_list(json, "articles", articles_, [&](const Report& report) {
    put(json, "title", report.title);
    put(json, "url", report.url);
    put(json, "source", report.source);
    put(json, "published", report.published);
  });
  json.Key("sentences");
  json.StartArray();
  for (const auto& [article, words] : sentences_) {
    json.StartArray();
    json.Uint64(article);
    put(json, words);
    json.EndArray();
  }
  json.EndArray();
}

void put_marks(Json& json, const Report& report) {
  std::vector<Marked> marks;
  for (const Marked& mark : report.marked) {
    if (!mark.second.empty() && report.span.contains(mark.second)) marks.push_back(mark);
  }
  std::ranges::stable_sort(marks, {}, &Marked::second);
  const auto units = [&](std::uint32_t place) {
    return utf16_length(printable(report.sentence.substr(0, place - report.span.begin)));
  };
  json.StartArray();
  for (const auto& [kind, span] : marks) {
    json.StartArray();
    json.Int(static_cast<int>(kind));
    json.Uint(units(span.begin));
    json.Uint(units(span.end));
    json.EndArray();
  }
  json.EndArray();
}

void put_reports(Json& json, Sources& sources, const std::vector<Report>& reports) {
  json.Key("reports");
  json.StartArray();
  for (const Report& report : reports) {
    json.StartArray();
    json.Uint64(sources.add(report));
    put_marks(json, report);
    json.EndArray();
  }
  json.EndArray();
}

// What the page draws as a line between two: a fact, or a statement of one about the other.
std::vector<Spot> positions_of(const View& view) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;
  for (const Edge& edge : view.graph.edges) lines.emplace_back(edge.from, edge.to);
  for (const Statement& statement : view.statements) {
    const std::uint32_t speaker = find_entity(view, statement.entity);
    for (const std::string& about : statement.about) {
      const std::uint32_t entity = find_entity(view, about);
      if (speaker != kNowhere && entity != kNowhere) lines.emplace_back(speaker, entity);
    }
  }
  return lay_out(view.graph.entities.size(), lines);
}

void put_entities(Json& json, const View& view) {
  const std::vector<Spot> positions = positions_of(view);
  std::size_t number = 0;
  put_list(json, "entities", view.graph.entities, [&](const Entity& entity) {
    put(json, "id", entity.id);
    put(json, "name", entity.name);
    put(json, "type", to_string(entity.type));
    put(json, "names", entity.names);
    put(json, "roles", entity.roles);
    put(json, "mentions", entity.mentions);
    put(json, "articles", entity.articles);
    json.Key("centrality");
    json.Double(entity.centrality);
    json.Key("x");
    json.Int64(static_cast<std::int64_t>(positions[number].x));
    json.Key("y");
    json.Int64(static_cast<std::int64_t>(positions[number].y));
    ++number;
  });
}

void put_facts(Json& json, const View& view, Sources& sources) {
  put_list(json, "facts", view.graph.edges, [&](const Edge& edge) {
    put(json, "id", edge.id);
    put(json, "from", edge.from);
    put(json, "to", edge.to);
    put(json, "relation", edge.relation);
    put(json, "polarity", to_string(edge.polarity));
    put(json, "modality", to_string(edge.modality));
    put(json, "time", edge.time);
    put(json, "saidBy", edge.said_by);
    put(json, "independent", edge.independent_sources);
    std::vector<Report> reports;
    for (const Evidence& evidence : edge.evidence) reports.push_back(report_of(view, evidence));
    put_reports(json, sources, reports);
  });
}

void put_statements(Json& json, const View& view, Sources& sources) {
  put_list(json, "statements", view.statements, [&](const Statement& statement) {
    const std::uint32_t speaker = find_entity(view, statement.entity);
    put(json, "id", statement.triple);
    json.Key("speaker");
    json.Int64(speaker == kNowhere ? -1 : std::int64_t{speaker});
    put(json, "name", statement.speaker);
    put(json, "cue", statement.cue);
    put(json, "content", statement.content);
    put(json, "quote", to_string(statement.kind));
    put(json, "polarity", to_string(statement.polarity));
    put(json, "modality", to_string(statement.modality));
    put(json, "byWayOf", statement.by_way_of);
    json.Key("about");
    json.StartArray();
    for (const std::string& about : statement.about) {
      if (const std::uint32_t entity = find_entity(view, about); entity != kNowhere) json.Uint(entity);
    }
    json.EndArray();
    put_reports(json, sources, {report_of(statement)});
  });
}

void put_palette(Json& json) {
  std::vector<EntityType> types;
  for (int i = 0; i <= static_cast<int>(EntityType::thing); ++i) types.push_back(static_cast<EntityType>(i));
  put_list(json, "palette", types, [&](EntityType type) {
    put(json, "type", to_string(type));
    put(json, "fill", colours_of(type).fill);
    put(json, "text", colours_of(type).text);
  });
}

}  // namespace

void write_page_data(const View& view, std::ostream& out) {
  InsideHtml stream(out);
  Json json(stream);
  Sources sources;
  json.StartObject();
  put_palette(json);
  put_entities(json, view);
  put_facts(json, view, sources);
  put_statements(json, view, sources);
  sources.write(json);
  json.EndObject();
}

}  // namespace newsgraph
