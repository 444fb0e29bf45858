// Reads what model-format.md describes.
#pragma once

#include <string>
#include <string_view>

#include "ingest/language/weights.h"

namespace newsgraph {

// Why bytes are no model that this program can use.
struct Refusal {
  std::string reason;
};

// Checks the bytes, which begin at a multiple of 64, and makes weights of them that go on pointing into them. Throws
// Refusal.
void read_weights(std::string_view bytes, Model::Weights& weights);

}  // namespace newsgraph
