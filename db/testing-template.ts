// Before all database tests: one migrated database, of which every test file gets a copy.
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server's address, and the name of the database to copy. */
    template: { server: string; name: string };
  }
}

/** Makes the template on the server at TEST_DATABASE_URL, and takes it away when the tests are over. */
export default async function make(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set: database tests need a PostgreSQL server on which databases may be made. `npm test` brings its own.");
  const name = `askdesk_template_${randomBytes(6).toString("hex")}`;
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(name)}`;
  // A script in plain JavaScript, the same that npm start runs; it has no types of its own.
  const { migrate } = (await import(/* @vite-ignore */ new URL("../scripts/migrate.mjs", import.meta.url).href)) as { migrate: (url: string) => Promise<unknown> };
  await migrate(Object.assign(new URL(server), { pathname: `/${name}` }).href);
  project.provide("template", { server, name });
  return async () => {
    await sql`drop database ${sql(name)} with (force)`;
    await sql.end();
  };
}
