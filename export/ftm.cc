// Writes FollowTheMoney entities, one a line. Nothing is known of money; the model is one for what documents tell.
#include "export/ftm.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "export/json_stream.h"
#include "export/text.h"
#include "export/web_link.h"
#include "ingest/identifier.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// How many characters FollowTheMoney's types hold.
constexpr std::size_t kName = 384;
constexpr std::size_t kString = 1024;
constexpr std::size_t kAddress = 250;
constexpr std::size_t kText = 65000;
constexpr std::size_t kId = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What refers to an entity there is letters, digits, "." and "-", the latter two not at the ends.
bool is_id(std::string_view text) {
  const auto inner = [](char c) { return is_digit(c) || is_letter(c) || c == '.' || c == '-'; };
  const auto outer = [](char c) { return is_digit(c) || is_letter(c); };
  return !text.empty() && text.size() <= kId && std::ranges::all_of(text, inner) && outer(text.front()) &&
         outer(text.back());
}

// All begin with "a-", lest an article be taken for an entity.
std::string article_id(std::string_view id) {
  return id.starts_with("a-") && is_id(id) ? std::string(id) : make_identifier('a', {id});
}

// "2025", "2025-08" or "2025-08-18": what FollowTheMoney takes for a date without a time.
bool is_date(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kForm[i] == 'd' ? !is_digit(text[i]) : text[i] != '-') return false;
  }
  return true;
}

// One entity of FollowTheMoney's: begun when made, ended by end(). Each property is put once, with all its values;
// empty and equal ones are left out.
class Proxy {
 public:
  using Values = std::vector<std::string_view>;

  Proxy(JsonStream& json, std::string_view id, std::string_view schema) : json_(json) {
    json_.begin_object();
    json_.text("id", id);
    json_.text("schema", schema);
    json_.begin_object("properties");
  }

  void names(std::string_view property, const Values& values) { put_lines(property, values, kName); }
  void strings(std::string_view property, const Values& values) { put_lines(property, values, kString); }
  void addresses(std::string_view property, const Values& values) { put_lines(property, values, kAddress); }
  void texts(std::string_view property, const Values& values) {
    std::vector<std::string> written;
    for (const std::string_view value : values) {
      if (!in_one_line(value).empty()) written.push_back(shorten(printable(value), kText));
    }
    put(property, written);
  }
  // Ids and dates, and addresses of the web.
  void exact(std::string_view property, const Values& values) {
    put(property, std::vector<std::string>(values.begin(), values.end()));
  }

  void end() {
    json_.end_object();
    json_.end_object();
    json_.end_line();
  }

 private:
  void put_lines(std::string_view property, const Values& values, std::size_t limit) {
    std::vector<std::string> written;
    for (const std::string_view value : values) written.push_back(shorten(in_one_line(value), limit));
    put(property, written);
  }

  void put(std::string_view property, const std::vector<std::string>& values) {
    std::vector<std::string> different;
    std::set<std::string_view> seen{""};
    for (const std::string& value : values) {
      if (seen.insert(value).second) different.push_back(value);
    }
    json_.texts(property, different);
  }

  JsonStream& json_;
};

Proxy::Values views(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

Proxy::Values one(std::string_view text) { return {text}; }

std::string_view schema_of(EntityType type) {
  switch (type) {
    case EntityType::person: return "Person";
    case EntityType::organisation: return "Organization";
    case EntityType::place: return "Address";
    case EntityType::group: return "LegalEntity";
    case EntityType::event: return "Event";
    case EntityType::product:
    case EntityType::work: return "Asset";
    case EntityType::date:
    case EntityType::money:
    case EntityType::quantity:
    case EntityType::thing: return "Note";
  }
  return "Note";
}

void put_entity(JsonStream& json, const Entity& entity) {
  Proxy proxy(json, entity.id, schema_of(entity.type));
  const std::string name = in_one_line(entity.name);
  Proxy::Values others;
  for (const std::string& other : entity.names) {
    if (other != entity.name) others.push_back(other);
  }
  proxy.names("name", one(name));
  // A description ("two men") is no name to search lists of people by.
  proxy.names(entity.named ? "alias" : "weakAlias", others);
  if (entity.type == EntityType::place) proxy.addresses("full", one(name));
  proxy.texts("description", views(entity.roles));
  if (shorten(name, kName) != name) proxy.texts("notes", one(name));
  proxy.strings("keywords", one(to_string(entity.type)));
  proxy.end();
}

void put_article(JsonStream& json, const ArticleRow& article) {
  Proxy proxy(json, article_id(article.id), "Article");
  proxy.names("name", one(article.title));
  proxy.strings("title", one(article.title));
  proxy.strings("fileName", one(article.id));
  proxy.strings("publisher", one(article.source));
  const std::string link = web_link(article.url);
  proxy.exact("sourceUrl", one(link));
  if (link.empty()) proxy.texts("notes", one(article.url));
  if (is_date(article.published)) proxy.exact("publishedAt", one(article.published));
  proxy.end();
}

// What of a claim is not plainly affirmed.
Proxy::Values status(Polarity polarity, Modality modality) {
  Proxy::Values values;
  if (polarity != Polarity::affirmed) values.push_back(to_string(polarity));
  if (modality != Modality::asserted) values.push_back(to_string(modality));
  return values;
}

// A fact's time as two dates with a slash between, or as one. False if it is neither, as a duration is not.
bool put_time(Proxy& proxy, std::string_view time) {
  const std::size_t slash = time.find('/');
  if (is_date(time)) {
    proxy.exact("date", one(time));
    return true;
  }
  if (slash == std::string_view::npos || !is_date(time.substr(0, slash)) || !is_date(time.substr(slash + 1))) {
    return false;
  }
  proxy.exact("startDate", one(time.substr(0, slash)));
  proxy.exact("endDate", one(time.substr(slash + 1)));
  return true;
}

void put_fact(JsonStream& json, const View& view, const Link& link) {
  const Edge& edge = *link.fact;
  std::vector<std::string> proof, addresses;
  Proxy::Values sentences, outlets, triples;
  for (const Evidence& evidence : edge.evidence) {
    sentences.push_back(evidence.sentence);
    outlets.push_back(evidence.source);
    triples.push_back(evidence.triple);
    const ArticleRow* const article = find_article(view, evidence.article);
    if (article) proof.push_back(article_id(article->id));
    if (article) addresses.push_back(web_link(article->url));
  }
  std::vector<std::string> description;
  for (const std::string& speaker : edge.said_by) description.push_back("said by " + speaker);

  Proxy proxy(json, link.id, "UnknownLink");
  proxy.exact("subject", one(node(view, link.from).id));
  proxy.exact("object", one(node(view, link.to).id));
  proxy.strings("role", one(edge.relation));
  proxy.strings("status", status(edge.polarity, edge.modality));
  if (!put_time(proxy, edge.time) && !edge.time.empty()) description.push_back("time: " + edge.time);
  proxy.texts("summary", sentences);
  proxy.texts("description", views(description));
  proxy.strings("recordId", triples);
  proxy.exact("proof", views(proof));
  proxy.strings("publisher", outlets);
  proxy.exact("sourceUrl", views(addresses));
  proxy.end();
}

// Who said it; whom it is about stands in the note.
void put_saying(JsonStream& json, const View& view, const Link& saying) {
  const Statement& said = *saying.statement;
  const std::string link = web_link(said.url);
  const std::string proof = find_article(view, said.article) ? article_id(said.article) : std::string();
  Proxy proxy(json, saying.id, "UnknownLink");
  proxy.exact("subject", one(node(view, saying.from).id));
  proxy.exact("object", one(said.triple));
  proxy.strings("role", one(saying.label));
  proxy.strings("status", status(said.polarity, said.modality));
  if (is_date(said.published)) proxy.exact("date", one(said.published));
  proxy.texts("summary", one(said.sentence));
  proxy.strings("recordId", one(said.triple));
  proxy.exact("proof", one(proof));
  proxy.strings("publisher", one(said.source));
  proxy.exact("sourceUrl", one(link));
  proxy.end();
}

void put_statement(JsonStream& json, const View& view, const Statement& said) {
  const std::string link = web_link(said.url);
  const std::string proof = find_article(view, said.article) ? article_id(said.article) : std::string();
  std::vector<std::string> summary;
  if (!said.speaker.empty()) summary.push_back("said by " + said.speaker);
  for (const std::string& outer : said.by_way_of) {
    if (!outer.empty()) summary.push_back("by way of " + outer);
  }
  Proxy::Values about;
  for (const std::string& entity : said.about) {
    if (find_entity(view, entity) != kNowhere) about.push_back(entity);
  }
  Proxy::Values keywords = status(said.polarity, said.modality);
  keywords.insert(keywords.begin(), {"statement", to_string(said.kind)});

  Proxy proxy(json, said.triple, "Note");
  proxy.names("name", one(said.content));
  proxy.texts("description", one(said.content));
  proxy.exact("entity", about);
  proxy.texts("summary", views(summary));
  proxy.texts("notes", one(said.sentence));
  proxy.strings("keywords", keywords);
  proxy.exact("proof", one(proof));
  proxy.strings("publisher", one(said.source));
  proxy.exact("sourceUrl", one(link));
  proxy.end();
}

void put_documentations(JsonStream& json, const View& view) {
  std::set<std::pair<std::string_view, std::uint32_t>> told;  // the article, the entity's index
  for (const Edge& edge : view.graph.edges) {
    for (const Evidence& evidence : edge.evidence) {
      told.emplace(evidence.article, edge.from);
      told.emplace(evidence.article, edge.to);
    }
  }
  for (const Statement& said : view.statements) {
    told.emplace(said.article, find_entity(view, said.entity));
    for (const std::string& entity : said.about) told.emplace(said.article, find_entity(view, entity));
  }
  for (const auto& [article, entity] : told) {
    if (entity == kNowhere || !find_article(view, article)) continue;
    const std::string& id = view.graph.entities[entity].id;
    Proxy proxy(json, make_identifier('d', {article, id}), "Documentation");
    proxy.exact("document", one(article_id(article)));
    proxy.exact("entity", one(id));
    proxy.end();
  }
}

}  // namespace

void write_ftm(const View& view, const ExportOptions&, std::ostream& out) {
  JsonStream json(out);
  for (const Entity& entity : view.graph.entities) put_entity(json, entity);
  for (const ArticleRow& article : view.articles) put_article(json, article);
  for (const Statement& statement : view.statements) put_statement(json, view, statement);
  for (const Link& link : links(view)) {
    if (link.kind == LinkKind::fact) put_fact(json, view, link);
    if (link.kind == LinkKind::says) put_saying(json, view, link);
  }
  put_documentations(json, view);
  if (!out.flush())
    throw Error("cannot write FollowTheMoney entities: the output does not take them (is the disk full?)");
}

}  // namespace newsgraph
