// Views and filters: the part of a graph that somebody wants to see. The same for exports, the viewer and queries.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

enum class ViewKind : std::uint8_t {
  actors,      // entities and the facts between them
  statements,  // who said what about whom: speaker, statement, what it is about
  full         // both
};
std::string_view to_string(ViewKind kind);

// Empty fields do not restrict.
struct Filter {
  std::string around = {};                  // a name: only what is within `hops` of the entity that it finds
  std::size_t hops = 1;                     // facts, or statements that join their speaker and what they are about
  std::vector<EntityType> types = {};       // only entities of one of these types, and statements that touch one
  std::vector<std::string> relations = {};  // only facts and statements whose lemma is one of these, or whose relation
                                            // or cue has one of these as words, without regard to case; of facts
                                            // also the lemma and words of any of their sentences
  std::vector<std::string> sources = {};    // only evidence from outlets with one of these in their name
  std::string since = {};       // only evidence published from this date on; ISO 8601, also "2025-08" or "2025"
  std::string until = {};       // only evidence published up to the end of this date
  std::size_t min_sources = 0;  // only facts of so many independent sources; does not touch statements
  std::size_t top = 0;          // only the so many most central entities
  bool collapse = false;        // facts that join the same two entities in the same direction are one edge
};

// What of `all` (Store::everything()) the view shows and the filters leave, measured anew. Filters work in the order of
// the fields of Filter, but `around` after `min_sources`. An edge keeps the evidence that passes, and counts its
// sources anew; one without any goes. Where filters leave facts or statements out, entities that nothing joins go too,
// but for the one at the centre. Throws Error if nothing is called `around`.
View make_view(View all, ViewKind kind, const Filter& filter);

// Which facts, statements and claims `relations`, `sources`, `since` and `until` leave.
class ReportFilter {
 public:
  explicit ReportFilter(const Filter& filter);
  bool has_relation(std::string_view lemma, std::string_view words) const;
  bool has_report(std::string_view source, std::string_view published) const;

 private:
  std::vector<std::string> relations_, sources_;  // folded
  std::string since_, until_;
};

// Erases the statements that `relations`, `sources`, `since` and `until` leave out.
void filter_statements(std::vector<Statement>& statements, const Filter& filter);

}  // namespace newsgraph
