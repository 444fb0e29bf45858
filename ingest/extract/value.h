// Times, amounts of money and numbers in their normalised forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/triple.h"

namespace newsgraph {

// Which side of the publication date a phrase lies on, as far as the verb tells ("will meet on Friday": future).
enum class Direction : std::uint8_t { unknown, past, future };

// The ISO 8601 date ("2025-08-18"), month ("2025-08"), year, interval ("2025-08-18/2025-08-22", open at one end:
// "2014/..") or duration ("P3D") that an English phrase, with or without its preposition, names: "on August 18", "last
// Tuesday", "next week", "in the coming days". The whole phrase must be a time: "the August 18 meeting" is none.
//
// Relative and partial dates are resolved against `published` (ISO 8601; empty or unreadable: they have no value). A
// weekday is the last one up to publication, unless `direction` is future; a day or month without a year is the nearest
// one to publication on the side that `direction` tells. Times of day are passed over. Weeks begin on Monday. Vague
// plurals are intervals next to publication: days reach a week, weeks a month, months a year, years a decade.
// Nothing if the phrase names no time, or one that the text alone does not place ("that day", "two years later").
std::optional<std::string> parse_time(std::string_view phrase, std::string_view published,
                                      Direction direction = Direction::unknown);

// "$90 billion", "€4m", "two million pounds", "US$ 4.2 billion", also with a preposition before and "in aid" or "a
// year" behind. Nothing for a range, and for a thing that has a price ("a $5 lunch").
std::optional<Money> parse_money(std::string_view phrase);

// "about 10", "1.5 million soldiers", "two dozen", "12 percent" (0.12). Nothing for a range, an ordinal and a vague
// number ("dozens"), and for money.
std::optional<double> parse_number(std::string_view phrase);

}  // namespace newsgraph
