CREATE TABLE "question_words" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"what" text NOT NULL,
	"place" bigint NOT NULL,
	"name" text NOT NULL,
	"n" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "askers_names";--> statement-breakpoint
DROP INDEX "events_at";--> statement-breakpoint
DROP INDEX "messages_words";--> statement-breakpoint
DROP INDEX "filings_tray";--> statement-breakpoint
DROP INDEX "events_magazine";--> statement-breakpoint
ALTER TABLE "filings" ADD COLUMN "column_id" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "question_words" ADD CONSTRAINT "question_words_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_words_words" ON "question_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "tallies_place" ON "tallies" USING btree ("what","place","name");--> statement-breakpoint
CREATE INDEX "revisions_contributor" ON "revisions" USING btree ("contributor_id","question_id");--> statement-breakpoint
CREATE INDEX "reader_queries_question" ON "reader_queries" USING btree ("question_id","id");--> statement-breakpoint
CREATE INDEX "letters_state" ON "letters" USING btree ("magazine_id","state","made_at","id");--> statement-breakpoint
CREATE INDEX "letters_spelled" ON "letters" USING gin (("to" || ' ' || "to_name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "filings_column" ON "filings" USING btree ("column_id","mail_id");--> statement-breakpoint
CREATE INDEX "filings_spelled" ON "filings" USING gin (("subject" || ' ' || "from_name" || ' ' || "from_address") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "questions_listed" ON "questions" USING btree ("column_id","stage","stage_since","id");--> statement-breakpoint
CREATE INDEX "questions_moved" ON "questions" USING btree ("column_id","stage_since","id");--> statement-breakpoint
CREATE INDEX "events_kind" ON "events" USING btree ("magazine_id","kind","at","id");--> statement-breakpoint
CREATE INDEX "events_by" ON "events" USING btree ("magazine_id","by_kind","by_id","kind","at","id");--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin (to_tsvector('askdesk', "body")) WHERE "messages"."question_id" is null;--> statement-breakpoint
CREATE INDEX "filings_tray" ON "filings" USING btree ("column_id","tray","mail_id");--> statement-breakpoint
CREATE INDEX "events_magazine" ON "events" USING btree ("magazine_id","at","id");--> statement-breakpoint
-- Where a question is counted: with its stage, but for one that was put off.
CREATE FUNCTION counted_with(question questions) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN question.snoozed_at IS NULL THEN question.stage ELSE 'snoozed' END $$;
--> statement-breakpoint
-- A change of what is counted is a row of its own; nobody waits for anybody. Of many rows at once, one for each kind.
CREATE FUNCTION tally_questions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO tallies (what, place, name, n) VALUES ('questions', OLD.column_id, counted_with(OLD), -1), ('questions', NEW.column_id, counted_with(NEW), 1);
  ELSE
    INSERT INTO tallies (what, place, name, n) SELECT 'questions', column_id, CASE WHEN snoozed_at IS NULL THEN stage ELSE 'snoozed' END AS name, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed GROUP BY column_id, 3;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT ON questions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_questions();
--> statement-breakpoint
CREATE TRIGGER tally_went AFTER DELETE ON questions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_questions();
--> statement-breakpoint
CREATE TRIGGER tally_moved AFTER UPDATE ON questions FOR EACH ROW WHEN ((OLD.column_id, OLD.stage, OLD.snoozed_at IS NULL) IS DISTINCT FROM (NEW.column_id, NEW.stage, NEW.snoozed_at IS NULL)) EXECUTE FUNCTION tally_questions();
--> statement-breakpoint
-- A filing lies in the column of its mail, which never changes.
CREATE FUNCTION filings_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.column_id := (SELECT column_id FROM mail WHERE id = NEW.mail_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER filings_place BEFORE INSERT ON filings FOR EACH ROW EXECUTE FUNCTION filings_place();
--> statement-breakpoint
UPDATE filings SET column_id = mail.column_id FROM mail WHERE mail.id = filings.mail_id;
--> statement-breakpoint
CREATE FUNCTION tally_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO tallies (what, place, name, n) VALUES ('mail', OLD.column_id, OLD.tray, -1), ('mail', NEW.column_id, NEW.tray, 1);
  ELSE
    INSERT INTO tallies (what, place, name, n) SELECT 'mail', column_id, tray, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed GROUP BY column_id, tray;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT ON filings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_mail();
--> statement-breakpoint
CREATE TRIGGER tally_went AFTER DELETE ON filings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_mail();
--> statement-breakpoint
CREATE TRIGGER tally_moved AFTER UPDATE ON filings FOR EACH ROW WHEN (OLD.tray <> NEW.tray) EXECUTE FUNCTION tally_mail();
--> statement-breakpoint
CREATE FUNCTION tally_letters() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO tallies (what, place, name, n) VALUES ('letters', NEW.magazine_id, OLD.state, -1), ('letters', NEW.magazine_id, NEW.state, 1);
  ELSE
    INSERT INTO tallies (what, place, name, n) SELECT 'letters', magazine_id, state, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed WHERE magazine_id IS NOT NULL GROUP BY magazine_id, state;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT ON letters REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_letters();
--> statement-breakpoint
CREATE TRIGGER tally_went AFTER DELETE ON letters REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_letters();
--> statement-breakpoint
CREATE TRIGGER tally_moved AFTER UPDATE ON letters FOR EACH ROW WHEN (NEW.magazine_id IS NOT NULL AND OLD.state <> NEW.state) EXECUTE FUNCTION tally_letters();
--> statement-breakpoint
CREATE FUNCTION tally_offers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.turned_down_at IS NULL AND OLD.ended_at IS NULL THEN
    INSERT INTO tallies (what, place, name, n) SELECT 'offers', column_id, OLD.contributor_id, -1 FROM questions WHERE id = OLD.question_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.turned_down_at IS NULL AND NEW.ended_at IS NULL THEN
    INSERT INTO tallies (what, place, name, n) SELECT 'offers', column_id, NEW.contributor_id, 1 FROM questions WHERE id = NEW.question_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT OR DELETE ON assignments FOR EACH ROW EXECUTE FUNCTION tally_offers();
--> statement-breakpoint
CREATE TRIGGER tally_changed AFTER UPDATE ON assignments FOR EACH ROW WHEN ((OLD.turned_down_at IS NULL AND OLD.ended_at IS NULL, OLD.contributor_id) IS DISTINCT FROM (NEW.turned_down_at IS NULL AND NEW.ended_at IS NULL, NEW.contributor_id)) EXECUTE FUNCTION tally_offers();
--> statement-breakpoint
-- Sums the changes up. Readers see them before or after, never twice; a change that is just being made stays a row of its own.
CREATE FUNCTION tallies_sum() RETURNS void LANGUAGE sql AS $$
  WITH several AS (SELECT what, place, name FROM tallies GROUP BY what, place, name HAVING count(*) > 1),
  gone AS (DELETE FROM tallies t USING several s WHERE (t.what, t.place, t.name) = (s.what, s.place, s.name) RETURNING t.*)
  INSERT INTO tallies (what, place, name, n) SELECT what, place, name, sum(n) FROM gone GROUP BY what, place, name HAVING sum(n) <> 0
$$;
--> statement-breakpoint
-- What there is today.
INSERT INTO tallies (what, place, name, n)
SELECT 'questions', q.column_id, counted_with(q), count(*) FROM questions q GROUP BY 2, 3
UNION ALL SELECT 'offers', q.column_id, a.contributor_id::text, count(*) FROM assignments a JOIN questions q ON q.id = a.question_id WHERE a.turned_down_at IS NULL AND a.ended_at IS NULL GROUP BY q.column_id, a.contributor_id
UNION ALL SELECT 'mail', column_id, tray, count(*) FROM filings GROUP BY column_id, tray
UNION ALL SELECT 'letters', magazine_id, state, count(*) FROM letters WHERE magazine_id IS NOT NULL GROUP BY magazine_id, state;
--> statement-breakpoint
-- All that the desk's search reads of these questions. A name also as it stands: "Will" and "May" are no words to the English dictionary.
CREATE FUNCTION words_of_questions(wanted bigint[]) RETURNS TABLE (question_id bigint, words tsvector) LANGUAGE sql STABLE AS $$
  SELECT q.id, strip(q.searched
    || coalesce((SELECT to_tsvector('askdesk', string_agg(m.body, ' ' ORDER BY m.id)) FROM messages m WHERE m.question_id = q.id AND m.detached_at IS NULL), '')
    || coalesce((SELECT to_tsvector('askdesk', k.name) || to_tsvector('simple', k.name) FROM askers k WHERE k.question_id = q.id), ''))
  FROM questions q WHERE q.id = ANY (wanted)
$$;
--> statement-breakpoint
-- Whoever else is at the same question is waited for, so that what they brought is read.
CREATE FUNCTION question_words_keep(wanted bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM question_words w WHERE w.question_id = ANY (wanted) ORDER BY w.question_id FOR UPDATE;
  INSERT INTO question_words (question_id, words) SELECT o.question_id, o.words FROM words_of_questions(wanted) o ORDER BY o.question_id
  ON CONFLICT (question_id) DO UPDATE SET words = excluded.words WHERE question_words.words IS DISTINCT FROM excluded.words;
END $$;
--> statement-breakpoint
CREATE FUNCTION question_words_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'questions' THEN
    PERFORM question_words_keep(ARRAY(SELECT id FROM changed));
  ELSE
    PERFORM question_words_keep(ARRAY(SELECT DISTINCT question_id FROM changed WHERE question_id IS NOT NULL));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION question_words_renew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM question_words_keep(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER words_came AFTER INSERT ON questions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_words_follow();
--> statement-breakpoint
CREATE TRIGGER words_changed AFTER UPDATE ON questions FOR EACH ROW WHEN (OLD.searched IS DISTINCT FROM NEW.searched) EXECUTE FUNCTION question_words_renew();
--> statement-breakpoint
CREATE TRIGGER words_came AFTER INSERT ON messages REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_words_follow();
--> statement-breakpoint
CREATE TRIGGER words_changed AFTER UPDATE ON messages REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_words_follow();
--> statement-breakpoint
CREATE TRIGGER words_came AFTER INSERT ON askers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_words_follow();
--> statement-breakpoint
CREATE TRIGGER words_changed AFTER UPDATE ON askers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_words_follow();
--> statement-breakpoint
INSERT INTO question_words (question_id, words) SELECT o.question_id, o.words FROM words_of_questions(ARRAY(SELECT id FROM questions)) o;
