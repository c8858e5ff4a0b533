DROP INDEX "events_by";--> statement-breakpoint
CREATE INDEX "events_by" ON "events" USING btree ("magazine_id","by_kind",coalesce("by_id", 0),"kind","at","id");