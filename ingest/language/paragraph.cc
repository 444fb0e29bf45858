// Looks at the breaks between tokens, line by line and block by block.
#include "ingest/language/paragraph.h"

#include <algorithm>
#include <cstddef>

#include "ingest/language/abbreviation.h"
#include "ingest/language/character.h"
#include "ingest/language/code_point.h"

namespace newsgraph {
namespace {

// A line of tokens [first, last) and its length in bytes.
struct Line {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t bytes = 0;
};

bool begins_small(std::string_view text, Span token) {
  std::size_t at = token.begin;
  return is_lower(next_code_point(text, at));
}

// Whether the lines are one paragraph that was wrapped at a width: each would have had no room for the next one's first
// word.
bool is_wrapped(std::string_view text, const std::vector<Span>& tokens, const std::vector<Line>& lines,
                std::size_t begin, std::size_t end) {
  constexpr std::size_t kWidest = 120;
  if (end - begin < 3) return false;
  std::size_t width = 0;
  for (std::size_t i = begin; i < end; ++i) width = std::max(width, lines[i].bytes);
  if (width > kWidest) return false;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    const std::size_t next = lines[i + 1].first;
    const std::size_t from = tokens[next].begin;
    const std::size_t word = text.substr(from, kWidest).find_first_of(" \t\n");
    if (lines[i].bytes + 1 + std::min(word, kWidest) <= width) return false;
  }
  return true;
}

}  // namespace

std::vector<bool> find_paragraphs(std::string_view text, const std::vector<Span>& tokens) {
  std::vector<bool> begins(tokens.size(), false);
  std::vector<Line> lines;
  std::vector<std::size_t> block_begins;
  std::size_t line_begin = tokens.empty() ? 0 : tokens[0].begin;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::size_t breaks = i == 0 ? 2 : 0;
    if (i > 0) {
      const std::string_view gap = text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
      breaks = static_cast<std::size_t>(std::count(gap.begin(), gap.end(), '\n'));
      if (breaks == 0 && gap.find('\r') != std::string_view::npos) breaks = 1;
      if (gap.find("\u2028") != std::string_view::npos) ++breaks;
      if (gap.find("\u2029") != std::string_view::npos) breaks += 2;
    }
    if (breaks > 0) {
      line_begin = tokens[i].begin;
      if (breaks > 1) block_begins.push_back(lines.size());
      lines.push_back({i, i, 0});
    }
    lines.back().last = i + 1;
    lines.back().bytes = tokens[i].end - line_begin;
  }
  block_begins.push_back(lines.size());
  for (std::size_t block = 0; block + 1 < block_begins.size(); ++block) {
    const std::size_t begin = block_begins[block];
    const std::size_t end = block_begins[block + 1];
    const bool wrapped = is_wrapped(text, tokens, lines, begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t token = lines[i].first;
      const bool runs_on =
          i > begin &&
          (wrapped || (begins_small(text, tokens[token]) && !ends_sentence(slice(text, tokens[token - 1]))));
      begins[token] = !runs_on;
    }
  }
  return begins;
}

}  // namespace newsgraph
