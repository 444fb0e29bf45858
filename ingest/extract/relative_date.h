// Times that count from publication: "yesterday", "two days ago", "next week", "Tuesday".
#pragma once

#include <optional>
#include <string_view>

#include "ingest/extract/calendar.h"
#include "ingest/extract/time_words.h"

namespace newsgraph {

// Each passes over what it reads. If it finds nothing it leaves the words where they are, but for a unit that has no
// day of its own ("the last minute"): that is passed over, since a date may follow.

// "today", "the day before yesterday", "two days ago", "a week from now", "last night", "next Friday", "last March",
// "this quarter", "the past three years", "the coming days". `opening` is the preposition that the phrase began with,
// if any: "in two weeks" is a date only with it and if the direction is future. "the previous week" and "the following
// day" count from the story, not from publication: nothing. Nothing either if publication is not known.
std::optional<Period> read_relative_date(TimeWords& words, const Standpoint& standpoint, std::string_view opening);

// "Tuesday", "Tuesday evening", "Friday next week", "Tuesday, August 19": a date after the weekday wins. Alone it is
// the last one up to publication, or the next one from there on if the direction is future.
std::optional<Period> read_weekday(TimeWords& words, const Standpoint& standpoint);

}  // namespace newsgraph
