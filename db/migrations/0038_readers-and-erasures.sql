CREATE TABLE "erasure_marks" (
	"magazine_id" bigint NOT NULL,
	"mark" text NOT NULL,
	"erasure_id" bigint NOT NULL,
	CONSTRAINT "erasure_marks_magazine_id_mark_pk" PRIMARY KEY("magazine_id","mark")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "erasures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"reader_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" bigint NOT NULL,
	"repeats_id" bigint,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "readers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"address" text,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"region" text NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"merged_into_id" bigint,
	"erased_at" timestamp with time zone,
	CONSTRAINT "readers_not_into_itself" CHECK ("readers"."merged_into_id" <> "readers"."id"),
	CONSTRAINT "readers_erased" CHECK ("readers"."erased_at" is null or ("readers"."address" is null and "readers"."name" = ''))
);
--> statement-breakpoint
ALTER TABLE "askers" ADD COLUMN "reader_id" bigint;--> statement-breakpoint
ALTER TABLE "paper_letters" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tips" ADD COLUMN "reader_id" bigint;--> statement-breakpoint
ALTER TABLE "erasure_marks" ADD CONSTRAINT "erasure_marks_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_marks" ADD CONSTRAINT "erasure_marks_erasure_id_erasures_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_repeats_id_erasures_id_fk" FOREIGN KEY ("repeats_id") REFERENCES "public"."erasures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readers" ADD CONSTRAINT "readers_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readers" ADD CONSTRAINT "readers_merged_into_id_readers_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."readers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasures_reader" ON "erasures" USING btree ("reader_id");--> statement-breakpoint
CREATE INDEX "erasures_transaction" ON "erasures" USING btree ("transaction");--> statement-breakpoint
CREATE UNIQUE INDEX "readers_address" ON "readers" USING btree ("magazine_id","address");--> statement-breakpoint
CREATE INDEX "readers_last" ON "readers" USING btree ("magazine_id","last_at","id") WHERE "readers"."merged_into_id" is null and "readers"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "readers_merged" ON "readers" USING btree ("merged_into_id") WHERE "readers"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "readers_words" ON "readers" USING gin (to_tsvector('simple', "name" || ' ' || "town" || ' ' || "region"));--> statement-breakpoint
CREATE INDEX "readers_begins" ON "readers" USING btree ("address" text_pattern_ops);--> statement-breakpoint
ALTER TABLE "askers" ADD CONSTRAINT "askers_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "askers_reader" ON "askers" USING btree ("reader_id","question_id");--> statement-breakpoint
CREATE INDEX "paper_letters_email" ON "paper_letters" USING btree (lower("email")) WHERE "paper_letters"."email" <> '';--> statement-breakpoint
CREATE INDEX "tips_reader" ON "tips" USING btree ("reader_id") WHERE reader_id is not null;--> statement-breakpoint
-- True in the transaction that writes an erasure, and in no other. A row restored from a backup bears a number of another cluster's
-- transactions: who wrote it here, its xmin says.
CREATE FUNCTION erasing() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM erasures e WHERE e.transaction = pg_current_xact_id() AND e.xmin = pg_current_xact_id()::xid)
$$;
--> statement-breakpoint
-- What never changes may be overwritten by an erasure alone, and of it no more than what somebody said or was called. A message may once be
-- detached from its question, when it is put with another or made one of its own.
CREATE OR REPLACE FUNCTION facts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := CASE TG_TABLE_NAME
    WHEN 'messages' THEN ARRAY['raw', 'body', 'erased_at', 'erased_by_id']
    WHEN 'mail' THEN ARRAY['envelope_from', 'erased_at', 'erased_by_id']
    WHEN 'events' THEN ARRAY['data']
    WHEN 'revisions' THEN ARRAY['question', 'note']
    WHEN 'reviews' THEN ARRAY['note']
    WHEN 'note_posts' THEN ARRAY['body']
    WHEN 'letter_tries' THEN ARRAY['said'] END;
BEGIN
  IF TG_OP = 'UPDATE' AND words IS NOT NULL AND erasing() AND to_jsonb(NEW) - words = to_jsonb(OLD) - words THEN
    IF TG_TABLE_NAME NOT IN ('messages', 'mail') OR (to_jsonb(OLD) ->> 'erased_at' IS NULL AND to_jsonb(NEW) ->> 'erased_at' IS NOT NULL AND to_jsonb(NEW) ->> 'erased_by_id' IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'messages' AND TG_OP = 'UPDATE' THEN
    IF OLD.detached_at IS NULL AND NEW.detached_at IS NOT NULL AND NEW.detached_by_id IS NOT NULL
       AND to_jsonb(NEW) - 'detached_at' - 'detached_by_id' = to_jsonb(OLD) - 'detached_at' - 'detached_by_id' THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'mail_raw' AND TG_OP = 'DELETE' THEN
    IF erasing() AND EXISTS (SELECT 1 FROM mail WHERE mail.id = OLD.mail_id AND mail.erased_at IS NOT NULL) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% in % never change', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER erasures_stay BEFORE UPDATE OR DELETE ON erasures FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
-- The reader of an address, or of one letter without any; null where neither name nor address is known. What was given last is what they are called.
CREATE FUNCTION reader_keep(magazine bigint, known bigint, given text, called text, lives text, land text, came timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  key text := nullif(lower(btrim(coalesce(given, ''))), '');
  found bigint;
BEGIN
  IF key IS NOT NULL THEN
    INSERT INTO readers AS r (magazine_id, address, name, town, region, last_at) VALUES (magazine, key, called, lives, land, came)
    ON CONFLICT (magazine_id, address) DO UPDATE SET
      name = CASE WHEN excluded.last_at >= r.last_at AND excluded.name <> '' THEN excluded.name ELSE r.name END,
      town = CASE WHEN excluded.last_at >= r.last_at AND excluded.name <> '' THEN excluded.town ELSE r.town END,
      region = CASE WHEN excluded.last_at >= r.last_at AND excluded.name <> '' THEN excluded.region ELSE r.region END,
      last_at = greatest(excluded.last_at, r.last_at)
    RETURNING id INTO found;
  ELSIF btrim(called) = '' THEN
    RETURN NULL;
  ELSE
    UPDATE readers SET name = called, town = lives, region = land, last_at = greatest(last_at, came)
    WHERE id = known AND address IS NULL AND erased_at IS NULL RETURNING id INTO found;
    IF found IS NULL THEN
      INSERT INTO readers (magazine_id, name, town, region, last_at) VALUES (magazine, called, lives, land, came) RETURNING id INTO found;
    END IF;
  END IF;
  UPDATE readers SET last_at = came WHERE id = (SELECT merged_into_id FROM readers WHERE id = found) AND last_at < came;
  RETURN found;
END $$;
--> statement-breakpoint
CREATE FUNCTION asker_is_reader() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND erasing() THEN RETURN NEW; END IF;
  SELECT reader_keep(c.magazine_id, NEW.reader_id, NEW.email, NEW.name, NEW.town, NEW.region, q.received_at) INTO NEW.reader_id
  FROM questions q JOIN columns c ON c.id = q.column_id WHERE q.id = NEW.question_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER asker_is_reader BEFORE INSERT OR UPDATE OF email, name, town, region ON askers FOR EACH ROW EXECUTE FUNCTION asker_is_reader();
--> statement-breakpoint
CREATE FUNCTION tip_is_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF btrim(NEW.email) <> '' THEN
    SELECT reader_keep(c.magazine_id, NULL, NEW.email, NEW.name, NEW.town, NEW.region, NEW.told_at) INTO NEW.reader_id
    FROM questions q JOIN columns c ON c.id = q.column_id WHERE q.id = NEW.question_id;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER tip_is_readers BEFORE INSERT ON tips FOR EACH ROW EXECUTE FUNCTION tip_is_readers();
--> statement-breakpoint
-- A name that was put right may have been another reader's: one of whom nothing is left is no reader.
CREATE FUNCTION reader_is_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM readers r WHERE r.id = OLD.reader_id AND r.merged_into_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM askers WHERE reader_id = r.id) AND NOT EXISTS (SELECT 1 FROM tips WHERE reader_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM readers other WHERE other.merged_into_id = r.id) AND NOT EXISTS (SELECT 1 FROM erasures WHERE reader_id = r.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reader_is_left AFTER UPDATE OF email, name, town, region ON askers FOR EACH ROW WHEN (OLD.reader_id IS DISTINCT FROM NEW.reader_id) EXECUTE FUNCTION reader_is_left();
--> statement-breakpoint
-- Those who have asked and told so far.
UPDATE askers SET name = name;
--> statement-breakpoint
UPDATE tips SET reader_id = reader_keep(c.magazine_id, NULL, tips.email, tips.name, tips.town, tips.region, tips.told_at)
FROM questions q JOIN columns c ON c.id = q.column_id WHERE q.id = tips.question_id AND btrim(tips.email) <> '';
