// FollowTheMoney entities (followthemoney.tech), for Aleph, OpenAleph and yente.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes JSON Lines, one FollowTheMoney entity each: {"id": …, "schema": …, "properties": {NAME: [VALUE, …]}}.
//
//   person                       Person          name, alias; what articles call it besides in `description`
//   organisation                 Organization
//   group                        LegalEntity
//   place                        Address         also `full`
//   event                        Event
//   product, work                Asset
//   date, money, quantity, thing Note            FollowTheMoney has no schema for these; a note claims the least
//   article                      Article         title, publishedAt, publisher, sourceUrl
//   statement                    Note            `description`: what was said, `entity`: whom it is about, `proof`: the
//                                                article, `summary`: who said it, by way of whom
//   fact                         UnknownLink     subject, object, `role`: its words, `status`: negated, possible, …,
//                                                `summary`: the sentences, `description`: who said so, `proof`:
//                                                the articles
//   who said a statement         UnknownLink     subject: the speaker, object: the note, `role`: the cue
//   where an entity is told of   Documentation   document, entity
//
// `keywords` keep the type that newsgraph gives. Ids are the graph's own, but an article's id that FollowTheMoney
// cannot hold becomes a hash, and is kept as `fileName`. Spans, confidences and counts have no place there. Names end
// after 384 characters, other texts after 1,024 or 65,000, as FollowTheMoney's do; a name that is cut stands whole in
// `notes`. Throws Error if `out` fails.
void write_ftm(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
