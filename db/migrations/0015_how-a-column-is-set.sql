ALTER TABLE "columns" ADD COLUMN "set_scale" numeric(5, 2) DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_hyphenated" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_indent" numeric(5, 2) DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_quote_indent" numeric(5, 2) DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_quote_space" numeric(4, 2) DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_subhead_space" numeric(4, 2) DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "columns" ADD COLUMN "set_part_space" numeric(4, 2) DEFAULT 1 NOT NULL;