CREATE TABLE "backlog_parts" (
	"import_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "backlog_parts_import_id_at_pk" PRIMARY KEY("import_id","at")
);
--> statement-breakpoint
CREATE TABLE "backlog_rows" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "backlog_rows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"backlog_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"cells" text[] NOT NULL,
	"address" text,
	"hash" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"question_id" bigint,
	"note_id" bigint,
	"erased_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "backlogs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "backlogs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"by_id" bigint NOT NULL,
	"file_name" text NOT NULL,
	"size" bigint NOT NULL,
	"uploaded" bigint DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"content_hash" text,
	"shape" text DEFAULT '' NOT NULL,
	"headings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"profiles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"said" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refusal" text,
	"reached" integer DEFAULT 0 NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"stayed" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"uploaded_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"undoing_at" timestamp with time zone,
	"undoing_by_id" bigint,
	"undone_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
ALTER TABLE "backlog_parts" ADD CONSTRAINT "backlog_parts_import_id_backlogs_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."backlogs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_rows" ADD CONSTRAINT "backlog_rows_backlog_id_backlogs_id_fk" FOREIGN KEY ("backlog_id") REFERENCES "public"."backlogs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_rows" ADD CONSTRAINT "backlog_rows_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_rows" ADD CONSTRAINT "backlog_rows_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlog_rows" ADD CONSTRAINT "backlog_rows_note_id_desk_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."desk_notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlogs" ADD CONSTRAINT "backlogs_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlogs" ADD CONSTRAINT "backlogs_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backlogs" ADD CONSTRAINT "backlogs_undoing_by_id_people_id_fk" FOREIGN KEY ("undoing_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "backlog_rows_number" ON "backlog_rows" USING btree ("backlog_id","number");--> statement-breakpoint
CREATE INDEX "backlog_rows_state" ON "backlog_rows" USING btree ("backlog_id","state","number");--> statement-breakpoint
CREATE UNIQUE INDEX "backlog_rows_once" ON "backlog_rows" USING btree ("column_id","hash") WHERE "backlog_rows"."state" = 'taken';--> statement-breakpoint
CREATE INDEX "backlog_rows_question" ON "backlog_rows" USING btree ("question_id") WHERE "backlog_rows"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "backlog_rows_address" ON "backlog_rows" USING btree ("address") WHERE "backlog_rows"."address" is not null;--> statement-breakpoint
CREATE INDEX "backlogs_column" ON "backlogs" USING btree ("column_id","id");