// `npm run test:corpora`: real mail of others goes through the mailroom, twice.
import { join } from "node:path";
import { fetchCorpora } from "./corpora.mjs";
import { careless } from "./postgres.mjs";
import { endAll, launch } from "./run.mjs";

const root = join(import.meta.dirname, "..");

/** The command that runs them and the environment it needs; `report` is where vitest writes its JSON. */
export const corporaTests = (root_, { report, databaseUrl, folder }) => ({
  command: [process.execPath, join(root_, "node_modules/vitest/vitest.mjs"), "run", "--project", "corpora", "--reporter=default", ...(report ? ["--reporter=json", `--outputFile.json=${report}`] : [])],
  env: { TEST_DATABASE_URL: databaseUrl, CORPORA: folder },
});

async function main() {
  const { makeFolder, openDatabase } = await import("./trial.mjs");
  const { folder: place, remove } = makeFolder();
  const { folder, missing } = fetchCorpora(root);
  if (missing.length > 0) console.log(`Could not be had here: ${missing.join(", ")}.`);
  try {
    const database = await openDatabase(place, careless);
    const { command, env } = corporaTests(root, { databaseUrl: database.url, folder });
    return await launch(command, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } }).ended;
  } finally {
    await endAll();
    remove();
  }
}

if (process.argv[1] === import.meta.filename) {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void endAll().then(() => process.exit(130)));
  process.exitCode = (await main()) === 0 ? 0 : 1;
}
