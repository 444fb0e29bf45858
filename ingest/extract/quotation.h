// Quotation marks of an article and the stretches that they enclose.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "ingest/span.h"

namespace newsgraph {

// A stretch in quotation marks. Each part lies in one paragraph and includes its marks; a quotation has several parts
// when its closing mark is missing and the next paragraph opens again, or when the next mark, a few paragraphs on,
// closes:
//
//     “We will go.            <- part 0, opened, not closed
//     “And we will stay,”     <- part 1
//
//     “We will go.            <- part 0
//     And we will stay.”      <- part 1
struct Quotation {
  std::vector<Span> parts;  // in text order, never empty, not overlapping
  bool closed = true;       // the last part ends with a closing mark

  Span outer() const { return {parts.front().begin, parts.back().end}; }
};

// The outermost quotations of `text` (valid UTF-8) in text order, not overlapping. Understands “…”, "…", ‘…’, '…',
// ''…'', ``…'', «…», „…“. Marks are paired within one of the `paragraphs` (in text order, not overlapping), so that an
// odd mark spoils no more than its own sentence: an opening mark without a partner encloses what is left of the
// paragraph if the paragraph begins with it and of its sentence otherwise, a closing one without a partner nothing. A
// single mark that could be an apostrophe is one.
std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Span>& paragraphs);

// The paragraphs of the document: each from its first sentence's begin to its last sentence's end.
std::vector<Span> paragraphs_of(const Document& document);

// Which quotation stands at a byte of the text.
class QuotationIndex {
 public:
  explicit QuotationIndex(const std::vector<Quotation>& quotations);
  // The index of the quotation with a part that holds `offset`.
  std::optional<std::uint32_t> at(std::uint32_t offset) const;

 private:
  struct Part {
    Span span;
    std::uint32_t quotation;
  };
  std::vector<Part> parts_;
};

}  // namespace newsgraph
