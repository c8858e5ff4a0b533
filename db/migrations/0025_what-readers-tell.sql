CREATE TABLE "tips" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tips_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"publication_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"region" text NOT NULL,
	"email" text NOT NULL,
	"consent_wording" text,
	"told_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"taken_up_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"settled_by_id" bigint,
	"end" text,
	"made_question_id" bigint,
	CONSTRAINT "tips_end" CHECK ((settled_at is null) = ("end" is null)),
	CONSTRAINT "tips_made" CHECK ((made_question_id is not null) = ("end" is not distinct from 'question'))
);
--> statement-breakpoint
ALTER TABLE "messages" ALTER COLUMN "question_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_settled_by_id_people_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_made_question_id_questions_id_fk" FOREIGN KEY ("made_question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tips_message" ON "tips" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "tips_open" ON "tips" USING btree ("told_at","id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "tips_question" ON "tips" USING btree ("question_id");