-- What readers told of published answers, as long as it is open, by the column of the answer: every page of the desk says how many there are.
CREATE FUNCTION tally_tips() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.settled_at IS NULL THEN
    INSERT INTO tallies (what, place, name, n) SELECT 'tips', column_id, 'open', -1 FROM questions WHERE id = OLD.question_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.settled_at IS NULL THEN
    INSERT INTO tallies (what, place, name, n) SELECT 'tips', column_id, 'open', 1 FROM questions WHERE id = NEW.question_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_came AFTER INSERT OR DELETE ON tips FOR EACH ROW EXECUTE FUNCTION tally_tips();
--> statement-breakpoint
CREATE TRIGGER tally_changed AFTER UPDATE ON tips FOR EACH ROW
WHEN ((OLD.settled_at IS NULL, OLD.question_id) IS DISTINCT FROM (NEW.settled_at IS NULL, NEW.question_id)) EXECUTE FUNCTION tally_tips();
--> statement-breakpoint
-- What there is today.
INSERT INTO tallies (what, place, name, n) SELECT 'tips', q.column_id, 'open', count(*) FROM tips t JOIN questions q ON q.id = t.question_id WHERE t.settled_at IS NULL GROUP BY q.column_id;
