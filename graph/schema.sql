-- The graph file: what every article contributed, and which of it is one thing. SQLite 3, UTF-8.
--
-- application_id and user_version in the file's head say that it is a newsgraph file and of which version; both are
-- written by the program when it makes the file (graph/sqlite.cc). Any change here that files already made lack asks for
-- a new version in graph/sqlite.h and a row in graph/migration.cc.
--
-- Everything but `entities`, `clusters.entity` and `decisions` is written by one article and goes when it goes. The first
-- two are made from the rest by settling, and making them anew gives the same again, as are the tables that settling
-- counts in; the third is what the user says. What a trigger writes follows from the rows that it is about. Row numbers depend on the order of work and never leave the file; what
-- leaves it is ordered by the ids of articles, entities and triples.

-- One news article. Spans everywhere are half-open ranges of UTF-8 bytes in `text`.
CREATE TABLE articles (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,           -- outlet; '' if unknown, as for the next three
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT NOT NULL,        -- ISO 8601 date
  text TEXT NOT NULL,
  sentences INTEGER NOT NULL,     -- how many it has
  hash TEXT NOT NULL,             -- of all that the article contributed: the same again changes nothing
  mix INTEGER NOT NULL,           -- of its id: which articles stand for many is chosen by it
  day INTEGER NOT NULL,           -- of `published`, since 1970-01-01; -1 if unknown
  settled INTEGER NOT NULL DEFAULT 0,  -- 1: the tables of settling hold what it contributes to them
  leader INTEGER                  -- row of the first article of its story; NULL until settled
);
CREATE INDEX articles_by_date ON articles(published, id);
CREATE INDEX articles_by_source ON articles(source, published, id);
CREATE INDEX articles_unsettled ON articles(row) WHERE settled = 0;
CREATE INDEX articles_by_leader ON articles(leader, day, mix);

-- One thing as one article tells of it.
CREATE TABLE clusters (
  row INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(row) ON DELETE CASCADE,
  number INTEGER NOT NULL,        -- index in the article
  name TEXT NOT NULL,             -- the fullest that the article calls it
  type INTEGER NOT NULL,          -- EntityType (ingest/triple.h)
  named INTEGER NOT NULL,         -- 1: the article gives it a name; 0: it is only described
  plural INTEGER NOT NULL,
  entity TEXT,                    -- id of the entity it was settled into; NULL until then
  mix INTEGER NOT NULL,           -- of its article
  -- Written by settling (graph/settle):
  found TEXT,                     -- id of the entity that the program found; `entity` heeds the user's decisions too.
                                  -- NULL without a name
  naming INTEGER NOT NULL DEFAULT 0,   -- Naming: 0 no name, 1 a name, 2 a description that is a name elsewhere
  look TEXT,                      -- the words that it is looked up by; NULL without a name, as for the next two
  key TEXT,                       -- of `look` (name_key)
  form INTEGER,                   -- row of the form of `look`
  decided INTEGER NOT NULL DEFAULT 0,  -- 1: its form is short for several names, and its article tells which is meant
  UNIQUE (article, number)
);
CREATE INDEX clusters_by_entity ON clusters(entity);
CREATE INDEX clusters_by_found ON clusters(found) WHERE found IS NOT NULL;
CREATE INDEX clusters_ruled ON clusters(row) WHERE found <> entity;
CREATE INDEX clusters_by_key ON clusters(key) WHERE key IS NOT NULL;
CREATE INDEX clusters_by_form ON clusters(form, mix) WHERE form IS NOT NULL;
CREATE TRIGGER cluster_settled AFTER UPDATE OF entity ON clusters BEGIN
  UPDATE statements SET entity = new.entity WHERE speaker = new.row;
  UPDATE topics SET entity = nullif(new.entity, (SELECT entity FROM statements WHERE row = statement))
    WHERE cluster = new.row;
  UPDATE topics SET entity = nullif((SELECT entity FROM clusters WHERE row = cluster), new.entity)
    WHERE statement IN (SELECT row FROM statements WHERE speaker = new.row);
END;

-- The words that an article uses for a cluster, pronouns left out.
CREATE TABLE names (
  cluster INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  text TEXT NOT NULL,
  named INTEGER NOT NULL,         -- 1: a name; 0: a description
  count INTEGER NOT NULL,
  type INTEGER NOT NULL,          -- the cluster's
  PRIMARY KEY (cluster, text, named)
) WITHOUT ROWID;

-- How often each spelling of a name is used in all articles …
CREATE TABLE known_names (
  folded TEXT NOT NULL,           -- text without the case of ASCII letters
  text TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (folded, text)
) WITHOUT ROWID;
CREATE INDEX known_names_by_count ON known_names(count DESC, text);

-- … and of what types the clusters are that are called so.
CREATE TABLE name_types (
  text TEXT NOT NULL,
  type INTEGER NOT NULL,          -- EntityType
  clusters INTEGER NOT NULL,
  PRIMARY KEY (text, type)
) WITHOUT ROWID;
CREATE TRIGGER name_added AFTER INSERT ON names WHEN new.named = 1 BEGIN
  INSERT INTO known_names VALUES (lower(new.text), new.text, new.count)
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
  INSERT INTO name_types VALUES (new.text, new.type, 1) ON CONFLICT DO UPDATE SET clusters = clusters + 1;
END;
CREATE TRIGGER name_removed AFTER DELETE ON names WHEN old.named = 1 BEGIN
  UPDATE known_names SET count = count - old.count WHERE folded = lower(old.text) AND text = old.text;
  DELETE FROM known_names WHERE folded = lower(old.text) AND text = old.text AND count = 0;
  UPDATE name_types SET clusters = clusters - 1 WHERE text = old.text AND type = old.type;
  DELETE FROM name_types WHERE text = old.text AND type = old.type AND clusters = 0;
END;

-- Each phrase that refers to a cluster, pronouns included.
CREATE TABLE mentions (
  cluster INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  kind INTEGER NOT NULL,          -- MentionKind
  PRIMARY KEY (cluster, span_begin, span_end, kind)
) WITHOUT ROWID;

-- What the article says.
CREATE TABLE triples (
  row INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(row) ON DELETE CASCADE,
  number INTEGER NOT NULL,        -- order in the text
  id TEXT NOT NULL,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  confidence REAL NOT NULL,
  record TEXT NOT NULL,           -- the whole triple, as the JSON line that `newsgraph extract` writes
  UNIQUE (article, number)
);

-- The parts of a triple that join two clusters; equal facts of all articles are one edge of the graph.
CREATE TABLE facts (
  triple INTEGER NOT NULL REFERENCES triples(row) ON DELETE CASCADE,
  number INTEGER NOT NULL,        -- order in the triple
  subject INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  object INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  relation TEXT NOT NULL,         -- the words
  lemma TEXT NOT NULL,            -- what equal facts share
  polarity INTEGER NOT NULL,      -- Polarity
  modality INTEGER NOT NULL,      -- Modality
  speaker INTEGER REFERENCES clusters(row) ON DELETE CASCADE,  -- who says so, innermost; NULL if no cluster does
  speaker_name TEXT NOT NULL,     -- '' if the article says it in its own voice
  time TEXT NOT NULL,             -- ISO 8601; '' if not dated
  PRIMARY KEY (triple, number)
) WITHOUT ROWID;
CREATE INDEX facts_by_subject ON facts(subject);
CREATE INDEX facts_by_object ON facts(object);
CREATE INDEX facts_by_speaker ON facts(speaker) WHERE speaker IS NOT NULL;

-- Who said what: one row for each triple that reports speech or thought.
CREATE TABLE statements (
  row INTEGER PRIMARY KEY REFERENCES triples(row) ON DELETE CASCADE,
  speaker INTEGER REFERENCES clusters(row) ON DELETE CASCADE,  -- NULL if no cluster stands for the speaker
  speaker_name TEXT NOT NULL,     -- as the article names the speaker most fully
  search TEXT NOT NULL,           -- speaker_name without case and diacritics
  cue TEXT NOT NULL,
  kind INTEGER NOT NULL,          -- QuoteKind
  content TEXT NOT NULL,
  by_way_of TEXT NOT NULL,        -- names of the outer speakers, outermost first, a line break after each
  article INTEGER NOT NULL REFERENCES articles(row) ON DELETE CASCADE,  -- the triple's
  published TEXT NOT NULL,        -- the article's
  entity TEXT                     -- of the speaker; NULL if no cluster stands for the speaker, or until settled
);
CREATE INDEX statements_by_speaker ON statements(speaker) WHERE speaker IS NOT NULL;
CREATE INDEX statements_by_entity ON statements(entity, published) WHERE entity IS NOT NULL;
CREATE INDEX statements_by_search ON statements(search, published);
CREATE INDEX statements_by_article ON statements(article);

-- The words of statements' contents, by their stems.
CREATE VIRTUAL TABLE statement_words USING fts5(
  content, content='statements', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2'
);

-- What speakers are called in all statements, and the parts of that, three letters or more.
CREATE TABLE speakers (
  row INTEGER PRIMARY KEY,
  search TEXT NOT NULL UNIQUE,    -- as in statements
  statements INTEGER NOT NULL
);
CREATE VIRTUAL TABLE speaker_parts USING fts5(
  search, content='speakers', content_rowid='row', tokenize='trigram'
);
CREATE TRIGGER statement_added AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words(rowid, content) VALUES (new.row, new.content);
  INSERT INTO speakers(search, statements) VALUES (new.search, 1)
    ON CONFLICT (search) DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER statement_removed AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words(statement_words, rowid, content) VALUES ('delete', old.row, old.content);
  UPDATE speakers SET statements = statements - 1 WHERE search = old.search;
  DELETE FROM speakers WHERE search = old.search AND statements = 0;
END;
CREATE TRIGGER speaker_added AFTER INSERT ON speakers BEGIN
  INSERT INTO speaker_parts(rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER speaker_removed AFTER DELETE ON speakers BEGIN
  INSERT INTO speaker_parts(speaker_parts, rowid, search) VALUES ('delete', old.row, old.search);
END;

-- What a statement is about: the clusters that its content mentions.
CREATE TABLE topics (
  statement INTEGER NOT NULL REFERENCES statements(row) ON DELETE CASCADE,
  cluster INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  published TEXT NOT NULL,        -- the article's
  entity TEXT,                    -- of the cluster; NULL if it is the speaker's, or until settled
  PRIMARY KEY (statement, cluster)
) WITHOUT ROWID;
CREATE INDEX topics_by_cluster ON topics(cluster);
CREATE INDEX topics_by_entity ON topics(entity, published) WHERE entity IS NOT NULL;

-- One real thing, told of by one article or by many: the clusters whose `entity` is its id.
CREATE TABLE entities (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type INTEGER NOT NULL,          -- EntityType
  named INTEGER NOT NULL,
  search TEXT NOT NULL            -- its names without case and diacritics, a line break before and after each
) WITHOUT ROWID;

-- The parts of entities' names, three letters or more. The index wants row numbers, which entities do not have.
CREATE TABLE entity_names (
  row INTEGER PRIMARY KEY,
  entity TEXT NOT NULL UNIQUE,
  search TEXT NOT NULL
);
CREATE VIRTUAL TABLE name_parts USING fts5(
  search, content='entity_names', content_rowid='row', tokenize='trigram'
);
CREATE TRIGGER entity_added AFTER INSERT ON entities BEGIN
  INSERT INTO entity_names(entity, search) VALUES (new.id, new.search)
    ON CONFLICT (entity) DO UPDATE SET search = excluded.search WHERE search <> excluded.search;
END;
CREATE TRIGGER entity_changed AFTER UPDATE OF search ON entities WHEN old.search <> new.search BEGIN
  UPDATE entity_names SET search = new.search WHERE entity = new.id;
END;
CREATE TRIGGER entity_removed AFTER DELETE ON entities BEGIN
  DELETE FROM entity_names WHERE entity = old.id;
END;
CREATE TRIGGER entity_name_added AFTER INSERT ON entity_names BEGIN
  INSERT INTO name_parts(rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER entity_name_changed AFTER UPDATE ON entity_names BEGIN
  INSERT INTO name_parts(name_parts, rowid, search) VALUES ('delete', old.row, old.search);
  INSERT INTO name_parts(rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER entity_name_removed AFTER DELETE ON entity_names BEGIN
  INSERT INTO name_parts(name_parts, rowid, search) VALUES ('delete', old.row, old.search);
END;

-- What settling counts. Each of these tables is a function of the rows above and is kept up to date by every run of
-- settling, so that a run reads only what new articles touch (graph/settle/settle.h). None leaves the file.

-- How the names with one key are used in all articles.
CREATE TABLE name_keys (
  key TEXT PRIMARY KEY,           -- name_key (graph/identity/name_form.h)
  names INTEGER NOT NULL DEFAULT 0,       -- clusters and texts that are names
  candidates INTEGER NOT NULL DEFAULT 0,  -- and descriptions that could be names
  things INTEGER NOT NULL DEFAULT 0,      -- clusters looked up by it; of them …
  persons INTEGER NOT NULL DEFAULT 0,     -- … those that their articles take for persons
  places INTEGER NOT NULL DEFAULT 0,      -- … and for places
  overlooked INTEGER NOT NULL DEFAULT 0,  -- 1: descriptions with this key are names
  kind INTEGER NOT NULL DEFAULT 0,        -- NameKind (graph/identity/name_kind.h)
  place INTEGER NOT NULL DEFAULT 0        -- 1: the name of a place
) WITHOUT ROWID;

-- Descriptions of clusters without a name that could be names: "the Indian navy".
CREATE TABLE maybe_names (
  cluster INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  text TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (cluster, text)
) WITHOUT ROWID;
CREATE INDEX maybe_names_by_key ON maybe_names(key);

-- Distinct names: spellings and titles that make no difference are one form.
CREATE TABLE forms (
  row INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  key TEXT NOT NULL,              -- PersonName::key or name_key
  words INTEGER NOT NULL,         -- in key
  family TEXT NOT NULL,           -- persons: the family name, and the halves of a double one; '' if none, as for given
  front TEXT NOT NULL,
  back TEXT NOT NULL,
  given TEXT NOT NULL,            -- the first given name
  acronym INTEGER NOT NULL DEFAULT 0,     -- 1: written as one somewhere
  things INTEGER NOT NULL DEFAULT 0,      -- clusters looked up by it
  apart INTEGER NOT NULL DEFAULT 0,       -- articles that tell its bearer from a namesake of another generation
  decided INTEGER NOT NULL DEFAULT 0,     -- of them those whose articles tell which of several names is meant
  founder INTEGER,                -- row of the form that gives the entity its id; NULL if this one is short for others
  signature TEXT NOT NULL DEFAULT '',     -- of what its clusters were last decided by; '' if by nothing but the name
  UNIQUE (person, key)
);
CREATE INDEX forms_by_founder ON forms(founder);
CREATE INDEX forms_by_family ON forms(family);
CREATE INDEX forms_by_front ON forms(front);
CREATE INDEX forms_by_back ON forms(back);
CREATE INDEX forms_by_given ON forms(given);

-- How forms are written, and by how many clusters.
CREATE TABLE form_texts (
  form INTEGER NOT NULL REFERENCES forms(row),
  text TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (form, text)
) WITHOUT ROWID;

-- Shorter names by which things that are no persons may go, by the words of their forms.
CREATE TABLE short_names (
  brief TEXT NOT NULL,            -- key
  form INTEGER NOT NULL REFERENCES forms(row),
  place TEXT NOT NULL,            -- '' or a key: only while that is the name of a place
  PRIMARY KEY (brief, form, place)
) WITHOUT ROWID;
CREATE INDEX short_names_by_form ON short_names(form);
CREATE INDEX short_names_by_place ON short_names(place);

-- Clusters that one article calls by two forms.
CREATE TABLE called (
  brief INTEGER NOT NULL REFERENCES forms(row),
  fuller INTEGER NOT NULL REFERENCES forms(row),
  count INTEGER NOT NULL,
  PRIMARY KEY (brief, fuller)
) WITHOUT ROWID;
CREATE INDEX called_by_fuller ON called(fuller);

-- What a short form may be short for.
CREATE TABLE may_mean (
  form INTEGER NOT NULL REFERENCES forms(row),
  founder INTEGER NOT NULL REFERENCES forms(row),
  PRIMARY KEY (form, founder)
) WITHOUT ROWID;
CREATE INDEX may_mean_by_founder ON may_mean(founder);

-- What an article speaks of, by which articles of one story find each other.
CREATE TABLE story_words (
  article INTEGER NOT NULL REFERENCES articles(row) ON DELETE CASCADE,
  word TEXT NOT NULL,             -- a name's key behind a line break, or a noun (graph/identity/story.h)
  rare INTEGER NOT NULL,          -- 1: news in general seldom has it
  day INTEGER NOT NULL,           -- day and mix of the article
  mix INTEGER NOT NULL,
  PRIMARY KEY (article, word)
) WITHOUT ROWID;
CREATE INDEX story_words_rare ON story_words(word, day, mix) WHERE rare = 1;

-- What clusters bring to their entities: names, types, words to find them by.
CREATE TABLE entity_uses (
  entity TEXT NOT NULL,
  use INTEGER NOT NULL,           -- Use (graph/settle/entities.h)
  text TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (entity, use, text)
) WITHOUT ROWID;

-- What articles say of people by which namesakes are told apart.
CREATE TABLE traits (
  cluster INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  trait TEXT NOT NULL,            -- to_text of a Trait (graph/identity/trait.h)
  mix INTEGER NOT NULL,           -- the cluster's
  form INTEGER,                   -- the cluster's, as clusters.form
  PRIMARY KEY (cluster, trait)
) WITHOUT ROWID;
CREATE INDEX traits_by_form ON traits(form, trait, mix) WHERE form IS NOT NULL;

-- How many clusters that go by a form a trait is said of.
CREATE TABLE trait_counts (
  form INTEGER NOT NULL REFERENCES forms(row),
  trait TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (form, trait)
) WITHOUT ROWID;

-- Of names that several people bear: whose trait it is. A name that is not here has one bearer.
CREATE TABLE bearers (
  founder INTEGER NOT NULL REFERENCES forms(row),
  trait TEXT NOT NULL,
  entity TEXT NOT NULL,           -- id
  PRIMARY KEY (founder, trait)
) WITHOUT ROWID;
CREATE INDEX bearers_by_entity ON bearers(entity);

-- What articles that have gone leave to be looked at by the next run.
CREATE TABLE touched (
  kind INTEGER NOT NULL,          -- Touched::Kind (graph/settle/touched.h)
  what TEXT NOT NULL,
  PRIMARY KEY (kind, what)
) WITHOUT ROWID;

-- unsettled: 1 while articles or decisions have come or gone since identity was last settled. ruling: a number made from
-- the decisions, and from where the names stand that they are about, that was last settled by.
CREATE TABLE state (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO state VALUES ('unsettled', 0), ('ruling', 0);

-- What the user decided about who is who (graph/identity/decision.h); settling obeys it. No two about the same names,
-- and none that contradict each other.
CREATE TABLE decisions (
  row INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,          -- DecisionKind
  name TEXT NOT NULL,
  name_of INTEGER NOT NULL,       -- NameOf
  other TEXT NOT NULL,            -- the other name; of a split, whose name it is, or ''
  other_of INTEGER NOT NULL,      -- NameOf
  date TEXT NOT NULL,             -- ISO 8601 date of the decision; '' if unknown
  reason TEXT NOT NULL            -- '' if none was given
);

-- Of a split: the articles whose name it splits off; none of them: that of all articles.
CREATE TABLE decision_articles (
  decision INTEGER NOT NULL REFERENCES decisions(row) ON DELETE CASCADE,
  article TEXT NOT NULL,          -- articles.id, which need not be in the file
  PRIMARY KEY (decision, article)
) WITHOUT ROWID;

-- By what near-copies of an article's text are found: the keys of its MinHash bands (graph/reprints/signature.h). The
-- article with the lowest rank leads a band; graph/reprints/copy_index.h tells why. Keys are made from the text alone
-- and ranks from the key and the article's id, so that both are found again when the article goes.
CREATE TABLE bands (
  key INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  article INTEGER NOT NULL,       -- row in `articles`
  copy_of INTEGER,                -- the band's leader, if the article is a near-copy of it; NULL if not, or it leads
  PRIMARY KEY (key, rank, article)
) WITHOUT ROWID;
CREATE INDEX bands_of_copies ON bands(article, copy_of) WHERE copy_of IS NOT NULL;

-- The news agency to which an article gives credit; no row if to none.
CREATE TABLE credits (
  article INTEGER PRIMARY KEY REFERENCES articles(row) ON DELETE CASCADE,
  agency TEXT NOT NULL,           -- its name in graph/reprints/data/agencies.tsv
  whole INTEGER NOT NULL          -- 1: the agency wrote the article; 0: some of it is the agency's
);
