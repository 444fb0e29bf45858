// Times that name their own place in the calendar: days, months, years, centuries, quarters and Christmas.
#pragma once

#include <optional>

#include "ingest/extract/calendar.h"
#include "ingest/extract/time_words.h"

namespace newsgraph {

// Each passes over what it reads, and leaves the words where they are if it finds nothing.

// "2025-08-18", "18/08/2025"; nothing where day and month could change places.
std::optional<Period> read_numeric_date(TimeWords& words);

// "August 18, 2025", "18 August", "the 18th of August", "August 2025", "August". Without its year it is the one nearest
// to publication, and year_given is false.
std::optional<Period> read_calendar_date(TimeWords& words, const Standpoint& standpoint);

// "2014", "2013-14", "the 1990s", "the '90s", "the 19th century", "the second quarter of 2014", "the spring of 2014". A
// year that is the whole phrase must be one of living memory, from 1900 to 2099.
std::optional<Period> read_years(TimeWords& words);

// "Christmas", "Christmas Eve", "New Year's Eve", "New Year's Day", of a year or nearest to publication.
std::optional<Period> read_holiday(TimeWords& words, const Standpoint& standpoint);

}  // namespace newsgraph
