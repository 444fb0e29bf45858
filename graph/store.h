// The graph file: one SQLite database that keeps what every article contributed. schema.sql documents it. The only room
// that names SQLite.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim.h"
#include "graph/identity/decision.h"
#include "graph/identity/told_name.h"
#include "graph/knowledge_graph.h"
#include "graph/notice.h"
#include "graph/query/known_names.h"
#include "graph/query/reprints.h"
#include "graph/statement.h"
#include "graph/view/view.h"
#include "ingest/triple.h"

namespace newsgraph {

enum class Added { added, unchanged, replaced };

struct StoreCounts {
  std::uint64_t articles = 0, sentences = 0, triples = 0, statements = 0, entities = 0, edges = 0, mentions = 0,
                sources = 0;
};

enum class StatementOrder : std::uint8_t {
  best,    // by how well the content fits the words (FTS5's bm25), then newest first; newest if there are no words, or
           // more than kMostRanked statements have them
  newest,  // undated ones last
  oldest   // likewise
};

// Words that more statements have are so common that to have them well tells little.
inline constexpr std::size_t kMostRanked = 10'000;

// What to look for among statements; empty fields do not restrict.
struct StatementQuery {
  std::string words;  // all must occur in the content, in any inflection that FTS5's porter stemmer equates
  std::string by;     // part of the speaker's name
  std::vector<std::string> sources;  // parts of outlets' names, without regard to case and diacritics; one must fit
  std::string entity;                // id of the speaker's entity
  std::string about;                 // id of an entity that the content mentions
  std::string since;                 // ISO 8601 dates, inclusive
  std::string until;
  StatementOrder order = StatementOrder::newest;
  std::size_t limit = SIZE_MAX;
};

struct MentionRow {
  std::string article;
  Span span;
  std::string text;
  std::string type;
  std::string entity;
  std::string name;
};

struct NamedEntity {
  std::string id, name;
  EntityType type = EntityType::thing;
};

// What became of decisions that were to be made.
struct Decided {
  std::size_t made = 0, replaced = 0, unchanged = 0;
  std::vector<Decision> outdated;       // later ones about the same, which stay
  std::vector<Decision> contradiction;  // not empty: nothing was decided, since these cannot hold together
};

class Store {
 public:
  // Opens the graph file, creating it if `create`; one that an older newsgraph made is first brought up to date. Throws
  // Error (with file and reason) if it is missing, not a newsgraph file, of a newer version, or of an older one and not
  // to be written. While another process writes, every change waits for it; `notice` is told so after a second, and
  // when an older file is brought up to date, and which entities have other ids than before when articles came or went.
  static Store open(const std::filesystem::path& file, bool create, Notice notice = {});
  // Opens a graph file of this version to ask it; whatever would change it throws Error.
  static Store open_to_ask(const std::filesystem::path& file);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Commits all that the article contributes, as one transaction: when it returns, the whole article is in the file;
  // if it throws, nothing of it is. The same article again changes nothing; a changed one replaces its old self.
  Added add(const Extraction& extraction);

  // Takes back exactly what that article contributed. False if it is not there.
  bool remove(std::string_view article);

  // Settles which mentions across articles are one entity, for all that changed since the last time. One transaction.
  // The result depends on the set of articles and on the user's decisions only, not on their order. Until then what is
  // new has no entity: it is found by who_said, not by graph. Costs what the new articles cost (graph/settle/settle.h).
  void settle();

  bool settled() const;  // whether nothing has changed since the last time
  // Decisions of the user, which settle() obeys whatever articles come and go. decide() makes all of them or, if they
  // contradict each other or what stands, none; of two about the same the later one stands, of one date the new one. In
  // which order they are made makes no difference otherwise. None may have a fault (fault_of). forget() takes one back;
  // false if it is not there. Both leave the file unsettled.
  std::vector<Decision> decisions() const;  // in the order of earlier()
  Decided decide(const std::vector<Decision>& decisions);
  bool forget(const Decision& decision);

  StoreCounts counts() const;
  KnowledgeGraph graph() const;  // measured
  // What graph() has of one entity, not measured: the edges that it is an end of, and the ends of these with nothing
  // but their names and types, but for the entity itself. Empty if it is not there.
  KnowledgeGraph graph_around(const std::string& entity) const;
  std::vector<Entity> entities() const;  // all, by id; also what no fact joins; not measured
  // Those that find_entities() may find by `name`, read by indexes or, where none is called so, those that
  // similar_names() may find: all names are read then. By id, not measured.
  std::vector<Entity> entities_called(std::string_view name) const;
  // All that the file tells, not yet measured: the graph with the unnamed speakers of statements besides, every
  // statement and every article. make_view() makes a view of it.
  View everything() const;
  std::vector<Statement> who_said(const StatementQuery& query) const;
  std::size_t count_said(const StatementQuery& query) const;  // whatever the limit
  // Names of entities that begin so, whatever the case of ASCII letters; the most used first.
  std::vector<KnownName> names_beginning(std::string_view prefix, std::size_t most) const;
  std::vector<Claim> claims() const;  // by article id, then in the text
  // Texts that several articles print, those with more prints first, then by the id of the first.
  std::vector<PrintedText> reprints() const;
  std::vector<ArticleRow> articles_of(std::string_view entity) const;  // that mention it; by date, then by id
  std::vector<ToldName> told_names(std::string_view entity) const;     // by article id, then in its order
  std::vector<NamedEntity> named_in(std::string_view article) const;   // what it names; by id
  bool has_entity(std::string_view id) const;
  // Persons of whom some article's full name has this family name (family_names(), name_form.h); by id.
  std::vector<NamedEntity> persons_of_family(std::string_view family) const;
  bool is_place(std::string_view key) const;  // whether a place is looked up by a name with this name_key()
  void for_each_triple(const std::function<void(std::string_view json)>& row) const;  // by article id, then in the text
  void for_each_mention(const std::function<void(const MentionRow&)>& row) const;     // by article id, then in the text

  struct Database;  // for this room only (database.h), as is making a Store of one
  explicit Store(std::unique_ptr<Database> database);

 private:
  std::unique_ptr<Database> database_;
};

}  // namespace newsgraph
