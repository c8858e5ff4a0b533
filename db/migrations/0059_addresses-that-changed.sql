CREATE TABLE "address_marks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "address_marks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"made_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"question_id" bigint
);
--> statement-breakpoint
CREATE INDEX "publications_addresses" ON "publications" USING btree ("column_id","path");
--> statement-breakpoint
-- What an address book keeps (app/renew.ts) depends on nothing else. Of many rows of an import each leaves its mark: then everything is read.
CREATE FUNCTION address_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO address_marks (question_id) VALUES (NEW.question_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION addresses_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO address_marks (question_id) VALUES (NULL);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER address_came AFTER INSERT ON publications FOR EACH ROW WHEN (NEW.went_live_at IS NOT NULL) EXECUTE FUNCTION address_changed();
--> statement-breakpoint
CREATE TRIGGER address_left AFTER UPDATE OF went_live_at, superseded_at, withdrawn_at ON publications FOR EACH ROW
WHEN ((OLD.went_live_at, OLD.superseded_at, OLD.withdrawn_at) IS DISTINCT FROM (NEW.went_live_at, NEW.superseded_at, NEW.withdrawn_at)) EXECUTE FUNCTION address_changed();
--> statement-breakpoint
-- None of these happens in a day's work.
CREATE TRIGGER addresses_rewritten AFTER UPDATE OF path, column_id, question_id ON publications FOR EACH ROW
WHEN ((OLD.path, OLD.column_id, OLD.question_id) IS DISTINCT FROM (NEW.path, NEW.column_id, NEW.question_id)) EXECUTE FUNCTION addresses_changed();
--> statement-breakpoint
CREATE TRIGGER addresses_gone AFTER DELETE ON publications FOR EACH STATEMENT EXECUTE FUNCTION addresses_changed();
--> statement-breakpoint
CREATE TRIGGER addresses_renamed AFTER UPDATE OF path, prefix, magazine_id ON columns FOR EACH ROW
WHEN ((OLD.path, OLD.prefix, OLD.magazine_id) IS DISTINCT FROM (NEW.path, NEW.prefix, NEW.magazine_id)) EXECUTE FUNCTION addresses_changed();
--> statement-breakpoint
CREATE TRIGGER addresses_renamed AFTER UPDATE OF handle ON magazines FOR EACH ROW WHEN (OLD.handle <> NEW.handle) EXECUTE FUNCTION addresses_changed();
--> statement-breakpoint
CREATE TRIGGER addresses_renumbered AFTER UPDATE OF number, column_id ON questions FOR EACH ROW
WHEN ((OLD.number, OLD.column_id) IS DISTINCT FROM (NEW.number, NEW.column_id)) EXECUTE FUNCTION addresses_changed();
--> statement-breakpoint
CREATE TRIGGER old_addresses_changed AFTER INSERT OR UPDATE OR DELETE ON old_addresses FOR EACH STATEMENT EXECUTE FUNCTION addresses_changed();
