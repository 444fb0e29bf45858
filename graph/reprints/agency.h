// News agencies, and how articles give them credit: by outlet, byline, dateline ("KYIV, Aug 20 (Reuters) —") or a line
// at the end ("With material from AFP").
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/article.h"

namespace newsgraph {

struct AgencyCredit {
  std::string agency;  // its first name in data/agencies.tsv
  bool whole = false;  // the agency wrote the article; else the outlet used some of what it wrote
  bool operator==(const AgencyCredit&) const = default;
};

// What the article says of its origin: of several credits the most complete, of equal ones the first. Nothing if it
// names no agency of data/agencies.tsv. That a picture is an agency's, or that an agency "reported" something, is no
// credit.
std::optional<AgencyCredit> agency_credit(const Article& article);

// The agency that goes by exactly this name, whatever its letter case: "AP", "reuters.com". Empty if none does.
std::string_view agency_named(std::string_view name);

}  // namespace newsgraph
