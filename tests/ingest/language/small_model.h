// Makes model files of a few kilobytes with random weights, for tests of what reads and what runs them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct SmallShape {
  std::uint32_t vectors = 5;
  std::uint32_t vector_width = 7;
  std::uint32_t layers = 2;
  std::uint32_t hidden = 16;
  std::uint32_t arc = 9;
  std::uint32_t label = 5;
};

// A lawful file as model-format.md describes it. The same seed, the same file.
std::string small_model(const SmallShape& shape, unsigned seed);

// Makes the checksum of a file right again.
void set_checksum(std::string& bytes);

}  // namespace newsgraph
