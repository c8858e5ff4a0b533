-- Facts in time never change: messages, revisions, reviews and events refuse an update or a deletion.
-- The one exception is the erasure of a message on its sender's request, which leaves its hash, the date and who did it.
CREATE FUNCTION facts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'messages' AND TG_OP = 'UPDATE' THEN
    IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.erased_by_id IS NOT NULL
       AND NEW.content_hash = OLD.content_hash AND NEW.question_id = OLD.question_id THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% in % never change', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER messages_stay BEFORE UPDATE OR DELETE ON messages FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
CREATE TRIGGER revisions_stay BEFORE UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
CREATE TRIGGER reviews_stay BEFORE UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION facts_stay();
