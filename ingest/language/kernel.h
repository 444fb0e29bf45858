// The inner loops of the network, compiled once for each kind of processor and chosen when the program runs.
//
// All kinds give the same bits, and a row's numbers depend on neither the other rows nor their count. Matrices and what
// they are multiplied by are small integers, whose sums are exact in any order; every sum of floats has one order, each
// step of it one IEEE operation (nothing is fused; -ffp-contract=off).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "ingest/language/kernel_product.h"

namespace newsgraph {

struct Kernels {
  const char* name;
  void (*multiply)(const Product& product);
  // to[k] = from[k] / scale as the nearest whole number from -127 to 127, where the scale, which is returned, is the
  // greatest of them without its sign, divided by 127.
  float (*quantise)(const float* from, std::size_t count, std::int8_t* to);
  // One step of an LSTM for one row: gates are four blocks (i, f, g, o) of `hidden` numbers, a multiple of 16.
  void (*lstm_step)(const float* gates, std::size_t hidden, float* cell, float* out);
  // out[j] += sum over k of factors[k] * rows[k * stride + j], for j < width, a multiple of 16; by rising k.
  void (*add_weighted)(const float* factors, std::size_t count, const float* rows, std::size_t stride,
                       std::size_t width, float* out);
};

// Those that this processor runs: the fastest first, the last is what every processor runs.
std::span<const Kernels> all_kernels();
// The fastest.
const Kernels& kernels();

}  // namespace newsgraph
