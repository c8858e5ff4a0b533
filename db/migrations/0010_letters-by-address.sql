DROP INDEX "letters_to";--> statement-breakpoint
CREATE INDEX "letters_to" ON "letters" USING btree (lower("to"),"sent_at");