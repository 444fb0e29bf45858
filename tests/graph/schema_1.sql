-- Version 1 of the graph file, as the program made it before version 2: for tests of migration only. Never changed.
-- The graph file: what every article contributed, and which of it is one thing. SQLite 3, UTF-8.
--
-- application_id and user_version in the file's head say that it is a newsgraph file and of which version; both are
-- written by the program when it makes the file (graph/sqlite.cc).
--
-- Everything but `entities` and `clusters.entity` is written by one article and goes when it goes. Those two are made
-- from the rest by settling, and making them anew gives the same again. Row numbers depend on the order of work and
-- never leave the file; what leaves it is ordered by the ids of articles, entities and triples.

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
  hash TEXT NOT NULL              -- of all that the article contributed: the same again changes nothing
);

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
  UNIQUE (article, number)
);
CREATE INDEX clusters_by_entity ON clusters(entity);

-- The words that an article uses for a cluster, pronouns left out.
CREATE TABLE names (
  cluster INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  text TEXT NOT NULL,
  named INTEGER NOT NULL,         -- 1: a name; 0: a description
  count INTEGER NOT NULL,
  PRIMARY KEY (cluster, text, named)
) WITHOUT ROWID;

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
  by_way_of TEXT NOT NULL         -- names of the outer speakers, outermost first, a line break after each
);
CREATE INDEX statements_by_speaker ON statements(speaker) WHERE speaker IS NOT NULL;

-- The words of statements' contents, by their stems.
CREATE VIRTUAL TABLE statement_words USING fts5(
  content, content='statements', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER statement_added AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words(rowid, content) VALUES (new.row, new.content);
END;
CREATE TRIGGER statement_removed AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words(statement_words, rowid, content) VALUES ('delete', old.row, old.content);
END;

-- One real thing, told of by one article or by many: the clusters whose `entity` is its id.
CREATE TABLE entities (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type INTEGER NOT NULL,          -- EntityType
  named INTEGER NOT NULL,
  search TEXT NOT NULL            -- its names without case and diacritics, a line break before and after each
) WITHOUT ROWID;

-- unsettled: 1 while articles have come or gone since identity was last settled.
CREATE TABLE state (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO state VALUES ('unsettled', 0);
PRAGMA application_id = 1313305190;
PRAGMA user_version = 1;
