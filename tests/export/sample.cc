// Makes the graphs that the tests of exporters write.
#include "sample.h"

#include <fmt/format.h>
#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

using namespace std::string_literals;

Entity entity(std::string id, std::string name, EntityType type, double centrality) {
  Entity made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.type = type;
  made.named = true;
  made.names = {made.name};
  made.mentions = 1;
  made.articles = 1;
  made.centrality = centrality;
  return made;
}

Edge edge(std::string id, std::uint32_t from, std::uint32_t to, std::string relation) {
  Edge made;
  made.id = std::move(id);
  made.from = from;
  made.to = to;
  made.relation = relation;
  made.lemma = std::move(relation);
  made.sources = made.independent_sources = made.articles = made.weight = 1;
  made.evidence = {{"t-1", "a-1", "", "", "A sentence.", 0.5}};
  return made;
}

Statement statement(std::string id, std::string entity, std::string speaker, std::string content) {
  Statement made;
  made.triple = std::move(id);
  made.article = "a-2";
  made.title = "Rivers & roads";
  made.url = "https://courier.example/rivers?a=1&b=2";
  made.source = "Lorvik Courier";
  made.published = "2025-08-18";
  made.speaker = std::move(speaker);
  made.entity = std::move(entity);
  made.cue = "told";
  made.lemma = "tell";
  made.content = std::move(content);
  made.sentence = "A sentence.";
  made.confidence = 0.75;
  return made;
}

using Writer = rapidjson::Writer<rapidjson::OStreamWrapper>;

void put(Writer& json, const char* key, std::string_view text) {
  json.Key(key);
  json.StartArray();
  for (const char byte : text) json.Uint(static_cast<unsigned char>(byte));
  json.EndArray();
}

void put(Writer& json, const char* key, double number) {
  json.Key(key);
  json.Double(number);
}

}  // namespace

View story() {
  View view;
  KnowledgeGraph& graph = view.graph;
  graph.entities = {entity("e-1", "Ana Varga", EntityType::person, 0.1 + 0.2),
                    entity("e-2", "Ministry of Rivers", EntityType::organisation, 1.0 / 3),
                    entity("e-3", "Lorvik", EntityType::place, 1e-17),
                    entity("e-4", "€4 million", EntityType::money, 0)};
  graph.entities[0].names = {"Ana Varga", "Varga", "the minister"};
  graph.entities[0].mentions = 12;
  graph.entities[0].articles = 3;
  graph.entities[3].named = false;
  graph.entities[3].component = 1;

  graph.edges = {edge("f-1", 0, 1, "leads"), edge("f-2", 0, 2, "did not visit"), edge("f-3", 0, 2, "could visit"),
                 edge("f-4", 2, 2, "surrounds")};
  Edge& full = graph.edges[0];
  full.lemma = "lead";
  full.said_by = {"Bruno Keller", "the ministry"};
  full.time = "2025-08-18";
  full.sources = full.articles = full.weight = 2;
  full.evidence = {{"t-2", "a-2", "Lorvik Courier", "2025-08-18", "Ana Varga leads the ministry.", 0.7},
                   {"t-3", "a-1", "The Harbour Post", "2025-08-20", "Varga, who leads it, left.", 0.9},
                   {"t-4", "a-1", "The Harbour Post", "2025-08-20", "She leads it.", 0.25}};
  full.evidence[0].relation_words = full.evidence[1].relation_words = "leads";
  full.evidence[2].relation_words = "heads";
  full.speaker = "e-1";
  full.evidence[0].statement = "t-20";
  full.evidence[0].sentence_span = {10, 39};
  full.evidence[0].subject = {10, 19};
  full.evidence[0].relation = {20, 25};
  full.evidence[0].object = {26, 38};
  graph.edges[1].polarity = Polarity::negated;
  graph.edges[2].modality = Modality::possible;

  Statement told = statement("t-20", "e-1", "Ana Varga", "that the ministry would move to Lorvik");
  told.about = {"e-2", "e-3"};
  told.sentence = "Bruno Keller wrote that Ana Varga told him that the ministry would move to Lorvik.";
  told.sentence_span = {40, 122};
  told.content_spans = {{83, 121}};
  told.by_way_of = {"Bruno Keller"};
  told.polarity = Polarity::negated;
  // Neither who said it nor what it is about is shown.
  Statement loose = statement("t-21", "", "officials", "we shall see");
  loose.kind = QuoteKind::direct;
  loose.about = {"e-9"};
  loose.article = "a-1";
  loose.source = "The Harbour Post";
  loose.published.clear();
  view.statements = {told, loose};
  view.articles = {{"a-1", "The Harbour Post", "", "", "2025-08-20"},
                   {"a-2", "Lorvik Courier", "https://courier.example/rivers?a=1&b=2", "Rivers & roads", "2025-08-18"}};
  return view;
}

View hostile() {
  const std::string long_name = [] {
    std::string name;
    while (name.size() < 65536) name += "Ünwieldy <name> \\N ";
    return name;
  }();
  const std::string names[] = {
      "",
      "\"quoted\" 'name'",
      "<b>bold</b> & <script>alert(1)</script>",
      "]]>",
      "<!-- -- -->",
      "\\N \\G \\E \\L \\l\\r\\n \\",
      "ends with a backslash\\",
      "\\\"",
      "AT&T &amp; &lt;b&gt; &#65; &nosuch;",
      "javascript:alert(1)",
      "\"",
      "<",
      "</script><script>alert(1)</script>",
      "<HTML><img src=\"https://news.example/pixel.png\">",
      "=cmd()",
      "+1-1",
      "@SUM(A1)",
      "\t=cmd()",
      "a;b|c,d'e",
      "'); DROP TABLE entities; --",
      "$${x} $1 \\u0041 \\x41",
      "line separators \u2028 \u2029 \u0085",
      "https://news.example/\"><script>alert(1)</script>",
      " spaces around ",
      "\n",
      "\1\2\3\4\5\6\a\b\t\n\v\f\r\16\17\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37\177",
      "nul\0here and bell\a and escape\x1b[31m"s,
      "tab\tline\nbreak\r\nreturn\rend ",
      "noncharacters \xEF\xBF\xBE \xEF\xBF\xBF delete \x7f",
      "not UTF-8: \xff\xfe, cut \xe2\x82, overlong \xc0\xaf, surrogate \xed\xa0\x80",
      "emoji 👩‍🚀🇫🇷, Greek Ωμέγα, combining é",
      "עברית and العربية, override \u202Eabc\u202C",
      "中文名字 日本語",
      "node",
      "%s %n ${PATH} $(id) `id`",
      "{record|<port>fields}",
      long_name,
  };
  View view;
  KnowledgeGraph& graph = view.graph;
  for (const std::string& name : names) {
    const auto number = static_cast<std::uint32_t>(graph.entities.size());
    const std::string suffix = "-" + std::to_string(number + 10);
    graph.entities.push_back(entity("e" + suffix, name, EntityType::thing, 0.01));
    graph.entities.back().roles = {name, name};
    Edge& line = graph.edges.emplace_back(edge("f" + suffix, number, 0, name));
    // Ids of articles are their publishers', and as strange as any name.
    line.evidence = {{"t-1", name, name, "2025-01-01", name, 0.5}};
    line.said_by = {name};
    Statement& said = view.statements.emplace_back(statement("t" + suffix, "e" + suffix, name, name));
    said.about = {"e-10"};
    said.cue = said.article = said.source = said.title = said.url = said.sentence = name;
    said.by_way_of = {name, name};
    view.articles.push_back({name, name, name, name, "2025-01-01"});
  }
  std::ranges::sort(view.articles, {}, &ArticleRow::id);
  return view;
}

View ring(std::size_t nodes, std::size_t chords) {
  View view;
  KnowledgeGraph& graph = view.graph;
  const auto id = [](char kind, std::size_t number) { return fmt::format("{}-{}", kind, 1000000 + number); };
  const auto index = [&](std::size_t number) { return static_cast<std::uint32_t>(number % nodes); };
  for (std::size_t i = 0; i < nodes; ++i) {
    const auto type = static_cast<EntityType>(i % 11);
    graph.entities.push_back(entity(id('e', i), "Entity " + std::to_string(i), type, 1.0 / static_cast<double>(i + 1)));
    graph.edges.push_back(edge(id('f', i), index(i), index(i + 1), "follows"));
  }
  for (std::size_t i = 0; i < chords; ++i) {
    graph.edges.push_back(edge(id('f', nodes + i), index(i * 7), index(i * 13 + 5), "mentions"));
  }
  return view;
}

void dump_json(const View& view, std::ostream& out) {
  rapidjson::OStreamWrapper stream(out);
  Writer json(stream);
  json.StartObject();
  json.Key("nodes");
  json.StartArray();
  for (std::size_t i = 0; i < count_nodes(view); ++i) {
    const Node shown = node(view, i);
    json.StartObject();
    put(json, "id", shown.id);
    put(json, "label", shown.label);
    put(json, "type", shown.type);
    put(json, "weight", shown.weight);
    put(json, "component", shown.component);
    put(json, "centrality", shown.centrality);
    json.EndObject();
  }
  json.EndArray();
  json.Key("links");
  json.StartArray();
  for (const Link& link : links(view)) {
    json.StartObject();
    put(json, "id", link.id);
    put(json, "from", node(view, link.from).id);
    put(json, "to", node(view, link.to).id);
    put(json, "kind", to_string(link.kind));
    put(json, "label", link.label);
    put(json, "polarity", to_string(link.fact ? link.fact->polarity : link.statement->polarity));
    put(json, "modality", to_string(link.fact ? link.fact->modality : link.statement->modality));
    put(json, "weight", link.weight);
    put(json, "sentence", link.fact ? link.fact->evidence.front().sentence : link.statement->sentence);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace newsgraph
