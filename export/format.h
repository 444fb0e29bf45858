// The formats that a graph can be written in.
#pragma once

#include <cstddef>
#include <filesystem>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "export/rdf/vocabulary.h"
#include "graph/store.h"
#include "graph/view/filter.h"

namespace newsgraph {

// What some formats can be told.
struct ExportOptions {
  std::string base{rdf::kDefaultBase};  // of RDF: where the IRIs of the graph's own things begin; see fault_of_base()
  std::string flavor = {};              // one of the format's; empty: the format as it is
  bool clusters = false;                // nodes of one type stand together, if the format can say so
};

// A row of the table of formats: one format, one file. Either `write` or `write_rows` is set.
struct ExportFormat {
  std::string_view name;     // for `newsgraph export NAME`
  std::string_view endings;  // of file names that ask for this format, a space between: ".dot .gv"; empty: none does
  ViewKind view;             // what it shows unless --view says otherwise
  bool picture;              // shows an excerpt() if there are many nodes
  std::string_view help;     // one line

  // Writes a view. Streams: memory does not hold the document. Throws Error if `out` fails.
  void (*write)(const View& view, const ExportOptions& options, std::ostream& out);
  // Writes rows as the store keeps them, which no view or filter touches.
  void (*write_rows)(const Store& store, std::ostream& out);

  std::string_view flavors = {};  // for `--flavor`, a space between: "yed"
  bool clusters = false;          // takes `--clusters`
  bool base = false;              // takes `--base`
};

std::span<const ExportFormat> export_formats();

// Whether `one` is among `words`, which have one space between them.
bool has_word(std::string_view words, std::string_view one);

// The format that the ending of the file's name asks for, whatever its case; null if there is none.
const ExportFormat* format_of(const std::filesystem::path& file);

}  // namespace newsgraph
