// Folds names and compares them word by word.
#include "ingest/extract/name_form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>

namespace newsgraph {
namespace {

struct Title {
  std::string_view word;
  Gender gender;
};
constexpr Title kTitles[] = {
    {"mr", Gender::male},      {"mister", Gender::male},   {"sir", Gender::male},     {"lord", Gender::male},
    {"mrs", Gender::female},   {"ms", Gender::female},     {"miss", Gender::female},  {"dame", Gender::female},
    {"lady", Gender::female},  {"madame", Gender::female}, {"dr", Gender::unknown},   {"doctor", Gender::unknown},
    {"prof", Gender::unknown}, {"rev", Gender::unknown},   {"hon", Gender::unknown},  {"sen", Gender::unknown},
    {"rep", Gender::unknown},  {"gov", Gender::unknown},   {"gen", Gender::unknown},  {"lt", Gender::unknown},
    {"col", Gender::unknown},  {"sgt", Gender::unknown},   {"capt", Gender::unknown}, {"maj", Gender::unknown},
    {"cpl", Gender::unknown},  {"adm", Gender::unknown},   {"pres", Gender::unknown}, {"st", Gender::unknown},
};
// Behind a name; they tell father from son.
constexpr std::string_view kGenerations[] = {"jr", "sr", "ii", "iii", "iv"};
constexpr std::string_view kCompanyForms[] = {
    "inc",     "corp", "ltd", "llc", "plc", "co",  "group", "company",  "corporation",
    "limited", "ag",   "sa",  "se",  "nv",  "n.v", "gmbh",  "holdings", "incorporated",
    "lp",      "llp",  "spa", "ab",  "asa", "oyj", "bv"};
// First words that many organisations share.
constexpr std::string_view kCommonFirst[] = {
    "united",      "national",   "new",        "north",   "south",        "east",       "west",   "northern",
    "southern",    "eastern",    "western",    "central", "university",   "bank",       "royal",  "international",
    "federal",     "supreme",    "general",    "first",   "state",        "public",     "world",  "global",
    "free",        "big",        "great",      "house",   "department",   "ministry",   "office", "institute",
    "association", "american",   "european",   "african", "asian",        "high",       "human",  "social",
    "people",      "democratic", "republican", "liberal", "conservative", "labour",     "green",  "progressive",
    "socialist",   "party",      "court",      "council", "committee",    "commission", "union",  "league",
    "air",         "fire",       "police",     "air",     "los",          "las",        "san",    "la",
    "el",          "al",         "de",         "st",      "saint",        "center",     "centre", "san",
    "santa",       "fort",       "port",       "mount",   "lake",         "upper",      "lower",  "white",
    "black",       "red",        "blue",       "good",    "old",
};
constexpr std::string_view kSmallWords[] = {"of", "the", "and", "for", "in", "on", "to", "de", "&", "a"};

template <std::size_t size>
bool contains(const std::string_view (&list)[size], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool initial_of(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && !word.empty() && word.front() == initial.front();
}

// The letters of an acronym in lower case; empty if it is none.
std::string letters_of(std::string_view acronym) {
  std::string letters;
  for (const char c : acronym) {
    if (c >= 'A' && c <= 'Z') {
      letters += static_cast<char>(c - 'A' + 'a');
    } else if (c != '.') {
      return "";
    }
  }
  return letters;
}

bool given_names_agree(std::string_view a, std::string_view b) {
  return a == b || initial_of(a, b) || initial_of(b, a);
}

}  // namespace

std::string fold_name(std::string_view text) {
  std::string plain;
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) {
    for (const char c : text) {
      if (c != '.') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (U_SUCCESS(status)) wide = decompose->normalize(wide, status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK || c == U'.') continue;
    const bool apostrophe = c == 0x2019 || c == 0x02BC || c == 0x2018;
    const bool stroke = c == 0x0142 || c == 0x0141;  // ł has no decomposition
    kept.append(static_cast<UChar32>(apostrophe ? U'\'' : stroke ? U'l' : static_cast<char32_t>(u_tolower(c))));
  }
  kept.toUTF8String(plain);
  return plain;
}

bool is_courtesy_title(std::string_view folded, Gender& gender) {
  for (const Title& title : kTitles) {
    if (title.word != folded) continue;
    gender = title.gender;
    return true;
  }
  return false;
}

bool is_company_form(std::string_view folded) {
  constexpr std::string_view kForms[] = {"inc",
                                         "corp",
                                         "ltd",
                                         "llc",
                                         "plc",
                                         "motors",
                                         "airlines",
                                         "airways",
                                         "holdings",
                                         "technologies",
                                         "industries",
                                         "systems",
                                         "pharmaceuticals",
                                         "entertainment",
                                         "communications",
                                         "group",
                                         "co"};
  return contains(kForms, folded);
}

NameForm name_form(std::span<const std::string_view> words, bool person) {
  NameForm form;
  bool given_seen = false;
  for (const std::string_view word : words) {
    std::string folded = fold_name(word);
    if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
    if (folded.empty() || folded == "'" || (form.words.empty() && folded == "the")) continue;
    if (person) {
      Gender gender = Gender::unknown;
      if (form.words.empty() && is_courtesy_title(folded, gender)) {
        if (form.gender == Gender::unknown) form.gender = gender;
        continue;
      }
      if (!form.words.empty() && contains(kGenerations, folded)) {
        form.generation = folded;
        continue;
      }
      if (!form.words.empty() && folded == ",") continue;
      if (!given_seen && words.size() > 1 && form.gender == Gender::unknown) form.gender = given_name_gender(word);
      given_seen = true;
    }
    form.words.push_back(std::move(folded));
  }
  if (!person) {
    while (form.words.size() > 1 && (contains(kCompanyForms, form.words.back()) || form.words.back() == ","))
      form.words.pop_back();
  }
  for (const std::string& word : form.words) {
    if (!form.joined.empty()) form.joined += ' ';
    form.joined += word;
  }
  return form;
}

bool short_for_person(const NameForm& shorter, const NameForm& fuller, bool& by_family) {
  const auto &s = shorter.words, &f = fuller.words;
  by_family = true;
  if (s.empty() || f.empty() || s.size() > f.size()) return false;
  if (shorter.gender != Gender::unknown && fuller.gender != Gender::unknown && shorter.gender != fuller.gender)
    return false;
  if (s.size() == f.size() && s == f) return true;
  if (std::equal(s.rbegin(), s.rend(), f.rbegin())) return true;  // "von der Leyen"
  // Given name (or its initial) and family name, middle names between them or not.
  if (s.size() >= 2 && s.back() == f.back() && given_names_agree(s.front(), f.front())) return true;
  // The given name, or the family name where it comes first: "Xi" for "Xi Jinping".
  by_family = false;
  return s.size() < f.size() && s.front().size() > 1 && std::equal(s.begin(), s.end(), f.begin());
}

bool short_for_organisation(const NameForm& shorter, const NameForm& fuller) {
  const auto &s = shorter.words, &f = fuller.words;
  if (s.empty() || s.size() > f.size()) return false;
  if (s == f) return true;
  if (s.size() == f.size() || !std::equal(s.begin(), s.end(), f.begin())) return false;
  // The Example Charter is no organisation, however much it begins like one.
  const NounFacts last = noun_facts(f.back());
  if (last.type == EntityType::work || last.type == EntityType::event || last.type == EntityType::place ||
      last.type == EntityType::person) {
    return false;
  }
  if (s.size() > 1) return !contains(kSmallWords, f[s.size()]);
  return s[0].size() > 2 && !contains(kCommonFirst, s[0]) && !country_word(s[0]) && !contains(kSmallWords, f[1]);
}

bool same_but_for_country(const NameForm& shorter, const NameForm& fuller) {
  const auto &s = shorter.words, &f = fuller.words;
  if (s.empty() || f.size() <= s.size() || f.size() - s.size() > 3 || !std::equal(s.rbegin(), s.rend(), f.rbegin()))
    return false;
  std::string country;
  for (std::size_t i = 0; i + s.size() < f.size(); ++i) country.append(i > 0 ? " " : "").append(f[i]);
  return country_word(country).has_value();
}

bool is_acronym_of(std::string_view acronym, const NameForm& name) {
  const std::string letters = letters_of(acronym);
  if (letters.size() < 2 || letters.size() > 7 || name.words.size() < 2) return false;
  // Every order of small words in or out would be many; all in and all out are the two that occur.
  std::string all, without;
  for (const std::string& word : name.words) {
    const bool small = contains(kSmallWords, word);
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i > 0 && word[i - 1] != '-') continue;
      all += word[i];
      if (!small) without += word[i];
    }
  }
  return letters == all || letters == without;
}

bool abbreviates(std::string_view acronym, const NameForm& name) {
  const std::string letters = letters_of(acronym);
  if (letters.size() < 2 || letters.size() > 7 || name.joined.empty() || letters.front() != name.joined.front())
    return false;
  std::size_t at = 0;
  for (const char letter : letters) {
    at = name.joined.find(letter, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

}  // namespace newsgraph
