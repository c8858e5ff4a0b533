// Answers on a WordPress site: where a column's go, and what has become of each there.
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { pushStateNames } from "@/lib/words";
import { moment, ref } from "../shared";
import { columns } from "./magazine";
import { publications } from "./publishing";
import { questions } from "./questions";

/** The site to which what a column publishes is sent. */
export const wordpressSites = pgTable("wordpress_sites", {
  columnId: ref().primaryKey().references(() => columns.id),
  /** As readers of that site know it, without a slash at its end. */
  address: text().notNull(),
  username: text().notNull(),
  /** An application password, sealed with ASKDESK_SEAL_KEY: see kit/seal.ts. */
  sealedPassword: text().notNull(),
  /** What a new post is there: before readers, or a draft that somebody there puts up. */
  status: text({ enum: ["publish", "draft"] }).notNull(),
  whenWithdrawn: text({ enum: ["draft", "trash"] }).notNull(),
  /** The category of all its posts; empty for none. */
  category: text().notNull(),
  /** The tags of all its posts. */
  tags: jsonb().$type<string[]>().notNull(),
  topicsAs: text({ enum: ["categories", "tags"] }).notNull(),
  /** The post says where the answer first stood, and names that page as what counts for search engines where it can. */
  pointsHere: boolean().notNull(),
  /** The first picture is the post's featured image as well. */
  featuresPicture: boolean().notNull(),
  turnedOffAt: moment(),
});

/** What has become of an answer there. One question is one post, over all its corrections. */
export const wordpressPosts = pgTable(
  "wordpress_posts",
  {
    questionId: ref().primaryKey().references(() => questions.id),
    columnId: ref().notNull().references(() => columns.id),
    /** Stands in the post, so that one is found again whose making was never acknowledged. */
    marker: uuid().notNull().default(sql`gen_random_uuid()`),
    /** The post's own number there; null until it is known. */
    remoteId: integer(),
    link: text().notNull().default(""),
    /** We took it from readers there. */
    isDown: boolean().notNull().default(false),
    /** The publication that it shows. */
    publicationId: ref().references(() => publications.id),
    /** Raised by each event after which it has to be looked at: what happens while it is being sent is not lost. */
    asked: integer().notNull().default(1),
    askedAt: moment().notNull(),
    state: text({ enum: pushStateNames }).notNull().default("waiting"),
    tries: integer().notNull().default(0),
    nextAt: moment(),
    /** Until then it is in the hands of a worker that speaks to the site. */
    inHandUntil: moment(),
    sentAt: moment(),
    /** Why it is not there as it should be. */
    said: text().notNull().default(""),
    /** What is there otherwise than it was meant, each a sentence. */
    notes: jsonb().$type<string[]>().notNull().default([]),
  },
  (t) => [
    index("wordpress_posts_column").on(t.columnId, t.askedAt), // a column's, newest first
    index("wordpress_posts_waiting").on(t.nextAt).where(sql`${t.state} = 'waiting'`), // those left without a job
    check("wordpress_posts_down", sql`not ${t.isDown} or ${t.remoteId} is not null`),
  ],
);

/** A picture in that site's media library. */
export const wordpressPictures = pgTable(
  "wordpress_pictures",
  {
    columnId: ref().notNull().references(() => columns.id),
    /** Of the picture here. */
    imageId: text().notNull(),
    remoteId: integer().notNull(),
    url: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.columnId, t.imageId] })],
);
