// Cuts the head off and leaves the rest as it is.
#include "ingest/read/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ingest/read/date.h"
#include "ingest/read/finish.h"
#include "ingest/read/limits.h"

namespace newsgraph {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpace = " \t\r\n";

void skip_space(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size())); }

// "KEY VALUE" at the beginning of `text`: takes the key and the blanks behind it away. False if it is not there.
bool take_key(std::string_view& text, std::string_view key) {
  if (!text.starts_with(key) || text.substr(key.size(), 1).find_first_of(" \t") != 0) {
    return false;
  }
  text.remove_prefix(key.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return true;
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

bool take_date(std::string_view& text, std::string& published) {
  constexpr std::size_t kDateSize = std::string_view("2025-08-20").size();
  std::string_view rest = text;
  skip_space(rest);
  if (!take_key(rest, "date")) {
    return false;
  }
  const std::string_view written = rest.substr(0, rest.find_first_of(kSpace));
  if (written.size() != kDateSize || normalised_date(written) != written) {
    return false;
  }
  published = written;
  rest.remove_prefix(kDateSize);
  text = rest;
  return true;
}

bool take_field(std::string_view& text, Article& article) {
  const std::pair<std::string_view, std::string*> fields[] = {
      {"source", &article.source}, {"title", &article.title}, {"url", &article.url}, {"id", &article.id}};
  for (const auto& [key, value] : fields) {
    if (take_key(text, key)) {
      *value = take_line(text);
      return true;
    }
  }
  if (take_key(text, "author")) {
    const std::string_view author = take_line(text);
    if (article.authors.size() < kMaxAuthors) {
      article.authors.emplace_back(author);
    }
    return true;
  }
  return false;
}

// Takes the head from `text` and puts what it says into `article`.
void take_head(std::string_view& text, Article& article) {
  if (!take_date(text, article.published)) {
    return;
  }
  std::string_view rest = text;
  if (is_blank(take_line(rest))) {
    text = rest;
    while (take_field(text, article)) {
    }
  }
  skip_space(text);
}

class TextReader : public Reader {
 public:
  TextReader(std::istream& in, const std::string& source, const ProblemHandler& problem)
      : in_(in), source_(source), problem_(problem) {}

  std::optional<Article> next() override {
    if (read_) {
      return std::nullopt;
    }
    read_ = true;
    // The space grows with what is there and not with what may be there.
    std::string whole;
    char chunk[1U << 16U];
    while (whole.size() <= kMaxArticleBytes) {
      const auto got = static_cast<std::size_t>(in_.rdbuf()->sgetn(chunk, sizeof chunk));
      if (got == 0) {
        break;
      }
      whole.append(chunk, got);
    }
    if (whole.size() > kMaxArticleBytes) {
      return refuse(0, fmt::format("the text is longer than {}", kMaxArticleWords));
    }
    if (whole.starts_with("\xFF\xFE") || whole.starts_with("\xFE\xFF")) {
      return refuse(0, "not UTF-8 but UTF-16; iconv -f UTF-16 -t UTF-8 converts it");
    }
    if (const std::optional<std::size_t> bad = find_invalid_utf8(whole)) {
      return refuse(line_of(whole, *bad), "not UTF-8");
    }
    if (const std::size_t nul = whole.find('\0'); nul != std::string::npos) {
      return refuse(line_of(whole, nul), "a NUL character; is this a text?");
    }
    std::string_view text = whole;
    if (text.starts_with(kByteOrderMark)) {
      text.remove_prefix(kByteOrderMark.size());
    }
    Article article;
    take_head(text, article);
    article.text = text;
    const std::string trouble = finish_article(article);
    return trouble.empty() ? std::optional<Article>(std::move(article)) : refuse(0, trouble);
  }

 private:
  static std::size_t line_of(std::string_view text, std::size_t offset) {
    return 1 +
           static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }

  std::optional<Article> refuse(std::size_t line, std::string message) const {
    problem_({source_, line, std::move(message)});
    return std::nullopt;
  }

  std::istream& in_;
  const std::string& source_;
  const ProblemHandler& problem_;
  bool read_ = false;
};

}  // namespace

std::unique_ptr<Reader> open_text(std::istream& in, const std::string& source, const ProblemHandler& problem) {
  return std::make_unique<TextReader>(in, source, problem);
}

bool looks_like_text(std::string_view beginning) {
  if (beginning.empty() || beginning.find('\0') != std::string_view::npos) {
    return false;
  }
  const std::optional<std::size_t> bad = find_invalid_utf8(beginning);
  constexpr std::size_t kLongestCharacter = 4;  // the beginning may have been cut inside one
  return !bad || (beginning.size() == kSniffedBytes && beginning.size() - *bad < kLongestCharacter);
}

}  // namespace newsgraph
