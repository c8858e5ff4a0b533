CREATE TABLE "alternates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alternates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"contributor_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"lined_up_by_id" bigint NOT NULL,
	"lined_up_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "answer_by" date;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "silence_said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "silence_days" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "alternates" ADD CONSTRAINT "alternates_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alternates" ADD CONSTRAINT "alternates_contributor_id_people_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alternates" ADD CONSTRAINT "alternates_lined_up_by_id_people_id_fk" FOREIGN KEY ("lined_up_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alternates_waiting" ON "alternates" USING btree ("question_id","contributor_id") WHERE "alternates"."asked_at" is null and "alternates"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "alternates_question" ON "alternates" USING btree ("question_id","position");--> statement-breakpoint
CREATE INDEX "assignments_silent" ON "assignments" USING btree ("answer_by") WHERE "assignments"."taken_at" is null and "assignments"."turned_down_at" is null and "assignments"."ended_at" is null;