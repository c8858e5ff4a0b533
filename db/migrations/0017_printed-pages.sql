CREATE TABLE "stale_marks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stale_marks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"made_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prints" (
	"edition" text NOT NULL,
	"path" text NOT NULL,
	"head" jsonb NOT NULL,
	"body" "bytea" NOT NULL,
	"is_compressed" boolean NOT NULL,
	"seen" "pg_snapshot" NOT NULL,
	"printed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prints_edition_path_pk" PRIMARY KEY("edition","path")
);
--> statement-breakpoint
CREATE INDEX "prints_printed" ON "prints" USING btree ("printed_at");