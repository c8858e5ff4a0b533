DROP INDEX "publications_column";--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "first_live_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "searched" "tsvector";--> statement-breakpoint
CREATE INDEX "publications_question" ON "publications" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "publications_searched" ON "publications" USING gin ("searched");--> statement-breakpoint
CREATE INDEX "publications_column" ON "publications" USING btree ("column_id","first_live_at");--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
-- English stems, and "Lemaitre" finds "Lemaître".
CREATE TEXT SEARCH CONFIGURATION askdesk (COPY = english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION askdesk ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
--> statement-breakpoint
-- Derived from the row and its revision, whoever writes the row.
CREATE FUNCTION publications_derive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.first_live_at := least(
    NEW.went_live_at,
    (SELECT min(other.went_live_at) FROM publications other WHERE other.question_id = NEW.question_id AND other.id <> NEW.id));
  NEW.searched :=
    setweight(to_tsvector('askdesk', NEW.headline), 'A') ||
    setweight(to_tsvector('askdesk', concat_ws(' ', NEW.deck, NEW.kicker)), 'B') ||
    setweight(to_tsvector('askdesk', jsonb_path_query_array(NEW.bylines, '$[*].name')), 'C') ||
    setweight(to_tsvector('askdesk', NEW.credit), 'D') ||
    coalesce((SELECT to_tsvector('askdesk', r.question) || to_tsvector('askdesk', jsonb_path_query_array(r.document, 'strict $.**.text'))
              FROM revisions r WHERE r.id = NEW.revision_id), '');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_derive BEFORE INSERT OR UPDATE ON publications FOR EACH ROW EXECUTE FUNCTION publications_derive();
