// How trouble is told: Error ends the run, Problem is one bad record that the run goes on without.
#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>

namespace newsgraph {

// Thrown when the run cannot go on; caught once, in main, which prints what() and exits with 1.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One bad file, line or record.
struct Problem {
  std::string source;    // file as the user named it; "-" for standard input
  std::size_t line = 0;  // from 1; 0 if the whole file is meant
  std::string message;   // what is wrong, and what to do if that is known
};

// Receives problems in input order. Must not throw.
using ProblemHandler = std::function<void(const Problem&)>;

// "FILE:LINE: message", or "FILE: message" if the whole file is meant.
inline std::string to_string(const Problem& problem) {
  return problem.source + (problem.line ? ':' + std::to_string(problem.line) : "") + ": " + problem.message;
}

}  // namespace newsgraph
