CREATE TABLE "related_questions" (
	"question_id" bigint NOT NULL,
	"other_id" bigint NOT NULL,
	"related_at" timestamp with time zone NOT NULL,
	CONSTRAINT "related_questions_question_id_other_id_pk" PRIMARY KEY("question_id","other_id"),
	CONSTRAINT "related_questions_in_order" CHECK ("related_questions"."question_id" < "related_questions"."other_id")
);
--> statement-breakpoint
ALTER TABLE "related_questions" ADD CONSTRAINT "related_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_questions" ADD CONSTRAINT "related_questions_other_id_questions_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "related_questions_other" ON "related_questions" USING btree ("other_id");