CREATE TABLE "ledger" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"fee" text NOT NULL,
	"amount_minor" bigint,
	"currency" text,
	"note" text DEFAULT '' NOT NULL,
	"day" date NOT NULL,
	"assignment_id" bigint,
	"question_id" bigint,
	"issue_id" bigint,
	"settles_id" bigint,
	"reverses_id" bigint,
	"means" text,
	"reference" text DEFAULT '' NOT NULL,
	"word" text DEFAULT '' NOT NULL,
	"made_by_id" bigint,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_fee" CHECK ("ledger"."fee" <> 'none'),
	CONSTRAINT "ledger_money" CHECK (("ledger"."fee" = 'money') = ("ledger"."amount_minor" is not null and "ledger"."currency" is not null)),
	CONSTRAINT "ledger_amount" CHECK ("ledger"."amount_minor" <> 0),
	CONSTRAINT "ledger_currency" CHECK ("ledger"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "ledger_settles" CHECK (("ledger"."kind" = 'paid') = ("ledger"."settles_id" is not null and "ledger"."means" is not null)),
	CONSTRAINT "ledger_reverses" CHECK (("ledger"."kind" = 'reversed') = ("ledger"."reverses_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "open_fees" (
	"fee_id" bigint PRIMARY KEY NOT NULL,
	"magazine_id" bigint NOT NULL,
	"person_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "fee_due_at" text DEFAULT 'publication' NOT NULL;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "kill_share" integer DEFAULT 25;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "kill_amount" numeric(10, 2);--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_settles_id_ledger_id_fk" FOREIGN KEY ("settles_id") REFERENCES "public"."ledger"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_reverses_id_ledger_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."ledger"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_fees" ADD CONSTRAINT "open_fees_fee_id_ledger_id_fk" FOREIGN KEY ("fee_id") REFERENCES "public"."ledger"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_fees" ADD CONSTRAINT "open_fees_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_fees" ADD CONSTRAINT "open_fees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_once" ON "ledger" USING btree ("assignment_id") WHERE "ledger"."kind" in ('due', 'kill');--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_reversed_once" ON "ledger" USING btree ("reverses_id");--> statement-breakpoint
CREATE INDEX "ledger_settled" ON "ledger" USING btree ("settles_id") WHERE "ledger"."settles_id" is not null;--> statement-breakpoint
CREATE INDEX "ledger_listed" ON "ledger" USING btree ("magazine_id","kind","id");--> statement-breakpoint
CREATE INDEX "ledger_person" ON "ledger" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "ledger_issue" ON "ledger" USING btree ("issue_id","id") WHERE "ledger"."issue_id" is not null;--> statement-breakpoint
CREATE INDEX "ledger_day" ON "ledger" USING btree ("magazine_id","day");--> statement-breakpoint
CREATE INDEX "ledger_question" ON "ledger" USING btree ("question_id") WHERE "ledger"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "open_fees_magazine" ON "open_fees" USING btree ("magazine_id","fee_id");--> statement-breakpoint
CREATE INDEX "open_fees_person" ON "open_fees" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "magazines" ADD CONSTRAINT "magazines_kill_fee" CHECK (("magazines"."kill_share" is null or "magazines"."kill_amount" is null) and "magazines"."kill_share" between 1 and 100 and "magazines"."kill_amount" > 0);