// Pictures of an answer, re-encoded on the way in so that nothing of the camera's notes survives. Caption, credit, alt text and focal
// point stand in the text (they are part of a revision); here are the bytes and by whose leave they may be shown.
import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, ref } from "../shared";
import { magazines } from "./magazine";
import { bytes, people } from "./people";
import { questions } from "./questions";

export const images = pgTable(
  "images",
  {
    /** Unguessable; it stands in addresses. */
    id: text().primaryKey(),
    magazineId: ref().notNull().references(() => magazines.id),
    questionId: ref().notNull().references(() => questions.id),
    name: text().notNull(),
    mime: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** By whose leave it is printed: "Public domain", "By permission of the Imperial War Museum, 12 May 2026". */
    rights: text().notNull().default(""),
    uploadedById: ref().notNull().references(() => people.id),
    uploadedAt: moment().notNull(),
  },
  (t) => [index("images_question").on(t.questionId, t.uploadedAt)], // the pictures offered beside the text
);

/** The picture in its widths, largest first. */
export const imageSizes = pgTable(
  "image_sizes",
  {
    imageId: text().notNull().references(() => images.id),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.imageId, t.width] })],
);
