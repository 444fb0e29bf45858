// Products of matrices of bytes, a block of rows by a few panels at a time, so that the sums stay in registers.
#include "ingest/language/kernel_lanes.h"
#include "ingest/language/kernel_product.h"

namespace newsgraph::NEWSGRAPH_KERNEL {
namespace {

// As many sums as the registers hold beside what is multiplied.
#if defined(__AVX512F__)
constexpr std::size_t kRows = 6;
constexpr std::size_t kPanels = 4;
#elif defined(__AVXVNNI__)
constexpr std::size_t kRows = 3;
constexpr std::size_t kPanels = 2;
#elif defined(__AVX2__)
constexpr std::size_t kRows = 2;
constexpr std::size_t kPanels = 2;
#else
constexpr std::size_t kRows = 2;
constexpr std::size_t kPanels = 1;
#endif
constexpr std::size_t kVectors = kPanel / kLanes;  // of a panel
constexpr std::size_t kBlock = 96;                 // rows that stay in the cache while all panels pass

template <std::size_t rows, std::size_t panels>
inline void multiply_tile(const Product& product, std::size_t row, std::size_t panel) {
  constexpr std::size_t kTile = panels * kVectors;
  const std::size_t column = panel * kPanel;
  Integers sums[rows][kTile];
  for (std::size_t v = 0; v < kTile; ++v) {
    Integers start = {};
    if constexpr (kOffset != 0) {
      start -= load(product.sums + column + v * kLanes) * kOffset;
    }
    for (std::size_t i = 0; i < rows; ++i) sums[i][v] = start;
  }
  const std::size_t panel_bytes = product.groups * kPanel * kGroup;
  const std::int8_t* matrix = product.panels + panel * panel_bytes;
  const std::int8_t* in = product.in + row * product.groups * kGroup;
  for (std::size_t group = 0; group < product.groups; ++group) {
    for (std::size_t i = 0; i < rows; ++i) {
      const Spread four = spread(in + (i * product.groups + group) * kGroup);
#pragma GCC unroll 8
      for (std::size_t v = 0; v < kTile; ++v) {
        const std::int8_t* bytes =
            matrix + v / kVectors * panel_bytes + group * kPanel * kGroup + v % kVectors * kBytes;
        sums[i][v] = add_products(sums[i][v], four, bytes);
      }
    }
  }
  for (std::size_t i = 0; i < rows; ++i) {
    const float* start = (product.starts ? product.starts[row + i] : product.start) + column;
    float* out = product.out + (row + i) * product.out_stride + column;
    const float in_scale = product.in_scales[row + i];
    for (std::size_t v = 0; v < kTile; ++v) {
      const Vector scale = load(product.scales + column + v * kLanes) * in_scale;
      const Vector sum = __builtin_convertvector(sums[i][v], Vector);
      store(out + v * kLanes, load(start + v * kLanes) + sum * scale);
    }
  }
}

template <std::size_t panels>
void multiply_panels(const Product& product, std::size_t begin, std::size_t end, std::size_t panel) {
  std::size_t row = begin;
  for (; row + kRows <= end; row += kRows) multiply_tile<kRows, panels>(product, row, panel);
  switch (end - row) {
    case 5: return multiply_tile < kRows < 5 ? 1 : 5, panels > (product, row, panel);
    case 4: return multiply_tile < kRows < 4 ? 1 : 4, panels > (product, row, panel);
    case 3: return multiply_tile < kRows < 3 ? 1 : 3, panels > (product, row, panel);
    case 2: return multiply_tile < kRows < 2 ? 1 : 2, panels > (product, row, panel);
    case 1: return multiply_tile<1, panels>(product, row, panel);
    default: return;
  }
}

}  // namespace

void multiply(const Product& product) {
  for (std::size_t begin = 0; begin < product.rows; begin += kBlock) {
    const std::size_t end = begin + kBlock < product.rows ? begin + kBlock : product.rows;
    std::size_t panel = 0;
    for (; panel + kPanels <= product.panel_count; panel += kPanels) {
      multiply_panels<kPanels>(product, begin, end, panel);
    }
    for (; panel < product.panel_count; ++panel) multiply_panels<1>(product, begin, end, panel);
  }
}

}  // namespace newsgraph::NEWSGRAPH_KERNEL
