// Brings a database to this version's tables and those of the job queue. `node scripts/migrate.mjs` does it for DATABASE_URL.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Any number will do that nothing else in the database takes as an advisory lock.
const lock = 4_207_311_871;

/**
 * Applies what is missing, under a lock, so that several servers may start at once.
 * @returns whether anybody is entered who could sign in
 */
export async function migrate(url) {
  const [{ default: postgres }, { drizzle }, { migrate: apply }, { runMigrations, Logger }] = await Promise.all([
    import("postgres"),
    import("drizzle-orm/postgres-js"),
    import("drizzle-orm/postgres-js/migrator"),
    import("graphile-worker"),
  ]);
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await apply(drizzle(sql), { migrationsFolder: join(import.meta.dirname, "../db/migrations") });
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
    const [found] = await sql`select exists (select from people where email is not null) as "hasPeople", to_tsvector('simple', '“word”') @@ 'word'::tsquery as "partsWords"`;
    if (!found.partsWords) console.warn("This database takes curly quotes for letters, since its LC_CTYPE is the plain C: a word beside one is not found. Make one with C.UTF-8 before you begin.");
    return { hasPeople: found.hasPeople };
  } finally {
    await sql.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.env.DATABASE_URL) {
    console.error("Give DATABASE_URL, the address of the database to migrate.");
    process.exit(1);
  }
  await migrate(process.env.DATABASE_URL);
  console.log("The database is up to date.");
}
