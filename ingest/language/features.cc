// Normal forms and hashes of forms.
#include "ingest/language/features.h"

#include <unicode/uchar.h>

#include "ingest/language/code_point.h"

namespace newsgraph {
namespace {

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  if (c == kNoCodePoint) return U'\uFFFD';
  if (c == 0x130) return c;  // its full lower case is two code points
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

std::string replaced(std::string_view text, std::string_view from) {
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t found = text.find(from, at);
    out.append(text.substr(at, found - at));
    if (found == std::string_view::npos) return out;
    out += '"';
    at = found + from.size();
  }
}

// The end of the first `count` code points.
std::size_t first_code_points(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count-- > 0 && at < text.size()) next_code_point(text, at);
  return at;
}

// The beginning of the last `count` code points.
std::size_t last_code_points(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  while (count-- > 0 && at > 0) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  return at;
}

std::uint64_t fnv1a_from(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

}  // namespace

std::string normalise(std::string_view form) {
  bool plain = true;
  for (const char c : form) plain = plain && static_cast<unsigned char>(c) < 0x80 && c != '\'' && c != '`';
  if (plain) return std::string(form);
  const std::string quotes = replaced(replaced(form, "``"), "''");
  std::string out;
  for (std::size_t at = 0; at < quotes.size();) {
    const char32_t c = next_code_point(quotes, at);
    switch (c) {
      case U'“':
      case U'”':
      case U'„':
      case U'«':
      case U'»': out += '"'; break;
      case U'‘':
      case U'’':
      case U'‚':
      case U'‛':
      case U'ʼ':
      case U'′': out += '\''; break;
      case U'‐':
      case U'‑':
      case U'‒':
      case U'–':
      case U'—':
      case U'−': out += '-'; break;
      case U'…': out += "..."; break;
      default: append_code_point(out, c == kNoCodePoint ? U'\uFFFD' : c);
    }
  }
  return out;
}

std::string simple_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_code_point(out, lower(next_code_point(text, at)));
  return out;
}

std::string vocabulary_key(std::string_view norm) {
  std::string key = simple_lower(norm);
  for (char& c : key) {
    if (c >= '0' && c <= '9') c = '0';
  }
  return key;
}

std::string shape_of(std::string_view norm) {
  std::string out;
  char32_t last = 0;
  int run = 0;
  for (std::size_t at = 0; at < norm.size();) {
    char32_t c = next_code_point(norm, at);
    if (c == kNoCodePoint) c = U'\uFFFD';
    switch (u_charType(static_cast<UChar32>(c))) {
      case U_UPPERCASE_LETTER: c = 'X'; break;
      case U_LOWERCASE_LETTER: c = 'x'; break;
      case U_DECIMAL_DIGIT_NUMBER: c = 'd'; break;
      default: break;
    }
    run = c == last ? run + 1 : 1;
    last = c;
    if (run <= 4) append_code_point(out, c);
  }
  return out;
}

std::uint64_t fnv1a(std::string_view text) { return fnv1a_from(14695981039346656037U, text); }

std::array<std::uint64_t, kTables> hash_features(std::string_view norm, std::string_view key) {
  return {fnv1a_from(fnv1a("w"), key), fnv1a_from(fnv1a("p"), key.substr(0, first_code_points(key, 3))),
          fnv1a_from(fnv1a("s"), key.substr(last_code_points(key, 3))),
          fnv1a_from(fnv1a("x"), key.substr(last_code_points(key, 2))), fnv1a_from(fnv1a("h"), shape_of(norm))};
}

}  // namespace newsgraph
