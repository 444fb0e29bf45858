// Wires reading, annotation and extraction.
#include "cli/analyse.h"

#include <exception>
#include <string>
#include <utility>

#include "cli/in_order.h"
#include "ingest/extract/extract.h"
#include "ingest/language/annotate.h"

namespace newsgraph {

Analysis analyse(InputItem item, const Model& model) {
  Analysis analysis;
  const std::string id = item.document.article.id;
  try {
    Document document = item.given ? std::move(item.document) : annotate(std::move(item.document.article), model);
    analysis.extraction = extract(std::move(document));
  } catch (const std::exception& error) {
    analysis.problem = {"article " + id, 0, error.what()};
  }
  return analysis;
}

void analyse_all(const ItemStream& items, std::size_t threads, const Model& model, const ProblemHandler& problem,
                 const std::function<void(Extraction)>& take) {
  in_order(
      threads, items.next, [&model](InputItem item) { return analyse(std::move(item), model); },
      [&](Analysis analysis) {
        if (analysis.extraction) {
          take(std::move(*analysis.extraction));
        } else {
          problem(analysis.problem);
        }
      });
}

}  // namespace newsgraph
