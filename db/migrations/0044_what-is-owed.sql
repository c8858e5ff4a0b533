-- The ledger never changes. What is owed now is read off it as it grows: an entry that is owed is open until it is paid or reversed, and nothing
-- is paid or reversed that is not open, so that of two who do it at once one is refused.
CREATE TRIGGER ledger_stay BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
CREATE FUNCTION ledger_opens() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong ledger;
BEGIN
  IF NEW.kind IN ('due', 'kill', 'correction') THEN
    INSERT INTO open_fees (fee_id, magazine_id, person_id) VALUES (NEW.id, NEW.magazine_id, NEW.person_id);
    RETURN NULL;
  END IF;
  IF NEW.kind = 'reversed' THEN
    SELECT * INTO wrong FROM ledger WHERE id = NEW.reverses_id;
    IF wrong.kind = 'reversed' THEN
      RAISE EXCEPTION 'a reversal is not reversed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF wrong.kind = 'paid' THEN
      INSERT INTO open_fees (fee_id, magazine_id, person_id) VALUES (wrong.settles_id, wrong.magazine_id, wrong.person_id);
      RETURN NULL;
    END IF;
  END IF;
  DELETE FROM open_fees WHERE fee_id = coalesce(NEW.settles_id, NEW.reverses_id) AND magazine_id = NEW.magazine_id AND person_id = NEW.person_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'entry % is not open', coalesce(NEW.settles_id, NEW.reverses_id) USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_opens AFTER INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_opens();
