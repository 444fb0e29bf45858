// Word of what a call that takes long is doing.
#pragma once

#include <functional>
#include <string_view>

namespace newsgraph {

// "waiting for another process that writes FILE". Must not throw.
using Notice = std::function<void(std::string_view what)>;

}  // namespace newsgraph
