// Columns that many tables share.
import { bigint, timestamp } from "drizzle-orm/pg-core";

/** Primary key: small enough to be a JavaScript number, never shown to readers. */
export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
/** A reference to another table's id. */
export const ref = () => bigint({ mode: "number" });
/** A moment, with time zone. */
export const moment = () => timestamp({ withTimezone: true, mode: "date" });
/** The moment a row was made. */
export const madeAt = () => moment().notNull().defaultNow();
