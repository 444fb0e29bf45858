// Personal pronouns and what they tell of the thing that they stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/extract/noun_facts.h"

namespace newsgraph {

enum class Number : std::uint8_t { unknown, singular, plural };

struct Pronoun {
  int person = 3;
  Number number = Number::singular;
  Gender gender = Gender::unknown;
  bool animate = false;    // he and she, I and we; "it" is not, "they" may be
  bool inanimate = false;  // it
  bool reflexive = false;
  bool possessive = false;
};

// `word`: lower case. Nothing if it is no personal, possessive or reflexive pronoun.
std::optional<Pronoun> personal_pronoun(std::string_view word);

}  // namespace newsgraph
