// Chooses the loops that fit the processor.
#include "ingest/language/kernel.h"

#include <vector>

namespace newsgraph {

#define NEWSGRAPH_DECLARE_KERNEL(KIND)                                                                                 \
  namespace KIND {                                                                                                     \
  void multiply(const Product& product);                                                                               \
  float quantise(const float* from, std::size_t count, std::int8_t* to);                                               \
  void lstm_step(const float* gates, std::size_t hidden, float* cell, float* out);                                     \
  void add_weighted(const float* factors, std::size_t count, const float* rows, std::size_t stride, std::size_t width, \
                    float* out);                                                                                       \
  }
#define NEWSGRAPH_KERNEL_ROW(KIND) \
  Kernels { #KIND, KIND::multiply, KIND::quantise, KIND::lstm_step, KIND::add_weighted }

NEWSGRAPH_DECLARE_KERNEL(baseline)
#ifdef NEWSGRAPH_X86_KERNELS
NEWSGRAPH_DECLARE_KERNEL(avx2)
NEWSGRAPH_DECLARE_KERNEL(avxvnni)
NEWSGRAPH_DECLARE_KERNEL(avx512vnni)
#endif

namespace {

std::vector<Kernels> usable_kernels() {
  std::vector<Kernels> usable;
#ifdef NEWSGRAPH_X86_KERNELS
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni")) {
    usable.push_back(NEWSGRAPH_KERNEL_ROW(avx512vnni));
  }
  if (__builtin_cpu_supports("avx2")) {
    if (__builtin_cpu_supports("avxvnni")) usable.push_back(NEWSGRAPH_KERNEL_ROW(avxvnni));
    usable.push_back(NEWSGRAPH_KERNEL_ROW(avx2));
  }
#endif
  usable.push_back(NEWSGRAPH_KERNEL_ROW(baseline));
  return usable;
}

}  // namespace

std::span<const Kernels> all_kernels() {
  static const std::vector<Kernels> kUsable = usable_kernels();
  return kUsable;
}

const Kernels& kernels() { return all_kernels().front(); }

}  // namespace newsgraph
