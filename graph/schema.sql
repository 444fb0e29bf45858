-- The graph file: what every article contributed, and which of it is one thing. SQLite 3, UTF-8.
--
-- application_id and user_version in the file's head say that it is a newsgraph file and of which version; both are
-- written by the program when it makes the file (graph/sqlite.cc). Any change here that files already made lack asks for
-- a new version in graph/sqlite.h and a row in graph/migration.cc.
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
CREATE INDEX articles_by_date ON articles(published);
CREATE INDEX articles_by_source ON articles(source, published);

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
  type INTEGER NOT NULL,          -- the cluster's
  PRIMARY KEY (cluster, text, named)
) WITHOUT ROWID;
CREATE INDEX names_by_text ON names(text COLLATE NOCASE, count, type) WHERE named = 1;

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
  published TEXT NOT NULL         -- the article's
);
CREATE INDEX statements_by_speaker ON statements(speaker) WHERE speaker IS NOT NULL;
CREATE INDEX statements_by_article ON statements(article);

-- The words of statements' contents, by their stems.
CREATE VIRTUAL TABLE statement_words USING fts5(
  content, content='statements', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2'
);

-- The parts of speakers' names, three letters or more.
CREATE VIRTUAL TABLE speaker_parts USING fts5(
  search, content='statements', content_rowid='row', tokenize='trigram'
);
CREATE TRIGGER statement_added AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words(rowid, content) VALUES (new.row, new.content);
  INSERT INTO speaker_parts(rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER statement_removed AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words(statement_words, rowid, content) VALUES ('delete', old.row, old.content);
  INSERT INTO speaker_parts(speaker_parts, rowid, search) VALUES ('delete', old.row, old.search);
END;

-- What a statement is about: the clusters that its content mentions.
CREATE TABLE topics (
  statement INTEGER NOT NULL REFERENCES statements(row) ON DELETE CASCADE,
  cluster INTEGER NOT NULL REFERENCES clusters(row) ON DELETE CASCADE,
  PRIMARY KEY (statement, cluster)
) WITHOUT ROWID;
CREATE INDEX topics_by_cluster ON topics(cluster);

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

-- unsettled: 1 while articles have come or gone since identity was last settled.
CREATE TABLE state (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO state VALUES ('unsettled', 0);
