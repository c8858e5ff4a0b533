CREATE TABLE "question_historians" (
	"question_id" bigint NOT NULL,
	"contributor_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	"stage" text NOT NULL,
	"stage_since" timestamp with time zone NOT NULL,
	"due_on" date,
	CONSTRAINT "question_historians_question_id_contributor_id_pk" PRIMARY KEY("question_id","contributor_id")
);
--> statement-breakpoint
DROP INDEX "assignments_asked";--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "column_id" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "came_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_historians" ADD CONSTRAINT "question_historians_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
UPDATE assignments a SET column_id = q.column_id, came_at = (SELECT min(r.made_at) FROM revisions r WHERE r.question_id = a.question_id AND r.contributor_id = a.contributor_id)
FROM questions q WHERE q.id = a.question_id;
--> statement-breakpoint
-- Whose these questions are, as it stands.
CREATE FUNCTION historians_of_questions(wanted bigint[]) RETURNS SETOF question_historians LANGUAGE sql STABLE AS $$
  SELECT q.id, a.contributor_id, q.column_id, q.stage, q.stage_since, a.due_on
  FROM questions q JOIN assignments a ON a.question_id = q.id AND a.turned_down_at IS NULL AND a.ended_at IS NULL WHERE q.id = ANY (wanted)
  UNION ALL SELECT q.id, r.contributor_id, q.column_id, q.stage, q.stage_since, NULL
  FROM questions q JOIN (SELECT DISTINCT question_id, contributor_id FROM revisions WHERE question_id = ANY (wanted)) r ON r.question_id = q.id
  WHERE EXISTS (SELECT FROM messages m WHERE m.question_id = q.id AND m.channel = 'archive')
    AND NOT EXISTS (SELECT FROM assignments a WHERE a.question_id = q.id AND a.contributor_id = r.contributor_id AND a.turned_down_at IS NULL AND a.ended_at IS NULL)
$$;
--> statement-breakpoint
-- What there is today.
INSERT INTO question_historians SELECT o.* FROM historians_of_questions(ARRAY(SELECT question_id FROM assignments UNION SELECT question_id FROM messages WHERE channel = 'archive' AND question_id IS NOT NULL)) o;
--> statement-breakpoint
CREATE INDEX "question_historians_list" ON "question_historians" USING btree ("contributor_id","column_id","stage","stage_since","question_id");--> statement-breakpoint
CREATE INDEX "question_historians_open" ON "question_historians" USING btree ("column_id","contributor_id","stage","due_on") WHERE "question_historians"."stage" in ('assigned', 'drafting') and "question_historians"."due_on" is not null;--> statement-breakpoint
CREATE INDEX "assignments_asked" ON "assignments" USING btree ("contributor_id","offered_at","column_id","ended_at","taken_at","due_on","came_at");
--> statement-breakpoint
-- Whoever else is at the same question is waited for, so that what they brought is read. What is counted is another row: it goes, and comes anew.
CREATE FUNCTION question_historians_keep(wanted bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF wanted = '{}' THEN RETURN; END IF;
  PERFORM FROM questions q WHERE q.id = ANY (wanted) ORDER BY q.id FOR NO KEY UPDATE;
  PERFORM FROM question_historians h WHERE h.question_id = ANY (wanted) ORDER BY h.question_id, h.contributor_id FOR UPDATE;
  DELETE FROM question_historians h WHERE h.question_id = ANY (wanted) AND NOT EXISTS (
    SELECT FROM historians_of_questions(wanted) o WHERE (o.question_id, o.contributor_id, o.column_id, o.due_on IS NULL) = (h.question_id, h.contributor_id, h.column_id, h.due_on IS NULL));
  INSERT INTO question_historians AS h SELECT o.* FROM historians_of_questions(wanted) o
  ON CONFLICT (question_id, contributor_id) DO UPDATE SET (stage, stage_since, due_on) = (excluded.stage, excluded.stage_since, excluded.due_on) WHERE h IS DISTINCT FROM excluded;
END $$;
--> statement-breakpoint
-- The triggers are called so that they come before those named facts_: all wait at the question first, and nobody for each other.
-- Most questions that are moved are nobody's: one look into an index tells.
CREATE FUNCTION question_historians_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.column_id = NEW.column_id THEN
    UPDATE question_historians SET stage = NEW.stage, stage_since = NEW.stage_since WHERE question_id = NEW.id;
  ELSE
    UPDATE assignments SET column_id = NEW.column_id WHERE question_id = NEW.id;
    PERFORM question_historians_keep(ARRAY[NEW.id]);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER by_whom_moved AFTER UPDATE ON questions FOR EACH ROW
WHEN ((OLD.column_id, OLD.stage, OLD.stage_since) IS DISTINCT FROM (NEW.column_id, NEW.stage, NEW.stage_since)) EXECUTE FUNCTION question_historians_moved();
--> statement-breakpoint
-- Offers and revisions wait for one another at their question too.
CREATE FUNCTION assignments_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT column_id INTO NEW.column_id FROM questions WHERE id = NEW.question_id FOR NO KEY UPDATE;
  NEW.came_at := (SELECT min(made_at) FROM revisions WHERE question_id = NEW.question_id AND contributor_id = NEW.contributor_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assignments_place BEFORE INSERT OR UPDATE OF question_id, contributor_id ON assignments FOR EACH ROW EXECUTE FUNCTION assignments_place();
--> statement-breakpoint
CREATE FUNCTION question_historians_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM question_historians_keep(ARRAY(SELECT DISTINCT question_id FROM changed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER by_whom_came AFTER INSERT ON assignments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_historians_follow();
--> statement-breakpoint
CREATE TRIGGER by_whom_went AFTER DELETE ON assignments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_historians_follow();
--> statement-breakpoint
-- Days are moved for many at once, without a hold on their questions: another day waits for none of them.
CREATE FUNCTION question_historians_renew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.question_id, OLD.contributor_id, OLD.turned_down_at IS NULL AND OLD.ended_at IS NULL) = (NEW.question_id, NEW.contributor_id, NEW.turned_down_at IS NULL AND NEW.ended_at IS NULL) THEN
    UPDATE question_historians SET due_on = NEW.due_on WHERE question_id = NEW.question_id AND contributor_id = NEW.contributor_id AND NEW.turned_down_at IS NULL AND NEW.ended_at IS NULL;
  ELSE
    PERFORM question_historians_keep(ARRAY[OLD.question_id, NEW.question_id]);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER by_whom_changed AFTER UPDATE ON assignments FOR EACH ROW
WHEN ((OLD.question_id, OLD.contributor_id, OLD.due_on, OLD.turned_down_at IS NULL AND OLD.ended_at IS NULL) IS DISTINCT FROM (NEW.question_id, NEW.contributor_id, NEW.due_on, NEW.turned_down_at IS NULL AND NEW.ended_at IS NULL)) EXECUTE FUNCTION question_historians_renew();
--> statement-breakpoint
-- Revisions and messages never change, and never go. The first revision by somebody is told to what they were offered. Of what was brought in it says whose it is.
CREATE FUNCTION revisions_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM questions q WHERE q.id IN (SELECT question_id FROM changed) ORDER BY q.id FOR NO KEY UPDATE;
  UPDATE assignments a SET came_at = r.made_at FROM (SELECT question_id, contributor_id, min(made_at) AS made_at FROM changed GROUP BY 1, 2) r
  WHERE (a.question_id, a.contributor_id) = (r.question_id, r.contributor_id) AND (a.came_at IS NULL OR r.made_at < a.came_at);
  PERFORM question_historians_keep(ARRAY(SELECT DISTINCT c.question_id FROM changed c JOIN messages m ON m.question_id = c.question_id AND m.channel = 'archive'));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER by_whom_came AFTER INSERT ON revisions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revisions_came();
--> statement-breakpoint
CREATE FUNCTION question_historians_brought() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM question_historians_keep(ARRAY(SELECT DISTINCT question_id FROM changed WHERE channel = 'archive' AND question_id IS NOT NULL));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER by_whom_came AFTER INSERT ON messages REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_historians_brought();
--> statement-breakpoint
-- With whom an offer stands is counted by the magazine, where it was by the column: every list names them, and a historian writes for many columns.
DROP TRIGGER tally_came ON assignments;
--> statement-breakpoint
DROP TRIGGER tally_changed ON assignments;
--> statement-breakpoint
DROP FUNCTION tally_offers();
--> statement-breakpoint
DELETE FROM tallies WHERE what = 'offers';
--> statement-breakpoint
INSERT INTO tallies (what, place, name, n) SELECT 'historians', c.magazine_id, h.contributor_id::text, count(*) FROM question_historians h JOIN columns c ON c.id = h.column_id WHERE h.due_on IS NOT NULL GROUP BY 2, 3;
--> statement-breakpoint
CREATE FUNCTION tally_historians() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tallies (what, place, name, n)
  SELECT 'historians', c.magazine_id, h.contributor_id::text, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed h JOIN columns c ON c.id = h.column_id WHERE h.due_on IS NOT NULL GROUP BY 2, 3;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT ON question_historians REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_historians();
--> statement-breakpoint
CREATE TRIGGER tally_went AFTER DELETE ON question_historians REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_historians();
