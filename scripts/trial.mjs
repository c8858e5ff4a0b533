// A desk of its own for tests and measurements: database, server and port, all in a folder that is thrown away.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { keepMailroom } from "./mailroom.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { tryPort } from "./processes.mjs";
import { secretsFrom } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { environmentFor } from "./settings.mjs";

export const root = join(import.meta.dirname, "..");

/** A folder for one run; `remove()` takes it away. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "askdesk-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once("exit", remove); // also when a signal cuts the run short
  return { folder, remove };
}

/** A PostgreSQL of its own in the folder. */
export const openDatabase = (folder, settings) => startPostgres(join(folder, "postgres"), settings);

/**
 * Builds if need be and serves one database of that server, with the demo in it.
 * @param options `isDemo: false` for an empty desk; `env` on top; `port` to keep the one of an earlier server;
 *   `mailroom: false` for a server alone; `at` another folder that has been built
 * @returns `{ address, port, databaseUrl, child, mailroom, stop() }`; `child` is the server
 */
export async function openDesk(folder, database, { isDemo = true, env = {}, port, name = "askdesk", mailroom: hasMailroom = true, at = root } = {}) {
  const secrets = secretsFrom(join(root, "data/secrets.json")); // those of the build, which the next start can use again
  if (at === root) await build(root, secrets);
  const databaseUrl = database.urlOf(name);
  await migrate(databaseUrl);
  const settings = { host: "127.0.0.1", port: port ?? (await tryPort(0)), isDemo, address: null };
  const told = { ...environmentFor(settings, { url: databaseUrl, secrets }), SMTP_URL: "", ...env };
  const child = await serve(at, { ...settings, env: told });
  const mailroom = hasMailroom ? keepMailroom(root, { env: told }) : null;
  const stop = () => Promise.all([child.end(), mailroom?.stop()]);
  return { address: `http://127.0.0.1:${settings.port}`, port: settings.port, databaseUrl, child, mailroom, stop };
}
