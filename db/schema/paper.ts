// Letters on paper: their pages as scanned or photographed, what is read off them, and what has to go back.
import { sql } from "drizzle-orm";
import { boolean, date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { recognitionNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { columns } from "./magazine";
import { bytes, people } from "./people";
import { questions } from "./questions";

/** One letter in the letter tray. It becomes a question when its transcription is put in the inbox. */
export const paperLetters = pgTable(
  "paper_letters",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    putInById: ref().notNull().references(() => people.id),
    putInAt: moment().notNull(),
    /** The transcription as far as it has come; the raw letter is its pages. */
    transcript: text().notNull().default(""),
    name: text().notNull().default(""),
    town: text().notNull().default(""),
    region: text().notNull().default(""),
    withheld: boolean().notNull().default(false),
    postalAddress: text().notNull().default(""),
    email: text().notNull().default(""),
    postmarkedOn: date({ mode: "string" }),
    /** What else was in the envelope, in words. */
    enclosures: text().notNull().default(""),
    /** The sender wants something back: what, by when, and when it went. */
    originals: text().notNull().default(""),
    returnBy: date({ mode: "string" }),
    returnedAt: moment(),
    returnedById: ref().references(() => people.id),
    /** Raised by each save, so that two people never overwrite one another. */
    version: integer().notNull().default(1),
    savedById: ref().references(() => people.id),
    savedAt: moment(),
    questionId: ref().references(() => questions.id),
    setAsideAt: moment(),
    /** At its sender's request: its words and pages are gone. */
    erasedAt: moment(),
  },
  (t) => [
    index("paper_letters_waiting").on(t.columnId, t.id).where(sql`${t.questionId} is null and ${t.setAsideAt} is null`), // the tray
    index("paper_letters_email").on(sql`lower(${t.email})`).where(sql`${t.email} <> ''`), // those of one reader
    index("paper_letters_question").on(t.questionId).where(sql`${t.questionId} is not null`), // the pages on the question's sheet
    index("paper_letters_originals").on(t.returnBy).where(sql`${t.originals} <> '' and ${t.returnedAt} is null`), // what is due to go back
  ],
);

/** One page, or one file of several. The file as it was given is kept. */
export const paperPages = pgTable(
  "paper_pages",
  {
    id: id(),
    letterId: ref().notNull().references(() => paperLetters.id),
    position: integer().notNull(),
    /** The file as given: a JPEG, PNG or PDF. A PDF is kept with its first page only. */
    raw: bytes(),
    rawType: text(),
    contentHash: text().notNull(),
    /** The page as shown: re-encoded, upright, without the camera's notes. */
    image: bytes().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    recognition: text({ enum: recognitionNames }).notNull().default("waiting"),
    recognised: text().notNull().default(""),
    recognisedAt: moment(),
  },
  (t) => [uniqueIndex("paper_pages_position").on(t.letterId, t.position)],
);
