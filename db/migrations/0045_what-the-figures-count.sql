CREATE TABLE "insight_changes" (
	"column_id" bigint NOT NULL,
	"what" text NOT NULL,
	"grain" text NOT NULL,
	"since" date NOT NULL,
	"name" text NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insight_tallies" (
	"column_id" bigint NOT NULL,
	"what" text NOT NULL,
	"grain" text NOT NULL,
	"since" date NOT NULL,
	"name" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "insight_tallies_column_id_what_grain_since_name_pk" PRIMARY KEY("column_id","what","grain","since","name")
);
--> statement-breakpoint
CREATE TABLE "question_facts" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"column_id" bigint NOT NULL,
	"stage" text NOT NULL,
	"received_on" date NOT NULL,
	"channel" text,
	"place" text NOT NULL,
	"topics" bigint[] NOT NULL,
	"answered_on" date,
	"contributor_id" bigint,
	"due_on" date,
	"came_on" date
);
--> statement-breakpoint
ALTER TABLE "question_facts" ADD CONSTRAINT "question_facts_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "insight_tallies_none" ON "insight_tallies" USING btree ("n") WHERE "insight_tallies"."n" = 0;--> statement-breakpoint
-- All that is counted of these questions, as it stands.
CREATE FUNCTION facts_of_questions(wanted bigint[]) RETURNS SETOF question_facts LANGUAGE sql STABLE AS $$
  SELECT q.id, q.column_id, q.stage, (q.received_at AT TIME ZONE m.time_zone)::date,
    (SELECT s.channel FROM messages s WHERE s.question_id = q.id ORDER BY s.received_at, s.id LIMIT 1),
    coalesce((SELECT left(btrim(lower(regexp_replace(k.region, '\s+', ' ', 'g'))), 80) FROM askers k WHERE k.question_id = q.id), ''),
    ARRAY(SELECT t.topic_id FROM question_topics t WHERE t.question_id = q.id ORDER BY 1),
    (least((SELECT min(p.went_live_at) FROM publications p WHERE p.question_id = q.id), (SELECT min(p.marked_at) FROM printings p WHERE p.question_id = q.id)) AT TIME ZONE m.time_zone)::date,
    a.contributor_id, a.due_on,
    ((SELECT min(r.made_at) FROM revisions r WHERE r.question_id = q.id AND r.contributor_id = a.contributor_id) AT TIME ZONE m.time_zone)::date
  FROM questions q JOIN columns c ON c.id = q.column_id JOIN magazines m ON m.id = c.magazine_id
  LEFT JOIN assignments a ON a.question_id = q.id AND a.turned_down_at IS NULL AND a.ended_at IS NULL AND a.taken_at IS NOT NULL
  WHERE q.id = ANY (wanted)
$$;
--> statement-breakpoint
-- Whoever else is at the same question is waited for, so that what they brought is read.
CREATE FUNCTION question_facts_keep(wanted bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM question_facts f WHERE f.question_id = ANY (wanted) ORDER BY f.question_id FOR UPDATE;
  INSERT INTO question_facts AS f SELECT o.* FROM facts_of_questions(wanted) o ORDER BY o.question_id
  ON CONFLICT (question_id) DO UPDATE SET (column_id, stage, received_on, channel, place, topics, answered_on, contributor_id, due_on, came_on)
    = (excluded.column_id, excluded.stage, excluded.received_on, excluded.channel, excluded.place, excluded.topics, excluded.answered_on, excluded.contributor_id, excluded.due_on, excluded.came_on)
  WHERE f IS DISTINCT FROM excluded;
END $$;
--> statement-breakpoint
-- What one question adds to the counts: see db/schema/insight.ts.
CREATE FUNCTION insight_of(f question_facts) RETURNS TABLE (what text, grain text, since date, name text) LANGUAGE sql STABLE AS $$
  SELECT c.what, g.grain, date_trunc(g.grain, c.day::timestamp)::date, c.name
  FROM (
    SELECT 'received' AS what, f.received_on AS day, f.channel AS name, '{day,month,year}'::text[] AS grains WHERE f.stage <> 'spam'
    UNION ALL SELECT 'fate', f.received_on, f.stage, '{month,year}'
    UNION ALL SELECT 'open', f.received_on, f.stage, '{day}' WHERE f.stage IN ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready')
    UNION ALL SELECT 'answered', f.answered_on, greatest(0, f.answered_on - f.received_on)::text, '{month,year}' WHERE f.answered_on IS NOT NULL
    UNION ALL SELECT 'place', f.received_on, f.place, '{month,year}' WHERE f.stage <> 'spam'
    UNION ALL SELECT 'topic', f.received_on,
        t.id || CASE WHEN f.answered_on IS NOT NULL THEN ' answered' WHEN f.stage IN ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready') THEN ' open' ELSE ' closed' END, '{month,year}'
      FROM unnest(CASE WHEN f.topics = '{}' THEN '{0}' ELSE f.topics END) AS t(id) WHERE f.stage <> 'spam'
    UNION ALL SELECT 'kept', f.came_on, f.contributor_id || CASE WHEN f.came_on > f.due_on THEN ' late' ELSE ' kept' END, '{month,year}' WHERE f.contributor_id IS NOT NULL AND f.came_on IS NOT NULL
  ) c CROSS JOIN LATERAL unnest(c.grains) AS g(grain)
  WHERE f.channel <> 'archive'
$$;
--> statement-breakpoint
-- Of many questions at once, one row for each kind. As in the table's own rows, so that a row can be handed over as a whole.
CREATE FUNCTION insight_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO insight_changes SELECT f.column_id, c.what, c.grain, c.since, c.name, count(*) FROM came f CROSS JOIN LATERAL insight_of(ROW(f.*)::question_facts) c GROUP BY 1, 2, 3, 4, 5;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO insight_changes SELECT f.column_id, c.what, c.grain, c.since, c.name, -count(*) FROM went f CROSS JOIN LATERAL insight_of(ROW(f.*)::question_facts) c GROUP BY 1, 2, 3, 4, 5;
  ELSE
    INSERT INTO insight_changes
    SELECT column_id, what, grain, since, name, sum(n) FROM (
      SELECT f.column_id, c.*, 1 AS n FROM came f CROSS JOIN LATERAL insight_of(ROW(f.*)::question_facts) c
      UNION ALL SELECT f.column_id, c.*, -1 FROM went f CROSS JOIN LATERAL insight_of(ROW(f.*)::question_facts) c) counts GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER insight_came AFTER INSERT ON question_facts REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION insight_count();
--> statement-breakpoint
CREATE TRIGGER insight_went AFTER DELETE ON question_facts REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION insight_count();
--> statement-breakpoint
CREATE TRIGGER insight_changed AFTER UPDATE ON question_facts REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION insight_count();
--> statement-breakpoint
-- Sums up what has changed. Readers see it before or after, never twice; a change that is just being made stays a row of its own.
CREATE FUNCTION insight_sum() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH gone AS (DELETE FROM insight_changes RETURNING *)
  INSERT INTO insight_tallies AS t SELECT column_id, what, grain, since, name, sum(n) FROM gone GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (column_id, what, grain, since, name) DO UPDATE SET n = t.n + excluded.n;
  DELETE FROM insight_tallies WHERE n = 0;
END $$;
--> statement-breakpoint
CREATE FUNCTION question_facts_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'questions' THEN
    PERFORM question_facts_keep(ARRAY(SELECT id FROM changed));
  ELSE
    PERFORM question_facts_keep(ARRAY(SELECT DISTINCT question_id FROM changed WHERE question_id IS NOT NULL));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION question_facts_renew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'questions' THEN
    PERFORM question_facts_keep(ARRAY[NEW.id]);
  ELSE
    PERFORM question_facts_keep(ARRAY[NEW.question_id]);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON questions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_changed AFTER UPDATE ON questions FOR EACH ROW WHEN ((OLD.column_id, OLD.stage, OLD.received_at) IS DISTINCT FROM (NEW.column_id, NEW.stage, NEW.received_at)) EXECUTE FUNCTION question_facts_renew();
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON messages REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON askers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_changed AFTER UPDATE ON askers FOR EACH ROW WHEN (OLD.region IS DISTINCT FROM NEW.region) EXECUTE FUNCTION question_facts_renew();
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON question_topics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_went AFTER DELETE ON question_topics REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON publications REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_changed AFTER UPDATE ON publications FOR EACH ROW WHEN (OLD.went_live_at IS DISTINCT FROM NEW.went_live_at) EXECUTE FUNCTION question_facts_renew();
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON printings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_went AFTER DELETE ON printings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON revisions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_came AFTER INSERT ON assignments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_went AFTER DELETE ON assignments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION question_facts_follow();
--> statement-breakpoint
CREATE TRIGGER facts_changed AFTER UPDATE ON assignments FOR EACH ROW WHEN ((OLD.contributor_id, OLD.due_on, OLD.taken_at IS NULL, OLD.turned_down_at IS NULL, OLD.ended_at IS NULL) IS DISTINCT FROM (NEW.contributor_id, NEW.due_on, NEW.taken_at IS NULL, NEW.turned_down_at IS NULL, NEW.ended_at IS NULL)) EXECUTE FUNCTION question_facts_renew();
--> statement-breakpoint
-- What there is today.
INSERT INTO question_facts SELECT o.* FROM facts_of_questions(ARRAY(SELECT id FROM questions)) o;
--> statement-breakpoint
SELECT insight_sum();
