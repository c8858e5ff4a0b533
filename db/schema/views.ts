// Ways of looking at a list that somebody has named, for oneself or for the desk.
import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { viewPlaceNames } from "@/lib/words";
import { id, madeAt, ref } from "../shared";
import { magazines } from "./magazine";
import { people } from "./people";

export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    ownerId: ref().notNull().references(() => people.id),
    /** Shared with the desk of this magazine. Null: the owner’s alone. */
    magazineId: ref().references(() => magazines.id),
    place: text({ enum: viewPlaceNames }).notNull(),
    name: text().notNull(),
    /** What stands behind the question mark of its address. */
    query: text().notNull(),
    position: integer().notNull(),
    madeAt: madeAt(),
  },
  (t) => [
    index("saved_views_owner").on(t.ownerId, t.place, t.position), // one’s own
    index("saved_views_shared").on(t.magazineId, t.place, t.position).where(sql`${t.magazineId} is not null`), // those of a desk
  ],
);
