// Writes and reads lines of decisions.
#include "graph/identity/decision_text.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "graph/day.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLongestLine = 1 << 20;  // bytes
constexpr std::array kKinds = {DecisionKind::merge, DecisionKind::never_merge, DecisionKind::split};

// Characters that would end the line or that a terminal obeys are written by their numbers.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (byte == '"' || byte == '\\') {
      result.append("\\").append(1, text[i]);
    } else if (byte == '\n') {
      result += "\\n";
    } else if (byte < 0x20 || byte == 0x7f) {
      result += fmt::format("\\u{{{:x}}}", byte);
    } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
      result += fmt::format("\\u{{{:x}}}", next);
      ++i;
    } else {
      result += text[i];
    }
  }
  return result + '"';
}

std::string name_text(const DecidedName& name) {
  const std::string_view of = name.of == NameOf::person ? "person " : name.of == NameOf::other ? "other " : "";
  return std::string(of) + quoted(name.text);
}

bool is_utf8(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    UChar32 character = 0;
    U8_NEXT(bytes, i, text.size(), character);
    if (character < 0) return false;
  }
  return true;
}

// Reads one line; throws Error with what is wrong with it.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : line_(line) {}

  // Nothing if the line is empty or a comment.
  std::optional<Decision> read() {
    if (at_end()) return std::nullopt;
    Decision decision;
    const std::string kind = word();
    const auto* const found = std::ranges::find(kKinds, kind, [](DecisionKind each) { return to_string(each); });
    if (found == kKinds.end()) {
      throw Error(fmt::format("a decision begins with merge, never-merge or split, not with {}", shown(kind)));
    }
    decision.kind = *found;
    decision.name = name(kind);
    if (decision.kind != DecisionKind::split) {
      decision.other = name(kind);
    } else {
      if (take("in")) {
        do {
          decision.articles.push_back(text("the id of an article", "in"));
        } while (next_is_text());
        std::ranges::sort(decision.articles);
        const auto same = std::ranges::unique(decision.articles);
        decision.articles.erase(same.begin(), same.end());
      }
      if (take("as")) decision.other = name("as");
    }
    if (take("on")) {
      decision.date = word();
      if (!is_day(decision.date)) throw Error(fmt::format("{} is no date such as 2025-08-19", shown(decision.date)));
    }
    if (take("because")) decision.reason = decided_name(text("a reason", "because")).text;
    if (!at_end()) throw Error(fmt::format("{} is not expected here", shown(rest())));
    return decision;
  }

 private:
  static std::string shown(std::string_view text) {
    constexpr std::size_t kMost = 40;
    if (text.empty()) return "nothing";
    std::size_t end = std::min(kMost, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return quoted(text.substr(0, end));
  }

  void skip_blanks() {
    while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t')) ++at_;
  }

  bool at_end() {
    skip_blanks();
    return at_ == line_.size() || line_[at_] == '#';
  }

  std::string_view rest() const { return line_.substr(at_); }

  bool next_is_text() { return !at_end() && line_[at_] == '"'; }

  // Up to a blank, a quotation mark or a comment.
  std::string word() {
    skip_blanks();
    const std::size_t end = std::min(line_.find_first_of(" \t\"#", at_), line_.size());
    return std::string(line_.substr(std::exchange(at_, end), end - at_));
  }

  bool take(std::string_view expected) {
    if (at_end()) return false;
    const std::size_t before = at_;
    if (word() == expected) return true;
    at_ = before;
    return false;
  }

  DecidedName name(std::string_view behind) {
    const NameOf of = take("person") ? NameOf::person : take("other") ? NameOf::other : NameOf::anything;
    return decided_name(text("a name", behind), of);
  }

  std::string text(std::string_view what, std::string_view behind) {
    if (!next_is_text()) {
      throw Error(fmt::format("{} in quotation marks is expected behind {}, not {}", what, behind,
                              at_end() ? "the end of the line" : shown(rest())));
    }
    std::string result;
    for (++at_; at_ < line_.size(); ++at_) {
      if (line_[at_] == '"') {
        ++at_;
        if (decided_name(result).text.empty()) throw Error(fmt::format("{} is empty", what));
        return result;
      }
      if (line_[at_] == '\\') {
        escape(result);
      } else {
        result += line_[at_];
      }
    }
    throw Error("a quotation mark is missing at the end");
  }

  void escape(std::string& result) {
    const char letter = ++at_ < line_.size() ? line_[at_] : '\0';
    if (letter == '"' || letter == '\\') {
      result += letter;
    } else if (letter == 'n') {
      result += '\n';
    } else if (letter == 'u' && at_ + 1 < line_.size() && line_[at_ + 1] == '{') {
      const char* const begin = line_.data() + at_ + 2;
      std::uint32_t number = 0;
      const auto [end, error] = std::from_chars(begin, line_.data() + line_.size(), number, 16);
      const bool whole = error == std::errc() && end != line_.data() + line_.size() && *end == '}';
      if (!whole || number > 0x10ffff || U_IS_SURROGATE(number)) throw Error("\\u{…} holds no character's number");
      std::array<char, U8_MAX_LENGTH> bytes{};
      std::int32_t length = 0;
      U8_APPEND_UNSAFE(bytes.data(), length, number);
      result.append(bytes.data(), static_cast<std::size_t>(length));
      at_ = static_cast<std::size_t>(end - line_.data());
    } else {
      throw Error("a backslash stands before \", \\, n or u{…} only");
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

}  // namespace

std::string to_text(const Decision& decision) {
  std::string text = fmt::format("{} {}", to_string(decision.kind), name_text(decision.name));
  if (decision.kind != DecisionKind::split) {
    text += " " + name_text(decision.other);
  } else {
    if (!decision.articles.empty()) text += " in";
    for (const std::string& article : decision.articles) text += " " + quoted(article);
    if (!decision.other.text.empty()) text += " as " + name_text(decision.other);
  }
  if (!decision.date.empty()) text += " on " + decision.date;
  if (!decision.reason.empty()) text += " because " + quoted(decision.reason);
  return text;
}

std::string to_text(std::vector<Decision> decisions) {
  std::ranges::sort(decisions, earlier);
  std::string text =
      "# Who is who, as decided: `newsgraph decisions --import FILE` reads it. One decision a line:\n"
      "#   merge \"NAME\" \"NAME\" on DATE because \"REASON\"\n"
      "#   never-merge \"NAME\" \"NAME\" on DATE because \"REASON\"\n"
      "#   split \"NAME\" in \"ARTICLE\" \"ARTICLE\" as \"NAME\" on DATE because \"REASON\"\n"
      "# A name may have person or other before it. All from `in` or `on` on may be left out.\n";
  for (const Decision& decision : decisions) text += to_text(decision) + "\n";
  return text;
}

ParsedDecisions parse_decisions(std::string_view text, const std::string& source) {
  ParsedDecisions parsed;
  std::map<std::string, std::size_t> line_of;  // by subject
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    try {
      if (line.size() > kLongestLine) throw Error("the line is longer than a decision can be");
      if (!is_utf8(line)) throw Error("the line is not UTF-8");
      std::optional<Decision> decision = LineReader(line).read();
      if (!decision) continue;
      if (const std::string fault = fault_of(*decision); !fault.empty()) throw Error(fault);
      const auto [at, fresh] = line_of.try_emplace(subject_of(*decision), number);
      if (!fresh) throw Error(fmt::format("line {} decides the same already", at->second));
      parsed.decisions.push_back(std::move(*decision));
      parsed.lines.push_back(number);
    } catch (const Error& error) {
      parsed.problems.push_back({.source = source, .line = number, .message = error.what()});
    }
  }
  return parsed;
}

}  // namespace newsgraph
