// Makes and shortens IRIs.
#include "export/rdf/vocabulary.h"

#include <algorithm>
#include <cstddef>

#include "ingest/identifier.h"
#include "ingest/triple_json.h"

namespace newsgraph::rdf {
namespace {

constexpr Prefix kPrefixes[] = {
    {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"ng", "urn:newsgraph:ns#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"time", "http://www.w3.org/2006/time#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

// schema.org has no class for people who are no organisation ("officials", "protesters"), nor for a date.
constexpr std::string_view kPerson[] = {"https://schema.org/Person", "http://www.w3.org/ns/prov#Person"};
constexpr std::string_view kOrganisation[] = {"https://schema.org/Organization", prov::kOrganization};
constexpr std::string_view kPlace[] = {"https://schema.org/Place"};
constexpr std::string_view kGroup[] = {"http://xmlns.com/foaf/0.1/Group", prov::kAgent};
constexpr std::string_view kEvent[] = {"https://schema.org/Event"};
constexpr std::string_view kProduct[] = {"https://schema.org/Product"};
constexpr std::string_view kWork[] = {"https://schema.org/CreativeWork"};
constexpr std::string_view kDate[] = {"http://www.w3.org/2006/time#TemporalEntity"};
constexpr std::string_view kMoney[] = {"https://schema.org/MonetaryAmount"};
constexpr std::string_view kQuantity[] = {"https://schema.org/QuantitativeValue"};
constexpr std::string_view kThing[] = {"https://schema.org/Thing"};

constexpr std::size_t kLongestId = 255;  // bytes; of a longer one the hash stands in the IRI

// Written out, for they must not depend on the locale.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_unreserved(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

std::string percent_encoded(std::string_view id) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  if (id.size() > kLongestId) return make_identifier('x', {id});
  std::string encoded;
  for (const char c : id) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kDigits[byte >> 4];
    encoded += kDigits[byte & 15];
  }
  return encoded;
}

bool is_scheme(std::string_view text) {
  const auto fits = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
  return !text.empty() && is_letter(text.front()) && std::ranges::all_of(text, fits);
}

// What may follow the scheme: RFC 3986's characters, a percent sign with its two digits.
bool has_only_iri_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size() || !is_hexadecimal(text[i + 1]) || !is_hexadecimal(text[i + 2])) return false;
    } else if (!is_unreserved(c) && std::string_view("!$&'()*+,;=:@/?#").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return std::ranges::count(text, '#') <= 1;
}

// "host" or "host:port". Names that need more (user names, numeric IPv6) publish no vocabularies.
bool is_authority(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view host = text.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  const auto in_host = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; };
  return !host.empty() && std::ranges::all_of(host, in_host) && std::ranges::all_of(port, is_digit) && port.size() <= 5;
}

}  // namespace

std::span<const Prefix> prefixes() { return kPrefixes; }

std::string shortened(std::string_view iri) {
  for (const Prefix& prefix : kPrefixes) {
    if (!iri.starts_with(prefix.space)) continue;
    const std::string_view local = iri.substr(prefix.space.size());
    const bool plain = std::ranges::all_of(local, [](char c) { return is_letter(c) || is_digit(c); });
    if (!local.empty() && plain && is_letter(local.front())) {
      return std::string(prefix.name) + ":" + std::string(local);
    }
  }
  return {};
}

std::string fault_of_base(std::string_view base) {
  const std::size_t colon = base.find(':');
  if (colon == std::string_view::npos || !is_scheme(base.substr(0, colon))) {
    return "is not absolute: it has no scheme such as https: or urn:";
  }
  const auto is_ours = [&](const Prefix& prefix) { return prefix.name == base.substr(0, colon); };
  if (std::ranges::any_of(kPrefixes, is_ours)) return "has a scheme that stands for a vocabulary here";
  std::string_view rest = base.substr(colon + 1);
  if (!has_only_iri_characters(rest)) return "has characters that no IRI has; they must be percent-encoded";
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos || !is_authority(rest.substr(0, slash))) {
      return "has no host with a / after it";
    }
  } else if (base.starts_with("http:") || base.starts_with("https:")) {
    return "has no host with a / after it";
  }
  if (std::string_view(":/#=").find(base.back()) == std::string_view::npos) return "does not end with one of : / # =";
  return {};
}

std::string iri(std::string_view base, std::string_view kind, std::string_view id) {
  std::string made(base);
  made += kind;
  made += '/';
  made += percent_encoded(id);
  return made;
}

std::string relation_iri(std::string_view base, std::string_view lemma, Polarity polarity, Modality modality) {
  std::string made = iri(base, "relation", lemma);
  if (polarity != Polarity::affirmed) made.append("/").append(to_string(polarity));
  if (modality != Modality::asserted) made.append("/").append(to_string(modality));
  return made;
}

std::span<const std::string_view> classes(EntityType type) {
  switch (type) {
    case EntityType::person: return kPerson;
    case EntityType::organisation: return kOrganisation;
    case EntityType::place: return kPlace;
    case EntityType::group: return kGroup;
    case EntityType::event: return kEvent;
    case EntityType::product: return kProduct;
    case EntityType::work: return kWork;
    case EntityType::date: return kDate;
    case EntityType::money: return kMoney;
    case EntityType::quantity: return kQuantity;
    case EntityType::thing: return kThing;
  }
  return kThing;
}

}  // namespace newsgraph::rdf
