-- A trusted extension since PostgreSQL 13: whoever may make things in the database may make it, no superuser is asked.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "archive" (
	"publication_id" bigint PRIMARY KEY NOT NULL,
	"question_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	"first_live_at" timestamp with time zone NOT NULL,
	"issue_id" bigint,
	"year" integer NOT NULL,
	"place" text NOT NULL,
	"place_key" text NOT NULL,
	"people" bigint[] NOT NULL,
	"topics" bigint[] NOT NULL,
	"told" "tsvector" NOT NULL,
	"searched" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "archive_versions" (
	"column_id" bigint PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "archive_words" (
	"column_id" bigint NOT NULL,
	"word" text NOT NULL,
	"printed" text NOT NULL,
	"stem" text NOT NULL,
	"answers" integer NOT NULL,
	"named" integer NOT NULL,
	CONSTRAINT "archive_words_column_id_word_pk" PRIMARY KEY("column_id","word")
);
--> statement-breakpoint
DROP INDEX "publications_searched";--> statement-breakpoint
ALTER TABLE "archive" ADD CONSTRAINT "archive_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive" ADD CONSTRAINT "archive_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive" ADD CONSTRAINT "archive_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive" ADD CONSTRAINT "archive_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_versions" ADD CONSTRAINT "archive_versions_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_words" ADD CONSTRAINT "archive_words_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "archive_question" ON "archive" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "archive_newest" ON "archive" USING btree ("column_id","first_live_at","publication_id");--> statement-breakpoint
CREATE INDEX "archive_in_issue" ON "archive" USING btree ("issue_id","column_id");--> statement-breakpoint
CREATE INDEX "archive_people" ON "archive" USING gin ("people") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "archive_topics" ON "archive" USING gin ("topics") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "archive_told" ON "archive" USING gin ("told") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "archive_searched" ON "archive" USING gin ("searched") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "archive_words_stem" ON "archive_words" USING btree ("column_id","stem");--> statement-breakpoint
CREATE INDEX "archive_words_spelled" ON "archive_words" USING gin ("word" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "publications_corrected" ON "publications" USING btree ("column_id","went_live_at") WHERE correction is not null;--> statement-breakpoint
ALTER TABLE "publications" DROP COLUMN "searched";
--> statement-breakpoint
-- What lists and counts read stays in the row; the long text alone, which is seldom read, is kept beside it, so that the rows stay few pages.
ALTER TABLE archive ALTER COLUMN told SET STORAGE MAIN, ALTER COLUMN people SET STORAGE MAIN, ALTER COLUMN topics SET STORAGE MAIN, ALTER COLUMN place SET STORAGE MAIN, ALTER COLUMN place_key SET STORAGE MAIN;
--> statement-breakpoint
ALTER TABLE archive SET (toast_tuple_target = 128);
--> statement-breakpoint
ALTER TABLE archive_words SET (fillfactor = 80);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION publications_derive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.first_live_at := least(
    NEW.went_live_at,
    (SELECT min(other.went_live_at) FROM publications other WHERE other.question_id = NEW.question_id AND other.id <> NEW.id));
  RETURN NEW;
END $$;
--> statement-breakpoint
-- The words of a text as a reader sees them, block by block; what its source notes say is not printed there.
CREATE FUNCTION document_words(document jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT coalesce(string_agg((
    SELECT string_agg(CASE WHEN part ->> 'type' = 'text' THEN part ->> 'text' WHEN part ->> 'type' = 'hardBreak' THEN ' ' ELSE '' END, '' ORDER BY at)
    FROM jsonb_array_elements(block -> 'content') WITH ORDINALITY AS parts(part, at)), ' '), '')
  FROM jsonb_path_query(document, 'strict $.** ? (@.content[*].type == "text")') AS block
$$;
--> statement-breakpoint
-- Where the reader wrote from, as far as the credit line says: its last part, after the name. Of a page without an asker's row, as of an
-- archive that was brought in, the name is what stands before the first comma.
CREATE FUNCTION credit_place(credit text, name text, withheld_line text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN place ~* '^(jr|sr|i{2,3}|iv|m\.?d|ph\.?\s?d|esq|ret)\.?$' THEN '' ELSE place END
  FROM (SELECT btrim(regexp_replace(
    CASE
      WHEN credit IN (name, withheld_line) THEN ''
      WHEN name <> '' AND starts_with(credit, name || ', ') THEN substr(credit, length(name) + 3)
      WHEN withheld_line <> '' AND starts_with(credit, withheld_line || ', ') THEN substr(credit, length(withheld_line) + 3)
      WHEN strpos(credit, ', ') > 0 THEN substr(credit, strpos(credit, ', ') + 2)
      ELSE ''
    END, '^.*,', ''))) AS last_part(place)
$$;
--> statement-breakpoint
-- Puts the rows of these questions right, whatever has happened to them.
CREATE FUNCTION archive_keep(wanted bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM archive a USING publications p
  WHERE a.question_id = ANY (wanted) AND p.id = a.publication_id
    AND (p.went_live_at IS NULL OR p.superseded_at IS NOT NULL OR p.withdrawn_at IS NOT NULL);
  INSERT INTO archive (publication_id, question_id, column_id, first_live_at, issue_id, year, place, place_key, people, topics, told, searched)
  SELECT p.id, p.question_id, p.column_id, p.first_live_at, i.id,
    extract(year FROM coalesce(i.cover_date::timestamp, p.first_live_at AT TIME ZONE m.time_zone)),
    place, lower(regexp_replace(place, '[.\s]', '', 'g')),
    ARRAY(SELECT (byline ->> 'personId')::bigint FROM jsonb_array_elements(p.bylines) AS byline),
    ARRAY(SELECT qt.topic_id FROM question_topics qt WHERE qt.question_id = p.question_id ORDER BY qt.topic_id),
    told,
    told || setweight(to_tsvector('askdesk', jsonb_path_query_array(p.bylines, '$[*].name')), 'C')
      || to_tsvector('askdesk', p.credit) || to_tsvector('askdesk', document_words(r.document))
  FROM publications p
  JOIN revisions r ON r.id = p.revision_id
  JOIN columns c ON c.id = p.column_id
  JOIN magazines m ON m.id = c.magazine_id
  LEFT JOIN askers k ON k.question_id = p.question_id
  LEFT JOIN issues i ON i.id = coalesce(p.issue_id, (SELECT pr.issue_id FROM printings pr JOIN issues first ON first.id = pr.issue_id WHERE pr.question_id = p.question_id ORDER BY first.cover_date LIMIT 1))
  CROSS JOIN LATERAL credit_place(p.credit, CASE WHEN k.withheld THEN '' ELSE btrim(coalesce(k.name, '')) END, btrim(c.withheld_line)) AS place
  CROSS JOIN LATERAL (SELECT
    setweight(to_tsvector('askdesk', p.headline), 'A') || setweight(to_tsvector('askdesk', concat_ws(' ', p.deck, p.kicker)), 'B') || setweight(to_tsvector('askdesk', r.question), 'C')) AS said(told)
  WHERE p.question_id = ANY (wanted) AND p.went_live_at IS NOT NULL AND p.superseded_at IS NULL AND p.withdrawn_at IS NULL
  ON CONFLICT (publication_id) DO UPDATE SET
    first_live_at = excluded.first_live_at, issue_id = excluded.issue_id, year = excluded.year, place = excluded.place, place_key = excluded.place_key,
    people = excluded.people, topics = excluded.topics, told = excluded.told, searched = excluded.searched
  WHERE (archive.first_live_at, archive.issue_id, archive.year, archive.place, archive.people, archive.topics, archive.told, archive.searched)
    IS DISTINCT FROM (excluded.first_live_at, excluded.issue_id, excluded.year, excluded.place, excluded.people, excluded.topics, excluded.told, excluded.searched);
END $$;
--> statement-breakpoint
-- The pages of a column that hold the words, and those that do in what they are about. Always by the index: the planner does not count what it
-- takes to fetch ten thousand long texts from beside their rows, and would read them all for a common word.
CREATE FUNCTION archive_holding(of_column bigint, words tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT publication_id FROM archive WHERE column_id = of_column AND searched @@ words
$$;
--> statement-breakpoint
CREATE FUNCTION archive_about(of_column bigint, words tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT publication_id FROM archive WHERE column_id = of_column AND told @@ words
$$;
--> statement-breakpoint
-- For tables whose rows belong to one question.
CREATE FUNCTION archive_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM archive_keep(ARRAY(SELECT DISTINCT question_id FROM changed ORDER BY question_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER archive_came AFTER INSERT ON publications REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_follow();
--> statement-breakpoint
CREATE TRIGGER archive_changed AFTER UPDATE ON publications REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_follow();
--> statement-breakpoint
CREATE TRIGGER archive_topic_came AFTER INSERT ON question_topics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_follow();
--> statement-breakpoint
CREATE TRIGGER archive_topic_went AFTER DELETE ON question_topics REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_follow();
--> statement-breakpoint
CREATE TRIGGER archive_printed AFTER INSERT ON printings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_follow();
--> statement-breakpoint
CREATE TRIGGER archive_printed_elsewhere AFTER UPDATE ON printings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_follow();
--> statement-breakpoint
CREATE TRIGGER archive_not_printed AFTER DELETE ON printings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_follow();
--> statement-breakpoint
-- A cover date puts its answers into another year, and may make another printing the first.
CREATE FUNCTION archive_follow_cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM archive_keep(ARRAY(SELECT question_id FROM archive WHERE issue_id = NEW.id UNION SELECT question_id FROM printings WHERE issue_id = NEW.id ORDER BY 1));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER archive_cover AFTER UPDATE OF cover_date ON issues FOR EACH ROW EXECUTE FUNCTION archive_follow_cover();
--> statement-breakpoint
-- The words of a page: each once, whether it stands there with a capital alone, and its stem; the commonest words have none. Names of readers
-- are left out: nobody is led to them by a slip of the pen.
CREATE FUNCTION page_words(publication bigint) RETURNS TABLE (word text, printed text, stem text, named boolean) LANGUAGE sql STABLE AS $$
  WITH said AS (
    SELECT DISTINCT token
    FROM publications p JOIN revisions r ON r.id = p.revision_id
    CROSS JOIN LATERAL ts_parse('default', concat_ws(' ', p.headline, p.deck, p.kicker,
      (SELECT string_agg(byline ->> 'name', ' ') FROM jsonb_array_elements(p.bylines) AS byline), r.question, document_words(r.document)))
    WHERE p.id = publication AND tokid IN (1, 2, 3, 10, 11, 22) AND length(token) BETWEEN 3 AND 40), -- words, parts of words with a hyphen, numbers
  plain AS (SELECT unaccent(lower(token)) AS word, min(token) AS printed, bool_and(token ~ '^[[:upper:]]') AS named FROM said GROUP BY 1)
  SELECT word, printed, stems[1], named FROM plain CROSS JOIN LATERAL ts_lexize('english_stem', word) AS stems WHERE stems[1] IS NOT NULL
$$;
--> statement-breakpoint
-- Counts the words of pages that came and of those that went. Who changes a column's words waits for who is at it, so that no two wait for each other.
CREATE FUNCTION archive_words_come() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('archive_words ' || column_id, 0)) FROM (SELECT DISTINCT column_id FROM changed ORDER BY column_id) AS columns;
  INSERT INTO archive_words (column_id, word, printed, stem, answers, named)
  SELECT changed.column_id, page.word, min(page.printed), min(page.stem), count(*), count(*) FILTER (WHERE page.named)
  FROM changed CROSS JOIN LATERAL page_words(changed.publication_id) AS page
  GROUP BY changed.column_id, page.word
  ON CONFLICT (column_id, word) DO UPDATE SET answers = archive_words.answers + excluded.answers, named = archive_words.named + excluded.named;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION archive_words_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('archive_words ' || column_id, 0)) FROM (SELECT DISTINCT column_id FROM changed ORDER BY column_id) AS columns;
  WITH gone AS (
    SELECT changed.column_id, page.word, count(*) AS answers, count(*) FILTER (WHERE page.named) AS named
    FROM changed CROSS JOIN LATERAL page_words(changed.publication_id) AS page
    GROUP BY changed.column_id, page.word)
  UPDATE archive_words w SET answers = w.answers - gone.answers, named = w.named - gone.named
  FROM gone WHERE w.column_id = gone.column_id AND w.word = gone.word;
  DELETE FROM archive_words w USING changed CROSS JOIN LATERAL page_words(changed.publication_id) AS page
  WHERE w.column_id = changed.column_id AND w.word = page.word AND w.answers <= 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER archive_words_come AFTER INSERT ON archive REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_words_come();
--> statement-breakpoint
CREATE TRIGGER archive_words_go AFTER DELETE ON archive REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_words_go();
--> statement-breakpoint
CREATE FUNCTION archive_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO archive_versions (column_id, version) SELECT DISTINCT column_id, 1 FROM changed ORDER BY column_id
  ON CONFLICT (column_id) DO UPDATE SET version = archive_versions.version + 1;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER archive_version_came AFTER INSERT ON archive REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_version();
--> statement-breakpoint
CREATE TRIGGER archive_version_changed AFTER UPDATE ON archive REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_version();
--> statement-breakpoint
CREATE TRIGGER archive_version_went AFTER DELETE ON archive REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION archive_version();
--> statement-breakpoint
-- What stands today.
SELECT archive_keep(ARRAY(SELECT question_id FROM publications WHERE went_live_at IS NOT NULL AND superseded_at IS NULL AND withdrawn_at IS NULL));
