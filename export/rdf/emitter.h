// Says one thing after another about one subject; private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "export/rdf/quads.h"

namespace newsgraph::rdf {

class Emitter {
 public:
  // Both outlive the emitter.
  Emitter(std::string_view base, const QuadSink& sink) : base_(base), sink_(sink) {}

  std::string_view base() const { return base_; }

  // What comes next is about `subject`, in the graph `graph` or the default graph.
  void about(std::string subject, std::string graph = {});

  void iri(std::string_view predicate, std::string_view value) const;
  void text(std::string_view predicate, std::string_view value) const;  // nothing if it is empty
  void url(std::string_view predicate, std::string_view value) const;   // likewise
  void number(std::string_view predicate, std::uint32_t value) const;
  void real(std::string_view predicate, double value) const;
  void truth(std::string_view predicate, bool value) const;
  // An ISO 8601 date, as schema:datePublished and prov:generatedAtTime. Nothing if it is empty; what is no day of the
  // calendar stays text, and no time is made of it.
  void published(std::string_view date) const;

 private:
  void put(std::string_view predicate, Object object) const;

  std::string_view base_;
  const QuadSink& sink_;
  std::string subject_, graph_;
};

}  // namespace newsgraph::rdf
