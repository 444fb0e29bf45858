// Tests of exporters on hand-made graphs; what other programs read is tested by the scripts beside.
#include "export/format.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <locale>
#include <set>
#include <sstream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

#include "export/csv.h"
#include "export/cypher.h"
#include "export/dot.h"
#include "export/drawing.h"
#include "export/ftm.h"
#include "export/gexf.h"
#include "export/graphml.h"
#include "export/json_graph.h"
#include "export/jsonld.h"
#include "export/mentions.h"
#include "export/nquads.h"
#include "export/picture.h"
#include "export/trig.h"
#include "ingest/problem.h"
#include "sample.h"

namespace newsgraph {
namespace {

std::string graphml(const View& view) {
  std::ostringstream out;
  write_graphml(view, {}, out);
  return out.str();
}

std::string dot(const View& view) {
  std::ostringstream out;
  write_dot(view, {}, out);
  return out.str();
}

// Of every node and edge of a drawing, in order: what it is and all its attributes.
std::vector<std::string> attributes_of(Agraph_t* drawing) {
  std::vector<std::string> all;
  const auto add = [&](void* thing, int kind, std::string text) {
    for (Agsym_t* each = agnxtattr(drawing, kind, nullptr); each != nullptr; each = agnxtattr(drawing, kind, each)) {
      text += std::string("\n") + each->name + "=" + agxget(thing, each);
    }
    all.push_back(text);
  };
  for (Agnode_t* node = agfstnode(drawing); node != nullptr; node = agnxtnode(drawing, node)) {
    add(node, AGNODE, agnameof(node));
    for (Agedge_t* edge = agfstout(drawing, node); edge != nullptr; edge = agnxtout(drawing, edge)) {
      add(edge, AGEDGE, std::string(agnameof(edge)) + " to " + agnameof(aghead(edge)));
    }
  }
  for (std::string& text : all) {  // declarations come in another order, and the reader keeps `key` as one
    std::vector<std::string> lines;
    std::istringstream words(text);
    for (std::string line; std::getline(words, line);) {
      if (!line.starts_with("key=")) lines.push_back(line);
    }
    std::ranges::sort(lines);
    text.clear();
    for (const std::string& line : lines) text += line + '\n';
  }
  return all;
}

// A disk that is full after `room` bytes.
class FullDisk : public std::streambuf {
 public:
  explicit FullDisk(std::size_t room) : room_(room) {}

 protected:
  int_type overflow(int_type byte) override { return room_ == 0 ? traits_type::eof() : (--room_, byte); }

 private:
  std::size_t room_;
};

// Takes all, and remembers only how much came and the largest part that came at once.
class Scales : public std::streambuf {
 public:
  std::size_t total = 0, largest = 0;

 protected:
  std::streamsize xsputn(const char*, std::streamsize size) override {
    total += static_cast<std::size_t>(size);
    largest = std::max(largest, static_cast<std::size_t>(size));
    return size;
  }
  int_type overflow(int_type byte) override { return xsputn(nullptr, 1), traits_type::not_eof(byte); }
};

template <typename Write>
std::string error_of(Write write) {
  FullDisk disk(100);
  std::ostream out(&disk);
  try {
    write(out);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(Formats, HaveNamesOfTheirOwnAndHelp) {
  std::set<std::string_view> names;
  for (const ExportFormat& format : export_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(format.help.empty()) << format.name;
    EXPECT_NE(format.write == nullptr, format.write_rows == nullptr) << format.name;
  }
  EXPECT_EQ(names, (std::set<std::string_view>{"graphml", "dot", "svg", "png", "pdf", "html", "nquads", "trig",
                                               "jsonld", "json", "ftm", "gexf", "csv-nodes", "csv-edges", "cypher",
                                               "triples", "mentions"}));
}

// What the library writes, whichever format it is; "" of those that write rows.
std::string written(const ExportFormat& format, const View& view, const ExportOptions& options) {
  std::ostringstream out;
  if (format.write) format.write(view, options, out);
  return out.str();
}

TEST(Formats, OfRdfPutTheGraphsOwnThingsUnderTheBase) {
  const ExportOptions options{.base = "https://news.example/graph#"};
  for (const char* name : {"nquads", "trig", "jsonld"}) {
    const auto format = std::ranges::find(export_formats(), name, &ExportFormat::name);
    const std::string text = written(*format, story(), options);
    EXPECT_NE(text.find("https://news.example/graph#entity/e-1"), std::string::npos) << name;
    EXPECT_EQ(text.find("urn:newsgraph:entity"), std::string::npos) << name;
    EXPECT_NE(text.find("urn:newsgraph:ns#"), std::string::npos) << name;
  }
}

TEST(Formats, AreNamedByTheEndOfTheFilesName) {
  const std::pair<const char*, const char*> cases[] = {{"a.gexf", "gexf"},
                                                       {"A.GEXF", "gexf"},
                                                       {"nodes.csv", "csv-nodes"},
                                                       {"x/News-Nodes.CSV", "csv-nodes"},
                                                       {"x.edges.csv", "csv-edges"},
                                                       {"x.cypher", "cypher"},
                                                       {"x.cql", "cypher"},
                                                       {"a.gv", "dot"},
                                                       {"x.csv", ""},
                                                       {"nodes.csv/x", ""},
                                                       {"x.gexf.txt", ""},
                                                       {"gexf", ""},
                                                       {"", ""},
                                                       {"x.triples", ""},
                                                       {"x.", ""}};
  for (const auto& [file, want] : cases) {
    const ExportFormat* const format = format_of(file);
    EXPECT_EQ(format ? format->name : "", want) << file;
  }
}

TEST(Formats, WriteTheSameBytesTwice) {
  EXPECT_TRUE(graphml(hostile()) == graphml(hostile()));
  EXPECT_TRUE(dot(hostile()) == dot(hostile()));
  for (const char* name : {"nquads", "trig", "jsonld", "json", "ftm"}) {
    const auto format = std::ranges::find(export_formats(), name, &ExportFormat::name);
    EXPECT_TRUE(written(*format, hostile(), {}) == written(*format, hostile(), {})) << name;
  }
}

TEST(Formats, SayThatTheOutputDoesNotTakeThem) {
  const std::string reason = "the output does not take it (is the disk full?)";
  EXPECT_EQ(error_of([](std::ostream& out) { write_graphml(ring(50, 50), {}, out); }),
            "cannot write GraphML: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_gexf(ring(50, 50), {}, out); }), "cannot write GEXF: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_csv_nodes(ring(50, 50), {}, out); }), "cannot write CSV: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_csv_edges(ring(50, 50), {}, out); }), "cannot write CSV: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_cypher(ring(50, 50), {}, out); }), "cannot write Cypher: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_dot(ring(50, 50), {}, out); }), "cannot write DOT: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_nquads(ring(5, 5), {}, out); }), "cannot write N-Quads: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_trig(ring(5, 5), {}, out); }), "cannot write TriG: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_jsonld(ring(5, 5), {}, out); }), "cannot write JSON-LD: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_json_graph(ring(5, 5), {}, out); }),
            "cannot write the JSON graph: " + reason);
  EXPECT_EQ(error_of([](std::ostream& out) { write_ftm(ring(5, 5), {}, out); }),
            "cannot write FollowTheMoney entities: the output does not take them (is the disk full?)");
  EXPECT_EQ(error_of([](std::ostream& out) { write_picture(ring(5, 5), "svg", out); }),
            "cannot write the picture: " + reason);
}

TEST(Formats, AreWrittenAsTheyAreMade) {
  const View view = ring(2000, 2000);
  for (const ExportFormat& format : export_formats()) {
    if (!format.write || format.picture || format.name == "html") continue;  // these are drawn or laid out whole
    Scales scales;
    std::ostream out(&scales);
    format.write(view, {}, out);
    EXPECT_GT(scales.total, 200000U) << format.name;
    EXPECT_LT(scales.largest, 20000U) << format.name;
  }
}

TEST(Graphml, IgnoresTheLocale) {
  struct Comma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    std::string do_grouping() const override { return "\1"; }
  };
  const std::string want = graphml(story());
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
  const std::string got = graphml(story());
  std::locale::global(before);
  EXPECT_EQ(got, want);
}

TEST(Dot, HasNoMarkupAndLinksToTheWebOnly) {
  const std::string text = dot(hostile());
  for (const char* word : {"href=", "label=<", "shape=\"record", "URL=\"javascript", "URL=\"/", "\n\n"}) {
    EXPECT_EQ(text.find(word), std::string::npos) << word;
  }
  EXPECT_NE(text.find("URL=\"https://news.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E\""), std::string::npos);
}

TEST(Dot, IsReadByCgraphAsItWasDrawn) {
  for (const View& view : {story(), hostile(), ring(30, 30), View()}) {
    const Drawing want = draw(view, {});
    const Drawing got(agmemread(dot(view).c_str()));
    ASSERT_TRUE(got);
    EXPECT_TRUE(agisdirected(got.get()) && !agisstrict(got.get()));
    EXPECT_EQ(attributes_of(got.get()), attributes_of(want.get()));
  }
}

TEST(Picture, IsTheSameTheSecondTime) {
  std::ostringstream first, second;
  write_picture(ring(40, 40), "svg", first);
  write_picture(story(), "svg", second);
  second.str("");
  write_picture(ring(40, 40), "svg", second);
  EXPECT_EQ(second.str(), first.str());
}

TEST(Picture, RefusesAnUnknownFormat) {
  std::ostringstream out;
  try {
    write_picture(story(), "painting", out);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "the Graphviz that is installed cannot draw as painting; Debian has its plugins for that in libgvc6");
  }
}

TEST(Mentions, AreWrittenAsTheContractSays) {
  EXPECT_EQ(to_json(MentionRow{"a-1", {17, 31}, "European Council", "organisation", "e-1", "the \"Council\"\n"}),
            R"({"article":"a-1","begin":17,"end":31,"text":"European Council","type":"organisation",)"
            R"("entity":"e-1","name":"the \"Council\"\n"})");
}

}  // namespace
}  // namespace newsgraph
