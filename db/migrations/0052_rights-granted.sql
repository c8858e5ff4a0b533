CREATE TABLE "grants" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "grants_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"assignment_id" bigint,
	"kind" text NOT NULL,
	"is_exclusive" boolean NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"territory" text NOT NULL,
	"words" text NOT NULL,
	"how" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"entered_by_id" bigint,
	"ended_at" timestamp with time zone,
	"ended_by_id" bigint,
	"end_reason" text,
	CONSTRAINT "grants_order" CHECK ("grants"."from_on" <= "grants"."until_on")
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "rights" jsonb;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "rights" jsonb DEFAULT '{"print":{"isExclusive":true,"years":1},"web":{"isExclusive":false,"years":null},"archive":{"isExclusive":false,"years":null},"territory":"The whole world","words":"I grant the magazine these rights in my answer. All others stay mine, and my name stands over the answer wherever it is shown."}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "web_where_unknown" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "rights_statement" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_ended_by_id_people_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "grants_with_offer" ON "grants" USING btree ("assignment_id","kind") WHERE "grants"."how" <> 'entered';--> statement-breakpoint
CREATE INDEX "grants_question" ON "grants" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "grants_ending" ON "grants" USING btree ("until_on","id") WHERE "grants"."kind" = 'web' and "grants"."ended_at" is null and "grants"."until_on" is not null;