CREATE TABLE "bio_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bio_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"bio" jsonb NOT NULL,
	"made_by_id" bigint,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "books" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "books_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"publisher" text DEFAULT '' NOT NULL,
	"isbn" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "books_isbn_form" CHECK ("books"."isbn" ~ '^([0-9]{13}|[0-9]{9}[0-9X])?$'),
	CONSTRAINT "books_year" CHECK ("books"."year" between 1450 and 2200)
);
--> statement-breakpoint
CREATE TABLE "private_notes" (
	"person_id" bigint NOT NULL,
	"magazine_id" bigint NOT NULL,
	"sealed_contact" text DEFAULT '' NOT NULL,
	"sealed_payment" text DEFAULT '' NOT NULL,
	"changed_by_id" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_notes_person_id_magazine_id_pk" PRIMARY KEY("person_id","magazine_id")
);
--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bio_versions" ADD CONSTRAINT "bio_versions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bio_versions" ADD CONSTRAINT "bio_versions_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "books" ADD CONSTRAINT "books_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_magazine_id_magazines_id_fk" FOREIGN KEY ("magazine_id") REFERENCES "public"."magazines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_changed_by_id_people_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bio_versions_person" ON "bio_versions" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "books_person" ON "books" USING btree ("person_id","position");