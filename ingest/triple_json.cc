// Writes and reads the JSON of triples with RapidJSON.
#include "ingest/triple_json.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstddef>
#include <iterator>
#include <span>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::string_view kEntityTypes[] = {"person", "organisation", "place", "group",    "event", "product",
                                             "work",   "date",         "money", "quantity", "thing"};
constexpr std::string_view kMentionKinds[] = {"named", "nominal", "pronoun"};
constexpr std::string_view kRoles[] = {"time",    "place",     "recipient", "instrument", "manner", "cause",
                                       "purpose", "condition", "amount",    "topic",      "other"};
constexpr std::string_view kPolarities[] = {"affirmed", "negated"};
constexpr std::string_view kModalities[] = {"asserted", "possible", "expected", "required", "conditional", "asked"};
constexpr std::string_view kQuoteKinds[] = {"direct", "indirect", "mixed"};

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;
using Json = rapidjson::Value;

void put(JsonWriter& out, std::string_view text) {
  out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void put(JsonWriter& out, const char* key, std::string_view text) {
  out.Key(key);
  put(out, text);
}

// 90000000000, not 90000000000.0: amounts read as they are written in the news.
void put_number(JsonWriter& out, double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: every integer below it is a double
  if (std::nearbyint(number) == number && std::abs(number) < kExact) {
    out.Int64(static_cast<std::int64_t>(number));
  } else {
    out.Double(number);
  }
}

void put_span(JsonWriter& out, Span span) {
  out.Key("begin");
  out.Uint(span.begin);
  out.Key("end");
  out.Uint(span.end);
}

void put_spans(JsonWriter& out, const std::vector<Span>& spans) {
  if (spans.empty()) return;
  put_span(out, {spans.front().begin, spans.back().end});
  if (spans.size() == 1) return;
  out.Key("spans");
  out.StartArray();
  for (const Span span : spans) {
    out.StartArray();
    out.Uint(span.begin);
    out.Uint(span.end);
    out.EndArray();
  }
  out.EndArray();
}

void put_phrase_fields(JsonWriter& out, const Phrase& phrase) {
  put_spans(out, phrase.spans);
  put(out, "text", phrase.text);
  put(out, "name", phrase.name);
  put(out, "type", to_string(phrase.type));
  if (phrase.cluster) {
    out.Key("cluster");
    out.Uint(*phrase.cluster);
  }
}

void put_phrase(JsonWriter& out, const char* key, const Phrase& phrase) {
  out.Key(key);
  out.StartObject();
  put_phrase_fields(out, phrase);
  out.EndObject();
}

void put_value(JsonWriter& out, const Value& value) {
  if (value.empty()) return;
  out.Key("value");
  if (value.money) {
    out.StartObject();
    out.Key("amount");
    put_number(out, value.money->amount);
    if (!value.money->currency.empty()) put(out, "currency", value.money->currency);
    out.EndObject();
  } else if (value.number) {
    put_number(out, *value.number);
  } else {
    put(out, value.time);
  }
}

// The member `key` of an object, or nothing.
const Json* find(const Json& object, const char* key) {
  const auto member = object.FindMember(key);
  return member == object.MemberEnd() ? nullptr : &member->value;
}

const Json& get(const Json& object, const char* key) {
  const Json* value = object.IsObject() ? find(object, key) : nullptr;
  if (!value) throw Error(std::string("triple without \"") + key + "\"");
  return *value;
}

std::string text_of(const Json& value) {
  if (!value.IsString()) throw Error("triple with a field that should be a string");
  return {value.GetString(), value.GetStringLength()};
}

std::uint32_t offset_of(const Json& value) {
  if (!value.IsUint()) throw Error("triple with an offset that is no number");
  return value.GetUint();
}

double number_of(const Json& value) {
  if (!value.IsNumber()) throw Error("triple with a field that should be a number");
  return value.GetDouble();
}

std::span<const Json> array_of(const Json& value) {
  if (!value.IsArray()) throw Error("triple with a field that should be an array");
  return {value.Begin(), value.End()};
}

template <typename Label>
Label label_of(const Json& value, std::span<const std::string_view> names) {
  const std::string text = text_of(value);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<Label>(i);
  }
  throw Error("triple with the unknown label \"" + text + "\"");
}

std::vector<Span> spans_in(const Json& object) {
  if (const Json* spans = find(object, "spans")) {
    std::vector<Span> found;
    for (const Json& span : array_of(*spans)) {
      if (!span.IsArray() || span.Size() != 2) throw Error("triple with a span that is no pair");
      found.push_back({offset_of(span[0]), offset_of(span[1])});
    }
    return found;
  }
  if (!find(object, "begin")) return {};
  const Span span{offset_of(get(object, "begin")), offset_of(get(object, "end"))};
  return span.empty() ? std::vector<Span>{} : std::vector<Span>{span};
}

Phrase phrase_from(const Json& object) {
  Phrase phrase;
  phrase.text = text_of(get(object, "text"));
  phrase.name = text_of(get(object, "name"));
  phrase.type = label_of<EntityType>(get(object, "type"), kEntityTypes);
  phrase.spans = spans_in(object);
  if (const Json* cluster = find(object, "cluster")) phrase.cluster = offset_of(*cluster);
  return phrase;
}

Value value_from(const Json& json) {
  Value value;
  if (json.IsObject()) {
    value.money.emplace();
    value.money->amount = number_of(get(json, "amount"));
    if (const Json* currency = find(json, "currency")) value.money->currency = text_of(*currency);
  } else if (json.IsNumber()) {
    value.number = json.GetDouble();
  } else {
    value.time = text_of(json);
  }
  return value;
}

Qualifier qualifier_from(const Json& json) {
  Qualifier qualifier;
  qualifier.role = label_of<Role>(get(json, "role"), kRoles);
  qualifier.phrase = phrase_from(json);
  if (const Json* preposition = find(json, "preposition")) qualifier.preposition = text_of(*preposition);
  if (const Json* value = find(json, "value")) qualifier.value = value_from(*value);
  return qualifier;
}

}  // namespace

std::string_view to_string(EntityType type) { return kEntityTypes[static_cast<std::size_t>(type)]; }
std::string_view to_string(MentionKind kind) { return kMentionKinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(Role role) { return kRoles[static_cast<std::size_t>(role)]; }
std::string_view to_string(Polarity polarity) { return kPolarities[static_cast<std::size_t>(polarity)]; }
std::string_view to_string(Modality modality) { return kModalities[static_cast<std::size_t>(modality)]; }
std::string_view to_string(QuoteKind kind) { return kQuoteKinds[static_cast<std::size_t>(kind)]; }

std::string to_json(const Triple& triple, std::string_view article) {
  rapidjson::StringBuffer buffer;
  JsonWriter out(buffer);
  out.StartObject();
  put(out, "id", triple.id);
  put(out, "article", article);
  out.Key("sentence");
  out.StartObject();
  put_span(out, triple.sentence);
  out.EndObject();
  out.Key("subject");
  out.StartObject();
  // Readers rely on a subject's offsets: one that no words stand for is the empty slice at the sentence's begin.
  if (triple.subject.spans.empty()) put_span(out, {triple.sentence.begin, triple.sentence.begin});
  put_phrase_fields(out, triple.subject);
  out.EndObject();
  out.Key("relation");
  out.StartObject();
  put_spans(out, triple.relation.spans);
  if (!triple.relation.spans.empty()) put(out, "text", triple.relation.text);
  put(out, "lemma", triple.relation.lemma);
  out.EndObject();
  if (triple.object) put_phrase(out, "object", *triple.object);
  out.Key("qualifiers");
  out.StartArray();
  for (const Qualifier& qualifier : triple.qualifiers) {
    out.StartObject();
    put(out, "role", to_string(qualifier.role));
    if (!qualifier.preposition.empty()) put(out, "preposition", qualifier.preposition);
    put_phrase_fields(out, qualifier.phrase);
    put_value(out, qualifier.value);
    out.EndObject();
  }
  out.EndArray();
  out.Key("pairs");
  out.StartArray();
  for (const Pair& pair : triple.pairs) {
    out.StartObject();
    put(out, "relation", pair.relation);
    put_phrase(out, "object", pair.object);
    out.EndObject();
  }
  out.EndArray();
  put(out, "polarity", to_string(triple.polarity));
  put(out, "modality", to_string(triple.modality));
  if (triple.quote) {
    out.Key("quote");
    out.StartObject();
    put(out, "kind", to_string(triple.quote->kind));
    put_spans(out, triple.quote->spans);
    put(out, "text", triple.quote->text);
    out.EndObject();
  }
  out.Key("attribution");
  out.StartArray();
  for (const Attribution& link : triple.attribution) {
    out.StartObject();
    put(out, "triple", link.triple);
    put_phrase(out, "source", link.source);
    put(out, "cue", link.cue);
    put(out, "kind", to_string(link.kind));
    out.EndObject();
  }
  out.EndArray();
  put(out, "rule", triple.rule);
  out.Key("confidence");
  put_number(out, triple.confidence);
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

Triple triple_from_json(std::string_view json) {
  rapidjson::Document root;
  root.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
             rapidjson::kParseFullPrecisionFlag>(json.data(), json.size());
  if (root.HasParseError()) {
    throw Error(std::string("triple is not JSON: ") + rapidjson::GetParseError_En(root.GetParseError()));
  }
  if (!root.IsObject()) throw Error("triple is not a JSON object");
  Triple triple;
  triple.id = text_of(get(root, "id"));
  const Json& sentence = get(root, "sentence");
  triple.sentence = {offset_of(get(sentence, "begin")), offset_of(get(sentence, "end"))};
  triple.subject = phrase_from(get(root, "subject"));
  const Json& relation = get(root, "relation");
  triple.relation.lemma = text_of(get(relation, "lemma"));
  triple.relation.spans = spans_in(relation);
  if (const Json* text = find(relation, "text")) triple.relation.text = text_of(*text);
  if (const Json* object = find(root, "object")) triple.object = phrase_from(*object);
  for (const Json& qualifier : array_of(get(root, "qualifiers")))
    triple.qualifiers.push_back(qualifier_from(qualifier));
  for (const Json& pair : array_of(get(root, "pairs"))) {
    triple.pairs.push_back({text_of(get(pair, "relation")), phrase_from(get(pair, "object"))});
  }
  triple.polarity = label_of<Polarity>(get(root, "polarity"), kPolarities);
  triple.modality = label_of<Modality>(get(root, "modality"), kModalities);
  if (const Json* quote = find(root, "quote")) {
    triple.quote =
        Quote{label_of<QuoteKind>(get(*quote, "kind"), kQuoteKinds), spans_in(*quote), text_of(get(*quote, "text"))};
  }
  for (const Json& link : array_of(get(root, "attribution"))) {
    triple.attribution.push_back({text_of(get(link, "triple")), phrase_from(get(link, "source")),
                                  text_of(get(link, "cue")), label_of<QuoteKind>(get(link, "kind"), kQuoteKinds)});
  }
  triple.rule = text_of(get(root, "rule"));
  triple.confidence = number_of(get(root, "confidence"));
  return triple;
}

}  // namespace newsgraph
