// Writes XML element by element onto a stream, for the formats that are XML.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

struct _xmlTextWriter;

namespace newsgraph {

// Text is escaped, and cleaned by printable(). Any failure throws Error, which names the format.
class XmlWriter {
 public:
  // Writes the declaration. `out` must outlive the writer; `format` must too, and is how people call it.
  XmlWriter(std::ostream& out, const char* format);

  void start(const char* element);
  void attribute(const char* name, std::string_view value);  // of the element just started
  void text(std::string_view value);
  void end();     // of the element that was started last and has not ended
  void finish();  // after the end of the root

 private:
  struct Free {
    void operator()(_xmlTextWriter* writer) const;
  };

  void check(int result) const;
  void check_output() const;

  std::ostream& out_;
  const char* format_;
  std::unique_ptr<_xmlTextWriter, Free> writer_;
};

}  // namespace newsgraph
