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
    WHEN 'desk_notes' THEN ARRAY['body']
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
