ALTER TABLE "paper_letters" ADD COLUMN "saved_by_id" bigint;--> statement-breakpoint
ALTER TABLE "paper_letters" ADD COLUMN "saved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "paper_letters" ADD CONSTRAINT "paper_letters_saved_by_id_people_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;