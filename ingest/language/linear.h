// Matrices of small integers, rearranged for the kernels, and rows of numbers on their way through them.
#pragma once

#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <vector>

#include "ingest/language/kernel.h"

namespace newsgraph {

// A matrix as the model file has it: value[i][k] = scales[i] * integers[i * stride + k].
struct SmallMatrix {
  std::uint32_t rows = 0;
  std::uint32_t cols = 0;
  std::uint32_t stride = 0;
  const std::int8_t* integers = nullptr;
  const float* scales = nullptr;
};

template <typename Number>
struct CacheLineAllocator {
  using value_type = Number;
  CacheLineAllocator() = default;
  template <typename Other>
  explicit CacheLineAllocator(const CacheLineAllocator<Other>&) {}
  Number* allocate(std::size_t count) {
    return static_cast<Number*>(::operator new (count * sizeof(Number), std::align_val_t{64}));
  }
  void deallocate(Number* numbers, std::size_t) { ::operator delete (numbers, std::align_val_t{64}); }
  friend bool operator==(const CacheLineAllocator&, const CacheLineAllocator&) { return true; }
};

// A matrix to multiply by, in the panels of kernel.h, with its bias.
struct Linear {
  std::uint32_t inputs = 0;
  std::uint32_t outputs = 0;
  std::vector<std::int8_t, CacheLineAllocator<std::int8_t>> panels;
  std::vector<float> scales;  // this and what follows are padded to whole panels with zeros
  std::vector<std::int32_t> sums;
  std::vector<float> bias;

  std::size_t groups() const { return (inputs + kGroup - 1) / kGroup; }
  std::size_t panel_count() const { return (outputs + kPanel - 1) / kPanel; }
  std::size_t padded() const { return kPanel * panel_count(); }
};

// Output i of the result is row order[i] of the matrix, or row i where the order is empty. An empty bias is zeros.
Linear make_linear(const SmallMatrix& matrix, std::span<const float> bias, std::span<const std::uint32_t> order = {});

// Rows of floats. They begin as whatever was in memory.
class Matrix {
 public:
  Matrix(std::size_t rows, std::size_t width)
      : rows_(rows), width_(width), values_(std::make_unique_for_overwrite<float[]>(rows * width + kPanel)) {}
  std::size_t rows() const { return rows_; }
  std::size_t width() const { return width_; }
  float* row(std::size_t i) { return values_.get() + i * width_; }
  const float* row(std::size_t i) const { return values_.get() + i * width_; }
  std::span<float> values() { return {values_.get(), rows_ * width_}; }
  std::span<const float> values() const { return {values_.get(), rows_ * width_}; }

 private:
  std::size_t rows_;
  std::size_t width_;
  std::unique_ptr<float[]> values_;  // a panel's width more, so that a register may be read at the end of the last row
};

// Rows as small integers, each with its scale.
class SmallRows {
 public:
  SmallRows(std::size_t rows, std::size_t width)
      : width_(width), stride_((width + kGroup - 1) / kGroup * kGroup), integers_(rows * stride_), scales_(rows) {}
  void set(std::size_t i, const float* numbers, const Kernels& kernels) {
    scales_[i] = kernels.quantise(numbers, width_, integers_.data() + i * stride_);
  }
  // Row i becomes row k of other rows as wide.
  void copy(std::size_t i, const SmallRows& other, std::size_t k);
  std::size_t rows() const { return scales_.size(); }
  const std::int8_t* integers() const { return integers_.data(); }
  const float* scales() const { return scales_.data(); }

 private:
  std::size_t width_;
  std::size_t stride_;
  std::vector<std::int8_t> integers_;
  std::vector<float> scales_;
};

SmallRows quantised(const Matrix& rows, const Kernels& kernels);

// matrix times each of the first `count` rows, plus the bias, or plus starts[i], which has linear.padded() numbers.
void multiply(const Linear& linear, const SmallRows& in, std::size_t count, const float* const* starts, Matrix& out,
              const Kernels& kernels);
Matrix multiply(const Linear& linear, const SmallRows& in, const Kernels& kernels);

}  // namespace newsgraph
