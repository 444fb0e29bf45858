// Links to sources: to the web and nowhere else.
#include "export/web_link.h"

#include <algorithm>
#include <tuple>

namespace newsgraph {
namespace {

constexpr std::size_t kLongest = 2048;  // bytes; what is longer is no page's address

bool is_alphanumeric(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// RFC 3986's characters without "'", which ends an attribute where cairo writes links, and without ";", with which a
// query can look like a character reference.
bool stands_in_url(char byte) {
  return is_alphanumeric(byte) || std::string_view("-._~:/?#[]@!$&()*+,=%").find(byte) != std::string_view::npos;
}

bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char want, char got) { return want == (got >= 'A' && got <= 'Z' ? got - 'A' + 'a' : got); });
}

// One report of something, as far as links go.
struct Report {
  std::string_view published, article;  // points into the view
  const std::string* link = nullptr;    // of the article; null: there is no report
};

// The earlier of two; the undated come last.
const Report& earlier(const Report& a, const Report& b) {
  const auto order = [](const Report& report) {
    return std::tuple(report.link == nullptr, report.published.empty(), report.published, report.article);
  };
  return order(b) < order(a) ? b : a;
}

// The links of the view's articles.
class Articles {
 public:
  explicit Articles(const View& view) : view_(view) {
    for (const ArticleRow& article : view.articles) links_.push_back(web_link(article.url));
  }

  Report report(std::string_view article, std::string_view published) const {
    const ArticleRow* const row = find_article(view_, article);
    if (row == nullptr) return {};
    const std::string& link = links_[static_cast<std::size_t>(row - view_.articles.data())];
    return link.empty() ? Report{} : Report{published, article, &link};
  }

 private:
  const View& view_;
  std::vector<std::string> links_;
};

std::vector<std::string> links_of(const std::vector<Report>& reports) {
  std::vector<std::string> links;
  links.reserve(reports.size());
  for (const Report& report : reports) links.push_back(report.link == nullptr ? std::string() : *report.link);
  return links;
}

}  // namespace

std::string web_link(std::string_view url) {
  const std::string_view scheme = begins_with(url, "http://")    ? "http://"
                                  : begins_with(url, "https://") ? "https://"
                                                                 : "";
  if (scheme.empty() || url.size() > kLongest) return {};
  const char host = scheme.size() < url.size() ? url[scheme.size()] : '/';
  if (!is_alphanumeric(host) && host != '[' && static_cast<unsigned char>(host) < 0x80) return {};
  std::string link(scheme);
  for (const char byte : url.substr(scheme.size())) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    if (stands_in_url(byte)) {
      link += byte;
    } else {
      const auto value = static_cast<unsigned char>(byte);
      link += {'%', kDigits[value / 16U], kDigits[value % 16U]};
    }
  }
  return link;
}

SourceLinks source_links(const View& view, const std::vector<Link>& links) {
  const Articles articles(view);
  std::vector<Report> of_nodes(count_nodes(view)), of_links;
  const std::size_t entities = view.graph.entities.size();
  for (std::size_t i = 0; i < view.statements.size(); ++i) {
    of_nodes[entities + i] = articles.report(view.statements[i].article, view.statements[i].published);
  }
  for (const Link& link : links) {
    Report first;
    if (link.statement) first = articles.report(link.statement->article, link.statement->published);
    if (link.fact) {
      for (const Evidence& evidence : link.fact->evidence) {
        first = earlier(first, articles.report(evidence.article, evidence.published));
      }
    }
    of_links.push_back(first);
    for (const std::uint32_t end : {link.from, link.to}) {
      if (end < entities) of_nodes[end] = earlier(of_nodes[end], first);
    }
  }
  return {links_of(of_nodes), links_of(of_links)};
}

}  // namespace newsgraph
