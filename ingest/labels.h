// The closed label sets of the language engine: Universal Dependencies v2 part-of-speech tags and relations with the
// subtypes of the English treebanks (universaldependencies.org), and Penn Treebank tags.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph {

// clang-format off
// Universal part-of-speech tags.
enum class Upos : std::uint8_t {
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X
};

// Penn Treebank tags as English UD treebanks use them.
enum class Xpos : std::uint8_t {
  CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM, TO,
  UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, AFX, GW, ADD, HYPH, NFP, left_bracket, right_bracket,
  open_quote, close_quote, comma, full_stop, colon, dollar, hash, XX
};

// Dependency relations. A subtype is a label of its own: acl_relcl is written "acl:relcl". case_ is "case",
// which C++ keeps for itself.
enum class Deprel : std::uint8_t {
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp, clf,
  compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet, discourse, dislocated,
  expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer,
  nsubj_pass, nummod, obj, obl, obl_agent, obl_unmarked, orphan, parataxis, punct, reparandum, root, vocative, xcomp
};
// clang-format on

// The label as CoNLL-U writes it. The view never dies.
std::string_view to_string(Upos upos);
std::string_view to_string(Xpos xpos);
std::string_view to_string(Deprel deprel);

// The label that CoNLL-U writes as `text`, or nothing if there is none. An unknown subtype of a known relation is read
// as the relation ("obl:tmod" is obl).
std::optional<Upos> parse_upos(std::string_view text);
std::optional<Xpos> parse_xpos(std::string_view text);
std::optional<Deprel> parse_deprel(std::string_view text);

// The relation without its subtype: acl_relcl is acl, nsubj_pass is nsubj.
Deprel universal(Deprel deprel);

}  // namespace newsgraph
