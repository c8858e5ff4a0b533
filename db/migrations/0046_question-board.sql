CREATE TABLE "board_entries" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"column_id" bigint NOT NULL,
	"words" text NOT NULL,
	"put_up_at" timestamp with time zone NOT NULL,
	"put_up_by_id" bigint NOT NULL,
	"taken_off_at" timestamp with time zone,
	"wondered" integer DEFAULT 0 NOT NULL,
	"shown" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wonder_salts" (
	"made_at" timestamp with time zone PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wonders" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wonders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"voter" text NOT NULL,
	"network" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"email" text,
	"token" text,
	"asked_at" timestamp with time zone,
	"written_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"reader_id" bigint
);
--> statement-breakpoint
ALTER TABLE "askers" ADD COLUMN "board_wording" text;--> statement-breakpoint
ALTER TABLE "askers" ADD COLUMN "board_agreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "has_board" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "board_wording" text DEFAULT 'You may show my question on the public list of open questions, edited as for print, with my name and town unless I ask for them to be withheld.' NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "board_says_issue" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "board_is_found" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_entries" ADD CONSTRAINT "board_entries_put_up_by_id_people_id_fk" FOREIGN KEY ("put_up_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wonders" ADD CONSTRAINT "wonders_question_id_board_entries_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."board_entries"("question_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wonders" ADD CONSTRAINT "wonders_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_entries_wondered" ON "board_entries" USING btree ("column_id","wondered","question_id") WHERE "board_entries"."taken_off_at" is null;--> statement-breakpoint
CREATE INDEX "board_entries_newest" ON "board_entries" USING btree ("column_id","put_up_at","question_id") WHERE "board_entries"."taken_off_at" is null;--> statement-breakpoint
CREATE INDEX "board_entries_behind" ON "board_entries" USING btree ("column_id") WHERE "board_entries"."wondered" <> "board_entries"."shown";--> statement-breakpoint
CREATE UNIQUE INDEX "wonders_voter" ON "wonders" USING btree ("question_id","voter");--> statement-breakpoint
CREATE UNIQUE INDEX "wonders_network" ON "wonders" USING btree ("question_id","network");--> statement-breakpoint
CREATE UNIQUE INDEX "wonders_token" ON "wonders" USING btree ("token");--> statement-breakpoint
CREATE INDEX "wonders_email" ON "wonders" USING btree (lower("email")) WHERE "wonders"."email" is not null;--> statement-breakpoint
CREATE INDEX "wonders_reader" ON "wonders" USING btree ("reader_id") WHERE "wonders"."reader_id" is not null;--> statement-breakpoint
CREATE INDEX "wonders_unconfirmed" ON "wonders" USING btree ("asked_at") WHERE "wonders"."email" is not null and "wonders"."confirmed_at" is null;--> statement-breakpoint
CREATE INDEX "pieces_same" ON "pieces" USING btree ("same_as_id") WHERE "pieces"."same_as_id" is not null;
--> statement-breakpoint
CREATE FUNCTION wonders_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE board_entries SET wondered = wondered + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END WHERE question_id = coalesce(NEW.question_id, OLD.question_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER wonders_count AFTER INSERT OR DELETE ON wonders FOR EACH ROW EXECUTE FUNCTION wonders_count();
--> statement-breakpoint
-- Whoever leaves an address is a reader, known by it; without a name as long as nothing else comes from there.
CREATE FUNCTION wonder_is_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT reader_keep(c.magazine_id, NULL, NEW.email, '', '', '', coalesce(NEW.asked_at, NEW.at)) INTO NEW.reader_id
  FROM board_entries b JOIN columns c ON c.id = b.column_id WHERE b.question_id = NEW.question_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER wonder_is_readers BEFORE UPDATE OF email ON wonders FOR EACH ROW WHEN (NEW.email IS NOT NULL AND NEW.email IS DISTINCT FROM OLD.email) EXECUTE FUNCTION wonder_is_readers();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION reader_is_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM readers r WHERE r.id = OLD.reader_id AND r.merged_into_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM askers WHERE reader_id = r.id) AND NOT EXISTS (SELECT 1 FROM tips WHERE reader_id = r.id) AND NOT EXISTS (SELECT 1 FROM wonders WHERE reader_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM readers other WHERE other.merged_into_id = r.id) AND NOT EXISTS (SELECT 1 FROM erasures WHERE reader_id = r.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Where a question on a board has come to, and who is credited there, changes by many hands: whoever it was, the board is stale from then on
-- (lib/magazine/stale.ts), at the delivery network too, where one is told.
CREATE FUNCTION board_is_stale(question bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  magazine bigint;
BEGIN
  SELECT c.magazine_id INTO magazine FROM board_entries b JOIN columns c ON c.id = b.column_id
  WHERE b.taken_off_at IS NULL AND (b.question_id = question OR b.question_id IN (SELECT id FROM questions WHERE merged_into_id = question)) LIMIT 1;
  IF magazine IS NULL THEN RETURN; END IF;
  INSERT INTO stale_marks DEFAULT VALUES;
  PERFORM pg_notify('askdesk_stale', json_build_object('magazineId', magazine)::text);
  PERFORM graphile_worker.add_job('purge', json_build_object('magazineId', magazine), job_key := 'purge ' || magazine, max_attempts := 12);
END $$;
--> statement-breakpoint
CREATE FUNCTION question_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_is_stale(NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER question_shown AFTER UPDATE OF stage, issue_id, merged_into_id ON questions FOR EACH ROW
WHEN (OLD.stage IS DISTINCT FROM NEW.stage OR OLD.issue_id IS DISTINCT FROM NEW.issue_id OR OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION question_shown();
--> statement-breakpoint
CREATE FUNCTION asker_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM board_is_stale(NEW.question_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER asker_shown AFTER UPDATE OF name, town, region, withheld ON askers FOR EACH ROW
WHEN ((OLD.name, OLD.town, OLD.region, OLD.withheld) IS DISTINCT FROM (NEW.name, NEW.town, NEW.region, NEW.withheld)) EXECUTE FUNCTION asker_shown();
