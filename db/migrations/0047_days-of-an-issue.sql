CREATE TABLE "hand_set_days" (
	"question_id" bigint NOT NULL,
	"what" text NOT NULL,
	"due_on" date NOT NULL,
	"set_by_id" bigint NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hand_set_days_question_id_what_pk" PRIMARY KEY("question_id","what")
);
--> statement-breakpoint
CREATE TABLE "due_offsets" (
	"magazine_id" bigint NOT NULL,
	"column_id" bigint,
	"what" text NOT NULL,
	"anchor" text NOT NULL,
	"days" integer NOT NULL,
	CONSTRAINT "due_offsets_one" UNIQUE NULLS NOT DISTINCT("magazine_id","column_id","what"),
	CONSTRAINT "due_offsets_days" CHECK ("due_offsets"."days" between 0 and 365)
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "follows_issue" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "fact_close_on" date;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "printer_close_on" date;--> statement-breakpoint
ALTER TABLE "hand_set_days" ADD CONSTRAINT "hand_set_days_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_set_days" ADD CONSTRAINT "hand_set_days_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_offsets" ADD CONSTRAINT "due_offsets_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_offsets" ADD CONSTRAINT "due_offsets_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questions_issue" ON "questions" USING btree ("issue_id") WHERE "questions"."issue_id" is not null;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_printer_in_between" CHECK ("issues"."printer_close_on" between "issues"."copy_close_on" and "issues"."on_sale_on");--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_facts_before_printer" CHECK ("issues"."fact_close_on" <= coalesce("issues"."printer_close_on", "issues"."on_sale_on"));