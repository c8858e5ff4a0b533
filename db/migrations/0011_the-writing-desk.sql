CREATE TABLE "conflicts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conflicts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"base" jsonb NOT NULL,
	"standing" jsonb NOT NULL,
	"standing_by_id" bigint NOT NULL,
	"other" jsonb NOT NULL,
	"other_by_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by_id" bigint,
	"kept" text
);
--> statement-breakpoint
CREATE TABLE "draft_saves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draft_saves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"based_on" integer NOT NULL,
	"how" text NOT NULL,
	"tab" text DEFAULT '' NOT NULL,
	"sent" jsonb,
	"document" jsonb NOT NULL,
	"source_notes" text NOT NULL,
	"is_private" boolean NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"question_id" bigint NOT NULL,
	"tab" text NOT NULL,
	"person_id" bigint NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_question_id_tab_pk" PRIMARY KEY("question_id","tab")
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"question_id" bigint NOT NULL,
	"key" text NOT NULL,
	"by_id" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by_id" bigint,
	"outcome" text,
	"was" text DEFAULT '' NOT NULL,
	CONSTRAINT "suggestions_question_id_key_pk" PRIMARY KEY("question_id","key")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"question_id" bigint NOT NULL,
	"key" text NOT NULL,
	"quote" text NOT NULL,
	"citation" jsonb,
	"added_by_id" bigint NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"word" text DEFAULT '' NOT NULL,
	"checked_by_id" bigint,
	"checked_at" timestamp with time zone,
	"sentence" text DEFAULT '' NOT NULL,
	"lapsed_at" timestamp with time zone,
	"is_in_text" boolean DEFAULT true NOT NULL,
	"dropped_at" timestamp with time zone,
	"dropped_by_id" bigint,
	CONSTRAINT "claims_question_id_key_pk" PRIMARY KEY("question_id","key"),
	CONSTRAINT "claims_checked" CHECK (("claims"."state" = 'open') = ("claims"."checked_at" is null))
);
--> statement-breakpoint
CREATE TABLE "source_scans" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_scans_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"claim_key" text NOT NULL,
	"image_id" text NOT NULL,
	"added_by_id" bigint NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "image_sizes" (
	"image_id" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "image_sizes_image_id_width_pk" PRIMARY KEY("image_id","width")
);
--> statement-breakpoint
CREATE TABLE "images" (
	"id" text PRIMARY KEY NOT NULL,
	"magazine_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"rights" text DEFAULT '' NOT NULL,
	"uploaded_by_id" bigint NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checklist_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "checklist_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"move" text NOT NULL,
	"role" text NOT NULL,
	"text" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "note_posts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "note_posts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"note_id" bigint NOT NULL,
	"by_id" bigint,
	"sign_off_id" bigint,
	"body" text NOT NULL,
	"mentions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "note_posts_by" CHECK (("note_posts"."by_id" is null) <> ("note_posts"."sign_off_id" is null))
);
--> statement-breakpoint
CREATE TABLE "note_reads" (
	"note_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"read_to" bigint NOT NULL,
	CONSTRAINT "note_reads_note_id_person_id_pk" PRIMARY KEY("note_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"subject" text NOT NULL,
	"key" text,
	"quote" text DEFAULT '' NOT NULL,
	"by_id" bigint,
	"sign_off_id" bigint,
	"made_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by_id" bigint,
	CONSTRAINT "notes_by" CHECK (("notes"."by_id" is null) <> ("notes"."sign_off_id" is null)),
	CONSTRAINT "notes_whole" CHECK (("notes"."subject" = 'whole') = ("notes"."key" is null))
);
--> statement-breakpoint
CREATE TABLE "sign_offs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_offs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"asked" text DEFAULT '' NOT NULL,
	"token_hash" text NOT NULL,
	"asked_by_id" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"verdict" text,
	"word" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by_id" bigint,
	CONSTRAINT "sign_offs_decided" CHECK (("sign_offs"."verdict" is null) = ("sign_offs"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "ticks" (
	"item_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"round" integer NOT NULL,
	"by_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticks_question_id_round_item_id_pk" PRIMARY KEY("question_id","round","item_id")
);
--> statement-breakpoint
CREATE TABLE "style_ignores" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "style_ignores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"rule_id" bigint NOT NULL,
	"words" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "style_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "style_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"setting" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_on" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_width" numeric(6, 2) DEFAULT 216 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_face" text DEFAULT 'newsreader' NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_size" numeric(5, 2) DEFAULT 9.5 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_leading" numeric(5, 2) DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "slot_lines" integer;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "sources" jsonb;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "slot_lines" integer;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_standing_by_id_people_id_fk" FOREIGN KEY ("standing_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_other_by_id_people_id_fk" FOREIGN KEY ("other_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_settled_by_id_people_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_saves" ADD CONSTRAINT "draft_saves_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_saves" ADD CONSTRAINT "draft_saves_saved_by_id_people_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_ended_by_id_people_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_checked_by_id_people_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_dropped_by_id_people_id_fk" FOREIGN KEY ("dropped_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_scans" ADD CONSTRAINT "source_scans_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_scans" ADD CONSTRAINT "source_scans_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_sizes" ADD CONSTRAINT "image_sizes_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_uploaded_by_id_people_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_posts" ADD CONSTRAINT "note_posts_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_posts" ADD CONSTRAINT "note_posts_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_posts" ADD CONSTRAINT "note_posts_sign_off_id_sign_offs_id_fk" FOREIGN KEY ("sign_off_id") REFERENCES "public"."sign_offs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_reads" ADD CONSTRAINT "note_reads_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_reads" ADD CONSTRAINT "note_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_sign_off_id_sign_offs_id_fk" FOREIGN KEY ("sign_off_id") REFERENCES "public"."sign_offs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_settled_by_id_people_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_ended_by_id_people_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticks" ADD CONSTRAINT "ticks_item_id_checklist_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticks" ADD CONSTRAINT "ticks_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticks" ADD CONSTRAINT "ticks_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_ignores" ADD CONSTRAINT "style_ignores_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_ignores" ADD CONSTRAINT "style_ignores_rule_id_style_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."style_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_ignores" ADD CONSTRAINT "style_ignores_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "style_rules" ADD CONSTRAINT "style_rules_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conflicts_open" ON "conflicts" USING btree ("question_id","id") WHERE "conflicts"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "draft_saves_version" ON "draft_saves" USING btree ("question_id","version");--> statement-breakpoint
CREATE INDEX "draft_saves_tab" ON "draft_saves" USING btree ("question_id","tab","version");--> statement-breakpoint
CREATE INDEX "suggestions_open" ON "suggestions" USING btree ("question_id") WHERE "suggestions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "source_scans_claim" ON "source_scans" USING btree ("question_id","claim_key");--> statement-breakpoint
CREATE INDEX "images_question" ON "images" USING btree ("question_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "checklist_items_column" ON "checklist_items" USING btree ("column_id","position");--> statement-breakpoint
CREATE INDEX "note_posts_note" ON "note_posts" USING btree ("note_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_key" ON "notes" USING btree ("question_id","subject","key");--> statement-breakpoint
CREATE INDEX "notes_question" ON "notes" USING btree ("question_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_offs_token" ON "sign_offs" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sign_offs_question" ON "sign_offs" USING btree ("question_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "style_ignores_once" ON "style_ignores" USING btree ("question_id","rule_id","words");--> statement-breakpoint
CREATE INDEX "style_rules_magazine" ON "style_rules" USING btree ("magazine_id","position");