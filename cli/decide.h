// What the verbs have in common that decide who is who: their options, the names that they decide about, and deciding.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/store.h"

namespace newsgraph {

struct DecideOptions {
  std::string file;  // graph file
  std::string reason;
  std::string date;  // ISO 8601; of today if the user does not say
};

// Declares --reason, --date and --graph.
void declare_decision(CLI::App& app, DecideOptions& options);

// The name that stands for all of the entity, whatever articles come. Throws Error if it has none: it is never named,
// or it was split off by a decision that does not say whose name it is.
DecidedName founding_name(const Store& store, const Entity& entity, const std::vector<Decision>& decisions);

// The two names of one entity that the user means: as decisions merged them if `first` and `second` tell two such names
// apart, else its own names, which may be one to identity. Nothing if they are not two names of it.
std::optional<std::pair<DecidedName, DecidedName>> names_of_one(const Entity& entity,
                                                                const std::vector<Decision>& decisions,
                                                                const std::string& first, const std::string& second);

// The names that a decision about two things states: those that stand for the entities that `first` and `second` mean,
// of what was merged the one that was typed; where both mean one entity, names_of_one(). A name that decisions alone
// use stands for itself. Throws Error if there are none.
std::pair<DecidedName, DecidedName> names_of_two(const Store& store, const std::string& first,
                                                 const std::string& second);

// Makes the decision, settles, and tells what became of those it names. Throws Error, and decides nothing, if it cannot
// hold, or if a later one about the same is there.
void decide(Store& store, Decision decision, const DecideOptions& options);

// The verb that decides `kind` about the two names that it is given; `footer` is what its --help tells of that.
int decide_on_two(CLI::App& app, std::vector<std::string> arguments, DecisionKind kind, const std::string& footer);

// "these decisions cannot hold together", and which they are.
std::string contradiction_text(const std::vector<Decision>& decisions);

}  // namespace newsgraph
