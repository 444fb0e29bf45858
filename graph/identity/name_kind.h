// What the things are that go by one name, decided by the articles' votes: the language engine errs now and then about
// what a name names, but seldom about the same name in most of its articles.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgraph {

enum class NameKind : std::uint8_t {
  other,
  person,
  mixed  // both go by it; each article is believed about its own
};

struct NameVotes {
  std::int64_t things = 0;  // that are looked up by the name; of them …
  std::int64_t persons = 0;
  std::int64_t places = 0;
};

NameKind kind_of_name(std::string_view key, const NameVotes& votes);

bool is_place(const NameVotes& votes);

}  // namespace newsgraph
