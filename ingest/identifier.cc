// Content hashes through xxHash's streaming XXH3-128.
#include "ingest/identifier.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <array>
#include <cstdint>
#include <memory>

namespace newsgraph {
namespace {

struct FreeState {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

std::uint64_t hash_of(std::initializer_list<std::string_view> parts) {
  const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
  XXH3_128bits_reset(state.get());
  for (const std::string_view part : parts) {
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) {
      length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(part.size()) >> (8 * i));
    }
    XXH3_128bits_update(state.get(), length.data(), length.size());
    XXH3_128bits_update(state.get(), part.data(), part.size());
  }
  return XXH3_128bits_digest(state.get()).high64;
}

}  // namespace

std::string make_identifier(char kind, std::initializer_list<std::string_view> parts) {
  return fmt::format("{}-{:016x}", kind, hash_of(parts));
}

std::int64_t make_number(std::initializer_list<std::string_view> parts) {
  return static_cast<std::int64_t>(hash_of(parts) >> 1);
}

}  // namespace newsgraph
