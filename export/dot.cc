// Writes DOT: cgraph does the quoting, on our stream.
#include "export/dot.h"

#include "export/drawing.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

int put(void* out, const char* text) { return *static_cast<std::ostream*>(out) << text ? 0 : EOF; }
int flush(void* out) { return static_cast<std::ostream*>(out)->flush() ? 0 : EOF; }

}  // namespace

void write_dot(const View& view, const ExportOptions&, std::ostream& out) {
  const Drawing drawing = draw(view, {});
  Agiodisc_t io{};
  io.putstr = put;
  io.flush = flush;
  Agiodisc_t* const before = drawing->clos->disc.io;
  drawing->clos->disc.io = &io;
  const int result = agwrite(drawing.get(), &out);
  drawing->clos->disc.io = before;
  if (result != 0 || !out) throw Error("cannot write DOT: the output does not take it (is the disk full?)");
}

}  // namespace newsgraph
