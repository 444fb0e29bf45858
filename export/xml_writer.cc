// libxml2's text writer on a stream.
#include "export/xml_writer.h"

#include <libxml/xmlwriter.h>

#include "export/text.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

const xmlChar* bytes(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

// Never tells libxml2 of a failure, which it would print; check_output() does.
int write_bytes(void* out, const char* data, int size) {
  static_cast<std::ostream*>(out)->write(data, size);
  return size;
}

}  // namespace

XmlWriter::XmlWriter(std::ostream& out, const char* format) : out_(out), format_(format) {
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(write_bytes, nullptr, &out, nullptr);
  writer_.reset(buffer ? xmlNewTextWriter(buffer) : nullptr);  // takes the buffer
  if (!writer_) throw Error("out of memory for the XML writer");
  check(xmlTextWriterSetIndent(writer_.get(), 1));
  check(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
}

void XmlWriter::start(const char* element) { check(xmlTextWriterStartElement(writer_.get(), bytes(element))); }

void XmlWriter::attribute(const char* name, std::string_view value) {
  check(xmlTextWriterWriteAttribute(writer_.get(), bytes(name), bytes(printable(value).c_str())));
}

void XmlWriter::text(std::string_view value) {
  check(xmlTextWriterWriteString(writer_.get(), bytes(printable(value).c_str())));
}

void XmlWriter::end() {
  check(xmlTextWriterEndElement(writer_.get()));
  check_output();
}

void XmlWriter::finish() {
  check(xmlTextWriterEndDocument(writer_.get()));
  check(xmlTextWriterFlush(writer_.get()));
  out_.flush();
  check_output();
}

void XmlWriter::Free::operator()(_xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }

void XmlWriter::check(int result) const {
  if (result < 0) throw Error(std::string("cannot write ") + format_ + ": out of memory");
}

void XmlWriter::check_output() const {
  if (!out_) {
    throw Error(std::string("cannot write ") + format_ + ": the output does not take it (is the disk full?)");
  }
}

}  // namespace newsgraph
