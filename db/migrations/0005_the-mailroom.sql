CREATE TABLE "letter_tries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letter_tries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"letter_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"said" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_wordings" (
	"column_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"is_off" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" bigint NOT NULL,
	CONSTRAINT "letter_wordings_column_id_kind_pk" PRIMARY KEY("column_id","kind")
);
--> statement-breakpoint
CREATE TABLE "unwanted_letters" (
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unwanted_letters_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "blocked_senders" (
	"magazine_id" bigint NOT NULL,
	"address" text NOT NULL,
	"blocked_by_id" bigint NOT NULL,
	"blocked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "blocked_senders_magazine_id_address_pk" PRIMARY KEY("magazine_id","address")
);
--> statement-breakpoint
CREATE TABLE "filings" (
	"mail_id" bigint PRIMARY KEY NOT NULL,
	"tray" text DEFAULT 'sorting' NOT NULL,
	"why" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reading" jsonb,
	"subject" text DEFAULT '' NOT NULL,
	"from_name" text DEFAULT '' NOT NULL,
	"from_address" text DEFAULT '' NOT NULL,
	"message_id" text,
	"question_id" bigint,
	"perhaps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"letter_id" bigint,
	"permanent" boolean,
	"twin_of_id" bigint,
	"spam_score" integer DEFAULT 0 NOT NULL,
	"spam_signs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"original_from" jsonb,
	"hints" jsonb,
	"sorted_at" timestamp with time zone,
	"put_by_id" bigint,
	"put_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"mailbox_id" bigint,
	"door" text NOT NULL,
	"raw_hash" text NOT NULL,
	"identity" text NOT NULL,
	"size" integer NOT NULL,
	"envelope_from" text,
	"envelope_to" text,
	"received_at" timestamp with time zone NOT NULL,
	"uploaded_by_id" bigint,
	"erased_at" timestamp with time zone,
	"erased_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "mail_import_parts" (
	"import_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "mail_import_parts_import_id_at_pk" PRIMARY KEY("import_id","at")
);
--> statement-breakpoint
CREATE TABLE "mail_imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"by_id" bigint NOT NULL,
	"file_name" text NOT NULL,
	"size" bigint NOT NULL,
	"uploaded" bigint DEFAULT 0 NOT NULL,
	"taken_in" bigint DEFAULT 0 NOT NULL,
	"mails" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"uploaded_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "mail_raw" (
	"mail_id" bigint NOT NULL,
	"part" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "mail_raw_mail_id_part_pk" PRIMARY KEY("mail_id","part")
);
--> statement-breakpoint
CREATE TABLE "mailboxes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailboxes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"address" text NOT NULL,
	"plus_addresses" boolean DEFAULT false NOT NULL,
	"host" text,
	"port" integer,
	"security" text,
	"username" text,
	"sealed_password" text,
	"folder" text DEFAULT 'INBOX' NOT NULL,
	"move_to" text,
	"sealed_hook_secret" text,
	"uid_validity" bigint,
	"last_uid" bigint,
	"leased_by" text,
	"leased_until" timestamp with time zone,
	"reached_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"last_error" text,
	"disabled_at" timestamp with time zone,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mailboxes_address_lower" CHECK ("mailboxes"."address" = lower("mailboxes"."address"))
);
--> statement-breakpoint
CREATE TABLE "mailed_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailed_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" bigint NOT NULL,
	"mail_id" bigint NOT NULL,
	"contributor_id" bigint NOT NULL,
	"answer" jsonb NOT NULL,
	"source" text NOT NULL,
	"came_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"set_aside_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "paper_letters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "paper_letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"put_in_by_id" bigint NOT NULL,
	"put_in_at" timestamp with time zone NOT NULL,
	"transcript" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"town" text DEFAULT '' NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"withheld" boolean DEFAULT false NOT NULL,
	"postal_address" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"postmarked_on" date,
	"enclosures" text DEFAULT '' NOT NULL,
	"originals" text DEFAULT '' NOT NULL,
	"return_by" date,
	"returned_at" timestamp with time zone,
	"returned_by_id" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"question_id" bigint,
	"set_aside_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "paper_pages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "paper_pages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"letter_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"raw" "bytea",
	"raw_type" text,
	"content_hash" text NOT NULL,
	"image" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"recognition" text DEFAULT 'waiting' NOT NULL,
	"recognised" text DEFAULT '' NOT NULL,
	"recognised_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "letters_magazine";--> statement-breakpoint
ALTER TABLE "askers" ADD COLUMN "hearing" text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "mail_id" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "detached_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "detached_by_id" bigint;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "reply_token" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "is_automatic_reply" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "in_reply_to" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letter_tries" ADD CONSTRAINT "letter_tries_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_wordings" ADD CONSTRAINT "letter_wordings_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_wordings" ADD CONSTRAINT "letter_wordings_changed_by_id_people_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unwanted_letters" ADD CONSTRAINT "unwanted_letters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocked_senders" ADD CONSTRAINT "blocked_senders_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocked_senders" ADD CONSTRAINT "blocked_senders_blocked_by_id_people_id_fk" FOREIGN KEY ("blocked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_twin_of_id_mail_id_fk" FOREIGN KEY ("twin_of_id") REFERENCES "public"."mail"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_put_by_id_people_id_fk" FOREIGN KEY ("put_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_uploaded_by_id_people_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_erased_by_id_people_id_fk" FOREIGN KEY ("erased_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_import_parts" ADD CONSTRAINT "mail_import_parts_import_id_mail_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."mail_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_imports" ADD CONSTRAINT "mail_imports_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_imports" ADD CONSTRAINT "mail_imports_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_raw" ADD CONSTRAINT "mail_raw_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed_answers" ADD CONSTRAINT "mailed_answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed_answers" ADD CONSTRAINT "mailed_answers_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed_answers" ADD CONSTRAINT "mailed_answers_contributor_id_people_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_letters" ADD CONSTRAINT "paper_letters_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_letters" ADD CONSTRAINT "paper_letters_put_in_by_id_people_id_fk" FOREIGN KEY ("put_in_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_letters" ADD CONSTRAINT "paper_letters_returned_by_id_people_id_fk" FOREIGN KEY ("returned_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_letters" ADD CONSTRAINT "paper_letters_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_pages" ADD CONSTRAINT "paper_pages_letter_id_paper_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."paper_letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_tries_letter" ON "letter_tries" USING btree ("letter_id","id");--> statement-breakpoint
CREATE INDEX "filings_tray" ON "filings" USING btree ("tray","mail_id");--> statement-breakpoint
CREATE INDEX "filings_question" ON "filings" USING btree ("question_id") WHERE "filings"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "filings_letter" ON "filings" USING btree ("letter_id") WHERE "filings"."letter_id" is not null;--> statement-breakpoint
CREATE INDEX "filings_message_id" ON "filings" USING btree ("message_id") WHERE "filings"."message_id" is not null;--> statement-breakpoint
CREATE INDEX "filings_from" ON "filings" USING btree ("from_address");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_raw_once" ON "mail" USING btree ("column_id","raw_hash");--> statement-breakpoint
CREATE INDEX "mail_identity" ON "mail" USING btree ("column_id","identity","id");--> statement-breakpoint
CREATE INDEX "mail_received" ON "mail" USING btree ("column_id","received_at","id");--> statement-breakpoint
CREATE INDEX "mail_imports_column" ON "mail_imports" USING btree ("column_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailboxes_address" ON "mailboxes" USING btree ("address");--> statement-breakpoint
CREATE INDEX "mailboxes_column" ON "mailboxes" USING btree ("column_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailed_answers_once" ON "mailed_answers" USING btree ("mail_id","question_id");--> statement-breakpoint
CREATE INDEX "mailed_answers_question" ON "mailed_answers" USING btree ("question_id","id");--> statement-breakpoint
CREATE INDEX "paper_letters_waiting" ON "paper_letters" USING btree ("column_id","id") WHERE "paper_letters"."question_id" is null and "paper_letters"."set_aside_at" is null;--> statement-breakpoint
CREATE INDEX "paper_letters_question" ON "paper_letters" USING btree ("question_id") WHERE "paper_letters"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "paper_letters_originals" ON "paper_letters" USING btree ("return_by") WHERE "paper_letters"."originals" <> '' and "paper_letters"."returned_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "paper_pages_position" ON "paper_pages" USING btree ("letter_id","position");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_detached_by_id_people_id_fk" FOREIGN KEY ("detached_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_mail" ON "messages" USING btree ("mail_id") WHERE "messages"."mail_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "letters_message_id" ON "letters" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_reply_token" ON "letters" USING btree ("reply_token");--> statement-breakpoint
CREATE INDEX "letters_to" ON "letters" USING btree ("to","made_at");--> statement-breakpoint
CREATE INDEX "letters_question" ON "letters" USING btree ("question_id","id") WHERE "letters"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "letters_magazine" ON "letters" USING btree ("magazine_id","made_at","id");