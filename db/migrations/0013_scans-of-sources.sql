ALTER TABLE "source_scans" ADD COLUMN "name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "source_scans" ADD COLUMN "mime" text NOT NULL;--> statement-breakpoint
ALTER TABLE "source_scans" ADD COLUMN "bytes" "bytea" NOT NULL;--> statement-breakpoint
ALTER TABLE "source_scans" DROP COLUMN "image_id";