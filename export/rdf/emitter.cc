// Makes quads of values.
#include "export/rdf/emitter.h"

#include <date/date.h>

#include <charconv>
#include <cstddef>
#include <utility>

#include "export/rdf/vocabulary.h"
#include "export/text.h"

namespace newsgraph::rdf {
namespace {

// "2025-08-18", and there was such a day.
bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = -1;
    const char* const end = text.data() + begin + size;
    const auto [stopped, error] = std::from_chars(text.data() + begin, end, value);
    return error == std::errc() && stopped == end ? value : -1;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  return year > 0 && month > 0 && day > 0 &&
         date::year_month_day(date::year(year), date::month(static_cast<unsigned>(month)),
                              date::day(static_cast<unsigned>(day)))
             .ok();
}

}  // namespace

void Emitter::about(std::string subject, std::string graph) {
  subject_ = std::move(subject);
  graph_ = std::move(graph);
}

void Emitter::put(std::string_view predicate, Object object) const {
  sink_({.graph = graph_, .subject = subject_, .predicate = predicate, .object = object});
}

void Emitter::iri(std::string_view predicate, std::string_view value) const { put(predicate, {value}); }

void Emitter::text(std::string_view predicate, std::string_view value) const {
  if (!value.empty()) put(predicate, {value, xsd::kString});
}

void Emitter::url(std::string_view predicate, std::string_view value) const {
  if (!value.empty()) put(predicate, {value, xsd::kAnyUri});
}

void Emitter::number(std::string_view predicate, std::uint32_t value) const {
  put(predicate, {std::to_string(value), xsd::kInteger});
}

void Emitter::real(std::string_view predicate, double value) const {
  put(predicate, {to_decimal(value), xsd::kDouble});
}

void Emitter::truth(std::string_view predicate, bool value) const {
  put(predicate, {value ? "true" : "false", xsd::kBoolean});
}

void Emitter::published(std::string_view date) const {
  if (!is_day(date)) {
    text(schema::kDatePublished, date);
    return;
  }
  put(schema::kDatePublished, {date, xsd::kDate});
  put(prov::kGeneratedAtTime, {std::string(date) + "T00:00:00", xsd::kDateTime});
}

}  // namespace newsgraph::rdf
