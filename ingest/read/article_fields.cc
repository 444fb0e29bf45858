// The table of field names, and the small state that knows in which field an event falls.
#include "ingest/read/article_fields.h"

#include <algorithm>
#include <utility>

#include "ingest/read/date.h"
#include "ingest/read/finish.h"
#include "ingest/read/limits.h"

namespace newsgraph {

struct ArticleFields::Name {
  std::string_view name;
  Field field;
};

// What crawlers call things; of two names for one field, the better one first.
constexpr std::array<ArticleFields::Name, 12> ArticleFields::kNames = {{
    {"id", Field::kId},
    {"url", Field::kUrl},
    {"title", Field::kTitle},
    {"text", Field::kText},
    {"maintext", Field::kText},
    {"body", Field::kText},
    {"date", Field::kPublished},
    {"date_publish", Field::kPublished},
    {"published", Field::kPublished},
    {"source", Field::kSource},
    {"source_domain", Field::kSource},
    {"authors", Field::kAuthors},
}};

bool ArticleFields::Key(const char* text, unsigned length, bool) {
  if (depth_ == 1) {
    const std::string_view key(text, length);
    const auto* found = std::find_if(kNames.begin(), kNames.end(), [&](const Name& row) { return row.name == key; });
    name_ = found == kNames.end() ? nullptr : found;
  }
  return true;
}

bool ArticleFields::open() {
  ++depth_;
  if (depth_ == 2 && name_ != nullptr && name_->field == Field::kAuthors) {
    article_.authors.clear();
  }
  return depth_ <= kMaxJsonDepth;
}

bool ArticleFields::close() {
  --depth_;
  return true;
}

bool ArticleFields::value(std::string_view text) {
  if (name_ == nullptr) {
    return true;
  }
  if (name_->field == Field::kAuthors) {
    if (depth_ == 1) {
      article_.authors.clear();
    }
    if (depth_ <= 2 && article_.authors.size() < kMaxAuthors && !is_blank(text)) {
      article_.authors.emplace_back(text);
    }
    return true;
  }
  if (depth_ != 1) {
    return true;
  }
  switch (name_->field) {
    case Field::kId: keep(text, article_.id); break;
    case Field::kUrl: keep(text, article_.url); break;
    case Field::kTitle: keep(text, article_.title); break;
    case Field::kText: keep(text, article_.text); break;
    case Field::kPublished: keep(normalised_date(text), article_.published); break;
    case Field::kSource: keep(text, article_.source); break;
    case Field::kAuthors:
    case Field::kNone: break;
  }
  return true;
}

void ArticleFields::keep(std::string_view text, std::string& to) {
  const Name*& before = kept_[static_cast<std::size_t>(name_->field)];
  if (!is_blank(text) && (before == nullptr || name_ <= before)) {
    before = name_;
    to = text;
  }
}

Article ArticleFields::take() {
  Article article = std::move(article_);
  *this = ArticleFields();
  return article;
}

std::optional<Article> take_article(ArticleFields& fields, const std::string& source, std::size_t line,
                                    const ProblemHandler& problem) {
  if (!fields.has_text()) {
    problem({source, line, kNoText});
    return std::nullopt;
  }
  Article article = fields.take();
  std::string trouble = finish_article(article);
  if (!trouble.empty()) {
    problem({source, line, std::move(trouble)});
    return std::nullopt;
  }
  return article;
}

}  // namespace newsgraph
