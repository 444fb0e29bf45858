// Rearranges matrices and calls the kernels.
#include "ingest/language/linear.h"

#include <algorithm>

namespace newsgraph {

Linear make_linear(const SmallMatrix& matrix, std::span<const float> bias, std::span<const std::uint32_t> order) {
  Linear linear;
  linear.inputs = matrix.cols;
  linear.outputs = order.empty() ? matrix.rows : static_cast<std::uint32_t>(order.size());
  const std::size_t groups = linear.groups();
  linear.panels.resize(linear.padded() * groups * kGroup);
  linear.scales.resize(linear.padded());
  linear.sums.resize(linear.padded());
  linear.bias.assign(bias.begin(), bias.end());
  linear.bias.resize(linear.padded());
  for (std::size_t i = 0; i < linear.outputs; ++i) {
    const std::size_t from = order.empty() ? i : order[i];
    const std::int8_t* row = matrix.integers + from * matrix.stride;
    std::int8_t* to = linear.panels.data() + (i / kPanel * groups * kPanel + i % kPanel) * kGroup;
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < matrix.cols; ++k) {
      to[k / kGroup * kPanel * kGroup + k % kGroup] = row[k];
      sum += row[k];
    }
    linear.scales[i] = matrix.scales[from];
    linear.sums[i] = sum;
  }
  return linear;
}

void SmallRows::copy(std::size_t i, const SmallRows& other, std::size_t k) {
  std::copy_n(other.integers_.data() + k * stride_, stride_, integers_.data() + i * stride_);
  scales_[i] = other.scales_[k];
}

SmallRows quantised(const Matrix& rows, const Kernels& kernels) {
  SmallRows small(rows.rows(), rows.width());
  for (std::size_t i = 0; i < rows.rows(); ++i) small.set(i, rows.row(i), kernels);
  return small;
}

void multiply(const Linear& linear, const SmallRows& in, std::size_t count, const float* const* starts, Matrix& out,
              const Kernels& kernels) {
  Product product;
  product.rows = count;
  product.groups = linear.groups();
  product.panel_count = linear.panel_count();
  product.in = in.integers();
  product.in_scales = in.scales();
  product.panels = linear.panels.data();
  product.scales = linear.scales.data();
  product.sums = linear.sums.data();
  product.starts = starts;
  product.start = linear.bias.data();
  product.out = out.row(0);
  product.out_stride = out.width();
  kernels.multiply(product);
}

Matrix multiply(const Linear& linear, const SmallRows& in, const Kernels& kernels) {
  Matrix out(in.rows(), linear.padded());
  multiply(linear, in, in.rows(), nullptr, out, kernels);
  return out;
}

}  // namespace newsgraph
