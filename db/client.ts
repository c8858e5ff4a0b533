// The one connection to PostgreSQL. One pool to a process, also across Next's separately bundled doors.
import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./all";
import { keepPlanned } from "./planned";

// A failed query's error names all its values, and an error ends in the log: readers' addresses, the secrets of status pages and
// password hashes do not. The query alone tells what failed.
Object.defineProperty(DrizzleQueryError.prototype, "params", {
  configurable: true,
  get: () => undefined,
  set(this: DrizzleQueryError) {
    this.message = this.message.replace(/\nparams:[^]*$/, "");
  },
});

function connect() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  const sql = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: "askdesk" },
  });
  return Object.assign(drizzle(keepPlanned(sql), { schema, casing: "snake_case" }), { sql });
}

type Database = ReturnType<typeof connect>;
/** A transaction of that database. Verbs do all their writing inside one. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Whatever can read: the database or a transaction. */
export type Reads = Database | Tx;

const kept = globalThis as typeof globalThis & { askdeskDatabase?: Database };

/** The database, connected on first use so that a build needs none. */
export const db: Database = new Proxy({} as Database, {
  get(_, name) {
    kept.askdeskDatabase ??= connect();
    const value = Reflect.get(kept.askdeskDatabase, name) as unknown;
    return typeof value === "function" && name !== "sql" ? value.bind(kept.askdeskDatabase) : value;
  },
});

/** Closes every connection, if there is any; for tests and a clean stop. */
export async function closeDatabase(): Promise<void> {
  await kept.askdeskDatabase?.sql.end({ timeout: 5 });
  kept.askdeskDatabase = undefined;
}

/** True when the database answers. */
export async function isDatabaseHere(): Promise<boolean> {
  return db.sql`select 1`.then(() => true, () => false);
}

/** True when the failure is that the database cannot be reached, rather than that it refused. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: string }).code ?? "";
    // 57P01-57P03: shutting down or starting; 08xxx: connection; the rest are postgres.js and socket codes.
    if (/^(57P0[1-3]|08...|53300|CONNECT\w+|CONNECTION_\w+|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE)$/.test(code)) return true;
  }
  return false;
}
