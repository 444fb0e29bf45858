// Abbreviations of English news text, and what a full stop after them means.
#pragma once

#include <string_view>

namespace newsgraph {

enum class Abbreviation {
  none,           // the full stop is the sentence's
  title,          // "Mr.", "Gen.": a name follows, never a new sentence
  inner,          // "vs.", "e.g.": the sentence goes on
  before_number,  // "No.", "p.": an abbreviation only before a digit
  date,           // "(b. 1950; d. 2001)": of a life or an office, only before a digit or a month
  month,          // "Sept."
  weekday,        // "Sun.": an abbreviation only before a digit or a comma
  after_comma,    // "Calif.": an abbreviation only after a comma
  closing,        // "Inc.", "etc.": may end the sentence too
};

// What `word`, without its full stop, is an abbreviation of.
Abbreviation find_abbreviation(std::string_view word);

// Whether `word` often begins a sentence and seldom goes on with a name: "The", "He", "But".
bool begins_sentences(std::string_view word);

// Whether `form` is a mark that ends sentences: ".", "?!", "…".
bool ends_sentence(std::string_view form);

// Whether `word` tells of speech and so may follow a quotation: "said", "asked".
bool reports_speech(std::string_view word);

}  // namespace newsgraph
