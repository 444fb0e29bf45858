// Chooses the loops that fit the processor.
#include "ingest/language/kernel.h"

namespace newsgraph {

#define NEWSGRAPH_DECLARE_KERNEL(KIND)                                                                           \
  namespace KIND {                                                                                               \
  void multiply(const float* a, std::size_t a_stride, std::size_t rows, std::size_t inputs, const float* panels, \
                std::size_t panel_count, const float* bias, bool add, float* c, std::size_t c_stride);           \
  void lstm_step(const float* gates, std::size_t hidden, float* cell, float* out);                               \
  }

NEWSGRAPH_DECLARE_KERNEL(baseline)
#ifdef NEWSGRAPH_HAS_AVX2
NEWSGRAPH_DECLARE_KERNEL(avx2)
#endif

const Kernels& baseline_kernels() {
  static constexpr Kernels kBaseline = {"baseline", baseline::multiply, baseline::lstm_step};
  return kBaseline;
}

const Kernels& kernels() {
#ifdef NEWSGRAPH_HAS_AVX2
  static constexpr Kernels kAvx2 = {"avx2", avx2::multiply, avx2::lstm_step};
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return kAvx2;
#endif
  return baseline_kernels();
}

}  // namespace newsgraph
