// CoNLL-U (universaldependencies.org/format.html), read and written.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/problem.h"

namespace newsgraph {

// The lines of a document's sentences as the file wrote them, comments and multiword ranges included: what a writer
// needs to hand the file back with only the analysis changed. One element a sentence of the document.
struct ConlluLines {
  std::vector<std::vector<std::string>> sentences;
};

// Reads CoNLL-U sentence by sentence; sentences up to the next "# newdoc" line (or the end) make one document whose
// text is rebuilt from the forms and SpaceAfter. Tags, trees and names (Name= in MISC) are taken where they are given.
// Heads that are missing or form no tree are no mistake: the first word becomes the root and the head of all others.
// Multiword ranges only say where no space stands; empty nodes are passed over. A document is cut, its id kept, after
// kLongestDocument bytes of text, so that a file without "# newdoc" can be of any size.
class ConlluReader {
 public:
  static constexpr std::size_t kLongestDocument = std::size_t{1} << 20;  // bytes
  static constexpr std::size_t kLongestLine = std::size_t{1} << 20;      // bytes

  // `in` and `source` must outlive the reader. `source` names the input in problems.
  ConlluReader(std::istream& in, std::string source, ProblemHandler problem);

  // The next document, or nothing at the end. A sentence that breaks the format is told to the problem handler and
  // passed over. Where `lines` is given, it receives the lines of the document's sentences.
  std::optional<Document> next(ConlluLines* lines = nullptr);

 private:
  struct Block {
    std::vector<std::string> lines;
    std::size_t first_line = 0;
    bool too_long = false;
  };

  bool read_line(std::string& line, bool& too_long);
  std::optional<Block> read_block();
  bool add_sentence(const Block& block, Document& document);
  void report(std::size_t line, std::string message);

  std::istream& in_;
  std::string source_;
  ProblemHandler problem_;
  std::size_t line_ = 0;
  std::optional<Block> pending_;  // read, but of the next document
  std::string id_;                // of the document being read; empty before the first "# newdoc"
  std::vector<char> buffer_;
};

// Writes every sentence with "# newdoc id", "# newpar", "# sent_id" and "# text"; MISC holds Name, SpaceAfter and
// TokenRange (UTF-8 bytes of the article's text, half-open, "begin:end"). Contractions are multiword tokens: a line
// "3-4" stands before their words.
void write_conllu(const Document& document, std::ostream& out);

// Writes the sentences as `lines` has them, with LEMMA, UPOS, XPOS, HEAD, DEPREL and the Name in MISC from the
// document. FEATS, DEPS and empty nodes belong to the analysis that is replaced and are left out.
void write_conllu(const Document& document, const ConlluLines& lines, std::ostream& out);

}  // namespace newsgraph
