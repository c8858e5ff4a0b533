-- Mail never changes, nor do its bytes; erasure on its sender's request takes the bytes and leaves hash, date and who did it.
-- A message may once be detached from its question, when it is put with another or made one of its own.
CREATE OR REPLACE FUNCTION facts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'messages' AND TG_OP = 'UPDATE' THEN
    IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.erased_by_id IS NOT NULL
       AND NEW.content_hash = OLD.content_hash AND NEW.question_id = OLD.question_id AND NEW.mail_id IS NOT DISTINCT FROM OLD.mail_id THEN
      RETURN NEW;
    END IF;
    IF OLD.detached_at IS NULL AND NEW.detached_at IS NOT NULL AND NEW.detached_by_id IS NOT NULL
       AND to_jsonb(NEW) - 'detached_at' - 'detached_by_id' = to_jsonb(OLD) - 'detached_at' - 'detached_by_id' THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'mail' AND TG_OP = 'UPDATE' THEN
    IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.erased_by_id IS NOT NULL
       AND to_jsonb(NEW) - 'erased_at' - 'erased_by_id' - 'envelope_from' = to_jsonb(OLD) - 'erased_at' - 'erased_by_id' - 'envelope_from' THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'mail_raw' AND TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT 1 FROM mail WHERE mail.id = OLD.mail_id AND mail.erased_at IS NOT NULL) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% in % never change', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER mail_stays BEFORE UPDATE OR DELETE ON mail FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
CREATE TRIGGER mail_raw_stays BEFORE UPDATE OR DELETE ON mail_raw FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
CREATE TRIGGER letter_tries_stay BEFORE UPDATE OR DELETE ON letter_tries FOR EACH ROW EXECUTE FUNCTION facts_stay();
