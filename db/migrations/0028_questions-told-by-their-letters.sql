-- The letters and figures of a text without case, accents, blanks and punctuation, as a short mark. It needs nothing but PostgreSQL's own
-- functions, named with their schema, so that an index over it can be restored anywhere. Of letters that are two it makes two.
CREATE FUNCTION question_letters(question text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT pg_catalog.md5(pg_catalog.regexp_replace(
    pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.translate(
      pg_catalog.lower(pg_catalog.normalize(question, 'NFD')), 'øðłđı', 'odldi'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
    '[^a-z0-9\u0370-\u1fff\u3040-\ud7ff\uf900-\ufdff]+', '', 'g'))
$$;
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail_imports" ADD COLUMN "sent_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "revisions_letters" ON "revisions" USING btree (question_letters("question"));
