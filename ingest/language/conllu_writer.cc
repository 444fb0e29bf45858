// Writes documents as CoNLL-U, from scratch or over the lines of the file that they were read from.
#include <cassert>
#include <string_view>

#include "ingest/language/conllu.h"
#include "ingest/language/multiword.h"

namespace newsgraph {
namespace {

constexpr std::string_view kNameTypes[] = {"person", "organisation", "place", "other"};

// "Name=B-person" for each word of a name, empty for the others.
std::vector<std::string> name_items(const Sentence& sentence) {
  std::vector<std::string> items(sentence.tokens.size());
  for (const Name& name : sentence.names) {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      items[i] = i == name.first ? "Name=B-" : "Name=I-";
      items[i] += kNameTypes[static_cast<std::size_t>(name.type)];
    }
  }
  return items;
}

// A column is one line without tabs, whatever the article holds, and never empty.
void write_column(std::string_view text, std::ostream& out) {
  if (text.empty()) out << '_';
  for (const char c : text) out << (static_cast<unsigned char>(c) < ' ' ? ' ' : c);
}

void write_analysis(const Token& token, std::ostream& out) {
  out << '\t';
  write_column(token.lemma, out);
  out << '\t' << to_string(token.upos) << '\t' << to_string(token.xpos) << "\t_\t" << token.head + 1 << '\t'
      << to_string(token.deprel) << "\t_\t";
}

void write_sentence(const Document& document, std::size_t index, std::ostream& out) {
  const Sentence& sentence = document.sentences[index];
  const bool first = index == 0;
  if (first) {
    out << "# newdoc id = ";
    write_column(document.article.id, out);
    out << '\n';
  }
  if (first || sentence.paragraph != document.sentences[index - 1].paragraph) out << "# newpar\n";
  out << "# sent_id = ";
  write_column(document.article.id, out);
  out << '-' << index + 1 << "\n# text = ";
  write_column(document.text(sentence.span), out);
  out << '\n';
  const std::vector<std::string> names = name_items(sentence);
  const std::vector<MultiwordToken> tokens = multiword_tokens(document, sentence);
  auto next_token = tokens.begin();
  std::size_t token_end = 0;  // of the multiword token that we are in
  const auto touches_next = [&](std::size_t i) {
    return i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].span.begin == sentence.tokens[i].span.end;
  };
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (next_token != tokens.end() && next_token->first == i) {
      token_end = next_token->last;
      out << i + 1 << '-' << token_end << '\t';
      write_column(document.text({token.span.begin, sentence.tokens[token_end - 1].span.end}), out);
      out << "\t_\t_\t_\t_\t_\t_\t_\t" << (touches_next(token_end - 1) ? "SpaceAfter=No\n" : "_\n");
      ++next_token;
    }
    out << i + 1 << '\t';
    write_column(document.form(token), out);
    write_analysis(token, out);
    if (!names[i].empty()) out << names[i] << '|';
    if (i >= token_end && touches_next(i)) out << "SpaceAfter=No|";
    out << "TokenRange=" << token.span.begin << ':' << token.span.end << '\n';
  }
  out << '\n';
}

// MISC as it was, but for the Name.
std::string changed_misc(std::string_view misc, std::string_view name) {
  std::string out(name);
  while (!misc.empty() && misc != "_") {
    const std::size_t bar = misc.find('|');
    const std::string_view item = misc.substr(0, bar);
    if (!item.starts_with("Name=")) {
      if (!out.empty()) out += '|';
      out += item;
    }
    misc = bar == std::string_view::npos ? std::string_view() : misc.substr(bar + 1);
  }
  return out.empty() ? "_" : out;
}

void write_over(const Sentence& sentence, const std::vector<std::string>& lines, std::ostream& out) {
  const std::vector<std::string> names = name_items(sentence);
  std::size_t word = 0;
  for (const std::string_view line : lines) {
    const std::string_view id = line.substr(0, line.find('\t'));
    if (line[0] == '#' || id.find('-') != std::string_view::npos) {
      out << line << '\n';
    } else if (id.find('.') == std::string_view::npos) {
      assert(word < sentence.tokens.size());
      const std::size_t form_end = line.find('\t', id.size() + 1);
      out << line.substr(0, form_end);
      write_analysis(sentence.tokens[word], out);
      out << changed_misc(line.substr(line.rfind('\t') + 1), names[word]) << '\n';
      ++word;
    }
  }
  out << '\n';
}

}  // namespace

void write_conllu(const Document& document, std::ostream& out) {
  for (std::size_t i = 0; i < document.sentences.size(); ++i) write_sentence(document, i, out);
}

void write_conllu(const Document& document, const ConlluLines& lines, std::ostream& out) {
  assert(lines.sentences.size() == document.sentences.size());
  for (std::size_t i = 0; i < document.sentences.size(); ++i)
    write_over(document.sentences[i], lines.sentences[i], out);
}

}  // namespace newsgraph
