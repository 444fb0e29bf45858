// Makes the graphs that the tests of exporters write.
#include "sample.h"

#include <fmt/format.h>
#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/writer.h>

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
  made.sources = made.weight = 1;
  made.evidence = {{"t-1", "a-1", "", "", "A sentence.", 0.5}};
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
  full.sources = full.weight = 2;
  full.evidence = {{"t-2", "a-2", "Lorvik Courier", "2025-08-18", "Ana Varga leads the ministry.", 0.7},
                   {"t-3", "a-1", "The Harbour Post", "2025-08-20", "Varga, who leads it, left.", 0.9},
                   {"t-4", "a-1", "The Harbour Post", "2025-08-20", "She leads it.", 0.25}};
  graph.edges[1].polarity = Polarity::negated;
  graph.edges[2].modality = Modality::possible;
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
      "=cmd()",
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
    const std::size_t number = graph.entities.size() + 10;
    graph.entities.push_back(entity("e-" + std::to_string(number), name, EntityType::thing, 0.01));
    graph.edges.push_back(
        edge("f-" + std::to_string(number), static_cast<std::uint32_t>(graph.entities.size() - 1), 0, name));
    graph.edges.back().evidence = {{"t-1", "a-1", name, "2025-01-01", name, 0.5}};
    graph.edges.back().said_by = {name};
  }
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
  const KnowledgeGraph& graph = view.graph;
  rapidjson::OStreamWrapper stream(out);
  Writer json(stream);
  json.StartObject();
  json.Key("entities");
  json.StartArray();
  for (const Entity& entity : graph.entities) {
    json.StartObject();
    put(json, "id", entity.id);
    put(json, "name", entity.name);
    put(json, "type", to_string(entity.type));
    put(json, "mentions", entity.mentions);
    put(json, "component", entity.component);
    put(json, "centrality", entity.centrality);
    json.EndObject();
  }
  json.EndArray();
  json.Key("edges");
  json.StartArray();
  for (const Edge& edge : graph.edges) {
    json.StartObject();
    put(json, "id", edge.id);
    put(json, "from", graph.entities[edge.from].id);
    put(json, "to", graph.entities[edge.to].id);
    put(json, "relation", edge.relation);
    put(json, "polarity", to_string(edge.polarity));
    put(json, "modality", to_string(edge.modality));
    put(json, "sources", edge.sources);
    put(json, "sentence", edge.evidence.front().sentence);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace newsgraph
