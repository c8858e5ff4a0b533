CREATE TABLE "reminder_rules" (
	"magazine_id" bigint NOT NULL,
	"name" text NOT NULL,
	"is_on" boolean NOT NULL,
	"days" integer NOT NULL,
	"whom" text[] NOT NULL,
	CONSTRAINT "reminder_rules_magazine_id_name_pk" PRIMARY KEY("magazine_id","name")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"question_id" bigint NOT NULL,
	"rule" text NOT NULL,
	"mark" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminders_question_id_rule_mark_pk" PRIMARY KEY("question_id","rule","mark")
);
--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "quiet_from" text DEFAULT '19:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "quiet_to" text DEFAULT '07:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "quiet_days" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "gathers_reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_due" ON "assignments" USING btree ("due_on");--> statement-breakpoint
-- Whoever was reminded before the rules were kept is not reminded of the same day again.
INSERT INTO "reminders" ("question_id", "rule", "mark", "at")
SELECT "question_id", CASE WHEN "data" ->> 'overdue' = 'true' THEN 'afterDue' ELSE 'beforeDue' END, ("data" ->> 'assignment') || ' ' || ("data" ->> 'dueOn'), "at"
FROM "events" WHERE "kind" = 'reminded' AND "question_id" IS NOT NULL AND "data" ? 'assignment' AND "data" ? 'dueOn'
ON CONFLICT DO NOTHING;
