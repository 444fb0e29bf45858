// The bytes of one input, unpacked if they are gzip, whatever its name says.
#pragma once

#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A stream buffer over another one. Keeps two buffers of kSniffedBytes, however long the input is.
class Input : public std::streambuf {
 public:
  // Reads from `raw`, which must outlive this.
  explicit Input(std::streambuf& raw);
  ~Input() override;
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  // The first kSniffedBytes, fewer if the input is shorter. To be called before anything is read; reading still begins
  // at the first byte. Valid until the next call of a reading function.
  std::string_view beginning();

  // Why reading ended before the end of the input ("the gzip data is cut off"); empty if it did not.
  const std::string& failure() const { return failure_; }

 protected:
  int_type underflow() override;

 private:
  struct Inflater;
  std::size_t fill(char* to, std::size_t size);
  std::size_t inflate(char* to, std::size_t size);
  std::size_t read_raw(char* to, std::size_t size);
  std::size_t read_source(char* to, std::size_t size);

  std::streambuf& raw_;
  std::vector<char> buffer_;
  std::string head_;  // first bytes of raw_, looked at to see whether they are gzip
  bool begun_ = false;
  std::unique_ptr<Inflater> inflater_;  // null if the input is not gzip
  std::string failure_;
};

}  // namespace newsgraph
