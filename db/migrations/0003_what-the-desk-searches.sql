ALTER TABLE "questions" ADD COLUMN "searched" "tsvector" GENERATED ALWAYS AS (to_tsvector('askdesk', slug_line || ' ' || as_printed)) STORED;--> statement-breakpoint
CREATE INDEX "askers_names" ON "askers" USING gin (to_tsvector('simple', "name"));--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin (to_tsvector('askdesk', "body"));--> statement-breakpoint
CREATE INDEX "questions_searched" ON "questions" USING gin ("searched");