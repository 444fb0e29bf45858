// What the user decided about identity: two names are one, two names are never one, a name is another one's. It stands
// above what the program finds out, and says so in terms that stay when articles come and go: names and ids of
// articles. ruling.h tells what follows from decisions, decision_text.h how they are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class DecisionKind : std::uint8_t {
  merge,        // `name` and `other` are one; if they are equal: all who bear the name are one
  never_merge,  // they are two, whatever else is decided or found out
  split         // `name` is not what the program takes it for; with `articles`, that of these articles is not
};

std::string_view to_string(DecisionKind kind);  // "merge", "never-merge", "split"

// What bears the name: the program keeps persons apart from all else that is called so.
enum class NameOf : std::uint8_t { anything, person, other };

struct DecidedName {
  std::string text;  // as articles write it, in one line
  NameOf of = NameOf::anything;

  friend bool operator==(const DecidedName&, const DecidedName&) = default;
};

// A name as decisions hold it: control characters and runs of white space are one space each.
DecidedName decided_name(std::string_view text, NameOf of = NameOf::anything);

// The keys of all entities that the name may found and of all forms that it may be: one, or of
// NameOf::anything two. Ascending.
std::vector<std::string> keys_of(const DecidedName& name);

// Whether one thing may be meant by both: they have a key in common.
bool same_name(const DecidedName& a, const DecidedName& b);

struct Decision {
  DecisionKind kind = DecisionKind::merge;
  DecidedName name;
  DecidedName other;                  // of a split: whose name it is; no text: nobody's who is called otherwise
  std::vector<std::string> articles;  // of a split: ids, ascending; empty: all articles
  std::string date;                   // "2025-08-19": when it was decided; empty if nobody knows
  std::string reason;                 // in one line; empty if none was given

  friend bool operator==(const Decision&, const Decision&) = default;
};

// Whether the decision names one of `names`.
bool concerns(const Decision& decision, const std::vector<std::string>& names);

// What the decision is about, as text: of two decisions with equal subjects only the later one can hold. Merging and
// never merging two names is about the same, whichever of them comes first.
std::string subject_of(const Decision& decision);

// By date, those without one first; of one date by subject.
bool earlier(const Decision& a, const Decision& b);

// Why the decision can never hold, whatever else is decided; empty if it can. ("a name cannot be merged with itself")
std::string fault_of(const Decision& decision);

// Decisions (indexes, ascending) that cannot hold together: a chain of merges between two names that are never to be
// merged, with the one that says so; or two splits of one article's name. No more than it takes for one contradiction;
// empty if there is none. `decisions`: no two with one subject.
std::vector<std::size_t> contradiction(const std::vector<Decision>& decisions);

}  // namespace newsgraph
