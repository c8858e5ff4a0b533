ALTER TABLE "magazines" ADD COLUMN "issn" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "has_news_sitemap" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "index_now_key" text;--> statement-breakpoint
ALTER TABLE "magazines" ADD CONSTRAINT "magazines_issn_form" CHECK ("magazines"."issn" ~ '^([0-9]{4}-[0-9]{3}[0-9X])?$');--> statement-breakpoint
ALTER TABLE "magazines" ADD CONSTRAINT "magazines_index_now_key_form" CHECK ("magazines"."index_now_key" ~ '^[a-z0-9]{32}$');