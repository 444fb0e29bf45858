// Finds words through ICU's normalisation and character properties, and hashes runs of them.
#include "graph/reprints/shingles.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>
#include <xxhash.h>

#include <algorithm>
#include <string>

#include "graph/reprints/mix.h"
#include "graph/reprints/own_words.h"

namespace newsgraph {
namespace {

constexpr std::size_t kFewestOwnWords = 40;

bool ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string without_case(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  if (ascii(text)) {
    for (const char c : text) folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return folded;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  icu::StringByteSink<std::string> sink(&folded);
  normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                            status);
  return U_FAILURE(status) ? std::string(text) : folded;
}

enum class Kind { letter, apostrophe, lone, other };

Kind kind_of(UChar32 c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return Kind::letter;
    return c == '\'' ? Kind::apostrophe : Kind::other;
  }
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC) return Kind::apostrophe;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return u_isalnum(c) ? Kind::lone : Kind::other;
    default: break;
  }
  const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
  return u_isalnum(c) || mark ? Kind::letter : Kind::other;
}

std::uint64_t hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  const std::string folded = without_case(text);
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(folded.data());
  const auto size = static_cast<std::int32_t>(folded.size());
  std::vector<std::uint64_t> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(hash(word));
    word.clear();
  };
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    const std::string_view character =
        std::string_view(folded).substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    switch (kind_of(c)) {
      case Kind::letter: word += character; break;
      case Kind::apostrophe: break;  // "don't" with either mark, or with none, is one word
      case Kind::lone:
        finish();
        words.push_back(hash(character));
        break;
      case Kind::other: finish(); break;
    }
  }
  finish();
  return words;
}

std::vector<std::uint64_t> shingles(const std::vector<std::uint64_t>& words, std::size_t length) {
  std::vector<std::uint64_t> all;
  if (words.empty()) return all;
  length = std::min(length, words.size());
  all.reserve(words.size() - length + 1);
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    std::uint64_t run = 0;
    for (std::size_t j = 0; j < length; ++j) run = mix(run + words[i + j]);
    all.push_back(run);
  }
  return all;
}

std::vector<std::uint64_t> compared_words(std::string_view text) {
  std::vector<std::uint64_t> own = word_hashes(own_words(text));
  return own.size() >= kFewestOwnWords ? own : word_hashes(text);
}

}  // namespace newsgraph
