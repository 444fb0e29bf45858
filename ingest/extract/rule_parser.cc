// A line-based parser: every line is one statement, so that an error can point at the word it means.
#include "ingest/extract/rule_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "embedded/clause_rules.h"
#include "embedded/noun_rules.h"
#include "embedded/step_rules.h"
#include "embedded/subject_rules.h"
#include "ingest/document.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

struct Word {
  std::string text;
  std::size_t column = 0;
};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::optional<std::uint64_t> name_bits(std::string_view text) {
  if (text == "none") return 1;
  if (text == "person") return std::uint64_t{2} << static_cast<int>(NameType::person);
  if (text == "organisation") return std::uint64_t{2} << static_cast<int>(NameType::organisation);
  if (text == "place") return std::uint64_t{2} << static_cast<int>(NameType::place);
  if (text == "other") return std::uint64_t{2} << static_cast<int>(NameType::other);
  return std::nullopt;
}

class Parser {
 public:
  Parser(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  std::vector<Rule> parse() {
    while (!text_.empty()) {
      const std::size_t end = text_.find('\n');
      line_ = text_.substr(0, end);
      text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
      ++line_number_;
      read_words();
      if (words_.empty() || words_[0].text[0] == '#') continue;
      at_ = 0;
      if (words_[0].column > 0) {
        statement();
      } else if (words_[0].text == "words") {
        word_list();
      } else {
        header();
      }
    }
    finish_rule();
    return std::move(rules_);
  }

 private:
  [[noreturn]] void fail(std::size_t column, const std::string& message) const {
    throw Error(fmt::format("{}:{}: {}\n{}\n{:>{}}", file_, line_number_, message, line_, '^', column + 1));
  }
  [[noreturn]] void fail_at_word(const std::string& message) const {
    fail(at_ < words_.size() ? words_[at_].column : line_.size(), message);
  }

  // Words are separated by blanks; parentheses, commas and semicolons are words of their own.
  void read_words() {
    words_.clear();
    for (std::size_t i = 0; i < line_.size();) {
      if (line_[i] == ' ' || line_[i] == '\r') {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      if (std::string_view("();").find(line_[i]) == std::string_view::npos) {
        while (end < line_.size() && std::string_view(" \r();").find(line_[end]) == std::string_view::npos) ++end;
      }
      words_.push_back({std::string(line_.substr(i, end - i)), i});
      i = end;
    }
  }

  bool at_end() const { return at_ == words_.size(); }
  const std::string& take(const char* expected) {
    if (at_end()) fail_at_word(fmt::format("{} expected", expected));
    return words_[at_++].text;
  }
  void expect_end() {
    if (!at_end()) fail_at_word(fmt::format("unexpected '{}'", words_[at_].text));
  }

  void word_list() {
    ++at_;
    const std::string name = take("a name for the list");
    std::vector<std::string>& list = lists_[name];
    while (!at_end()) {
      for (const std::string& word : split(take("words"), '|')) {
        if (!word.empty()) list.push_back(lower(word));
      }
    }
  }

  void header() {
    static const std::map<std::string, RuleGroup, std::less<>> kGroups = {{"step", RuleGroup::step},
                                                                          {"clause", RuleGroup::clause},
                                                                          {"outer", RuleGroup::outer},
                                                                          {"subject", RuleGroup::subject},
                                                                          {"noun", RuleGroup::noun}};
    finish_rule();
    const auto group = kGroups.find(words_[0].text);
    if (group == kGroups.end()) fail_at_word(fmt::format("unknown group '{}'", words_[0].text));
    ++at_;
    Rule rule;
    rule.group = group->second;
    rule.name = take("the rule's name");
    if (!names_.insert(rule.name).second) {
      --at_;
      fail_at_word(fmt::format("a rule named '{}' stands above", rule.name));
    }
    expect_end();
    rule_line_ = line_number_;
    rule_ = std::move(rule);
  }

  void finish_rule() {
    if (!rule_) return;
    const auto fail_rule = [&](const char* message) {
      throw Error(fmt::format("{}:{}: rule '{}' {}", file_, rule_line_, rule_->name, message));
    };
    if (rule_->example.empty()) fail_rule("has no example");
    if (rule_->nodes.empty()) fail_rule("has no match line");
    if (rule_->group == RuleGroup::step && !rule_->join) fail_rule("has no join line");
    if (rule_->group == RuleGroup::subject && !rule_->subject && !rule_->same_as) fail_rule("gives no subject");
    if ((rule_->group == RuleGroup::clause || rule_->group == RuleGroup::outer) && rule_->relation.empty()) {
      fail_rule("gives no relation");
    }
    if (rule_->group == RuleGroup::noun && (!rule_->subject || !rule_->object || rule_->lemma.empty())) {
      fail_rule("needs a subject, an object and a lemma");
    }
    rules_.push_back(std::move(*rule_));
    rule_.reset();
  }

  void statement() {
    if (!rule_) fail_at_word("a rule starts with its group and name at the start of a line");
    const std::string& word = words_[0].text;
    if (word == "example") {
      if (words_.size() < 2) fail(line_.size(), "a sentence expected");
      rule_->example = std::string(line_.substr(words_[1].column));
      return;
    }
    at_ = 1;
    if (word == "match") {
      if (!rule_->nodes.empty()) fail(words_[0].column, "a rule has one match line");
      bind(take("the anchor's name"));
      rule_->anchor = tests();
    } else if (word == "order" || word == "adjacent") {
      RuleOrder order;
      order.first = node();
      order.second = node();
      order.adjacent = word == "adjacent";
      rule_->orders.push_back(order);
    } else if (word == "subject") {
      rule_->subject = node();
    } else if (word == "same-as") {
      rule_->same_as = node();
    } else if (word == "object") {
      rule_->object = node();
    } else if (word == "content") {
      rule_->content = node();
    } else if (word == "join") {
      rule_->join = node();
    } else if (word == "apart") {
      rule_->apart.push_back(node());
    } else if (word == "group") {
      rule_->relation.push_back({RelationPart::Kind::group, node()});
    } else if (word == "auxiliaries") {
      rule_->relation.push_back({RelationPart::Kind::auxiliaries, node()});
    } else if (word == "word") {
      rule_->relation.push_back({RelationPart::Kind::word, node()});
    } else if (word == "lemma") {
      rule_->lemma = take("a lemma");
      while (!at_end()) rule_->lemma += " " + take("a lemma");
    } else if (word == "modality") {
      modality();
    } else if (word == "negated") {
      rule_->negated = true;
    } else if (word == "silent") {
      rule_->silent = true;
    } else {
      at_ = 0;
      edge();
    }
    expect_end();
  }

  std::uint32_t bind(const std::string& name) {
    if (std::find(rule_->nodes.begin(), rule_->nodes.end(), name) != rule_->nodes.end()) {
      --at_;
      fail_at_word(fmt::format("'{}' is already bound", name));
    }
    rule_->nodes.push_back(name);
    return static_cast<std::uint32_t>(rule_->nodes.size() - 1);
  }

  std::uint32_t node() {
    const std::string& name = take("a node");
    const auto found = std::find(rule_->nodes.begin(), rule_->nodes.end(), name);
    if (found == rule_->nodes.end()) {
      --at_;
      fail_at_word(fmt::format("no line above binds '{}'", name));
    }
    return static_cast<std::uint32_t>(found - rule_->nodes.begin());
  }

  void modality() {
    const std::string& word = take("a modality");
    for (int i = 0; i <= static_cast<int>(Modality::asked); ++i) {
      if (to_string(static_cast<Modality>(i)) == word) {
        rule_->modality = static_cast<Modality>(i);
        return;
      }
    }
    --at_;
    fail_at_word(fmt::format("unknown modality '{}'", word));
  }

  // FROM OP RELATIONS [TO] [(TESTS)]
  void edge() {
    RuleEdge edge;
    edge.from = node();
    std::string op = take("'>' or '<'");
    if (op[0] == '?' || op[0] == '!') {
      edge.kind = op[0] == '?' ? EdgeKind::optional : EdgeKind::forbidden;
      op.erase(0, 1);
    }
    if (op != ">" && op != "<") {
      --at_;
      fail_at_word("'>' (to a child) or '<' (to the parent) expected, with '?' or '!' before it");
    }
    edge.to_parent = op == "<";
    const std::uint64_t deprels = labels(take("a relation"), "relation", &Parser::deprel_bit);
    if (!at_end() && words_[at_].text != "(") {
      if (edge.kind == EdgeKind::forbidden) fail_at_word("what is forbidden cannot be bound");
      const std::string name = take("a name");
      edge.to = bind(name);
    }
    edge.test = tests();
    edge.test.deprel &= deprels;
    rule_->edges.push_back(std::move(edge));
  }

  // "(FIELD [not] A|B; …)", or nothing.
  TokenTest tests() {
    TokenTest test;
    if (at_end()) return test;
    if (take("'('") != "(") {
      --at_;
      fail_at_word("'(' expected");
    }
    while (true) {
      const std::size_t field_at = at_;
      const std::string field = take("a test");
      const bool negated = !at_end() && words_[at_].text == "not";
      if (negated) ++at_;
      const std::string values = take("a value");
      const auto mask = [&](std::uint64_t bits) { return negated ? ~bits : bits; };
      if (field == "upos") {
        test.upos &= mask(labels(values, "upos", &Parser::upos_bit));
      } else if (field == "xpos") {
        test.xpos &= mask(labels(values, "xpos", &Parser::xpos_bit));
      } else if (field == "deprel") {
        test.deprel &= mask(labels(values, "relation", &Parser::deprel_bit));
      } else if (field == "name") {
        test.name &= mask(labels(values, "name type", &Parser::name_bit));
      } else if (field == "lemma") {
        if (!test.lemmas.empty()) fail(words_[field_at].column, "one lemma test a token");
        test.lemmas = lemmas(values);
        test.lemmas_forbidden = negated;
      } else {
        fail(words_[field_at].column, fmt::format("unknown test '{}'", field));
      }
      const std::string& after = take("')' or ';'");
      if (after == ")") return test;
      if (after != ";") {
        --at_;
        fail_at_word("')' or ';' expected");
      }
    }
  }

  std::vector<std::string> lemmas(const std::string& values) {
    std::vector<std::string> found;
    for (const std::string& value : split(values, '|')) {
      if (!value.empty() && value[0] == '@') {
        const auto list = lists_.find(value.substr(1));
        if (list == lists_.end()) {
          --at_;
          fail_at_word(fmt::format("no list of words is named '{}'", value.substr(1)));
        }
        found.insert(found.end(), list->second.begin(), list->second.end());
      } else {
        found.push_back(lower(value));
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  static std::optional<std::uint64_t> upos_bit(std::string_view text) {
    const auto label = parse_upos(text);
    return label ? std::optional(std::uint64_t{1} << static_cast<int>(*label)) : std::nullopt;
  }
  static std::optional<std::uint64_t> xpos_bit(std::string_view text) {
    const auto label = parse_xpos(text);
    return label ? std::optional(std::uint64_t{1} << static_cast<int>(*label)) : std::nullopt;
  }
  static std::optional<std::uint64_t> deprel_bit(std::string_view text) {
    const auto label = parse_deprel(text);
    return label && to_string(*label) == text ? std::optional(std::uint64_t{1} << static_cast<int>(*label))
                                              : std::nullopt;
  }
  static std::optional<std::uint64_t> name_bit(std::string_view text) { return name_bits(text); }

  // The word just taken, "A|B", as a mask. The error points at the label that is unknown.
  std::uint64_t labels(const std::string& values, const char* what,
                       std::optional<std::uint64_t> (*bit)(std::string_view)) {
    std::uint64_t mask = 0;
    std::size_t column = words_[at_ - 1].column;
    for (const std::string& value : split(values, '|')) {
      const auto found = bit(value);
      if (!found) fail(column, fmt::format("unknown {} '{}'", what, value));
      mask |= *found;
      column += value.size() + 1;
    }
    return mask;
  }

  std::string_view text_;
  std::string_view file_;
  std::string_view line_;
  std::size_t line_number_ = 0;
  std::size_t rule_line_ = 0;
  std::vector<Word> words_;
  std::size_t at_ = 0;
  std::map<std::string, std::vector<std::string>> lists_;
  std::set<std::string> names_;
  std::optional<Rule> rule_;
  std::vector<Rule> rules_;
};

}  // namespace

std::vector<Rule> parse_rules(std::string_view text, std::string_view file) { return Parser(text, file).parse(); }

const std::vector<Rule>& built_in_rules() {
  static const std::vector<Rule> kRules = [] {
    std::vector<Rule> all;
    const std::pair<std::string_view, std::string_view> files[] = {{embedded::step_rules(), "step.rules"},
                                                                   {embedded::clause_rules(), "clause.rules"},
                                                                   {embedded::subject_rules(), "subject.rules"},
                                                                   {embedded::noun_rules(), "noun.rules"}};
    for (const auto& [text, file] : files) {
      for (Rule& rule : parse_rules(text, file)) all.push_back(std::move(rule));
    }
    return all;
  }();
  return kRules;
}

}  // namespace newsgraph
