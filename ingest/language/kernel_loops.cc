// The loops themselves. Built more than once, each time with another NEWSGRAPH_KERNEL and other processor flags; so it
// includes nothing whose inline functions the linker could mix up between the builds.
#include <cstddef>
#include <cstdint>

// Vectors of 32 bytes are passed to inlined functions only.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace newsgraph::NEWSGRAPH_KERNEL {
namespace {

#ifdef __AVX2__
constexpr std::size_t kWidth = 8;  // numbers a register
constexpr std::size_t kRows = 6;   // with two registers a row, twelve sums at once
#else
constexpr std::size_t kWidth = 4;
constexpr std::size_t kRows = 2;
#endif
constexpr std::size_t kPanelWidth = 16;
constexpr std::size_t kVectors = kPanelWidth / kWidth;
constexpr std::size_t kBlock = 96;  // rows whose inputs stay in the cache while all panels pass

typedef float Vector __attribute__((vector_size(kWidth * sizeof(float)), aligned(4), may_alias));
typedef std::int32_t Integers __attribute__((vector_size(kWidth * sizeof(float)), aligned(4), may_alias));

inline Vector load(const float* from) { return *reinterpret_cast<const Vector*>(from); }
inline void store(float* to, Vector value) { *reinterpret_cast<Vector*>(to) = value; }
inline Vector all(float value) { return Vector{} + value; }

template <std::size_t rows>
inline void multiply_rows(const float* a, std::size_t a_stride, std::size_t inputs, const float* panel,
                          const float* bias, bool add, float* c, std::size_t c_stride) {
  Vector sum[rows][kVectors];
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t v = 0; v < kVectors; ++v) {
      sum[i][v] = add ? load(c + i * c_stride + v * kWidth) : bias ? load(bias + v * kWidth) : Vector{};
    }
  }
  for (std::size_t k = 0; k < inputs; ++k) {
    Vector b[kVectors];
    for (std::size_t v = 0; v < kVectors; ++v) b[v] = load(panel + k * kPanelWidth + v * kWidth);
    for (std::size_t i = 0; i < rows; ++i) {
      const Vector x = all(a[i * a_stride + k]);
      for (std::size_t v = 0; v < kVectors; ++v) sum[i][v] += x * b[v];
    }
  }
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t v = 0; v < kVectors; ++v) store(c + i * c_stride + v * kWidth, sum[i][v]);
  }
}

// e to the x, right to about 2e-7: 2 to a whole power, times a polynomial of what is left.
inline Vector exponential(Vector x) {
  x = x > 87.0f ? all(87.0f) : x;
  x = x < -87.0f ? all(-87.0f) : x;
  const Vector shifted = x * 1.44269504f + 12582912.0f;  // 1.5 * 2^23: the sum's last bits are the rounded power
  const Vector power = shifted - 12582912.0f;
  const Vector r = x - power * 0.693359375f + power * 2.12194440e-4f;
  Vector p = all(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const Integers bits = (__builtin_convertvector(power, Integers) + 127) << 23;
  return p * reinterpret_cast<const Vector&>(bits);
}

inline Vector sigmoid(Vector x) { return 1.0f / (1.0f + exponential(-x)); }
inline Vector tangent(Vector x) { return 2.0f * sigmoid(2.0f * x) - 1.0f; }

}  // namespace

void multiply(const float* a, std::size_t a_stride, std::size_t rows, std::size_t inputs, const float* panels,
              std::size_t panel_count, const float* bias, bool add, float* c, std::size_t c_stride) {
  for (std::size_t block = 0; block < rows; block += kBlock) {
    const std::size_t end = block + kBlock < rows ? block + kBlock : rows;
    for (std::size_t p = 0; p < panel_count; ++p) {
      const float* panel = panels + p * inputs * kPanelWidth;
      const float* panel_bias = bias ? bias + p * kPanelWidth : nullptr;
      std::size_t i = block;
      for (; i + kRows <= end; i += kRows) {
        multiply_rows<kRows>(a + i * a_stride, a_stride, inputs, panel, panel_bias, add,
                             c + i * c_stride + p * kPanelWidth, c_stride);
      }
      for (; i < end; ++i) {
        multiply_rows<1>(a + i * a_stride, a_stride, inputs, panel, panel_bias, add, c + i * c_stride + p * kPanelWidth,
                         c_stride);
      }
    }
  }
}

void lstm_step(const float* gates, std::size_t hidden, float* cell, float* out) {
  for (std::size_t i = 0; i < hidden; i += kWidth) {
    const Vector in = sigmoid(load(gates + i));
    const Vector forget = sigmoid(load(gates + hidden + i));
    const Vector value = tangent(load(gates + 2 * hidden + i));
    const Vector output = sigmoid(load(gates + 3 * hidden + i));
    const Vector state = forget * load(cell + i) + in * value;
    store(cell + i, state);
    store(out + i, output * tangent(state));
  }
}

}  // namespace newsgraph::NEWSGRAPH_KERNEL
