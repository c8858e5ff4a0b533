CREATE TABLE "board_places" (
	"question_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	"lane" text NOT NULL,
	"topic_id" bigint NOT NULL,
	"wondered" integer NOT NULL,
	"put_up_at" timestamp with time zone NOT NULL,
	CONSTRAINT "board_places_question_id_topic_id_pk" PRIMARY KEY("question_id","topic_id")
);
--> statement-breakpoint
ALTER TABLE "board_places" ADD CONSTRAINT "board_places_question_id_board_entries_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."board_entries"("question_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_places_wondered" ON "board_places" USING btree ("column_id","lane","topic_id","wondered","question_id");--> statement-breakpoint
CREATE INDEX "board_places_newest" ON "board_places" USING btree ("column_id","lane","topic_id","put_up_at","question_id");
--> statement-breakpoint
-- The group in which a question on a board is listed, by itself or by the one it was put together with in the end; null when nothing of it is shown.
-- The same as standingOnBoard() tells (lib/board/board.ts).
CREATE FUNCTION board_lane(question bigint) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up(id, stage, into_id) AS (
    SELECT q.id, q.stage, q.merged_into_id FROM questions q WHERE q.id = question
    UNION ALL SELECT n.id, n.stage, n.merged_into_id FROM questions n JOIN up ON n.id = up.into_id
  ), told AS (
    SELECT stage, EXISTS (SELECT FROM publications p WHERE p.question_id = up.id AND p.went_live_at IS NOT NULL AND p.superseded_at IS NULL AND p.withdrawn_at IS NULL) AS stands,
      EXISTS (SELECT FROM publications p WHERE p.question_id = up.id AND p.went_live_at IS NOT NULL) AS was
    FROM up WHERE into_id IS NULL
  )
  SELECT CASE WHEN stage IN ('spam', 'retracted') THEN NULL WHEN stands THEN 'answered' WHEN was OR stage IN ('declined', 'killed', 'passedOn') THEN 'closed'
    WHEN stage IN ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready') THEN 'open' END FROM told
$$;
--> statement-breakpoint
-- Lists these questions anew, and what was put together with them, as far as they are on a board. Whoever else is at the same one is waited for, so that
-- what they brought is read.
CREATE FUNCTION board_places_keep(wanted bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[];
BEGIN
  touched := ARRAY(
    WITH RECURSIVE down(id) AS (SELECT unnest(wanted) UNION SELECT q.id FROM questions q JOIN down ON q.merged_into_id = down.id)
    SELECT b.question_id FROM board_entries b JOIN down ON down.id = b.question_id);
  IF cardinality(touched) = 0 THEN RETURN; END IF;
  PERFORM FROM board_entries b WHERE b.question_id = ANY (touched) ORDER BY b.question_id FOR NO KEY UPDATE;
  DELETE FROM board_places p WHERE p.question_id = ANY (touched);
  INSERT INTO board_places (question_id, column_id, lane, topic_id, wondered, put_up_at)
  SELECT b.question_id, b.column_id, l.lane, t.id, b.wondered, b.put_up_at
  FROM board_entries b JOIN askers a ON a.question_id = b.question_id AND a.board_wording IS NOT NULL
  CROSS JOIN LATERAL (SELECT board_lane(b.question_id) AS lane) l
  CROSS JOIN LATERAL (SELECT 0 AS id UNION ALL SELECT qt.topic_id FROM question_topics qt WHERE qt.question_id = b.question_id) t
  WHERE b.question_id = ANY (touched) AND b.taken_off_at IS NULL AND l.lane IS NOT NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION board_places_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_places_keep(ARRAY[NEW.question_id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER places_came AFTER INSERT ON board_entries FOR EACH ROW EXECUTE FUNCTION board_places_follow();
--> statement-breakpoint
CREATE TRIGGER places_changed AFTER UPDATE OF taken_off_at, put_up_at, column_id ON board_entries FOR EACH ROW
WHEN ((OLD.taken_off_at, OLD.put_up_at, OLD.column_id) IS DISTINCT FROM (NEW.taken_off_at, NEW.put_up_at, NEW.column_id)) EXECUTE FUNCTION board_places_follow();
--> statement-breakpoint
CREATE TRIGGER places_left AFTER UPDATE OF board_wording ON askers FOR EACH ROW
WHEN ((OLD.board_wording IS NULL) IS DISTINCT FROM (NEW.board_wording IS NULL)) EXECUTE FUNCTION board_places_follow();
--> statement-breakpoint
CREATE TRIGGER places_live AFTER INSERT ON publications FOR EACH ROW WHEN (NEW.went_live_at IS NOT NULL) EXECUTE FUNCTION board_places_follow();
--> statement-breakpoint
CREATE TRIGGER places_stand AFTER UPDATE OF went_live_at, superseded_at, withdrawn_at ON publications FOR EACH ROW
WHEN ((OLD.went_live_at IS NULL, OLD.superseded_at IS NULL, OLD.withdrawn_at IS NULL) IS DISTINCT FROM (NEW.went_live_at IS NULL, NEW.superseded_at IS NULL, NEW.withdrawn_at IS NULL)) EXECUTE FUNCTION board_places_follow();
--> statement-breakpoint
CREATE FUNCTION board_places_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_places_keep(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER places_moved AFTER UPDATE OF stage, merged_into_id ON questions FOR EACH ROW
WHEN ((OLD.stage, OLD.merged_into_id) IS DISTINCT FROM (NEW.stage, NEW.merged_into_id)) EXECUTE FUNCTION board_places_moved();
--> statement-breakpoint
CREATE FUNCTION board_places_about() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_places_keep(ARRAY(SELECT DISTINCT question_id FROM changed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER places_about AFTER INSERT ON question_topics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_places_about();
--> statement-breakpoint
CREATE TRIGGER places_not_about AFTER DELETE ON question_topics REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION board_places_about();
--> statement-breakpoint
-- Votes come by the thousand, and move nothing but this.
CREATE FUNCTION board_places_wondered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE board_places SET wondered = NEW.wondered WHERE question_id = NEW.question_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER places_wondered AFTER UPDATE OF wondered ON board_entries FOR EACH ROW WHEN (OLD.wondered <> NEW.wondered) EXECUTE FUNCTION board_places_wondered();
--> statement-breakpoint
CREATE FUNCTION tally_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tallies (what, place, name, n) SELECT 'board', column_id, lane || ' ' || topic_id, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed GROUP BY 2, 3;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT ON board_places REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_board();
--> statement-breakpoint
CREATE TRIGGER tally_went AFTER DELETE ON board_places REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_board();
--> statement-breakpoint
-- What there is today.
SELECT board_places_keep(ARRAY(SELECT question_id FROM board_entries WHERE taken_off_at IS NULL));
