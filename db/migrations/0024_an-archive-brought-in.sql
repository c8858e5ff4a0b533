CREATE TABLE "import_parts" (
	"import_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_parts_import_id_at_pk" PRIMARY KEY("import_id","at")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"by_id" bigint NOT NULL,
	"file_name" text NOT NULL,
	"size" bigint NOT NULL,
	"uploaded" bigint DEFAULT 0 NOT NULL,
	"source" text,
	"content_hash" text,
	"said" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refusal" text,
	"posts" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"uploaded_at" timestamp with time zone,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "pieces" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pieces_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint NOT NULL,
	"magazine_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"key" text NOT NULL,
	"fields" jsonb NOT NULL,
	"doubts" jsonb NOT NULL,
	"remarks" jsonb NOT NULL,
	"lacking" jsonb NOT NULL,
	"is_unsigned" boolean NOT NULL,
	"how" text NOT NULL,
	"url" text NOT NULL,
	"raw" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"looked_at" timestamp with time zone,
	"refusal" text,
	"same_as_id" bigint,
	"same_by" text,
	"question_id" bigint,
	"decided_at" timestamp with time zone,
	"decided_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "old_addresses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "old_addresses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"magazine_id" bigint NOT NULL,
	"path" text NOT NULL,
	"question_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pieces" ADD CONSTRAINT "pieces_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pieces" ADD CONSTRAINT "pieces_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pieces" ADD CONSTRAINT "pieces_same_as_id_questions_id_fk" FOREIGN KEY ("same_as_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pieces" ADD CONSTRAINT "pieces_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pieces" ADD CONSTRAINT "pieces_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_column" ON "imports" USING btree ("column_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pieces_number" ON "pieces" USING btree ("import_id","number");--> statement-breakpoint
CREATE INDEX "pieces_state" ON "pieces" USING btree ("import_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "pieces_once" ON "pieces" USING btree ("magazine_id","key") WHERE "pieces"."question_id" is not null;--> statement-breakpoint
CREATE INDEX "pieces_question" ON "pieces" USING btree ("question_id") WHERE "pieces"."question_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "old_addresses_path" ON "old_addresses" USING btree ("magazine_id","path");--> statement-breakpoint
CREATE INDEX "old_addresses_question" ON "old_addresses" USING btree ("question_id");