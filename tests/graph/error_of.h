// What an act throws.
#pragma once

#include <functional>
#include <string>

#include "ingest/problem.h"

namespace newsgraph {

// What the Error says; "no error" if there is none.
inline std::string error_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace newsgraph
