// write_graph FILE story|turns|hostile [backward]: makes a graph file of a few hand-made articles, so that the tests of
// questions do not depend on the language model. "backward" adds them in the opposite order.
#include <algorithm>
#include <cstring>
#include <exception>
#include <iostream>
#include <vector>

#include "../graph/story.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

Value money(double amount) {
  Value value;
  value.money = Money{amount, "USD"};
  return value;
}

Value time(std::string when) {
  Value value;
  value.time = std::move(when);
  return value;
}

// Ann Falk sold a mill to Lena Moro, nobody agrees for how much; whether she will resign is in dispute as well.
std::vector<Extraction> story() {
  Story post("post-1", "Daily Post", "2025-03-01");
  {
    const auto falk = post.thing("Ann Falk", EntityType::person), moro = post.thing("Lena Moro", EntityType::person);
    const auto mill = post.thing("the old mill", EntityType::thing, false);
    post.sentence("Ann Falk sold the old mill to Lena Moro for $4 million on 20 February.",
                  {{"Ann Falk", falk}, {"the old mill", mill}, {"Lena Moro", moro}});
    Triple& sold = post.triple({"Ann Falk", falk}, "sold", "sell", {"the old mill", mill});
    sold.pairs.push_back({"sold to", post.phrase({"Lena Moro", moro})});
    sold.qualifiers = {{Role::recipient, "to", post.phrase({"Lena Moro", moro}), {}},
                       {Role::amount,
                        "for",
                        {.spans = {}, .text = "for $4 million", .name = {}, .type = EntityType::money, .cluster = {}},
                        money(4e6)},
                       {Role::time,
                        "on",
                        {.spans = {}, .text = "on 20 February", .name = {}, .type = EntityType::date, .cluster = {}},
                        time("2025-02-20")}};
    post.sentence("Lena Moro said Ann Falk would resign over the mill.", {{"Lena Moro", moro}, {"Ann Falk", falk}});
    post.said({"Lena Moro", moro}, "said", "Ann Falk would resign over the mill");
    Triple& resign = post.triple({"Ann Falk", falk}, "would resign", "resign");
    resign.modality = Modality::expected;
    resign.attribution = {post.by({"Lena Moro", moro}, "said")};
  }
  Story star("star-1", "Evening Star", "2025-03-02");
  {
    const auto falk = star.thing("Ann Falk", EntityType::person), moro = star.thing("Lena Moro", EntityType::person);
    star.sentence("Ann Falk met Lena Moro.", {{"Ann Falk", falk}, {"Lena Moro", moro}});
    star.triple({"Ann Falk", falk}, "met", "meet", {"Lena Moro", moro});
    star.sentence("“I will not resign,” Falk told the Star.", {{"Falk", falk}});
    star.said({"Falk", falk}, "told", "“I will not resign,”", QuoteKind::direct);
    Triple& resign = star.triple({"Falk", falk}, "will not resign", "resign");
    resign.polarity = Polarity::negated;
    resign.modality = Modality::expected;
    resign.attribution = {star.by({"Falk", falk}, "told")};
    star.sentence("Lena Moro paid $5 million.", {{"Lena Moro", moro}});
    star.triple({"Lena Moro", moro}, "paid", "pay").qualifiers = {
        {Role::amount,
         "",
         {.spans = {}, .text = "$5 million", .name = {}, .type = EntityType::money, .cluster = {}},
         money(5e6)}};
  }
  Story wire("wire-1", "Wire", "2025-03-04");
  {
    const auto falk = wire.thing("Ann Falk", EntityType::person), moro = wire.thing("Lena Moro", EntityType::person);
    const auto lund = wire.thing("José Lund", EntityType::person), brask = wire.thing("Brask", EntityType::place);
    wire.sentence("Ann Falk met Lena Moro in Brask.", {{"Ann Falk", falk}, {"Lena Moro", moro}, {"Brask", brask}});
    Triple& met = wire.triple({"Ann Falk", falk}, "met", "meet", {"Lena Moro", moro});
    met.pairs.push_back({"met in", wire.phrase({"Brask", brask})});
    wire.sentence("Lena Moro paid $6 million.", {{"Lena Moro", moro}});
    wire.triple({"Lena Moro", moro}, "paid", "pay").qualifiers = {
        {Role::amount,
         "",
         {.spans = {}, .text = "$6 million", .name = {}, .type = EntityType::money, .cluster = {}},
         money(6e6)}};
    wire.sentence("José Lund says Brask needs its mill.", {{"José Lund", lund}, {"Brask", brask}});
    wire.said({"José Lund", lund}, "says", "Brask needs its mill").attribution = {wire.by({"Lena Moro", moro}, "said")};
  }
  Story undated("undated-1");
  {
    const auto lund = undated.thing("José Lund", EntityType::person);
    undated.sentence("José Lund said mills are loud.", {{"José Lund", lund}});
    undated.said({"José Lund", lund}, "said", "mills are loud");
  }
  return {post, star, wire, undated};
}

// What Ann Falk says of a bridge on three days: it will reopen, may reopen later, will not; for more and more money.
std::vector<Extraction> turns() {
  const auto last = [](Story& story, std::string_view words) -> std::vector<Span> {
    const auto at = static_cast<std::uint32_t>(story.extraction().article.text.rfind(words));
    return {{at, at + static_cast<std::uint32_t>(words.size())}};
  };
  const auto tell = [&](Story& story, const std::string& cue, const std::string& lemma, const std::string& content,
                        const std::string& relation, Modality modality, const std::string& when) {
    const auto falk = story.thing("Ann Falk", EntityType::person);
    const auto bridge = story.thing("Harbour Bridge", EntityType::place);
    story.sentence("Ann Falk " + cue + " " + content + ".", {{"Ann Falk", falk}, {"Harbour Bridge", bridge}});
    Triple& saying = story.said({"Ann Falk", falk}, cue, content);
    saying.relation.lemma = lemma;
    Attribution link = story.by({"Ann Falk", falk}, cue);
    link.triple = saying.id;
    Triple& reopen = story.triple({"Harbour Bridge", bridge}, relation, "reopen");
    reopen.relation.spans = last(story, relation);
    reopen.modality = modality;
    reopen.attribution = {link};
    if (when.empty()) return;
    reopen.qualifiers = {{Role::time,
                          "in",
                          {.spans = {}, .text = "in " + when, .name = {}, .type = EntityType::date, .cluster = {}},
                          time(when)}};
  };
  const auto cost = [&](Story& story, double millions) {
    const auto falk = story.thing("Ann Falk", EntityType::person);
    const auto bridge = story.thing("Harbour Bridge", EntityType::place);
    const std::string content = "Harbour Bridge will cost a lot";
    story.sentence("Falk added that " + content + ".", {{"Falk", falk}, {"Harbour Bridge", bridge}});
    const std::string id = story.said({"Falk", falk}, "added", content).id;
    Attribution link = story.by({"Falk", falk}, "added");
    link.triple = id;
    Triple& costs = story.triple({"Harbour Bridge", bridge}, "will cost", "cost");
    costs.relation.spans = last(story, "will cost");
    costs.modality = Modality::expected;
    costs.attribution = {link};
    costs.qualifiers = {{Role::amount,
                         "",
                         {.spans = {}, .text = "a lot", .name = {}, .type = EntityType::money, .cluster = {}},
                         money(millions * 1e6)}};
  };
  Story post("post-1", "Daily Post", "2025-03-01"), star("star-1", "Evening Star", "2025-03-08"),
      wire("wire-1", "Wire", "2025-03-15"), late("late-1", "Daily Post", "2025-03-16");
  tell(post, "said", "say", "Harbour Bridge will reopen in May", "will reopen", Modality::expected, "2025-05");
  cost(post, 5);
  tell(star, "said", "say", "Harbour Bridge may reopen in June", "may reopen", Modality::possible, "2025-06");
  cost(star, 7);
  tell(wire, "denied", "deny", "Harbour Bridge will reopen", "will reopen", Modality::expected, "");
  cost(late, 7);
  return {post, star, wire, late};
}

// Names that break things, each of which meets, and speaks of, the one before it.
std::vector<Extraction> hostile() {
  const std::vector<std::string> names = {
      "Plain Name",
      "Quote \" and ' and \\",
      "Comma, semicolon; tab\tend",
      "Line\nbreak\r\nbreak",
      "\x1b[31mRed\x1b[0m\x07",
      std::string("Nul\0byte", 8),
      "\u009b31mC1 control",
      "דנה לוי",
      "\u202Egnp.exe\u202C bidi",
      "東京都知事",
      "👩‍👩‍👧 family",
      "=cmd()",
      "<b>&amp;</b>]]></script>",
      "-o --help",
      "%_\\",
      "X" + std::string(65'535, 'x'),
  };
  std::vector<Extraction> articles;
  for (std::size_t i = 1; i < names.size(); ++i) {
    Story story(i == 5 ? "id \x1b[2J \"" + names[3] : "h-" + std::to_string(i), names[i],
                "2025-01-" + std::to_string(10 + i));
    const auto one = story.thing(names[i], EntityType::person), other = story.thing(names[i - 1], EntityType::person);
    story.extraction().article.title = names[i];
    story.sentence(names[i] + " met " + names[i - 1] + ".", {{names[i], one}, {names[i - 1], other}});
    story.triple({names[i], one}, "met", "meet", {names[i - 1], other});
    story.sentence(names[i] + " said: " + names[i - 1] + " knows.", {{names[i], one}, {names[i - 1], other}});
    story.said({names[i], one}, "said", names[i - 1] + " knows");
    articles.push_back(story);
  }
  return articles;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) try {
  if (argc < 3) return 2;
  std::vector<newsgraph::Extraction> articles = std::strcmp(argv[2], "story") == 0   ? newsgraph::story()
                                                : std::strcmp(argv[2], "turns") == 0 ? newsgraph::turns()
                                                                                     : newsgraph::hostile();
  if (argc > 3) std::ranges::reverse(articles);
  newsgraph::Store store = newsgraph::Store::open(argv[1], true);
  for (const newsgraph::Extraction& article : articles) {
    store.add(article);
    if (argc > 3) store.settle();
  }
  store.settle();
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
