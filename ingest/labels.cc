// Names of the labels, one table a set, in the order of their enums.
#include "ingest/labels.h"

#include <cstddef>
#include <iterator>
#include <span>

namespace newsgraph {
namespace {

constexpr std::string_view kUpos[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                      "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::string_view kXpos[] = {"CC", "CD",  "DT",  "EX",   "FW",  "IN",  "JJ",   "JJR",  "JJS",   "LS",    "MD",
                                      "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP",  "PRP$", "RB",    "RBR",   "RBS",
                                      "RP", "SYM", "TO",  "UH",   "VB",  "VBD", "VBG",  "VBN",  "VBP",   "VBZ",   "WDT",
                                      "WP", "WP$", "WRB", "AFX",  "GW",  "ADD", "HYPH", "NFP",  "-LRB-", "-RRB-", "``",
                                      "''", ",",   ".",   ":",    "$",   "#",   "XX"};
constexpr std::string_view kDeprel[] = {
    "acl",        "acl:relcl",  "advcl",     "advcl:relcl", "advmod",        "amod",     "appos",       "aux",
    "aux:pass",   "case",       "cc",        "cc:preconj",  "ccomp",         "clf",      "compound",    "compound:prt",
    "conj",       "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",
    "discourse",  "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",
    "mark",       "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",
    "nummod",     "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",
    "reparandum", "root",       "vocative",  "xcomp"};

static_assert(std::size(kUpos) == static_cast<std::size_t>(Upos::X) + 1);
static_assert(std::size(kXpos) == static_cast<std::size_t>(Xpos::XX) + 1);
static_assert(std::size(kDeprel) == static_cast<std::size_t>(Deprel::xcomp) + 1);

template <typename Label>
std::optional<Label> find(std::span<const std::string_view> names, std::string_view text) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<Label>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Upos upos) { return kUpos[static_cast<std::size_t>(upos)]; }
std::string_view to_string(Xpos xpos) { return kXpos[static_cast<std::size_t>(xpos)]; }
std::string_view to_string(Deprel deprel) { return kDeprel[static_cast<std::size_t>(deprel)]; }

std::optional<Upos> parse_upos(std::string_view text) { return find<Upos>(kUpos, text); }
std::optional<Xpos> parse_xpos(std::string_view text) { return find<Xpos>(kXpos, text); }

std::optional<Deprel> parse_deprel(std::string_view text) {
  if (auto exact = find<Deprel>(kDeprel, text)) return exact;
  return find<Deprel>(kDeprel, text.substr(0, text.find(':')));
}

Deprel universal(Deprel deprel) {
  const std::string_view name = to_string(deprel);
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? deprel : *find<Deprel>(kDeprel, name.substr(0, colon));
}

}  // namespace newsgraph
