// Passes bytes on, or inflates them member by member with zlib.
#include "ingest/read/input.h"

#include <zlib.h>

#include <exception>

#include "ingest/problem.h"
#include "ingest/read/limits.h"

namespace newsgraph {

struct Input::Inflater {
  z_stream stream{};
  std::vector<char> packed;
  bool inside_member = true;

  Inflater() : packed(kSniffedBytes) {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream, kGzipOnly) != Z_OK) {
      throw Error("zlib cannot be started: out of memory");
    }
  }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

Input::Input(std::streambuf& raw) : raw_(raw), buffer_(kSniffedBytes) {}
Input::~Input() = default;

std::string_view Input::beginning() {
  underflow();
  return {gptr(), static_cast<std::size_t>(egptr() - gptr())};
}

Input::int_type Input::underflow() {
  if (gptr() == egptr()) {
    const std::size_t size = fill(buffer_.data(), buffer_.size());
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
  }
  return gptr() == egptr() ? traits_type::eof() : traits_type::to_int_type(*gptr());
}

// As many bytes as fit; fewer only at the end of the input.
std::size_t Input::fill(char* to, std::size_t size) {
  if (!begun_) {
    begun_ = true;
    head_.resize(2);
    head_.resize(read_source(head_.data(), head_.size()));
    if (head_ == "\x1F\x8B") {
      inflater_ = std::make_unique<Inflater>();
    }
  }
  std::size_t filled = 0;
  while (filled < size && failure_.empty()) {
    const std::size_t got = inflater_ ? inflate(to + filled, size - filled) : read_raw(to + filled, size - filled);
    if (got == 0) {
      break;
    }
    filled += got;
  }
  return filled;
}

// At least one byte, or 0 at the end of the packed data or at a failure.
std::size_t Input::inflate(char* to, std::size_t size) {
  z_stream& stream = inflater_->stream;
  stream.next_out = reinterpret_cast<Bytef*>(to);
  stream.avail_out = static_cast<uInt>(size);
  while (stream.avail_out == size) {
    if (stream.avail_in == 0) {
      stream.next_in = reinterpret_cast<Bytef*>(inflater_->packed.data());
      stream.avail_in = static_cast<uInt>(read_raw(inflater_->packed.data(), inflater_->packed.size()));
      if (stream.avail_in == 0) {
        if (inflater_->inside_member && failure_.empty()) {
          failure_ = "the gzip data is cut off; what came before was read";
        }
        return 0;
      }
    }
    if (!inflater_->inside_member) {
      // A file may hold several members one after another; padding after the last is no data.
      if (*stream.next_in != 0x1F) {
        stream.avail_in = 0;
        continue;
      }
      inflateReset(&stream);
      inflater_->inside_member = true;
    }
    const int result = ::inflate(&stream, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      inflater_->inside_member = false;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      failure_ = "the gzip data is damaged; what came before was read";
      break;
    }
  }
  return size - stream.avail_out;
}

// The bytes as they are stored: first those that were looked at, then the others.
std::size_t Input::read_raw(char* to, std::size_t size) {
  if (!head_.empty()) {
    const std::size_t kept = head_.copy(to, size);
    head_.erase(0, kept);
    return kept;
  }
  return read_source(to, size);
}

std::size_t Input::read_source(char* to, std::size_t size) {
  try {
    return static_cast<std::size_t>(raw_.sgetn(to, static_cast<std::streamsize>(size)));
  } catch (const std::exception&) {  // the standard library's file buffer throws when the disk fails
    failure_ = "cannot be read to its end; what came before was read";
    return 0;
  }
}

}  // namespace newsgraph
