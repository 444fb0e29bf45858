// Names without what languages and outlets write differently: letter case, diacritics, alphabets, transliterations.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Lower-case Latin letters without diacritics, other scripts transliterated ("Зеленський" is "zelens'kij"); words are
// separated by one space, quotation marks and apostrophes are "'". Costs a transliteration (~90 µs) if `text` is not
// ASCII.
std::string fold(std::string_view text);

// What the usual transliterations of one name have in common: of one word that fold() made, "zelenskyy", "zelenskiy"
// and "zelens'kij" are "zelenski". Not for reading.
std::string skeleton(std::string_view folded_word);

}  // namespace newsgraph
