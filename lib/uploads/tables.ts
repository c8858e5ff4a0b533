// The two tables of a kind of upload: the files, and their slices while they come.
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";

export type Tables = {
  uploads: PgTable & Record<"id" | "columnId" | "fileName" | "size" | "uploaded" | "sentAt" | "uploadedAt" | "madeAt", AnyPgColumn>;
  parts: PgTable & Record<"importId" | "at" | "bytes", AnyPgColumn>;
};
