// Minima of shingle hashes under a family of mixing functions with fixed seeds.
#include "graph/reprints/signature.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "graph/reprints/mix.h"
#include "graph/reprints/shingles.h"

namespace newsgraph {
namespace {

constexpr std::array<std::uint64_t, kBands> make_seeds() {
  std::array<std::uint64_t, kBands> seeds{};
  std::uint64_t state = 0;
  for (std::uint64_t& seed : seeds) seed = mix(state += 0x9E3779B97F4A7C15ULL);
  return seeds;
}

constexpr std::array<std::uint64_t, kBands> kSeeds = make_seeds();

}  // namespace

Signature signature_of(std::string_view text) {
  std::array<std::uint64_t, kBands> minima{};
  minima.fill(std::numeric_limits<std::uint64_t>::max());
  for (const std::uint64_t shingle : shingles(compared_words(text), kSignatureWords)) {
    for (std::size_t band = 0; band < kBands; ++band) {
      minima[band] = std::min(minima[band], mix(shingle ^ kSeeds[band]));
    }
  }
  Signature keys{};
  for (std::size_t band = 0; band < kBands; ++band) {
    // Equal minima of two bands are not the same key.
    keys[band] = std::bit_cast<std::int64_t>(mix(minima[band] + band));
  }
  return keys;
}

}  // namespace newsgraph
