// Names first, then what grammar equates, then descriptions and pronouns in text order, then "I" and "we".
#include "ingest/extract/coreference.h"

#include <algorithm>
#include <map>

#include "ingest/extract/actor.h"
#include "ingest/extract/antecedent.h"
#include "ingest/extract/chains.h"
#include "ingest/extract/description.h"
#include "ingest/extract/family_name.h"
#include "ingest/extract/mention.h"
#include "ingest/extract/name_chains.h"
#include "ingest/extract/name_types.h"
#include "ingest/extract/quotation.h"
#include "ingest/extract/relative_pronoun.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostCandidates = 60;  // phrases before a pronoun that are looked at
constexpr std::size_t kMostAwaited = 20;     // and after it in its sentence
constexpr std::size_t kMostClauses = 4;      // above a reflexive
constexpr std::size_t kLongestName = 120;    // bytes of a description that may stand for its cluster

std::uint32_t reach(PronounClass kind) { return kind == PronounClass::it ? 2 : 3; }  // sentences

// Log-odds that an antecedent must reach: a wrong merge is worse than a miss.
double surest_enough(PronounClass kind) {
  return kind == PronounClass::he_she ? 0.0 : kind == PronounClass::it ? 0.3 : 0.3;
}

// "Washington (Agency)", "Hanoi, Vietnam": a place as datelines have it.
bool in_dateline(std::string_view text, Span span) {
  const std::size_t at = text.find_first_not_of(' ', span.end);
  return at != std::string_view::npos &&
         (text[at] == '(' || text[at] == ',' || text[at] == '-' || text[at] == '/' ||
          text.substr(at).starts_with("\u2013") || text.substr(at).starts_with("\u2014"));
}

// Capitals that say something are governments: other mentions of the name are the town.
void find_governments(const Document& document, const std::vector<Report>& reports,
                      std::vector<Reference>& references) {
  const ReferenceAt at(document, references);
  for (const Report& report : reports) {
    const std::int64_t source = report.source.empty() ? -1 : at(report.source_head.sentence, report.source_head.token);
    if (source < 0) continue;
    Reference& speaker = references[static_cast<std::size_t>(source)];
    if (speaker.mention.kind != MentionKind::named || speaker.type != EntityType::place || !speaker.type_known ||
        !is_capital(speaker.name.joined) || in_dateline(document.article.text, speaker.mention.span)) {
      continue;
    }
    speaker.government = true;
    speaker.type = EntityType::organisation;
  }
}

std::vector<Reference> typed_references(const Document& document, const std::vector<Report>& reports) {
  std::vector<Reference> references = find_references(document);
  recognise_family_names(document, references);
  agree_on_types(document, references);
  find_governments(document, reports, references);
  return references;
}

class Resolver {
 public:
  // Keeps the choices that gender tells in `choices`, if there is one; it must outlive the resolver.
  Resolver(const Document& document, const std::vector<Report>& reports, std::vector<PronounChoice>* choices = nullptr)
      : document_(document),
        references_(typed_references(document, reports)),
        chains_(references_),
        at_(document, references_),
        choices_(choices) {
    describe_places(reports);
  }

  Coreference resolve() {
    merge_names(document_.article.text, references_, chains_);
    merge_equated(document_, references_, chains_);
    DescriptionResolver descriptions(references_, chains_);
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      const Reference& r = references_[i];
      if (r.mention.kind == MentionKind::nominal) descriptions.resolve(i);
      if (r.pronoun && r.pronoun->person == 3) resolve_third_person(i);
      descriptions.remember(i);
    }
    resolve_first_person();
    return finish();
  }

 private:
  // For each reference the innermost report and the quotation that it stands in.
  void describe_places(const std::vector<Report>& reports) {
    for (const Sentence& sentence : document_.sentences) {
      discourse_.paragraph.push_back(sentence.paragraph);
      std::vector<std::int32_t>& heads = discourse_.heads.emplace_back();
      for (const Token& token : sentence.tokens) heads.push_back(token.head);
      discourse_.actors.push_back(actors(sentence));
    }
    discourse_.source.assign(references_.size(), -1);
    discourse_.quotation.assign(references_.size(), -1);
    const QuotationIndex quotations(find_quotations(document_.article.text, paragraphs_of(document_)));
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      if (const auto q = quotations.at(references_[i].mention.span.begin)) discourse_.quotation[i] = *q;
    }
    struct Piece {
      Span span;
      std::uint32_t report;
    };
    std::vector<Piece> pieces;
    for (std::uint32_t i = 0; i < reports.size(); ++i) {
      for (const Span span : reports[i].content) pieces.push_back({span, i});
    }
    // The widest first, so that the innermost has the last word.
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
      return a.span.size() != b.span.size() ? a.span.size() > b.span.size() : a.report < b.report;
    });
    for (const Piece& piece : pieces) {
      const Report& report = reports[piece.report];
      const std::int64_t source =
          report.source.empty() ? -1 : at_(report.source_head.sentence, report.source_head.token);
      auto it = std::lower_bound(references_.begin(), references_.end(), piece.span.begin,
                                 [](const Reference& r, std::uint32_t begin) { return r.mention.span.begin < begin; });
      for (; it != references_.end() && it->mention.span.begin < piece.span.end; ++it)
        discourse_.source[static_cast<std::size_t>(it - references_.begin())] = source;
    }
  }

  static PronounClass class_of(const Pronoun& pronoun) {
    return pronoun.number == Number::plural ? PronounClass::they
           : pronoun.animate                ? PronounClass::he_she
                                            : PronounClass::it;
  }

  bool may_be(PronounClass kind, std::uint32_t candidate) {
    const Reference& c = references_[candidate];
    if (c.pronoun && (c.pronoun->person != 3 || class_of(*c.pronoun) != kind)) return false;
    if (c.title) return false;  // the name after it says the same
    const Chain& chain = chains_.of(candidate);
    const EntityType type = chain.type;
    if (chain.type_known && (type == EntityType::date || type == EntityType::money || type == EntityType::quantity))
      return false;
    switch (kind) {
      case PronounClass::he_she: return type == EntityType::person && chain.number != Number::plural;
      case PronounClass::it:
        return type != EntityType::person && chain.number != Number::plural &&
               !(chain.type_known && type == EntityType::group && chain.named());
      case PronounClass::they:
        return type != EntityType::person && (chain.number == Number::plural || type == EntityType::organisation ||
                                              type == EntityType::group || c.pronoun);
    }
    return false;
  }

  // "himself" is the subject of its clause, or of the next one above that has a subject which it can be.
  bool merge_reflexive(std::uint32_t pronoun) {
    const Reference& p = references_[pronoun];
    const std::vector<std::int32_t>& heads = discourse_.heads[p.mention.sentence];
    std::int32_t clause = p.predicate;
    for (std::size_t steps = 0; clause >= 0 && steps < kMostClauses; ++steps) {
      for (std::uint32_t back = 1; back <= std::min<std::size_t>(pronoun, kMostCandidates); ++back) {
        const Reference& c = references_[pronoun - back];
        if (c.mention.sentence != p.mention.sentence) break;
        if (c.role != GrammaticalRole::subject || c.predicate != clause || c.title) continue;
        if (chains_.merge(pronoun - back, pronoun)) return true;
      }
      clause = heads[static_cast<std::size_t>(clause)];
    }
    return false;
  }

  void resolve_third_person(std::uint32_t pronoun) {
    const Reference& p = references_[pronoun];
    const PronounClass kind = class_of(*p.pronoun);
    if (p.pronoun->reflexive && merge_reflexive(pronoun)) return;
    double best = surest_enough(kind);
    std::int64_t antecedent = -1;
    for (const Candidate& c : candidates(pronoun, kind, Agreement::full)) {
      const double score = antecedent_score(
          kind, antecedent_features(references_, chains_, discourse_, c.reference, pronoun, c.nearness));
      if (score <= best) continue;
      best = score;
      antecedent = c.reference;
    }
    if (choices_ && kind == PronounClass::he_she) {
      if (const auto told = told_by_gender(pronoun)) antecedent = *told;
    }
    if (antecedent >= 0) chains_.merge(static_cast<std::uint32_t>(antecedent), pronoun);
  }

  struct Candidate {
    std::uint32_t reference = 0;
    Nearness nearness;
  };
  enum class Agreement : std::uint8_t { full, but_for_gender };

  // What a pronoun may mean, the nearest first, then what it may wait for.
  std::vector<Candidate> candidates(std::uint32_t pronoun, PronounClass kind, Agreement agreement) {
    const Reference& p = references_[pronoun];
    std::vector<Candidate> found;
    std::vector<std::uint32_t> passed;  // chains between
    bool subject_passed = false;
    const auto fits = [&](std::uint32_t candidate) {
      return may_be(kind, candidate) && (agreement == Agreement::but_for_gender || chains_.agree(candidate, pronoun)) &&
             !is_bound(references_, discourse_, candidate, pronoun);
    };
    for (std::uint32_t back = 1; back <= std::min<std::size_t>(pronoun, kMostCandidates); ++back) {
      const std::uint32_t candidate = pronoun - back;
      const Reference& c = references_[candidate];
      if (p.mention.sentence - c.mention.sentence > reach(kind)) break;
      if (!fits(candidate)) continue;
      const bool subject = c.role == GrammaticalRole::subject;
      found.push_back({candidate, {passed.size(), subject && !subject_passed}});
      subject_passed = subject_passed || subject;
      const std::uint32_t root = chains_.find(candidate);
      if (std::find(passed.begin(), passed.end(), root) == passed.end()) passed.push_back(root);
    }
    for (std::uint32_t candidate = pronoun + 1; candidate < references_.size(); ++candidate) {
      if (references_[candidate].mention.sentence != p.mention.sentence || candidate - pronoun > kMostAwaited) break;
      if (is_awaited(references_, discourse_, candidate, pronoun) && fits(candidate)) found.push_back({candidate, {}});
    }
    return found;
  }

  // What the pronoun means if that is the only one of several chains of known gender which has its gender; the choice
  // is then kept.
  std::optional<std::uint32_t> told_by_gender(std::uint32_t pronoun) {
    const Gender gender = references_[pronoun].gender;
    std::optional<std::uint32_t> right;
    std::vector<std::uint32_t> roots;
    const std::vector<Candidate> found = candidates(pronoun, PronounClass::he_she, Agreement::but_for_gender);
    for (const Candidate& c : found) {
      const Chain& chain = chains_.of(c.reference);
      if (chain.gender == Gender::unknown) return std::nullopt;
      const std::uint32_t root = chains_.find(c.reference);
      if (std::find(roots.begin(), roots.end(), root) != roots.end()) continue;
      roots.push_back(root);
      if (chain.gender != gender) continue;
      if (right) return std::nullopt;
      right = c.reference;
    }
    if (!right || roots.size() < 2) return std::nullopt;
    PronounChoice choice;
    for (const Candidate& c : found) {
      choice.candidates.push_back(
          without_gender(antecedent_features(references_, chains_, discourse_, c.reference, pronoun, c.nearness)));
      choice.right.push_back(chains_.find(c.reference) == chains_.find(*right));
    }
    choices_->push_back(std::move(choice));
    return right;
  }

  // Who says each quotation: only its first sentence may stand in a report. Without those that several are said to say.
  std::map<std::int64_t, std::int64_t> speakers_of_quotations() {
    std::map<std::int64_t, std::int64_t> speakers;
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      if (discourse_.quotation[i] < 0 || discourse_.source[i] < 0) continue;
      const auto [at, added] = speakers.emplace(discourse_.quotation[i], discourse_.source[i]);
      if (!added && at->second >= 0 &&
          chains_.find(static_cast<std::uint32_t>(at->second)) !=
              chains_.find(static_cast<std::uint32_t>(discourse_.source[i]))) {
        at->second = -1;
      }
    }
    return speakers;
  }

  // "I" is who is quoted; every "we" of one speaker is the same, and is the organisation that the speaker is or speaks
  // for.
  void resolve_first_person() {
    std::map<std::pair<bool, std::int64_t>, std::uint32_t>
        first;  // (plural, speaker's chain or quotation) -> reference
    const std::map<std::int64_t, std::int64_t> speakers = speakers_of_quotations();
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      const Reference& r = references_[i];
      if (!r.pronoun || r.pronoun->person != 1 || discourse_.quotation[i] < 0) continue;
      const bool plural = r.number == Number::plural;
      std::int64_t source = discourse_.source[i];
      if (const auto speaker = speakers.find(discourse_.quotation[i]); source < 0 && speaker != speakers.end()) {
        source = speaker->second;
      }
      if (source >= 0) {
        const auto speaker = static_cast<std::uint32_t>(source);
        const std::int64_t who = plural                                           ? organisation_of(speaker)
                                 : chains_.of(speaker).type == EntityType::person ? source
                                                                                  : -1;
        if (who >= 0 && chains_.merge(static_cast<std::uint32_t>(who), i)) continue;
      }
      const std::int64_t key = source >= 0 ? static_cast<std::int64_t>(chains_.find(static_cast<std::uint32_t>(source)))
                                           : -1 - discourse_.quotation[i];
      const auto [at, added] = first.emplace(std::pair(plural, key), i);
      if (!added) chains_.merge(at->second, i);
    }
  }

  // The organisation that the speaker is, or in whose name the speaker's title lets him speak: "Example Corp.
  // spokesman", "the bank's chief executive". -1 if that is not told.
  std::int64_t organisation_of(std::uint32_t speaker) {
    constexpr std::string_view kSpeakers[] = {"spokesman", "spokeswoman", "spokesperson", "ceo",
                                              "executive", "chairman",    "chairwoman",   "officer",
                                              "chief",     "founder",     "director",     "head"};
    const Chain& chain = chains_.of(speaker);
    if (chain.type == EntityType::organisation && chain.type_known) return speaker;
    if (chain.type != EntityType::person) return -1;
    for (const std::uint32_t member : chain.members) {
      const Reference& m = references_[member];
      if (m.mention.kind != MentionKind::nominal ||
          std::find(std::begin(kSpeakers), std::end(kSpeakers), m.lemma) == std::end(kSpeakers))
        continue;
      for (std::uint32_t i = member + 1;
           i < references_.size() && references_[i].mention.span.begin < m.mention.span.end; ++i) {
        const Reference& inner = references_[i];
        const bool known = inner.mention.kind == MentionKind::named || chains_.of(i).type_known;
        if (known && chains_.of(i).type == EntityType::organisation) return i;
      }
    }
    return -1;
  }

  std::string name_of(const Chain& chain) const {
    std::int64_t best = -1;
    const auto better = [&](const Reference& a, const Reference& b) {
      const auto rank = [&](const Reference& r) {
        const bool named = r.mention.kind == MentionKind::named, pronoun = r.pronoun.has_value();
        const bool too_long = r.mention.span.size() > kLongestName;
        return std::tuple(named, !pronoun, !too_long, named ? r.name.words.size() : 0, r.mention.span.size());
      };
      return rank(a) > rank(b);
    };
    std::vector<std::uint32_t> members = chain.members;
    std::sort(members.begin(), members.end());
    for (const std::uint32_t m : members) {
      if (best < 0 || better(references_[m], references_[static_cast<std::size_t>(best)])) best = m;
    }
    return references_[static_cast<std::size_t>(best)].mention.text;
  }

  EntityType type_of(const Chain& chain) const {
    std::map<EntityType, int> votes;
    for (const std::uint32_t m : chain.members) {
      const Reference& r = references_[m];
      const int weight = r.mention.kind == MentionKind::named ? (r.type_known ? 3 : 1) : r.type_known ? 1 : 0;
      votes[r.type] += weight;
    }
    EntityType best = chain.type;
    int most = votes.contains(best) ? votes[best] : 0;
    for (const auto& [type, count] : votes) {
      if (count > most) {
        best = type;
        most = count;
      }
    }
    return best;
  }

  Coreference finish() {
    Coreference found;
    std::vector<std::int64_t> cluster_of(references_.size(), -1);  // by root
    for (std::uint32_t i = 0; i < references_.size(); ++i) {
      const std::uint32_t root = chains_.find(i);
      if (cluster_of[root] < 0) {
        cluster_of[root] = static_cast<std::int64_t>(found.clusters.size());
        const Chain& chain = chains_.of(root);
        found.clusters.push_back({name_of(chain), type_of(chain), chain.named(), chain.number == Number::plural});
      }
      Mention mention = references_[i].mention;
      mention.cluster = static_cast<std::uint32_t>(cluster_of[root]);
      found.mentions.push_back(std::move(mention));
    }
    add_relative_pronouns(document_, at_, found.mentions);
    return found;
  }

  const Document& document_;
  const std::vector<Reference> references_;
  Chains chains_;
  ReferenceAt at_;
  Discourse discourse_;
  std::vector<PronounChoice>* choices_;
};

}  // namespace

Coreference resolve(const Document& document, const std::vector<Report>& reports) {
  return Resolver(document, reports).resolve();
}

std::vector<PronounChoice> choices_by_gender(const Document& document, const std::vector<Report>& reports) {
  std::vector<PronounChoice> choices;
  Resolver(document, reports, &choices).resolve();
  return choices;
}

}  // namespace newsgraph
