// The inner loops of the network, compiled once for each kind of processor and chosen when the program runs.
//
// Every number of a result is summed in one fixed order that depends on neither the other rows nor their count, so that
// a sentence's scores are the same bits in any batch. Between the kinds the last bits may differ (fused multiply-add).
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsgraph {

// A matrix that inputs are multiplied by is kept in panels of 16 outputs: value [panel][input][16].
inline constexpr std::size_t kPanel = 16;

struct Kernels {
  const char* name;
  // c[i][j] = start + sum over k of a[i][k] * panels[j / 16][k][j % 16], for i < rows and j < 16 * panel_count. Start
  // is c[i][j] itself where `add`, else bias[j], or 0 where bias is null.
  void (*multiply)(const float* a, std::size_t a_stride, std::size_t rows, std::size_t inputs, const float* panels,
                   std::size_t panel_count, const float* bias, bool add, float* c, std::size_t c_stride);
  // One step of an LSTM for one row: gates are four blocks (i, f, g, o) of `hidden` numbers, a multiple of 8.
  void (*lstm_step)(const float* gates, std::size_t hidden, float* cell, float* out);
};

// The fastest that this processor runs.
const Kernels& kernels();
// Those that every processor runs.
const Kernels& baseline_kernels();

}  // namespace newsgraph
