// The lists behind abbreviation.h, sorted so that they can be searched.
#include "ingest/language/abbreviation.h"

#include <algorithm>
#include <iterator>

namespace newsgraph {
namespace {

struct Row {
  std::string_view word;
  Abbreviation kind;
};

using enum Abbreviation;

constexpr Row kAbbreviations[] = {
    {"Adm", title},         {"Ala", after_comma},    {"Apr", month},         {"Ariz", after_comma},
    {"Ark", after_comma},   {"Art", before_number},  {"Assn", closing},      {"Asst", title},
    {"Atty", title},        {"Aug", month},          {"Ave", closing},       {"Bhd", closing},
    {"Blvd", closing},      {"Brig", title},         {"Bros", closing},      {"Calif", after_comma},
    {"Capt", title},        {"Cdr", title},          {"Cf", inner},          {"Ch", before_number},
    {"Cmdr", title},        {"Co", closing},         {"Col", title},         {"Colo", after_comma},
    {"Conn", after_comma},  {"Corp", closing},       {"Cos", closing},       {"Cpl", title},
    {"Dec", month},         {"Del", after_comma},    {"Det", title},         {"Dr", title},
    {"Drs", title},         {"E.g", inner},          {"Esq", closing},       {"Feb", month},
    {"Fig", before_number}, {"Figs", before_number}, {"Fla", after_comma},   {"Fr", title},
    {"Fri", weekday},       {"Ft", title},           {"Ga", after_comma},    {"Gen", title},
    {"Gov", title},         {"Hon", title},          {"I.e", inner},         {"Ill", after_comma},
    {"Inc", closing},       {"Ind", after_comma},    {"Insp", title},        {"Jan", month},
    {"Jr", closing},        {"Jul", before_number},  {"Jun", before_number}, {"Kan", after_comma},
    {"Ky", after_comma},    {"La", after_comma},     {"Lieut", title},       {"Lt", title},
    {"Ltd", closing},       {"Maj", title},          {"Mar", before_number}, {"Mass", after_comma},
    {"Md", after_comma},    {"Messrs", title},       {"Mfg", closing},       {"Mich", after_comma},
    {"Minn", after_comma},  {"Miss", after_comma},   {"Mlle", title},        {"Mme", title},
    {"Mo", after_comma},    {"Mon", weekday},        {"Mont", after_comma},  {"Mr", title},
    {"Mrs", title},         {"Ms", title},           {"Msgr", title},        {"Mt", title},
    {"Neb", after_comma},   {"Nev", after_comma},    {"No", before_number},  {"Nos", before_number},
    {"Nov", month},         {"Oct", month},          {"Okla", after_comma},  {"Op", before_number},
    {"Ore", after_comma},   {"Pa", after_comma},     {"Pg", before_number},  {"Ph.D", closing},
    {"Phil", after_comma},  {"Plc", closing},        {"Pres", title},        {"Prof", title},
    {"Profs", title},       {"Pt", before_number},   {"Pte", title},         {"Pty", closing},
    {"Pvt", title},         {"Rd", closing},         {"Rep", title},         {"Reps", title},
    {"Rev", title},         {"Sat", weekday},        {"Sec", title},         {"Sen", title},
    {"Sens", title},        {"Sept", month},         {"Sgt", title},         {"Sr", closing},
    {"St", title},          {"Sta", title},          {"Ste", title},         {"Sun", weekday},
    {"Supt", title},        {"Tenn", after_comma},   {"Tex", after_comma},   {"Thu", weekday},
    {"Thur", weekday},      {"Thurs", weekday},      {"Tue", weekday},       {"Tues", weekday},
    {"Va", after_comma},    {"Vol", before_number},  {"Vs", inner},          {"Vt", after_comma},
    {"Wash", after_comma},  {"Wed", weekday},        {"Wis", after_comma},   {"Wyo", after_comma},
    {"a.k.a", inner},       {"approx", inner},       {"art", before_number}, {"ca", before_number},
    {"cf", inner},          {"ch", before_number},   {"dept", closing},      {"e.g", inner},
    {"eds", closing},       {"esp", inner},          {"est", before_number}, {"etc", closing},
    {"ext", before_number}, {"fig", before_number},  {"i.e", inner},         {"incl", inner},
    {"lb", closing},        {"lbs", closing},        {"mph", closing},       {"no", before_number},
    {"nos", before_number}, {"oz", closing},         {"p", before_number},   {"para", before_number},
    {"pg", before_number},  {"pp", before_number},   {"pt", before_number},  {"sq", inner},
    {"viz", inner},         {"vol", before_number},  {"vs", inner},          {"yr", closing},
    {"yrs", closing},
};

constexpr std::string_view kSentenceBeginnings[] = {
    "A",         "About",       "Accordingly",  "Additionally", "After",     "All",     "Also",     "Although",
    "Among",     "An",          "And",          "Another",      "Any",       "As",      "At",       "Based",
    "Because",   "Before",      "Both",         "But",          "By",        "Despite", "During",   "Each",
    "Earlier",   "Even",        "Every",        "Few",          "Finally",   "First",   "For",      "Founded",
    "From",      "Furthermore", "Given",        "He",           "Her",       "Here",    "His",      "How",
    "However",   "I",           "If",           "In",           "Indeed",    "Instead", "It",       "Its",
    "Last",      "Later",       "Many",         "Maybe",        "Meanwhile", "More",    "Moreover", "Most",
    "Much",      "My",          "Nevertheless", "No",           "None",      "Not",     "Nothing",  "Now",
    "Of",        "On",          "Once",         "One",          "Only",      "Or",      "Other",    "Others",
    "Our",       "Over",        "Perhaps",      "Please",       "Recently",  "Several", "She",      "Shortly",
    "Similarly", "Since",       "So",           "Some",         "Soon",      "Still",   "Such",     "That",
    "The",       "Their",       "Then",         "There",        "Therefore", "These",   "They",     "This",
    "Those",     "Though",      "Through",      "Thus",         "To",        "Today",   "Together", "Under",
    "Unlike",    "Until",       "We",           "What",         "When",      "Where",   "Whether",  "Which",
    "While",     "Who",         "Why",          "With",         "Within",    "Without", "Yes",      "Yet",
    "You",       "Your"};

constexpr std::string_view kSpeech[] = {
    "added",     "admitted", "announced", "answered",  "argued",    "asked",    "asks",  "claimed",
    "commented", "cried",    "declared",  "exclaimed", "explained", "insisted", "joked", "noted",
    "quipped",   "remarked", "replied",   "reported",  "responded", "retorted", "said",  "says",
    "shouted",   "stated",   "told",      "tweeted",   "warned",    "wondered", "wrote", "yelled"};

static_assert(std::is_sorted(std::begin(kAbbreviations), std::end(kAbbreviations),
                             [](const Row& a, const Row& b) { return a.word < b.word; }));
static_assert(std::is_sorted(std::begin(kSentenceBeginnings), std::end(kSentenceBeginnings)));
static_assert(std::is_sorted(std::begin(kSpeech), std::end(kSpeech)));

}  // namespace

Abbreviation find_abbreviation(std::string_view word) {
  const auto* row = std::lower_bound(std::begin(kAbbreviations), std::end(kAbbreviations), word,
                                     [](const Row& a, std::string_view b) { return a.word < b; });
  return row != std::end(kAbbreviations) && row->word == word ? row->kind : none;
}

bool begins_sentences(std::string_view word) {
  return std::binary_search(std::begin(kSentenceBeginnings), std::end(kSentenceBeginnings), word);
}

bool reports_speech(std::string_view word) { return std::binary_search(std::begin(kSpeech), std::end(kSpeech), word); }

}  // namespace newsgraph
