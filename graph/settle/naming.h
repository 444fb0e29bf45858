// The first level of settling: what each cluster is looked up by, as which kind of thing, and so which form is its own.
// Private to this room.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "graph/settle/cluster_rows.h"
#include "graph/settle/form_rows.h"
#include "graph/settle/touched.h"
#include "graph/settle/trait_rows.h"
#include "graph/sqlite.h"
#include "ingest/triple.h"

namespace newsgraph {

class Naming {
 public:
  Naming(const sqlite::Connection& connection, Touched& touched);

  // Counts what the things of an article are called that is new.
  void contribute(std::int64_t article);

  // Takes back what contribute() and settle() counted of an article that is about to go.
  void withdraw(std::int64_t article);

  // Descriptions that are names elsewhere become names, names get their kinds, and clusters their forms.
  void settle();

 private:
  // How the uses of a name change: in columns of name_keys.
  struct Change {
    int names = 0, candidates = 0, things = 0, persons = 0, places = 0;
  };

  void count(const std::string& key, const Change& change);
  void vote(const std::string& key, EntityType type, int sign);
  void find_overlooked_names();
  void pick_name(std::int64_t cluster);
  void find_kinds();
  // A cluster, and the names that its article has for it.
  struct Told {
    ClusterRow cluster;
    std::vector<CountedName> names;
  };
  std::vector<Told> told_in(std::int64_t article);
  void count_apart(const std::vector<Told>& told, int sign);
  void touch_named_after(const std::string& place);
  std::string look_of(const ClusterRow& cluster, const std::vector<CountedName>& names);
  std::vector<std::string> names_of(const ClusterRow& cluster);
  void give_form(std::int64_t cluster);
  void take_form(const ClusterRow& cluster);

  Touched& touched_;
  ClusterRows clusters_;
  FormRows forms_;
  TraitRows traits_;
  sqlite::Query count_, read_key_, set_overlooked_, set_kind_, drop_key_, insert_maybe_, maybe_with_key_, pick_,
      candidates_, speaks_, kind_, is_person_, undecide_, forms_of_place_;
  std::set<std::int64_t> maybe_named_;  // clusters that a description may give another name than before
  std::set<std::int64_t> formless_;     // clusters that may need another form
};

}  // namespace newsgraph
