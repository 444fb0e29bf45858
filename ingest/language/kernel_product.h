// What the kernels multiply. kernel_lanes.h says why this includes so little.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsgraph {

// A matrix is kept in panels of 16 outputs, and in them in groups of 4 inputs: value [panel][group][16][4]. Inputs that
// fill up the last group, and outputs that fill up the last panel, are zero.
inline constexpr std::size_t kPanel = 16;
inline constexpr std::size_t kGroup = 4;

// out[i][j] = start[i][j] + (in_scales[i] * scales[j]) * sum over k of in[i][k] * matrix[k][j], for i < rows and
// j < 16 * panel_count. No integer of the matrix is -128, no row has more than 2^17 inputs.
struct Product {
  std::size_t rows = 0;
  std::size_t groups = 0;
  std::size_t panel_count = 0;
  const std::int8_t* in = nullptr;  // rows of 4 * groups
  const float* in_scales = nullptr;
  const std::int8_t* panels = nullptr;
  const float* scales = nullptr;         // one an output
  const std::int32_t* sums = nullptr;    // of each output's integers
  const float* const* starts = nullptr;  // one a row; null: `start` is every row's
  const float* start = nullptr;
  float* out = nullptr;
  std::size_t out_stride = 0;
};

}  // namespace newsgraph
