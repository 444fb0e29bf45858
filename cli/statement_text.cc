// Lays out statements for the terminal.
#include "cli/statement_text.h"

#include <fmt/format.h>

#include "export/text.h"

namespace newsgraph {
namespace {

std::string_view how_said(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct: return "quoted";
    case QuoteKind::indirect: return "paraphrased";
    case QuoteKind::mixed: return "partly quoted";
  }
  return "";
}

}  // namespace

std::string statement_text(const Statement& statement, std::string_view indent) {
  std::string head = statement.speaker.empty() ? "(nobody named)" : statement.speaker;
  head += fmt::format(" \"{}\", {}", statement.cue, how_said(statement.kind));
  for (auto outer = statement.by_way_of.rbegin(); outer != statement.by_way_of.rend(); ++outer) {
    head += ", according to " + *outer;
  }
  const std::string where = statement.source.empty() ? "article " + statement.article : statement.source;
  std::string text = fmt::format("{}{}  {}  [{}]\n", indent,
                                 statement.published.empty() ? "(no date)" : statement.published, head, where);
  text += fmt::format("{}    {}\n", indent, in_one_line(statement.content));
  if (statement.sentence != statement.content)
    text += fmt::format("{}    in: {}\n", indent, in_one_line(statement.sentence));
  return text;
}

}  // namespace newsgraph
