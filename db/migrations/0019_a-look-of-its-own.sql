CREATE TABLE "logos" (
	"id" text PRIMARY KEY NOT NULL,
	"magazine_id" bigint NOT NULL,
	"mime" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "magazines" ADD COLUMN "look" jsonb DEFAULT '{"pairing":"newsreader","light":{"paper":"#fbfbf9","ink":"#17191b","house":"#0b5465"},"dark":{"paper":"#141719","ink":"#e9e7e1","house":"#84c3d0"},"logo":null}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "logos_magazine" ON "logos" USING btree ("magazine_id");--> statement-breakpoint
-- What had been chosen stays: the second of two looks becomes its colours and faces.
UPDATE "magazines" SET "look" = '{"pairing":"caslon","light":{"paper":"#fdfaf3","ink":"#211c18","house":"#65234b"},"dark":{"paper":"#1a1614","ink":"#ece5da","house":"#dda6c6"},"logo":null}'::jsonb WHERE "theme" = 'almanac';--> statement-breakpoint
ALTER TABLE "magazines" DROP COLUMN "theme";