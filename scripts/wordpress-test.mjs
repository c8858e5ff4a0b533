// `npm run test:wordpress`: what the desk publishes, in a real WordPress. Says what is missing where there is none.
import { join } from "node:path";
import { careless } from "./postgres.mjs";
import { endAll, launch } from "./run.mjs";
import { findWordpress, packages } from "./wordpress.mjs";

const root = join(import.meta.dirname, "..");

async function main() {
  const { missing } = findWordpress();
  if (missing) {
    console.error(`There is no WordPress to test with. Missing: ${missing.join("; ")}.\nOn Debian and its kin: apt-get install --no-install-recommends ${packages}\nElsewhere name a folder of WordPress files as WORDPRESS, and have php (with mysqli and gd) and mariadbd in the path.`);
    return 1;
  }
  const { makeFolder, openDatabase } = await import("./trial.mjs");
  const { folder, remove } = makeFolder();
  try {
    const database = await openDatabase(folder, careless);
    return await launch([process.execPath, join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", "wordpress"], { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, TEST_DATABASE_URL: database.url } }).ended;
  } finally {
    await endAll();
    remove();
  }
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void endAll().then(() => process.exit(130)));
process.exitCode = (await main()) === 0 ? 0 : 1;
