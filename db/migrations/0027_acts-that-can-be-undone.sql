CREATE TABLE "act_parts" (
	"act_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"before" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "act_parts_act_id_question_id_pk" PRIMARY KEY("act_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "acts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "acts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"by_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"left" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "act_parts" ADD CONSTRAINT "act_parts_act_id_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."acts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_parts" ADD CONSTRAINT "act_parts_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_parts" ADD CONSTRAINT "act_parts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "act_parts_event" ON "act_parts" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "acts_by" ON "acts" USING btree ("by_id","id");