CREATE TABLE "wordpress_pictures" (
	"column_id" bigint NOT NULL,
	"image_id" text NOT NULL,
	"remote_id" integer NOT NULL,
	"url" text NOT NULL,
	CONSTRAINT "wordpress_pictures_column_id_image_id_pk" PRIMARY KEY("column_id","image_id")
);
--> statement-breakpoint
CREATE TABLE "wordpress_posts" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"column_id" bigint NOT NULL,
	"marker" uuid DEFAULT gen_random_uuid() NOT NULL,
	"remote_id" integer,
	"link" text DEFAULT '' NOT NULL,
	"is_down" boolean DEFAULT false NOT NULL,
	"publication_id" bigint,
	"asked" integer DEFAULT 1 NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone,
	"in_hand_until" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"said" text DEFAULT '' NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "wordpress_posts_down" CHECK (not "wordpress_posts"."is_down" or "wordpress_posts"."remote_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "wordpress_sites" (
	"column_id" bigint PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"username" text NOT NULL,
	"sealed_password" text NOT NULL,
	"status" text NOT NULL,
	"when_withdrawn" text NOT NULL,
	"category" text NOT NULL,
	"tags" jsonb NOT NULL,
	"topics_as" text NOT NULL,
	"points_here" boolean NOT NULL,
	"features_picture" boolean NOT NULL,
	"turned_off_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "wordpress_pictures" ADD CONSTRAINT "wordpress_pictures_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordpress_posts" ADD CONSTRAINT "wordpress_posts_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordpress_posts" ADD CONSTRAINT "wordpress_posts_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordpress_posts" ADD CONSTRAINT "wordpress_posts_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordpress_sites" ADD CONSTRAINT "wordpress_sites_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wordpress_posts_column" ON "wordpress_posts" USING btree ("column_id","asked_at");--> statement-breakpoint
CREATE INDEX "wordpress_posts_waiting" ON "wordpress_posts" USING btree ("next_at") WHERE "wordpress_posts"."state" = 'waiting';