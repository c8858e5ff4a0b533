CREATE TABLE "drafts" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"source_notes" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "remarks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"made_by_id" bigint NOT NULL,
	"body" text NOT NULL,
	"stance" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"document" jsonb NOT NULL,
	"question" text NOT NULL,
	"words" integer NOT NULL,
	"tks" integer DEFAULT 0 NOT NULL,
	"words_by" jsonb NOT NULL,
	"contributor_id" bigint NOT NULL,
	"made_by_id" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"contributor_id" bigint NOT NULL,
	"offered_by_id" bigint NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"words" integer NOT NULL,
	"fee" text NOT NULL,
	"fee_amount" numeric(10, 2),
	"fee_currency" text,
	"fee_note" text DEFAULT '' NOT NULL,
	"brief" text DEFAULT '' NOT NULL,
	"taken_at" timestamp with time zone,
	"turned_down_at" timestamp with time zone,
	"turn_down_reason" text,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "assignments_money" CHECK (("assignments"."fee" = 'money') = ("assignments"."fee_amount" is not null and "assignments"."fee_currency" is not null)),
	CONSTRAINT "assignments_words" CHECK ("assignments"."words" between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "askers" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"region" text NOT NULL,
	"withheld" boolean DEFAULT false NOT NULL,
	"email" text,
	"postal_address" text,
	"consent_wording" text,
	"consented_at" timestamp with time zone,
	"token" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"channel" text NOT NULL,
	"raw" "bytea" NOT NULL,
	"content_hash" text NOT NULL,
	"body" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"postmarked_on" text,
	"typed_in_by_id" bigint,
	"token" text,
	"erased_at" timestamp with time zone,
	"erased_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "reader_queries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reader_queries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"asked_by_id" bigint NOT NULL,
	"body" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"reply" text,
	"replied_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "columns" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "columns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"name" text NOT NULL,
	"path" text NOT NULL,
	"prefix" text NOT NULL,
	"next_number" integer DEFAULT 1001 NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"place_style" text DEFAULT 'ap' NOT NULL,
	"ask_heading" text DEFAULT 'Ask us something' NOT NULL,
	"ask_intro" text DEFAULT '' NOT NULL,
	"ask_quiet" text DEFAULT '' NOT NULL,
	"send_line" text DEFAULT 'Send queries to' NOT NULL,
	"postal_address" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"attribution_line" text DEFAULT 'This article first appeared in the {issue} issue of {magazine}.' NOT NULL,
	"more_heading" text DEFAULT 'More questions' NOT NULL,
	"withheld_line" text DEFAULT 'Name withheld' NOT NULL,
	"how_it_works" text DEFAULT '' NOT NULL,
	"consent_wording" text NOT NULL,
	"promise_days" integer DEFAULT 14 NOT NULL,
	"months_to_print_from" integer DEFAULT 3 NOT NULL,
	"months_to_print_to" integer DEFAULT 9 NOT NULL,
	"max_words" integer DEFAULT 300 NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "columns_prefix_form" CHECK ("columns"."prefix" ~ '^[A-Z]{2,6}$')
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issues_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"name" text NOT NULL,
	"path" text NOT NULL,
	"cover_date" date NOT NULL,
	"on_sale_on" date NOT NULL,
	"copy_close_on" date NOT NULL,
	CONSTRAINT "issues_copy_before_sale" CHECK ("issues"."copy_close_on" <= "issues"."on_sale_on")
);
--> statement-breakpoint
CREATE TABLE "magazines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magazines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"handle" text NOT NULL,
	"host" text,
	"theme" text DEFAULT 'quarterly' NOT NULL,
	"locale" text DEFAULT 'en-US' NOT NULL,
	"time_zone" text DEFAULT 'America/New_York' NOT NULL,
	"site_url" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"subscribe_text" text DEFAULT '' NOT NULL,
	"subscribe_url" text DEFAULT '' NOT NULL,
	"socials" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pass_on_addresses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"letter_from" text DEFAULT '' NOT NULL,
	"letter_sign_off" text DEFAULT 'The editors' NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"name" text NOT NULL,
	"path" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint,
	"question_id" bigint,
	"event_id" bigint,
	"kind" text NOT NULL,
	"to" text NOT NULL,
	"to_name" text DEFAULT '' NOT NULL,
	"from" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"secrets" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contributors" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"byline" text NOT NULL,
	"bio" jsonb NOT NULL,
	"fields" text DEFAULT '' NOT NULL,
	"photo_id" bigint
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"token_version" integer DEFAULT 1 NOT NULL,
	"disabled_at" timestamp with time zone,
	"is_publisher" boolean DEFAULT false NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_lower" CHECK ("people"."email" = lower("people"."email"))
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "photos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"bytes" "bytea" NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"person_id" bigint NOT NULL,
	"magazine_id" bigint NOT NULL,
	"role" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "roles_person_id_magazine_id_role_pk" PRIMARY KEY("person_id","magazine_id","role")
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "printings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "printings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"issue_id" bigint NOT NULL,
	"page" integer NOT NULL,
	"marked_by_id" bigint NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "printings_page" CHECK ("printings"."page" > 0)
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	"path" text NOT NULL,
	"headline" text NOT NULL,
	"deck" text DEFAULT '' NOT NULL,
	"kicker" text DEFAULT '' NOT NULL,
	"bylines" jsonb NOT NULL,
	"bio" jsonb NOT NULL,
	"credit" text NOT NULL,
	"issue_id" bigint,
	"correction" text,
	"published_by_id" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"goes_live_at" timestamp with time zone NOT NULL,
	"went_live_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawal" text,
	CONSTRAINT "publications_order" CHECK (cancelled_at is null or went_live_at is null)
);
--> statement-breakpoint
CREATE TABLE "question_topics" (
	"question_id" bigint NOT NULL,
	"topic_id" bigint NOT NULL,
	CONSTRAINT "question_topics_question_id_topic_id_pk" PRIMARY KEY("question_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"stage" text DEFAULT 'inbox' NOT NULL,
	"stage_since" timestamp with time zone DEFAULT now() NOT NULL,
	"slug_line" text NOT NULL,
	"as_printed" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	"awaiting_reader_since" timestamp with time zone,
	"merged_into_id" bigint,
	"issue_id" bigint,
	CONSTRAINT "questions_merged_into" CHECK (("questions"."stage" = 'merged') = ("questions"."merged_into_id" is not null)),
	CONSTRAINT "questions_not_into_itself" CHECK ("questions"."merged_into_id" <> "questions"."id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reviews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"revision_id" bigint NOT NULL,
	"reviewer_id" bigint NOT NULL,
	"verdict" text NOT NULL,
	"alone" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"magazine_id" bigint,
	"question_id" bigint,
	"kind" text NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" bigint,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_saved_by_id_people_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_contributor_id_people_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_contributor_id_people_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_offered_by_id_people_id_fk" FOREIGN KEY ("offered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "askers" ADD CONSTRAINT "askers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_typed_in_by_id_people_id_fk" FOREIGN KEY ("typed_in_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_erased_by_id_people_id_fk" FOREIGN KEY ("erased_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_queries" ADD CONSTRAINT "reader_queries_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_queries" ADD CONSTRAINT "reader_queries_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "columns" ADD CONSTRAINT "columns_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributors" ADD CONSTRAINT "contributors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributors" ADD CONSTRAINT "contributors_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printings" ADD CONSTRAINT "printings_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printings" ADD CONSTRAINT "printings_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printings" ADD CONSTRAINT "printings_marked_by_id_people_id_fk" FOREIGN KEY ("marked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_topics" ADD CONSTRAINT "question_topics_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_topics" ADD CONSTRAINT "question_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_merged_into_id_questions_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "remarks_question" ON "remarks" USING btree ("question_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_number" ON "revisions" USING btree ("question_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_standing" ON "assignments" USING btree ("question_id") WHERE "assignments"."turned_down_at" is null and "assignments"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "assignments_contributor" ON "assignments" USING btree ("contributor_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "askers_token" ON "askers" USING btree ("token");--> statement-breakpoint
CREATE INDEX "askers_email" ON "askers" USING btree ("email") WHERE "askers"."email" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_token" ON "messages" USING btree ("token","content_hash");--> statement-breakpoint
CREATE INDEX "messages_question" ON "messages" USING btree ("question_id","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reader_queries_open" ON "reader_queries" USING btree ("question_id") WHERE "reader_queries"."replied_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "columns_path" ON "columns" USING btree ("path");--> statement-breakpoint
CREATE UNIQUE INDEX "columns_prefix" ON "columns" USING btree ("prefix");--> statement-breakpoint
CREATE INDEX "columns_magazine" ON "columns" USING btree ("magazine_id");--> statement-breakpoint
CREATE UNIQUE INDEX "issues_name" ON "issues" USING btree ("magazine_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "issues_path" ON "issues" USING btree ("magazine_id","path");--> statement-breakpoint
CREATE UNIQUE INDEX "magazines_handle" ON "magazines" USING btree ("handle");--> statement-breakpoint
CREATE UNIQUE INDEX "magazines_host" ON "magazines" USING btree ("host");--> statement-breakpoint
CREATE UNIQUE INDEX "topics_path" ON "topics" USING btree ("magazine_id","path");--> statement-breakpoint
CREATE UNIQUE INDEX "topics_name" ON "topics" USING btree ("magazine_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("event_id","kind","to");--> statement-breakpoint
CREATE INDEX "letters_magazine" ON "letters" USING btree ("magazine_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "contributors_handle" ON "contributors" USING btree ("handle");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "roles_magazine" ON "roles" USING btree ("magazine_id");--> statement-breakpoint
CREATE UNIQUE INDEX "printings_once" ON "printings" USING btree ("question_id","issue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_standing" ON "publications" USING btree ("question_id") WHERE went_live_at is not null and superseded_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "publications_scheduled" ON "publications" USING btree ("question_id") WHERE went_live_at is null and cancelled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "publications_path" ON "publications" USING btree ("column_id","path") WHERE went_live_at is not null and superseded_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "publications_column" ON "publications" USING btree ("column_id","went_live_at");--> statement-breakpoint
CREATE INDEX "question_topics_topic" ON "question_topics" USING btree ("topic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_reference" ON "questions" USING btree ("column_id","number");--> statement-breakpoint
CREATE INDEX "questions_stage" ON "questions" USING btree ("column_id","stage","received_at","id");--> statement-breakpoint
CREATE INDEX "questions_merged" ON "questions" USING btree ("merged_into_id") WHERE "questions"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "reviews_revision" ON "reviews" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "events_question" ON "events" USING btree ("question_id","id");--> statement-breakpoint
CREATE INDEX "events_magazine" ON "events" USING btree ("magazine_id","id");