// CoNLL-U (universaldependencies.org/format.html), read and written.
#pragma once

#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/problem.h"

namespace newsgraph {

// Reads CoNLL-U sentence by sentence; sentences up to the next "# newdoc" line (or the end) make one document whose
// text is rebuilt from the forms and SpaceAfter. Tags, trees and names (Name= in MISC) are taken where they are given.
class ConlluReader {
 public:
  // `in` and `source` must outlive the reader.
  ConlluReader(std::istream& in, std::string source, ProblemHandler problem);

  // The next document, or nothing at the end. A sentence that breaks the format is told to the problem handler and
  // passed over.
  std::optional<Document> next();

 private:
  std::istream& in_;
  std::string source_;
  ProblemHandler problem_;
  std::size_t line_ = 0;
  std::optional<std::string> pending_newdoc_;
};

// Writes every sentence with "# newdoc id", "# sent_id" and "# text"; MISC holds TokenRange (UTF-8 bytes of the
// article's text, half-open, "begin:end"), SpaceAfter and Name.
void write_conllu(const Document& document, std::ostream& out);

}  // namespace newsgraph
