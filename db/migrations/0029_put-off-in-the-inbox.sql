ALTER TABLE "questions" ADD COLUMN "snoozed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "wakes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "wakes_for_issue_id" bigint;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "woke_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "woke_why" text;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_wakes_for_issue_id_issues_id_fk" FOREIGN KEY ("wakes_for_issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questions_snoozed" ON "questions" USING btree ("column_id","wakes_at","id") WHERE "questions"."snoozed_at" is not null;--> statement-breakpoint
CREATE INDEX "questions_waking" ON "questions" USING btree ("wakes_at") WHERE "questions"."wakes_at" is not null;--> statement-breakpoint
CREATE INDEX "questions_for_issue" ON "questions" USING btree ("wakes_for_issue_id") WHERE "questions"."wakes_for_issue_id" is not null;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_snoozed_in_inbox" CHECK ("questions"."snoozed_at" is null or "questions"."stage" = 'inbox');--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_wakes_snoozed" CHECK ("questions"."snoozed_at" is not null or ("questions"."wakes_at" is null and "questions"."wakes_for_issue_id" is null));