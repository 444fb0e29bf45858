// How long to look before something else is tried. Private to this room.
#pragma once

#include <cstdint>

namespace newsgraph {

// What is left of a number of looks, each as long as to read one row of an index (some 0.3 microseconds).
class Budget {
 public:
  explicit Budget(std::int64_t looks) : left_(looks) {}

  // False if that was more than there was.
  bool spend(std::int64_t looks) {
    left_ -= looks;
    return left_ >= 0;
  }
  std::int64_t left() const { return left_ > 0 ? left_ : 0; }

 private:
  std::int64_t left_;
};

}  // namespace newsgraph
