CREATE TABLE "former_drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "former_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"document" jsonb NOT NULL,
	"source_notes" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_drafts" ADD CONSTRAINT "former_drafts_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_drafts" ADD CONSTRAINT "former_drafts_saved_by_id_people_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_drafts_question" ON "former_drafts" USING btree ("question_id","saved_by_id","id");