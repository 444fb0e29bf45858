// Reads the features of each place and adds up their weights. train/boundaries.py computes the very same ones: what is
// changed here must be changed there, and the table trained anew.
#include "ingest/language/boundary.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "embedded/newsgraph_boundaries.h"
#include "ingest/language/character.h"
#include "ingest/language/code_point.h"

namespace newsgraph {
namespace {

constexpr int kIndexBits = 16;
constexpr std::uint64_t kHashStart = 0xCBF29CE484222325;  // FNV-1a
constexpr std::uint64_t kHashFactor = 0x100000001B3;

enum Shape : std::uint8_t {
  kNone,  // beyond the paragraph
  kSmall,
  kLetter,  // a single capital
  kCapitalised,
  kCapitals,
  kMixed,
  kNumber,
  kNumbered,  // begins with a digit
  kAbbreviated,
  kAddress,
  kStops,
  kDashes,
  kOther,
  kFirstMark = 16,
};

// Marks with a shape of their own, from kFirstMark.
constexpr std::string_view kMarks[] = {".", ",", ":", ";", "?", "!",   "\"", "'",
                                       "(", ")", "[", "]", "-", "...", "/",  "*"};

constexpr std::uint8_t mark(std::string_view form) {
  return static_cast<std::uint8_t>(kFirstMark + (std::find(std::begin(kMarks), std::end(kMarks), form) - kMarks));
}

struct Plain {
  std::string_view mark;
  std::string_view plain;
};
constexpr Plain kPlain[] = {{"“", "\""}, {"”", "\""}, {"„", "\""}, {"``", "\""}, {"''", "\""},
                            {"‘", "'"},  {"’", "'"},  {"–", "-"},  {"—", "-"},   {"…", "..."}};

std::string_view plain_mark(std::string_view form) {
  if (form.size() > 3 || (static_cast<unsigned char>(form[0]) < 0x80 && form[0] != '`' && form[0] != '\'')) return form;
  const auto* row = std::find_if(std::begin(kPlain), std::end(kPlain), [&](const Plain& p) { return p.mark == form; });
  return row == std::end(kPlain) ? form : row->plain;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

std::uint64_t hash_of(std::string_view form) {
  std::uint64_t hash = kHashStart;
  for (char c : form) {
    c = is_digit(c) ? '0' : is_capital(c) ? static_cast<char>(c | 0x20) : c;
    hash = (hash ^ static_cast<unsigned char>(c)) * kHashFactor;
  }
  return hash;
}

std::uint64_t hash_of_ending(std::string_view form) {
  std::uint64_t hash = kHashStart;
  for (const char c : form.substr(form.size() - std::min<std::size_t>(form.size(), 2))) {
    hash = (hash ^ static_cast<unsigned char>(c)) * kHashFactor;
  }
  return hash;
}

Shape shape_of_word(std::string_view form, char32_t first, std::size_t first_bytes) {
  if (form.find('@') != form.npos || form.find("://") != form.npos || form.starts_with("www.")) return kAddress;
  if (form.back() == '.') return kAbbreviated;
  const bool capital = std::any_of(form.begin() + static_cast<std::ptrdiff_t>(first_bytes), form.end(), is_capital);
  if (!is_upper(first)) return capital || is_capital(form[0]) ? kMixed : kSmall;
  if (form.size() == first_bytes) return kLetter;
  if (!capital) return kCapitalised;
  return std::any_of(form.begin(), form.end(), is_small) ? kMixed : kCapitals;
}

std::uint8_t shape_of(std::string_view form) {
  const auto* own = std::find(std::begin(kMarks), std::end(kMarks), form);
  if (own != std::end(kMarks)) return static_cast<std::uint8_t>(kFirstMark + (own - kMarks));
  if (is_digit(form[0])) {
    const bool number =
        std::all_of(form.begin(), form.end(), [](char c) { return is_digit(c) || c == '.' || c == ',' || c == ':'; });
    return number ? kNumber : kNumbered;
  }
  std::size_t at = 0;
  const char32_t first = next_code_point(form, at);
  if (kind_of(first) == Kind::letter) return shape_of_word(form, first, at);
  if (form.find_first_not_of(".?!") == form.npos) return kStops;
  if (form.find_first_not_of("-=_*~#") == form.npos) return kDashes;
  return kOther;
}

// 0 to 4, then in ever wider steps up to 9.
std::uint64_t bucket(std::size_t n) {
  constexpr std::array<std::size_t, 9> kBounds = {1, 2, 3, 4, 5, 8, 14, 25, 45};
  return static_cast<std::uint64_t>(std::upper_bound(kBounds.begin(), kBounds.end(), n) - kBounds.begin());
}

// Adds up the weights of features as they come; the n-th has the number n.
class Sum {
 public:
  Sum() : table_(embedded::newsgraph_boundaries()) { assert(table_.size() == std::size_t{1} << kIndexBits); }

  void add(std::uint64_t a, std::uint64_t b) {
    std::uint64_t x = (a * 0x9E3779B97F4A7C15) ^ ((b + ++number_) * 0xC2B2AE3D27D4EB4F);
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93;
    sum_ += static_cast<signed char>(table_[x >> (64 - kIndexBits)]);
  }

  int sum() const { return sum_; }

 private:
  std::string_view table_;
  std::uint64_t number_ = 0;
  int sum_ = 0;
};

}  // namespace

BoundaryVotes::BoundaryVotes(std::string_view text, std::span<const Span> tokens)
    : text_(text), tokens_(tokens), words_(tokens.size()) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view form = plain_mark(slice(text, tokens[i]));
    words_[i] = {hash_of(form), shape_of(form), i > 0 && tokens[i - 1].end == tokens[i].begin};
  }
  constexpr std::uint8_t kEndings[] = {mark("."), mark("?"), mark("!"), mark("\""), mark(")"), mark("..."), kStops};
  const std::uint8_t last = words_.back().shape;
  ends_well_ = std::find(std::begin(kEndings), std::end(kEndings), last) != std::end(kEndings) ? 1 : 0;
}

void BoundaryVotes::begin(std::size_t i) {
  begin_ = i;
  small_words_ = quotes_ = brackets_ = 0;
}

void BoundaryVotes::pass(std::size_t i) {
  switch (words_[i].shape) {
    case kSmall: ++small_words_; break;
    case mark("\""): ++quotes_; break;
    case mark("("):
    case mark("["): ++brackets_; break;
    case mark(")"):
    case mark("]"): brackets_ -= brackets_ > 0 ? 1 : 0; break;
    default: break;
  }
}

std::optional<int> BoundaryVotes::vote(std::size_t i) const {
  const std::uint64_t last = words_[i - 1].shape;
  const std::uint64_t next = words_[i].shape;
  if ((next == kSmall || next == mark(",")) && last < kStops) return std::nullopt;
  // Beyond the paragraph, an index wraps around to one that is too large.
  const std::uint64_t before = shape(i - 2);
  const std::uint64_t after = shape(i + 1);
  const std::uint64_t touches = words_[i].touches ? 1 : 0;
  const std::uint64_t length = bucket(i - begin_);
  const std::uint64_t left = bucket(words_.size() - i);
  const std::uint64_t first = words_[begin_].shape;
  const std::uint64_t small_words = std::min<std::uint32_t>(small_words_, 3);
  const std::uint64_t last_hash = words_[i - 1].hash;
  const std::uint64_t next_hash = words_[i].hash;
  const std::uint64_t pair = last * 32 + next;
  Sum sum;
  sum.add(last_hash, 0);
  sum.add(next_hash, 0);
  sum.add(pair, touches);
  sum.add(last_hash, next);
  sum.add(next_hash, last);
  sum.add(last_hash, next_hash);
  sum.add(hash(i - 2), last_hash);
  sum.add(next_hash, hash(i + 1));
  sum.add(pair, before * 32 + after);
  sum.add(hash(i - 2), pair);
  sum.add(hash(i + 1), pair);
  sum.add(pair, length + 16);
  sum.add(pair, left + 32);
  sum.add(pair, bucket(i) + 48);
  sum.add(pair, first + 64);
  sum.add(pair, (quotes_ & 1) + 96);
  sum.add(pair, std::min<std::uint32_t>(brackets_, 1) + 98);
  sum.add(pair, small_words + 100);
  sum.add(pair, ends_well_ + 104);
  sum.add(words_[begin_].hash, pair);
  sum.add(hash_of_ending(slice(text_, tokens_[i - 1])), next);
  sum.add(shape(i - 3) * std::uint64_t{1024} + before * 32 + last, 1);
  sum.add(next * 1024 + after * 32 + shape(i + 2), 2);
  sum.add(next_hash, touches + 2 * length);
  sum.add(small_words + 4 * length, first + 32 * next);
  sum.add(next, last + 32 * left);
  return sum.sum();
}

}  // namespace newsgraph
