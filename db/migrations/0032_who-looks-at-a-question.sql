CREATE TABLE "lookings" (
	"tab" text PRIMARY KEY NOT NULL,
	"question_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"doing" text,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lookings" ADD CONSTRAINT "lookings_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookings" ADD CONSTRAINT "lookings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lookings_question" ON "lookings" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "lookings_seen" ON "lookings" USING btree ("seen_at");