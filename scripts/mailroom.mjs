// Keeps the mailroom's process running beside the server; `npm run mailroom` keeps one alone, on a machine of its own.
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { endAll, launch } from "./run.mjs";
import { workersFolder } from "./workers-folder.mjs";

// It holds little until a mail is read, which a thread with bounds of its own does.
const flags = "--max-old-space-size=256 --max-semi-space-size=4 --enable-source-maps";

/**
 * Starts the mailroom and starts it again when it dies, later each time, until `stop()`.
 * @param options `env`: on top of our own environment; `onStart(child)`: told each time one runs
 * @returns `{ child, stop(), ended }`; `child` is the one that runs now
 */
export function keepMailroom(root, { env, onStart }) {
  const command = [process.execPath, join(workersFolder(root), "mailroom.mjs")];
  const options = { cwd: root, env: { ...process.env, NODE_OPTIONS: `${flags} ${process.env.NODE_OPTIONS ?? ""}`.trim(), ...env, NODE_ENV: "production" }, stdio: ["ignore", "inherit", "inherit"] };
  const kept = { child: null, stopped: false, stop: () => ((kept.stopped = true), kept.child.end()) };
  const start = () => {
    kept.child = launch(command, options);
    onStart?.(kept.child);
    return kept.child;
  };
  const again = async () => {
    for (let pause = 1000, child = start(); ; ) {
      const begun = Date.now();
      const code = await child.ended;
      if (kept.stopped) return;
      pause = Date.now() - begun > 60_000 ? 1000 : Math.min(pause * 2, 30_000);
      const isAsked = code === 0; // by somebody who may have asked everything else to end as well: Ctrl-C goes to all of a terminal's processes
      if (!isAsked) console.error(`The mailroom ended unexpectedly (${code}); it is started again in ${pause / 1000} s.`);
      await wait(pause);
      if (kept.stopped) return;
      if (isAsked) console.error("The mailroom had ended; it is started again.");
      try {
        child = start();
      } catch {
        return; // everything is stopping
      }
    }
  };
  kept.ended = again();
  return kept;
}

async function alone() {
  const { install } = await import("./install.mjs");
  const { secretsFrom } = await import("./secrets.mjs");
  const { environmentFor, settingsFrom } = await import("./settings.mjs");
  const root = resolve(import.meta.dirname, "..");
  const settings = settingsFrom(process.env);
  if (!settings.databaseUrl) throw new Error("The mailroom alone needs a DATABASE_URL. `npm start` brings a database, and the mailroom with it.");
  await install(root);
  await (await import("./workers.mjs")).bundleWorkers(root); // needs the packages
  const env = environmentFor(settings, { url: settings.databaseUrl, secrets: secretsFrom(join(root, "data/secrets.json")) });
  const mailroom = keepMailroom(root, { env });
  console.log("The mailroom is at work. Ctrl-C stops it.");
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => ((mailroom.stopped = true), void endAll().then(() => process.exit(0))));
  await mailroom.ended;
}

if (process.argv[1] === import.meta.filename) {
  alone().catch((error) => {
    console.error(process.env.ASKDESK_VERBOSE ? error : `\n${error.message}\n`);
    process.exit(1);
  });
}
