// What a processor's registers hold, for the loops of kernel_products.cc and kernel_loops.cc. Those are built more than
// once, each time with other processor flags; so this includes nothing whose inline functions the linker could mix up
// between the builds, and all it has is in the namespace of the build.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

// Vectors of 32 bytes are passed to inlined functions only.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace newsgraph::NEWSGRAPH_KERNEL {
namespace {

#if defined(__AVX512F__)
constexpr std::size_t kLanes = 16;  // numbers of 32 bits in a register
#elif defined(__AVX2__)
constexpr std::size_t kLanes = 8;
#else
constexpr std::size_t kLanes = 4;
#endif
constexpr std::size_t kBytes = 4 * kLanes;

typedef float Vector __attribute__((vector_size(kBytes)));
typedef std::int32_t Integers __attribute__((vector_size(kBytes)));
// The same where they lie in memory, at any multiple of four bytes.
typedef float StoredVector __attribute__((vector_size(kBytes), aligned(4), may_alias));
typedef std::int32_t StoredIntegers __attribute__((vector_size(kBytes), aligned(4), may_alias));

inline Vector load(const float* from) { return *reinterpret_cast<const StoredVector*>(from); }
inline Integers load(const std::int32_t* from) { return *reinterpret_cast<const StoredIntegers*>(from); }
inline void store(float* to, Vector value) { *reinterpret_cast<StoredVector*>(to) = value; }
inline Vector all(float value) { return Vector{} + value; }

// The functions below are for products of bytes. Spread is four bytes of a row, for every lane; add_products adds to
// each lane the sum of those bytes' products with four of a matrix. kOffset is what a build adds to each byte of a row
// before it multiplies: sums must begin with what that brings, taken away.
#if defined(__AVX512VNNI__)

constexpr std::int32_t kOffset = 128;
typedef __m512i Spread;
inline Spread spread(const std::int8_t* four) {
  std::int32_t bytes;
  __builtin_memcpy(&bytes, four, sizeof(bytes));
  return _mm512_xor_si512(_mm512_set1_epi32(bytes), _mm512_set1_epi32(static_cast<std::int32_t>(0x80808080)));
}
inline Integers add_products(Integers sums, Spread in, const std::int8_t* matrix) {
  return reinterpret_cast<Integers>(
      _mm512_dpbusd_epi32(reinterpret_cast<__m512i>(sums), in, _mm512_loadu_si512(matrix)));
}

#elif defined(__AVXVNNI__)

constexpr std::int32_t kOffset = 128;
typedef __m256i Spread;
inline Spread spread(const std::int8_t* four) {
  std::int32_t bytes;
  __builtin_memcpy(&bytes, four, sizeof(bytes));
  return _mm256_xor_si256(_mm256_set1_epi32(bytes), _mm256_set1_epi32(static_cast<std::int32_t>(0x80808080)));
}
inline Integers add_products(Integers sums, Spread in, const std::int8_t* matrix) {
  return reinterpret_cast<Integers>(_mm256_dpbusd_avx_epi32(
      reinterpret_cast<__m256i>(sums), in, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(matrix))));
}

#elif defined(__AVX2__)

// The first factor of maddubs has no sign, so the sign goes to the second. Two products of at most 127 * 128 fit 16
// bits.
constexpr std::int32_t kOffset = 0;
struct Spread {
  __m256i bytes;
  __m256i magnitudes;
};
inline Spread spread(const std::int8_t* four) {
  std::int32_t bytes;
  __builtin_memcpy(&bytes, four, sizeof(bytes));
  const __m256i every = _mm256_set1_epi32(bytes);
  return {every, _mm256_abs_epi8(every)};
}
inline Integers add_products(Integers sums, const Spread& in, const std::int8_t* matrix) {
  const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(matrix));
  const __m256i pairs = _mm256_maddubs_epi16(in.magnitudes, _mm256_sign_epi8(bytes, in.bytes));
  return sums + reinterpret_cast<Integers>(_mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

#elif defined(__SSE2__)

constexpr std::int32_t kOffset = 0;
typedef __m128i Spread;  // the four as 16 bits, twice
inline Spread spread(const std::int8_t* four) {
  std::int32_t bytes;
  __builtin_memcpy(&bytes, four, sizeof(bytes));
  const __m128i every = _mm_set1_epi32(bytes);
  return _mm_srai_epi16(_mm_unpacklo_epi8(every, every), 8);
}
inline Integers add_products(Integers sums, Spread in, const std::int8_t* matrix) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(matrix));
  const __m128 low = _mm_castsi128_ps(_mm_madd_epi16(_mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8), in));
  const __m128 high = _mm_castsi128_ps(_mm_madd_epi16(_mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8), in));
  // Each lane's sum is in two halves, which stand side by side.
  return sums + reinterpret_cast<Integers>(_mm_shuffle_ps(low, high, 0x88)) +
         reinterpret_cast<Integers>(_mm_shuffle_ps(low, high, 0xDD));
}

#elif defined(__ARM_NEON)

constexpr std::int32_t kOffset = 0;
typedef int8x16_t Spread;
inline Spread spread(const std::int8_t* four) {
  std::int32_t bytes;
  __builtin_memcpy(&bytes, four, sizeof(bytes));
  return vreinterpretq_s8_s32(vdupq_n_s32(bytes));
}
inline Integers add_products(Integers sums, Spread in, const std::int8_t* matrix) {
  const int8x16_t bytes = vld1q_s8(matrix);
#if defined(__ARM_FEATURE_DOTPROD)
  return reinterpret_cast<Integers>(vdotq_s32(reinterpret_cast<int32x4_t>(sums), bytes, in));
#else
  const int16x8_t low = vmull_s8(vget_low_s8(bytes), vget_low_s8(in));
  const int16x8_t high = vmull_s8(vget_high_s8(bytes), vget_high_s8(in));
  return sums + reinterpret_cast<Integers>(vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high)));
#endif
}

#else

constexpr std::int32_t kOffset = 0;
typedef const std::int8_t* Spread;
inline Spread spread(const std::int8_t* four) { return four; }
inline Integers add_products(Integers sums, Spread in, const std::int8_t* matrix) {
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    for (std::size_t k = 0; k < 4; ++k) sums[lane] += in[k] * matrix[4 * lane + k];
  }
  return sums;
}

#endif

}  // namespace
}  // namespace newsgraph::NEWSGRAPH_KERNEL
