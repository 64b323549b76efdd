-- An archive of schema 1, as SQL text. It must open in every later version: never edit it.
CREATE TABLE documents (
	id INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	size INTEGER DEFAULT 0 NOT NULL, 
	format TEXT DEFAULT '' NOT NULL, 
	parser TEXT DEFAULT '' NOT NULL, 
	encoding TEXT DEFAULT '' NOT NULL, 
	mtime_ns INTEGER, 
	ctime_ns INTEGER, 
	status TEXT NOT NULL CHECK (status IN ('partial', 'ingested', 'duplicate', 'rejected', 'skipped')), 
	error TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	duplicate_of INTEGER, 
	first_ingested_at TEXT, 
	ingested_at TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (path), 
	FOREIGN KEY(duplicate_of) REFERENCES documents (id) ON DELETE SET NULL
)
 STRICT;
CREATE TABLE entities (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (kind, name)
)
 STRICT;
CREATE TABLE ingest_runs (
	id INTEGER NOT NULL, 
	started_at TEXT NOT NULL, 
	finished_at TEXT, 
	status TEXT NOT NULL, 
	inputs TEXT DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE change (
	article_id INTEGER NOT NULL, 
	seq INTEGER NOT NULL, 
	PRIMARY KEY (article_id), 
	UNIQUE (seq)
)
 STRICT;
CREATE TABLE marks (
	seq INTEGER NOT NULL, 
	token BLOB NOT NULL, 
	PRIMARY KEY (seq)
)
 STRICT;
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (name)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE articles (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	document_id INTEGER NOT NULL, 
	native_id TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	subtitle TEXT DEFAULT '' NOT NULL, 
	lead TEXT DEFAULT '' NOT NULL, 
	byline TEXT DEFAULT '' NOT NULL, 
	authors TEXT DEFAULT '[]' NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	section TEXT DEFAULT '' NOT NULL, 
	dateline TEXT DEFAULT '' NOT NULL, 
	credit TEXT DEFAULT '' NOT NULL, 
	published TEXT, 
	published_precision TEXT, 
	published_rule TEXT, 
	published_text TEXT, 
	published_offset INTEGER, 
	published_from TEXT, 
	published_until TEXT, 
	modified TEXT, 
	modified_precision TEXT, 
	modified_rule TEXT, 
	modified_text TEXT, 
	modified_offset INTEGER, 
	modified_from TEXT, 
	modified_until TEXT, 
	retrieved TEXT DEFAULT '' NOT NULL, 
	url TEXT DEFAULT '' NOT NULL, 
	language TEXT DEFAULT '' NOT NULL, 
	comment_count INTEGER, 
	withdrawn INTEGER DEFAULT 0 NOT NULL CHECK (withdrawn IN (0, 1)), 
	truncated INTEGER DEFAULT 0 NOT NULL CHECK (truncated IN (0, 1)), 
	excerpt INTEGER DEFAULT 0 NOT NULL CHECK (excerpt IN (0, 1)), 
	missing INTEGER DEFAULT 0 NOT NULL CHECK (missing IN (0, 1)), 
	duplicate_of INTEGER, 
	word_count INTEGER DEFAULT 0 NOT NULL, 
	title_key TEXT, 
	url_key TEXT, 
	content_hash TEXT DEFAULT '' NOT NULL, 
	record_hash TEXT DEFAULT '' NOT NULL, 
	first_ingested_at TEXT DEFAULT '' NOT NULL, 
	ingested_at TEXT DEFAULT '' NOT NULL, 
	extra TEXT DEFAULT '{}' NOT NULL, 
	body TEXT DEFAULT '' NOT NULL, 
	UNIQUE ("key"), 
	FOREIGN KEY(document_id) REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(duplicate_of) REFERENCES articles (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE TABLE ingest_log (
	run_id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	state TEXT NOT NULL CHECK (state IN ('ingested', 'unchanged', 'duplicate', 'rejected', 'skipped')), 
	code TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (run_id, document_id), 
	FOREIGN KEY(run_id) REFERENCES ingest_runs (id) ON DELETE CASCADE, 
	FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE rejected_records (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	record INTEGER, 
	line INTEGER, 
	code TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE mentions (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	entity_id INTEGER NOT NULL, 
	start INTEGER, 
	"end" INTEGER, 
	text TEXT DEFAULT '' NOT NULL, 
	origin TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(entity_id) REFERENCES entities (id)
)
 STRICT;
CREATE TABLE related_links (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	url TEXT DEFAULT '' NOT NULL, 
	native_id TEXT DEFAULT '' NOT NULL, 
	target_id INTEGER, 
	target_rule TEXT, 
	title_key TEXT, 
	url_key TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (article_id, position), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(target_id) REFERENCES articles (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE TABLE evidence (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	rule TEXT DEFAULT '' NOT NULL, 
	start INTEGER, 
	"end" INTEGER, 
	text TEXT DEFAULT '' NOT NULL, 
	accepted INTEGER DEFAULT 1 NOT NULL CHECK (accepted IN (0, 1)), 
	reason TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
CREATE TABLE article_versions (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	replaced_at TEXT NOT NULL, 
	content_hash TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	subtitle TEXT DEFAULT '' NOT NULL, 
	body TEXT DEFAULT '' NOT NULL, 
	published TEXT, 
	record TEXT DEFAULT '{}' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
INSERT INTO "documents" VALUES (1, '/news/a.txt', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 10, 'page-dump', 'page-dump/1', '', NULL, NULL, 'ingested', '', '', NULL, '2026-11-22T18:00:01Z', '2026-11-22T18:00:01Z');
INSERT INTO "entities" VALUES (1, 'PLACE', 'Aleppo');
INSERT INTO "ingest_runs" VALUES (1, '2026-11-22T18:00:01Z', '2026-11-22T18:00:01Z', 'done', '["/news"]');
INSERT INTO "change" VALUES (1, 3);
INSERT INTO "change" VALUES (2, 2);
INSERT INTO "marks" VALUES (1, X'EDA2D11F1BCF8CFE');
INSERT INTO "meta" VALUES ('archive_id', 'c7a70f77d0534bc7af8a833f47e3a1c7');
INSERT INTO "meta" VALUES ('created_at', '2026-11-22T18:00:01Z');
INSERT INTO "articles" VALUES (1, '/news/a.txt#1', 1, '', 'Truce in Aleppo', '', 'A ceasefire in Aleppo.', '', '[]', '', '', '', '', '2016-11-03', 'day', '', '', NULL, '2016-11-03', '2016-11-04', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, 0, 0, 0, 0, NULL, 6, 'truce in aleppo', NULL, '8207593de2234f79116e93ea316910c9', 'd5e4c0103c3fef1c670362dc25291213', '2026-11-22T18:00:01Z', '2026-11-22T18:00:01Z', '{}', 'A ceasefire in Aleppo.

It held.');
INSERT INTO "articles" VALUES (2, '/news/a.txt#2', 1, '', 'Talks', '', '', '', '[]', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, 0, 0, 0, 0, NULL, 0, 'talks', NULL, '26704e250fd12d9c4ebb6f282b09ece5', '5bf0e7a7ce3ee514fff02a436ab4f995', '2026-11-22T18:00:01Z', '2026-11-22T18:00:01Z', '{}', '');
INSERT INTO "ingest_log" VALUES (1, 1, 'ingested', '', '');
INSERT INTO "mentions" VALUES (1, 1, 1, 15, 21, 'Aleppo', 'dateline');
INSERT INTO "related_links" VALUES (1, 1, 1, 'related_news', 'Talks', '', '', 2, 'title', 'talks', NULL);
INSERT INTO "evidence" VALUES (1, 1, 'title', 'dump:title', NULL, NULL, '', 1, '');
CREATE INDEX documents_sha256 ON documents (sha256);
CREATE INDEX articles_native_id ON articles (native_id) WHERE native_id <> '';
CREATE INDEX articles_title_key ON articles (title_key);
CREATE INDEX articles_published ON articles (published_from, published_until);
CREATE INDEX articles_duplicate_of ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX articles_url_key ON articles (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX articles_document ON articles (document_id);
CREATE INDEX rejected_records_document ON rejected_records (document_id);
CREATE INDEX mentions_article ON mentions (article_id);
CREATE INDEX mentions_entity ON mentions (entity_id, article_id);
CREATE INDEX related_links_target ON related_links (target_id) WHERE target_id IS NOT NULL;
CREATE INDEX related_links_url_key ON related_links (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX related_links_title_key ON related_links (title_key) WHERE title_key IS NOT NULL;
CREATE INDEX related_links_native_id ON related_links (native_id) WHERE native_id <> '';
CREATE INDEX evidence_article ON evidence (article_id);
CREATE INDEX article_versions_article ON article_versions (article_id);
CREATE VIRTUAL TABLE "articles_fts" USING FTS5 (
    "title", "subtitle", "body",
    tokenize='unicode61 remove_diacritics 2',
    content="articles"
);
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
CREATE TRIGGER articles_ai AFTER INSERT ON articles WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'batch') BEGIN INSERT INTO articles_fts (rowid, title, subtitle, body) VALUES (new.id, new.title, new.subtitle, new.body); END;
CREATE TRIGGER articles_ad AFTER DELETE ON articles BEGIN INSERT INTO articles_fts (articles_fts, rowid, title, subtitle, body) VALUES ('delete', old.id, old.title, old.subtitle, old.body); END;
CREATE TRIGGER articles_au AFTER UPDATE OF id, title, subtitle, body ON articles WHEN (old.id, old.title, old.subtitle, old.body) IS NOT (new.id, new.title, new.subtitle, new.body) BEGIN INSERT INTO articles_fts (articles_fts, rowid, title, subtitle, body) VALUES ('delete', old.id, old.title, old.subtitle, old.body); INSERT INTO articles_fts (rowid, title, subtitle, body) VALUES (new.id, new.title, new.subtitle, new.body); END;
CREATE TRIGGER articles_log_insert AFTER INSERT ON articles BEGIN INSERT INTO change (article_id, seq) VALUES (new.id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER articles_log_delete AFTER DELETE ON articles BEGIN INSERT INTO change (article_id, seq) VALUES (old.id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER articles_log_update AFTER UPDATE OF id, document_id, native_id, title, subtitle, lead, body, byline, source, section, dateline, language, url, word_count, published_from, published_until, first_ingested_at, duplicate_of, withdrawn, truncated, excerpt, content_hash ON articles WHEN (old."id", old."document_id", old."native_id", old."title", old."subtitle", old."lead", old."body", old."byline", old."source", old."section", old."dateline", old."language", old."url", old."word_count", old."published_from", old."published_until", old."first_ingested_at", old."duplicate_of", old."withdrawn", old."truncated", old."excerpt", old."content_hash") IS NOT (new."id", new."document_id", new."native_id", new."title", new."subtitle", new."lead", new."body", new."byline", new."source", new."section", new."dateline", new."language", new."url", new."word_count", new."published_from", new."published_until", new."first_ingested_at", new."duplicate_of", new."withdrawn", new."truncated", new."excerpt", new."content_hash") BEGIN INSERT INTO change (article_id, seq) VALUES (new.id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER articles_log_renumber AFTER UPDATE OF id ON articles WHEN old.id <> new.id BEGIN INSERT INTO change (article_id, seq) VALUES (old.id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER articles_log_copy AFTER UPDATE OF duplicate_of ON articles WHEN old.duplicate_of IS NOT new.duplicate_of BEGIN INSERT INTO change (article_id, seq) SELECT article_id, (SELECT coalesce(max(seq), 0) FROM change) + row_number() OVER (ORDER BY article_id) FROM (SELECT id AS article_id FROM articles WHERE id IN (old.duplicate_of, new.duplicate_of)) WHERE true ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER mentions_log_insert AFTER INSERT ON mentions WHEN EXISTS (SELECT 1 FROM articles WHERE id = new.article_id) BEGIN INSERT INTO change (article_id, seq) VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER mentions_log_delete AFTER DELETE ON mentions WHEN EXISTS (SELECT 1 FROM articles WHERE id = old.article_id) BEGIN INSERT INTO change (article_id, seq) VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER mentions_log_update AFTER UPDATE OF "article_id", "entity_id", "start", "end", "text", "origin" ON mentions WHEN (old."article_id", old."entity_id", old."start", old."end", old."text", old."origin") IS NOT (new."article_id", new."entity_id", new."start", new."end", new."text", new."origin") BEGIN INSERT INTO change (article_id, seq) SELECT article_id, (SELECT coalesce(max(seq), 0) FROM change) + row_number() OVER (ORDER BY article_id) FROM (SELECT id AS article_id FROM articles WHERE id IN (old.article_id, new.article_id)) WHERE true ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER related_links_log_insert AFTER INSERT ON related_links WHEN EXISTS (SELECT 1 FROM articles WHERE id = new.article_id) BEGIN INSERT INTO change (article_id, seq) VALUES (new.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER related_links_log_delete AFTER DELETE ON related_links WHEN EXISTS (SELECT 1 FROM articles WHERE id = old.article_id) BEGIN INSERT INTO change (article_id, seq) VALUES (old.article_id, (SELECT coalesce(max(seq), 0) + 1 FROM change)) ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER related_links_log_update AFTER UPDATE OF "article_id", "position", "kind", "title", "url", "native_id", "target_id" ON related_links WHEN (old."article_id", old."position", old."kind", old."title", old."url", old."native_id", old."target_id") IS NOT (new."article_id", new."position", new."kind", new."title", new."url", new."native_id", new."target_id") BEGIN INSERT INTO change (article_id, seq) SELECT article_id, (SELECT coalesce(max(seq), 0) FROM change) + row_number() OVER (ORDER BY article_id) FROM (SELECT id AS article_id FROM articles WHERE id IN (old.article_id, new.article_id)) WHERE true ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER entities_log_update AFTER UPDATE OF id, kind, name ON entities WHEN (old.kind, old.name) IS NOT (new.kind, new.name) BEGIN INSERT INTO change (article_id, seq) SELECT article_id, (SELECT coalesce(max(seq), 0) FROM change) + row_number() OVER (ORDER BY article_id) FROM (SELECT DISTINCT article_id FROM mentions WHERE entity_id = new.id) WHERE true ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER documents_log_update AFTER UPDATE OF path ON documents WHEN old.path <> new.path BEGIN INSERT INTO change (article_id, seq) SELECT article_id, (SELECT coalesce(max(seq), 0) FROM change) + row_number() OVER (ORDER BY article_id) FROM (SELECT id AS article_id FROM articles WHERE document_id = new.id) WHERE true ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq; END;
CREATE TRIGGER change_mark_insert AFTER INSERT ON change WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'batch') BEGIN INSERT INTO marks (seq, token) VALUES (new.seq, randomblob(8)) ON CONFLICT (seq) DO NOTHING; END;
CREATE TRIGGER change_mark_update AFTER UPDATE OF seq ON change WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'batch') BEGIN INSERT INTO marks (seq, token) VALUES (new.seq, randomblob(8)) ON CONFLICT (seq) DO NOTHING; END;
CREATE VIEW article_entities AS SELECT a.id AS article_id, a.published, a.source, a.title, e.kind, e.name, count(*) AS mentions FROM mentions m JOIN articles a ON a.id = m.article_id JOIN entities e ON e.id = m.entity_id GROUP BY a.id, e.id;
CREATE VIEW article_links AS SELECT l.article_id, a.title AS article_title, a.published AS article_published, l.position, l.kind, l.title, l.url, l.target_id, t.title AS target_title, t.published AS target_published FROM related_links l JOIN articles a ON a.id = l.article_id LEFT JOIN articles t ON t.id = l.target_id;
CREATE VIEW article_files AS SELECT a.id AS article_id, a.title, a.published, a.source, d.path, d.format, d.parser, d.sha256 FROM articles a JOIN documents d ON d.id = a.document_id;
CREATE VIEW months AS SELECT substr(published, 1, 7) AS month, count(*) AS articles, sum(word_count) AS words FROM articles WHERE published_from IS NOT NULL AND published_precision <> 'year' GROUP BY 1;
CREATE VIEW sources AS SELECT source, count(*) AS articles, min(published_from) AS first_day, max(date(published_until, '-1 day')) AS last_day, sum(published_from IS NULL) AS undated FROM articles GROUP BY source;
CREATE VIEW undated_articles AS SELECT a.id, a.title, a.source, a.retrieved, d.path FROM articles a JOIN documents d ON d.id = a.document_id WHERE a.published_from IS NULL;
CREATE VIEW missing_articles AS SELECT a.id, a.key, a.title, a.published, d.path FROM articles a JOIN documents d ON d.id = a.document_id WHERE a.missing = 1;
CREATE VIEW repeated_titles AS SELECT min(title) AS title, count(*) AS articles, min(published) AS first, max(published) AS last FROM articles WHERE title_key IS NOT NULL GROUP BY title_key HAVING count(*) > 1;
CREATE VIEW rejected_inputs AS SELECT path, NULL AS record, NULL AS line, error AS code, reason FROM documents WHERE status IN ('rejected', 'skipped') UNION ALL SELECT d.path, r.record, r.line, r.code, r.reason FROM rejected_records r JOIN documents d ON d.id = r.document_id;
CREATE VIEW run_counts AS SELECT r.id AS run_id, r.started_at, r.status, l.state, count(*) AS inputs FROM ingest_runs r JOIN ingest_log l ON l.run_id = r.id GROUP BY r.id, l.state;
PRAGMA application_id = 1111902540;
PRAGMA user_version = 1;
