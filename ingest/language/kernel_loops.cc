// The loops over floats. Compiled without fused multiply-add, so that every build rounds alike.
#include "ingest/language/kernel_lanes.h"

namespace newsgraph::NEWSGRAPH_KERNEL {
namespace {

constexpr float kLargest = 127;
constexpr float kRounder = 12582912.0f;  // 1.5 * 2^23: a sum with it has the whole number nearest in its last bits

// e to the x, right to about 2e-7: 2 to a whole power, times a polynomial of what is left.
inline Vector exponential(Vector x) {
  x = x > 87.0f ? all(87.0f) : x;
  x = x < -87.0f ? all(-87.0f) : x;
  const Vector shifted = x * 1.44269504f + kRounder;
  const Vector power = shifted - kRounder;
  const Vector r = x - power * 0.693359375f + power * 2.12194440e-4f;
  Vector p = all(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const Integers bits = (reinterpret_cast<Integers>(shifted) + (127 - 0x4B400000)) << 23;
  return p * reinterpret_cast<Vector>(bits);
}

inline Vector sigmoid(Vector x) { return 1.0f / (1.0f + exponential(-x)); }
// sigmoid(x) tanh(y), with one division, which is what takes time. Below -10 the tangent is -1 to the last bit, and
// what it is divided by must not grow past what a float holds.
inline Vector sigmoid_by_tangent(Vector x, Vector y) {
  y = y < -10.0f ? all(-10.0f) : y;
  const Vector power = exponential(-2.0f * y);
  return (1.0f - power) / ((1.0f + exponential(-x)) * (1.0f + power));
}

inline Vector magnitude(Vector x) {
  const Integers bits = reinterpret_cast<Integers>(x) & 0x7FFFFFFF;
  return reinterpret_cast<Vector>(bits);
}

// The whole number nearest to x, which is less than 2^22 without its sign.
inline Integers nearest(Vector x) {
  const Vector shifted = x + kRounder;
  return reinterpret_cast<Integers>(shifted) - 0x4B400000;
}

}  // namespace

float quantise(const float* from, std::size_t count, std::int8_t* to) {
  typedef std::int8_t Small __attribute__((vector_size(kLanes), aligned(1), may_alias));
  const std::size_t whole = count - count % kLanes;
  Vector tail = {};
  for (std::size_t i = whole; i < count; ++i) tail[i - whole] = from[i];
  Vector most = magnitude(tail);
  for (std::size_t i = 0; i < whole; i += kLanes) {
    const Vector next = magnitude(load(from + i));
    most = next > most ? next : most;
  }
  float greatest = 0;
  for (std::size_t lane = 0; lane < kLanes; ++lane) greatest = most[lane] > greatest ? most[lane] : greatest;
  const float factor = greatest > 1e-30f ? kLargest / greatest : 0;
  for (std::size_t i = 0; i < whole; i += kLanes) {
    *reinterpret_cast<Small*>(to + i) = __builtin_convertvector(nearest(load(from + i) * factor), Small);
  }
  const Integers rest = nearest(tail * factor);
  for (std::size_t i = whole; i < count; ++i) to[i] = static_cast<std::int8_t>(rest[i - whole]);
  return greatest / kLargest;
}

void lstm_step(const float* gates, std::size_t hidden, float* cell, float* out) {
  for (std::size_t i = 0; i < hidden; i += kLanes) {
    const Vector added = sigmoid_by_tangent(load(gates + i), load(gates + 2 * hidden + i));
    const Vector state = sigmoid(load(gates + hidden + i)) * load(cell + i) + added;
    store(cell + i, state);
    store(out + i, sigmoid_by_tangent(load(gates + 3 * hidden + i), state));
  }
}

void add_weighted(const float* factors, std::size_t count, const float* rows, std::size_t stride, std::size_t width,
                  float* out) {
  constexpr std::size_t kSums = 4;
  std::size_t j = 0;
  for (; j + kSums * kLanes <= width; j += kSums * kLanes) {
    Vector sums[kSums];
    for (std::size_t v = 0; v < kSums; ++v) sums[v] = load(out + j + v * kLanes);
    for (std::size_t k = 0; k < count; ++k) {
      for (std::size_t v = 0; v < kSums; ++v) sums[v] += factors[k] * load(rows + k * stride + j + v * kLanes);
    }
    for (std::size_t v = 0; v < kSums; ++v) store(out + j + v * kLanes, sums[v]);
  }
  for (; j < width; j += kLanes) {
    Vector sum = load(out + j);
    for (std::size_t k = 0; k < count; ++k) sum += factors[k] * load(rows + k * stride + j);
    store(out + j, sum);
  }
}

}  // namespace newsgraph::NEWSGRAPH_KERNEL
