// Full names first, then the nouns that end one.
#include "ingest/extract/family_name.h"

#include <set>
#include <string>
#include <string_view>

#include "ingest/extract/name_form.h"

namespace newsgraph {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

void recognise_family_names(const Document& document, std::vector<Reference>& references) {
  std::set<std::string> families;
  for (const Reference& r : references) {
    if (r.mention.kind == MentionKind::named && r.type_known && r.type == EntityType::person &&
        r.name.words.size() > 1) {
      families.insert(r.name.words.back());
    }
  }
  if (families.empty()) return;
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      const std::string_view form = document.form(token);
      if (!form.empty() && !is_upper(form.front())) families.erase(std::string(form));
    }
  }
  for (Reference& r : references) {
    if (r.mention.kind != MentionKind::nominal || r.last - r.first != 1 || r.titled ||
        !is_upper(r.mention.text.front())) {
      continue;
    }
    if (!families.contains(fold_name(r.mention.text)) || r.type == EntityType::person) continue;  // "Judge", "Minister"
    const std::string_view words[] = {r.mention.text};
    r.mention.kind = MentionKind::named;
    r.name = name_form(words, true);
    r.lemma = r.name.joined;
    r.type = EntityType::person;
    r.type_known = true;
    r.gender = r.name.gender;
    r.number = Number::singular;
    r.title = false;
  }
}

}  // namespace newsgraph
