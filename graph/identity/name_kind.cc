// Majorities.
#include "graph/identity/name_kind.h"

namespace newsgraph {
namespace {

constexpr double kClearVote = .65;

}  // namespace

NameKind kind_of_name(std::string_view key, const NameVotes& votes) {
  if (votes.things == 0) return NameKind::other;
  const double share = static_cast<double>(votes.persons) / static_cast<double>(votes.things);
  // Two things of one name that has several words are rare, errors of type are not.
  if (share >= kClearVote || key.find(' ') != std::string_view::npos) {
    return share >= .5 ? NameKind::person : NameKind::other;
  }
  return share > 1 - kClearVote ? NameKind::mixed : NameKind::other;
}

bool is_place(const NameVotes& votes) { return 2 * votes.places > votes.things; }

}  // namespace newsgraph
