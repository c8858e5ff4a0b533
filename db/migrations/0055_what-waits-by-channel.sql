CREATE TABLE "inbox_channels" (
	"question_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	"lane" text NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "inbox_channels_question_id_channel_pk" PRIMARY KEY("question_id","channel")
);
--> statement-breakpoint
ALTER TABLE "inbox_channels" ADD CONSTRAINT "inbox_channels_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- What stands of these questions in inbox_channels. Whoever else is at the same question is waited for, so that what they brought is read.
CREATE FUNCTION inbox_channels_keep(wanted bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM questions q WHERE q.id = ANY (wanted) ORDER BY q.id FOR NO KEY UPDATE;
  DELETE FROM inbox_channels o WHERE o.question_id = ANY (wanted) AND NOT EXISTS (
    SELECT FROM questions q JOIN messages m ON m.question_id = q.id AND m.detached_at IS NULL AND m.channel = o.channel
    WHERE q.id = o.question_id AND q.stage = 'inbox' AND q.column_id = o.column_id AND counted_with(q) = o.lane);
  INSERT INTO inbox_channels (question_id, column_id, lane, channel)
  SELECT DISTINCT q.id, q.column_id, counted_with(q), m.channel FROM questions q JOIN messages m ON m.question_id = q.id AND m.detached_at IS NULL
  WHERE q.id = ANY (wanted) AND q.stage = 'inbox' ON CONFLICT (question_id, channel) DO NOTHING;
END $$;
--> statement-breakpoint
-- A question comes without messages: those bring it here.
CREATE FUNCTION inbox_channels_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM inbox_channels_keep(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER channels_moved AFTER UPDATE ON questions FOR EACH ROW
WHEN ((OLD.stage = 'inbox' OR NEW.stage = 'inbox') AND (OLD.column_id, OLD.stage, OLD.snoozed_at IS NULL) IS DISTINCT FROM (NEW.column_id, NEW.stage, NEW.snoozed_at IS NULL)) EXECUTE FUNCTION inbox_channels_moved();
--> statement-breakpoint
CREATE FUNCTION inbox_channels_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM inbox_channels_keep(ARRAY(SELECT DISTINCT question_id FROM changed WHERE question_id IS NOT NULL));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER channels_came AFTER INSERT ON messages REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION inbox_channels_follow();
--> statement-breakpoint
CREATE TRIGGER channels_went AFTER DELETE ON messages REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION inbox_channels_follow();
--> statement-breakpoint
CREATE FUNCTION inbox_channels_renew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM inbox_channels_keep(ARRAY[OLD.question_id, NEW.question_id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER channels_changed AFTER UPDATE ON messages FOR EACH ROW
WHEN ((OLD.question_id, OLD.channel, OLD.detached_at IS NULL) IS DISTINCT FROM (NEW.question_id, NEW.channel, NEW.detached_at IS NULL)) EXECUTE FUNCTION inbox_channels_renew();
--> statement-breakpoint
CREATE FUNCTION tally_channels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tallies (what, place, name, n) SELECT 'channels', column_id, lane || ' ' || channel, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed GROUP BY 2, 3;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT ON inbox_channels REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_channels();
--> statement-breakpoint
CREATE TRIGGER tally_went AFTER DELETE ON inbox_channels REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_channels();
--> statement-breakpoint
-- What there is today: of all questions only what waits.
INSERT INTO inbox_channels (question_id, column_id, lane, channel)
SELECT DISTINCT q.id, q.column_id, counted_with(q), m.channel FROM questions q JOIN messages m ON m.question_id = q.id AND m.detached_at IS NULL WHERE q.stage = 'inbox' AND q.column_id IN (SELECT id FROM columns);
