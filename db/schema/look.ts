// The logos that magazines put on their plates. Everything else of a look stands with the magazine.
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { madeAt, ref } from "../shared";
import { magazines } from "./magazine";
import { bytes } from "./people";

/** A magazine's logo, as it is served: written anew when it came in, never changed. The magazine's look says which one is shown. */
export const logos = pgTable(
  "logos",
  {
    /** 20 letters and digits, by chance. */
    id: text().primaryKey(),
    magazineId: ref().notNull().references(() => magazines.id),
    mime: text({ enum: ["image/svg+xml", "image/png"] }).notNull(),
    bytes: bytes().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    madeAt: madeAt(),
  },
  (t) => [index("logos_magazine").on(t.magazineId)], // the former ones of a magazine are found when it gets another
);
