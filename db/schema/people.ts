// People who sign in or whose name is printed, and the roles they hold. Readers are not people here: see intake.ts.
import { sql } from "drizzle-orm";
import { boolean, check, customType, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Document } from "@/lib/kit/doc";
import { type LinkKind, roleNames } from "@/lib/words";
import { id, madeAt, moment, ref } from "../shared";
import { magazines } from "./magazine";

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** A page of a contributor's elsewhere; `label` is what it is called in print: "Bluesky". */
export type ContributorLink = { kind: LinkKind; label: string; url: string };

export const people = pgTable(
  "people",
  {
    id: id(),
    name: text().notNull(),
    /** Lower case. Null for a contributor who never signs in. */
    email: text(),
    passwordHash: text(),
    /** Raised to end every session of this person at once. */
    tokenVersion: integer().notNull().default(1),
    disabledAt: moment(),
    /** The person may manage the installation: make magazines and give the first chief. */
    isPublisher: boolean().notNull().default(false),
    /** All reminders of a morning come in one letter; else each in its own. */
    gathersReminders: boolean().notNull().default(true),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex("people_email").on(t.email), // sign-in finds a person by address
    check("people_email_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/** What is printed about a person: a contributor has one of these, whoever else they are. */
export const contributors = pgTable(
  "contributors",
  {
    personId: ref().primaryKey().references(() => people.id),
    /** The part of the address in /contributors/[handle]. */
    handle: text().notNull(),
    /** The name as printed in a byline. */
    byline: text().notNull(),
    bio: jsonb().$type<Document>().notNull(),
    /** What this person can answer, in words. */
    fields: text().notNull().default(""),
    photoId: ref().references(() => photos.id),
    /** Pages of theirs elsewhere, in the order in which they are shown. */
    links: jsonb().$type<ContributorLink[]>().notNull().default([]),
  },
  (t) => [uniqueIndex("contributors_handle").on(t.handle)],
);

/** Days on which somebody is away, the first and the last included. */
export const absences = pgTable(
  "absences",
  {
    id: id(),
    personId: ref().notNull().references(() => people.id),
    fromOn: date().notNull(),
    untilOn: date().notNull(),
    word: text().notNull().default(""),
    enteredById: ref().notNull().references(() => people.id),
    enteredAt: moment().notNull(),
  },
  (t) => [
    index("absences_person").on(t.personId, t.untilOn), // whether somebody is away, or will be
    check("absences_order", sql`${t.fromOn} <= ${t.untilOn}`),
  ],
);

/** A portrait, re-encoded on the way in so that nothing of the camera's notes survives. */
export const photos = pgTable("photos", {
  id: id(),
  bytes: bytes().notNull(),
  mime: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  madeAt: madeAt(),
});

export const roles = pgTable(
  "roles",
  {
    personId: ref().notNull().references(() => people.id),
    magazineId: ref().notNull().references(() => magazines.id),
    role: text({ enum: roleNames }).notNull(),
    madeAt: madeAt(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.magazineId, t.role] }),
    index("roles_magazine").on(t.magazineId), // the people page of one magazine
  ],
);

/** One-time secrets for signing in by email: only the hash is kept. */
export const signInTokens = pgTable(
  "sign_in_tokens",
  {
    hash: text().primaryKey(),
    email: text().notNull(),
    expiresAt: moment().notNull(),
  },
);

/** How often something was tried lately, by a key such as an address; for limits against robots and guessing. */
export const attempts = pgTable("attempts", {
  key: text().primaryKey(),
  count: integer().notNull().default(0),
  windowEndsAt: moment().notNull(),
});
