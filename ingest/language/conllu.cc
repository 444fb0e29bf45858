// Reads CoNLL-U: blocks of lines become sentences, the text is rebuilt around the forms.
#include "ingest/language/conllu.h"

#include <array>
#include <charconv>
#include <limits>
#include <string_view>
#include <utility>

#include "ingest/identifier.h"
#include "ingest/language/code_point.h"
#include "ingest/language/decode.h"

namespace newsgraph {
namespace {

using Columns = std::array<std::string_view, 10>;
enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };

std::optional<Columns> split_columns(std::string_view line) {
  Columns columns;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t tab = line.find('\t', begin);
    if ((tab == std::string_view::npos) != (i + 1 == columns.size())) return std::nullopt;
    columns[i] = line.substr(begin, tab - begin);
    begin = tab + 1;
  }
  return columns;
}

std::optional<std::uint32_t> parse_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::size_t bar = misc.find('|');
    const std::string_view item = misc.substr(0, bar);
    if (item.size() > key.size() && item.starts_with(key) && item[key.size()] == '=')
      return item.substr(key.size() + 1);
    misc = bar == std::string_view::npos ? std::string_view() : misc.substr(bar + 1);
  }
  return {};
}

std::optional<NameType> parse_name_type(std::string_view text) {
  if (text == "person") return NameType::person;
  if (text == "organisation") return NameType::organisation;
  if (text == "place") return NameType::place;
  if (text == "other") return NameType::other;
  return std::nullopt;
}

// Goes on with the name that ends before word `index`, or begins one. `tag` is "B-person", "I-person", … or empty.
void add_name(std::string_view tag, std::uint32_t index, std::vector<Name>& names) {
  if (tag.size() < 3 || tag[1] != '-') return;
  const auto type = parse_name_type(tag.substr(2));
  if (!type) return;
  if (tag[0] == 'I' && !names.empty() && names.back().last == index && names.back().type == *type) {
    names.back().last = index + 1;
  } else {
    names.push_back({index, index + 1, *type});
  }
}

// "# newdoc" and "# newdoc id = NAME": the name, or an empty one.
std::optional<std::string_view> newdoc_id(std::string_view line) {
  if (!line.starts_with("# newdoc")) return std::nullopt;
  line.remove_prefix(8);
  if (line.starts_with(" id = ")) return line.substr(6);
  if (line.empty() || line[0] == ' ') return std::string_view();
  return std::nullopt;
}

void make_flat(std::vector<Token>& tokens) {
  for (Token& token : tokens) {
    token.head = 0;
    token.deprel = Deprel::dep;
  }
  tokens.front().head = -1;
  tokens.front().deprel = Deprel::root;
}

}  // namespace

ConlluReader::ConlluReader(std::istream& in, std::string source, ProblemHandler problem)
    : in_(in), source_(std::move(source)), problem_(std::move(problem)), buffer_(kLongestLine + 1) {}

void ConlluReader::report(std::size_t line, std::string message) {
  if (problem_) problem_({source_, line, std::move(message)});
}

// A line without its end; of one that is too long, nothing is kept.
bool ConlluReader::read_line(std::string& line, bool& too_long) {
  too_long = false;
  in_.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  if (in_.bad() || (in_.eof() && in_.gcount() == 0)) return false;
  ++line_;
  auto count = static_cast<std::size_t>(in_.gcount());
  if (in_.fail()) {  // the buffer is full and the line goes on
    in_.clear();
    in_.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    too_long = true;
    line.assign(1, '\t');
    return true;
  }
  if (!in_.eof()) --count;  // gcount counts the line end
  line.assign(buffer_.data(), count);
  if (line.ends_with('\r')) line.pop_back();
  if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  return true;
}

std::optional<ConlluReader::Block> ConlluReader::read_block() {
  if (pending_) return std::exchange(pending_, std::nullopt);
  Block block;
  std::string line;
  bool too_long = false;
  std::size_t bytes = 0;
  while (read_line(line, too_long)) {
    if (line.find_first_not_of(" \t") == std::string::npos && !too_long) {
      if (!block.lines.empty()) return block;
      continue;
    }
    if (block.lines.empty()) block.first_line = line_;
    bytes += line.size();
    if (too_long || bytes > kLongestDocument) {
      if (!block.too_long) report(line_, too_long ? "the line is too long" : "the sentence is too long");
      block.too_long = true;
    }
    if (!block.too_long || block.lines.empty()) block.lines.push_back(std::move(line));
  }
  if (block.lines.empty()) return std::nullopt;
  return block;
}

// Adds the block's sentence to the document, or reports why that cannot be.
bool ConlluReader::add_sentence(const Block& block, Document& document) {
  Sentence sentence;
  std::string& text = document.article.text;
  const std::size_t text_before = text.size();
  const char last_before = text.empty() ? '\0' : text.back();
  bool new_paragraph = false;
  bool space = false;            // after the sentence before, the space is there already
  std::uint32_t range_last = 0;  // the last word of the multiword range that we are in
  bool range_space = true;
  std::vector<std::int32_t> heads;

  auto reject = [&](std::size_t line, std::string message) {
    report(line, std::move(message));
    text.resize(text_before);
    if (text_before > 0) text.back() = last_before;
    return false;
  };

  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    const std::string_view line = block.lines[i];
    const std::size_t number = block.first_line + i;
    if (!is_utf8(line)) return reject(number, "invalid UTF-8");
    if (line[0] == '#') {
      if (line == "# newpar" || line.starts_with("# newpar ")) new_paragraph = true;
      continue;
    }
    const auto columns = split_columns(line);
    if (!columns) return reject(number, "not the 10 columns of CoNLL-U, separated by tabs");
    const Columns& c = *columns;
    if (c[kId].find('.') != std::string_view::npos) continue;
    const auto next_id = static_cast<std::uint32_t>(sentence.tokens.size() + 1);
    if (const std::size_t dash = c[kId].find('-'); dash != std::string_view::npos) {
      const auto first = parse_number(c[kId].substr(0, dash));
      const auto last = parse_number(c[kId].substr(dash + 1));
      if (!first || !last || *first != next_id || *last < *first) {
        return reject(number, "the range \"" + std::string(c[kId]) + "\" does not begin at the next word");
      }
      range_last = *last;
      range_space = misc_value(c[kMisc], "SpaceAfter") != "No";
      continue;
    }
    const auto id = parse_number(c[kId]);
    if (!id || *id != next_id) {
      return reject(number,
                    "the word's number is \"" + std::string(c[kId]) + "\", expected " + std::to_string(next_id));
    }
    if (c[kForm].empty()) return reject(number, "the word has no form");
    const auto head = parse_number(c[kHead]);
    if (!head && c[kHead] != "_") return reject(number, "the head \"" + std::string(c[kHead]) + "\" is no number");

    if (sentence.tokens.empty() && text_before > 0 && new_paragraph) {
      if (text.back() == ' ') text.pop_back();
      text += '\n';
    } else if (space) {
      text += ' ';
    }
    Token token;
    token.span.begin = static_cast<std::uint32_t>(text.size());
    text += c[kForm];
    token.span.end = static_cast<std::uint32_t>(text.size());
    if (c[kLemma] != "_" || c[kForm] == "_") token.lemma = c[kLemma];
    token.upos = parse_upos(c[kUpos]).value_or(Upos::X);
    token.xpos = parse_xpos(c[kXpos]).value_or(Xpos::XX);
    token.deprel = parse_deprel(c[kDeprel]).value_or(Deprel::dep);
    heads.push_back(head && *head <= block.lines.size() ? static_cast<std::int32_t>(*head) - 1 : -2);
    add_name(misc_value(c[kMisc], "Name"), *id - 1, sentence.names);
    sentence.tokens.push_back(std::move(token));
    space = *id < range_last ? false : *id == range_last ? range_space : misc_value(c[kMisc], "SpaceAfter") != "No";
  }
  if (sentence.tokens.empty()) return reject(block.first_line, "a sentence without words");
  if (range_last > sentence.tokens.size()) {
    return reject(block.first_line, "a range goes beyond the sentence's last word");
  }
  if (is_tree(heads)) {
    for (std::size_t i = 0; i < heads.size(); ++i) {
      sentence.tokens[i].head = heads[i];
      if (heads[i] == -1) sentence.tokens[i].deprel = Deprel::root;
    }
  } else {
    make_flat(sentence.tokens);
  }
  sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
  if (!document.sentences.empty()) sentence.paragraph = document.sentences.back().paragraph + (new_paragraph ? 1 : 0);
  // What comes next may touch the last word only where SpaceAfter=No says so.
  if (space) text += ' ';
  document.sentences.push_back(std::move(sentence));
  return true;
}

std::optional<Document> ConlluReader::next(ConlluLines* lines) {
  Document document;
  if (lines) lines->sentences.clear();
  while (auto block = read_block()) {
    for (const std::string& line : block->lines) {
      const auto id = newdoc_id(line);
      if (!id) continue;
      if (!document.sentences.empty()) {
        pending_ = std::move(block);
        break;
      }
      id_ = *id;
    }
    if (pending_) break;
    if (block->too_long) continue;
    if (add_sentence(*block, document) && lines) lines->sentences.push_back(std::move(block->lines));
    if (document.article.text.size() >= kLongestDocument) break;
  }
  if (document.sentences.empty()) return std::nullopt;
  std::string& text = document.article.text;
  text.resize(document.sentences.back().span.end);
  document.article.id = id_.empty() ? make_identifier('a', {text}) : id_;
  return document;
}

}  // namespace newsgraph
