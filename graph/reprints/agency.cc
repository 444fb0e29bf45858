// Looks for agencies' names where credits stand, and for the words that make them credits.
#include "graph/reprints/agency.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "embedded/reprints_agencies.h"
#include "graph/identity/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kHeadParagraphs = 4;  // among which a byline and the dateline stand
constexpr std::size_t kFootParagraphs = 6;  // among which credits at the end stand
constexpr std::size_t kLongestLine = 300;   // bytes of a line that is a credit and nothing else
constexpr std::size_t kLongestByline = 100;
constexpr std::size_t kMostAuthors = 50;      // that are looked at
constexpr std::size_t kLongestDateline = 70;  // bytes before the agency

struct Agencies {
  std::vector<std::string_view> names;                            // longest first
  std::unordered_map<std::string, std::string_view> by_any_name;  // folded → first name of its line
};

Agencies read_agencies() {
  Agencies agencies;
  std::string_view table = embedded::reprints_agencies();
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::string_view first = line.substr(0, line.find('\t'));
    while (!line.empty()) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      agencies.names.push_back(line.substr(0, tab));
      agencies.by_any_name.emplace(fold(line.substr(0, tab)), first);
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
  }
  std::ranges::stable_sort(agencies.names, std::ranges::greater(), &std::string_view::size);
  return agencies;
}

const Agencies& agencies() {
  static const Agencies table = read_agencies();
  return table;
}

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const std::string_view line = trimmed(text.substr(0, end)); !line.empty()) lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// The agency whose name stands first in the line as whole words, in its own letter case; empty if none does.
std::string_view first_agency_in(std::string_view line) {
  std::string_view found;
  std::size_t first = std::string_view::npos;
  for (const std::string_view name : agencies().names) {
    for (std::size_t at = line.find(name); at != std::string_view::npos && at < first; at = line.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      if ((at > 0 && letter(line[at - 1])) || (end < line.size() && letter(line[end]))) continue;
      first = at;
      found = name;
      break;
    }
  }
  return found.empty() ? found : agency_named(found);
}

// "— (Reuters)." is "Reuters".
std::string_view without_marks(std::string_view line) {
  for (bool going = true; going;) {
    going = false;
    for (const std::string_view mark : {"—", "–", "-", "(", "[", "*", " "}) {
      if (!line.starts_with(mark)) continue;
      line.remove_prefix(mark.size());
      going = true;
    }
  }
  while (!line.empty() && std::string_view(")].* ").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  return line;
}

bool has_any(std::string_view text, auto words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// "AP", "Reuters Staff", "Jane Doe, Associated Press", "Reuters in London".
std::string_view agency_of_author(std::string_view author) {
  author = trimmed(author);
  if (author.size() > kLongestByline) return {};
  if (const std::string_view agency = agency_named(author); !agency.empty()) return agency;
  const std::size_t comma = author.rfind(',');
  if (comma != std::string_view::npos) {
    if (const std::string_view agency = agency_named(trimmed(author.substr(comma + 1))); !agency.empty()) return agency;
  }
  const std::string folded = fold(author);
  for (const std::string_view tail : {" staff", " in ", " writer", " correspondent", " reporter"}) {
    const std::size_t at = folded.find(tail);
    if (at == std::string::npos) continue;
    if (const std::string_view agency = agency_named(folded.substr(0, at)); !agency.empty()) return agency;
  }
  return {};
}

// "KYIV, Aug 20 (Reuters) — ", "(AP) ".
std::string_view agency_of_dateline(std::string_view line) {
  const std::size_t open = line.find('(');
  if (open == std::string_view::npos || open > kLongestDateline) return {};
  const std::size_t close = line.find(')', open);
  if (close == std::string_view::npos) return {};
  const std::string_view inside = line.substr(open + 1, close - open - 1);
  const std::string_view name = trimmed(inside.substr(0, inside.find_first_of("/,;&")));
  const std::string_view agency = agency_named(name);
  // "(Ann Doe/AP)" is a photographer's; and in running text an agency in brackets is no dateline.
  if (agency.empty() || first_agency_in(name).empty()) return {};
  const std::string_view rest = trimmed(line.substr(close + 1));
  return open == 0 || has_any(rest.substr(0, 3), std::array<std::string_view, 3>{"-", "–", "—"}) ? agency
                                                                                                 : std::string_view();
}

std::string_view agency_of_byline(std::string_view line) {
  if (line.size() > kLongestByline) return {};
  for (const std::string_view by : {"By ", "by ", "BY ", "From "}) {
    if (!line.starts_with(by)) continue;
    std::string_view author = trimmed(line.substr(by.size()));
    if (fold(author).starts_with("the ")) author.remove_prefix(4);
    return agency_of_author(author);
  }
  return {};
}

bool tells_of_picture(const std::string& line) {
  return has_any(line, std::array<std::string_view, 9>{"photo", "picture", "image", "caption", "getty",
                                                       "cover:", "via ", "video", "footage"});
}

// A line at the end that is a credit.
std::optional<AgencyCredit> credit_of_line(std::string_view line) {
  if (line.size() > kLongestLine) return std::nullopt;
  const std::string_view agency = first_agency_in(line);
  if (agency.empty()) return std::nullopt;
  const std::string folded = fold(line);
  if (tells_of_picture(folded)) return std::nullopt;
  std::string_view bare = without_marks(line);
  if (fold(bare).starts_with("the ")) bare.remove_prefix(4);
  const bool alone = agency_named(bare) == agency;
  if (alone || has_any(folded, std::array<std::string_view, 11>{"copyright", "(c) ", "all rights reserved",
                                                                "was reported by", "was written by", "was provided by",
                                                                "was produced by", "was distributed by",
                                                                "source: ", " reports)", "(reporting by the "})) {
    return AgencyCredit{std::string(agency), true};
  }
  if (folded.starts_with("reporting by ") && agency_named(trimmed(line.substr(13))) == agency) {
    return AgencyCredit{std::string(agency), true};
  }
  if (has_any(folded, std::array<std::string_view, 15>{
                          "contributed to this", "contributed to the report", "contributed reporting",
                          "contributed from", "contributing:", "material from", "materials from", "files from",
                          "with reporting", "with reports from", "with information from", "additional reporting",
                          "with agenc", "was used in this", "also contributed"})) {
    return AgencyCredit{std::string(agency), false};
  }
  return std::nullopt;
}

std::optional<AgencyCredit> credit_of_authors(const std::vector<std::string>& authors) {
  std::optional<AgencyCredit> credit;
  for (const std::string& author : std::span(authors).first(std::min(authors.size(), kMostAuthors))) {
    const std::string_view agency = agency_of_author(author);
    if (!agency.empty() && !credit) credit = AgencyCredit{std::string(agency), authors.size() == 1};
  }
  return credit;
}

}  // namespace

std::string_view agency_named(std::string_view name) {
  if (name.size() > kLongestByline) return {};  // nor is it worth folding
  const auto found = agencies().by_any_name.find(fold(name));
  return found == agencies().by_any_name.end() ? std::string_view() : found->second;
}

std::optional<AgencyCredit> agency_credit(const Article& article) {
  if (const std::string_view agency = agency_named(article.source); !agency.empty()) {
    return AgencyCredit{std::string(agency), true};
  }
  std::optional<AgencyCredit> credit = credit_of_authors(article.authors);
  if (credit && credit->whole) return credit;
  const std::vector<std::string_view> lines = lines_of(article.text);
  for (std::size_t i = 0; i < lines.size() && i < kHeadParagraphs; ++i) {
    for (const std::string_view agency : {agency_of_dateline(lines[i]), agency_of_byline(lines[i])}) {
      if (!agency.empty()) return AgencyCredit{std::string(agency), true};
    }
  }
  for (std::size_t i = lines.size() - std::min(lines.size(), kFootParagraphs); i < lines.size(); ++i) {
    const std::optional<AgencyCredit> found = credit_of_line(lines[i]);
    if (found && (!credit || (found->whole && !credit->whole))) credit = found;
  }
  return credit;
}

}  // namespace newsgraph
