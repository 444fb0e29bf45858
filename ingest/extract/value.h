// Times, amounts of money and numbers in their normalised forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/triple.h"

namespace newsgraph {

// The ISO 8601 date ("2025-08-18"), month ("2025-08"), year, interval ("2025-08-18/2025-08-22") or duration ("P3D")
// that an English phrase, with or without its preposition, names: "on August 18", "last Tuesday", "next week",
// "in the coming days". Relative and partial dates are resolved against `published` (ISO 8601; empty if unknown, then
// they have no value). Nothing if the phrase names no time.
std::optional<std::string> parse_time(std::string_view phrase, std::string_view published);

// "$90 billion", "€4m", "two million pounds", "US$ 4.2 billion".
std::optional<Money> parse_money(std::string_view phrase);

// "about 10", "1.5 million", "two dozen", "12 percent" (0.12).
std::optional<double> parse_number(std::string_view phrase);

}  // namespace newsgraph
