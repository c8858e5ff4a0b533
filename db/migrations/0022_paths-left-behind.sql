CREATE TABLE "former_paths" (
	"path" text PRIMARY KEY NOT NULL,
	"column_id" bigint NOT NULL,
	"left_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_paths" ADD CONSTRAINT "former_paths_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_paths_column" ON "former_paths" USING btree ("column_id");