// Which fields of a JSON object make an article, and the handler that collects them from RapidJSON's events.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/article.h"
#include "ingest/problem.h"

namespace newsgraph {

// Takes the events of one object (RapidJSON's handler concept) and keeps what belongs to an article: the fields of the
// table in article_fields.cc as strings or numbers, authors also as a list. Everything else may have any type and is
// passed over. An event is refused where objects and arrays nest deeper than kMaxJsonDepth. Of a field given twice the
// last counts; of two names for one thing the one that stands first in the table, if it has a value.
class ArticleFields {
 public:
  bool Null() { return true; }
  bool Bool(bool) { return true; }
  bool Int(int) { return true; }
  bool Uint(unsigned) { return true; }
  bool Int64(std::int64_t) { return true; }
  bool Uint64(std::uint64_t) { return true; }
  bool Double(double) { return true; }
  bool RawNumber(const char* text, unsigned length, bool) { return value({text, length}); }
  bool String(const char* text, unsigned length, bool) { return value({text, length}); }
  bool StartObject() { return open(); }
  bool Key(const char* text, unsigned length, bool);
  bool EndObject(unsigned) { return close(); }
  bool StartArray() { return open(); }
  bool EndArray(unsigned) { return close(); }

  bool has_text() const { return !article_.text.empty(); }
  // What was collected, and leaves this empty.
  Article take();

 private:
  enum class Field { kNone, kId, kUrl, kTitle, kText, kPublished, kSource, kAuthors };
  struct Name;
  static const std::array<Name, 12> kNames;

  bool open();
  bool close();
  bool value(std::string_view text);
  void keep(std::string_view text, std::string& to);

  Article article_;
  const Name* name_ = nullptr;         // of the member that the events are in; null if no field of an article
  std::array<const Name*, 8> kept_{};  // by Field: the name that the value kept came under
  int depth_ = 0;
};

// A field's absence in the words of a problem.
inline constexpr const char* kNoText = "no text (a field text, maintext or body)";

// The article that `fields` make, which began at `line` of `source`, or nothing and a problem.
std::optional<Article> take_article(ArticleFields& fields, const std::string& source, std::size_t line,
                                    const ProblemHandler& problem);

}  // namespace newsgraph
