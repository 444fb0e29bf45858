// Settling: which mentions across articles are one entity. Incremental: a run reads only what articles that came or
// went since the last one touch, and its result equals that of settling everything anew, because
//   1. each decision is a function of counts and rows that the file keeps (schema.sql), never of earlier decisions
//      about the same thing, and
//   2. decisions are made level by level, and within a level in an order in which none depends on a later one:
//        naming      what a cluster is looked up by; persons and other names apart, by vote (naming.h)
//        forms       which forms found entities, which are short for others (families.h, fuller_names.h)
//        meanings    what a short form means in each article (meanings.h)
//        namesakes   people of one full name, told apart by what articles say of them (namesakes.h)
//        rulings     what the user decided (rulings.h)
//        stories     articles of one event, and the things without a name that they tell of (stories.h)
//        entities    names and types of what came out (entities.h)
// Each level looks again at what it is handed (touched.h) and hands on what changed. Private to this room.
#pragma once

#include <cstdint>

#include "graph/sqlite.h"

namespace newsgraph {

// Settles all articles that have come or gone. Within the caller's transaction.
void settle_articles(const sqlite::Connection& connection);

// Takes back what a settled article contributed, before its rows are deleted; what that touches waits for the next run.
// Within the caller's transaction.
void withdraw_article(const sqlite::Connection& connection, std::int64_t article);

}  // namespace newsgraph
