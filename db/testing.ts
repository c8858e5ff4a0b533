// For each file of database tests: a database of its own, cloned from the template, gone afterwards.
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, inject } from "vitest";

const { server, name: template } = inject("template");
const name = `askdesk_test_${randomBytes(6).toString("hex")}`;
const sql = postgres(server, { max: 1, onnotice: () => {} });

await sql`create database ${sql(name)} template ${sql(template)}`;
// Before any test imports db/client, which reads it on first use.
process.env.NEXTAUTH_SECRET = "for tests"; // by it secret links are made
process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href;

afterAll(async () => {
  const { closeDatabase } = await import("./client");
  await closeDatabase();
  // The plain way waits for an autovacuum worker, which none but a superuser may end; by force for whoever is still connected. Where there is both, neither
  // can be until the worker has gone by itself.
  for (let left = 100; ; left--) {
    const gone = await sql`drop database ${sql(name)}`.catch(() => sql`drop database ${sql(name)} with (force)`).catch((error: unknown) => (left > 0 ? null : Promise.reject(error)));
    if (gone) break;
    await wait(100);
  }
  await sql.end();
});
