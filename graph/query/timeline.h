// What happened to somebody or something, and what was said by and about them, in the order of dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

enum class MomentKind : std::uint8_t { fact, said, said_of };
std::string_view to_string(MomentKind kind);

struct Moment {
  std::string date;    // ISO 8601, possibly a month or a year; empty if nobody tells
  bool dated = false;  // the date is that of what happened; else that of the first report
  MomentKind kind = MomentKind::fact;
  std::string who;  // name of the subject, or of the speaker; empty if none is named
  std::string relation;
  std::vector<std::string> wordings;  // of a fact: others by which it is told, as other_wordings()
  std::string what;                   // name of the object, or the content
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<std::string> said_by;       // of a fact: who says so; empty if articles say it in their own voice
  std::vector<std::string> sources;       // distinct outlets ("article ID" where unknown), in alphabetical order
  std::uint32_t independent_sources = 1;  // of these, that do not repeat one another
  std::string sentence;                   // of the first report
  std::string article;                    // likewise
  std::string id;                         // of the edge, or of the statement's triple
};

// All facts of the entity (an index), and all statements by it and about it. By date, those without a date last; of
// equal dates facts before statements, then by id.
std::vector<Moment> timeline(const View& view, std::uint32_t entity);

// The day, month or year at which an ISO 8601 date, time or interval begins; empty for a duration and for what is no
// date.
std::string first_day(std::string_view time);

}  // namespace newsgraph
