// Builds the pages when anything they are made of has changed since the last build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

/** What goes into a build. Tests do not, nor do scripts. */
const parts = ["app", "lib", "db", "public", "scripts/workers.mjs", "proxy.ts", "instrumentation.ts", "next.config.js", "tsconfig.json", "package.json", "package-lock.json"];
const isTest = (name) => /(\.test\.tsx?|^testing-fixtures|^testing.*\.ts)$/.test(name);

function* filesIn(root, path) {
  if (!existsSync(join(root, path))) return;
  if (!statSync(join(root, path)).isDirectory()) yield path;
  else for (const name of readdirSync(join(root, path)).toSorted()) if (!isTest(name)) yield* filesIn(root, `${path}/${name}`);
}

/** One hash over the names and contents of all that goes into a build, and over `more`. */
export function hashOfSources(root, more = []) {
  const hash = createHash("sha256").update(JSON.stringify(more));
  for (const part of parts) for (const path of filesIn(root, part)) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

const stamp = (root) => join(root, ".next/sources");

/** True when the last build that came to its end was made of other sources, or when there is none. */
export const isStale = (root, hash) => !existsSync(join(root, ".next/BUILD_ID")) || !existsSync(stamp(root)) || readFileSync(stamp(root), "utf8") !== hash;

/**
 * Makes the production build if it is stale.
 * @param secrets the key of the forms' actions, the same across builds so that forms left open keep working
 */
export async function build(root, secrets) {
  const hash = hashOfSources(root, [process.version, secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY]);
  if (!isStale(root, hash)) return;
  console.log("Building the pages (after a change, about half a minute) ...");
  rmSync(stamp(root), { force: true });
  // No database while building: what a page shows belongs to the database the server will run with.
  const env = { ...process.env, ...secrets, NODE_ENV: "production", DATABASE_URL: "", NEXT_TELEMETRY_DISABLED: "1" };
  await run([process.execPath, join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env,
    stdio: ["ignore", process.env.ASKDESK_VERBOSE ? "inherit" : "ignore", "inherit"],
    failure: "The pages could not be built. `npm run build` shows why.",
  });
  await (await import("./workers.mjs")).bundleWorkers(root); // needs the packages
  writeFileSync(stamp(root), hash);
}
