CREATE TABLE "line_ups" (
	"issue_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	"slots" integer NOT NULL,
	CONSTRAINT "line_ups_issue_id_column_id_pk" PRIMARY KEY("issue_id","column_id"),
	CONSTRAINT "line_ups_slots" CHECK ("line_ups"."slots" between 0 and 20)
);
--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "slot_number" integer;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "use_by" date;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "is_evergreen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "line_ups" ADD CONSTRAINT "line_ups_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_ups" ADD CONSTRAINT "line_ups_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "printings_issue" ON "printings" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "questions_planned" ON "questions" USING btree ("issue_id") WHERE "questions"."issue_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "questions_slot" ON "questions" USING btree ("issue_id","column_id","slot_number") WHERE "questions"."slot_number" is not null;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_slot_in_issue" CHECK ("questions"."slot_number" is null or ("questions"."issue_id" is not null and "questions"."slot_number" > 0));--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_shelf_life" CHECK (not "questions"."is_evergreen" or "questions"."use_by" is null);