// The mailroom's own process: what fetches, takes and reads mail runs here, so that no mail can hold up a page. Started by
// `npm start` beside the server, or alone by `npm run mailroom`.
import { setTimeout as wait } from "node:timers/promises";
import { closeDatabase, isDatabaseAway } from "@/db/client";
import { startFetching } from "../mailroom/fetching";
import { listen, listeningFrom, stopListening } from "../mailroom/listen";
import { crews, startRunner, stopRunner } from "./runner";

/** What runs in the mailroom, each with its end. */
type Work = { what: string; start: () => Promise<unknown>; stop: () => Promise<unknown> };

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is not set");

let stopFetching: (() => Promise<void>) | undefined;
const listeners: Awaited<ReturnType<typeof listen>>[] = [];

/** Listens on every port the environment names, each once however often this is tried. */
async function startListening(): Promise<void> {
  for (const listening of listeningFrom(process.env).slice(listeners.length)) listeners.push(await listen(listening));
}

const works: Work[] = [
  { what: "The mailroom's jobs", start: () => startRunner(databaseUrl, crews.mailroom), stop: () => stopRunner(crews.mailroom) },
  { what: "The fetching of mailboxes", start: async () => (stopFetching = await startFetching()), stop: async () => stopFetching?.() },
  { what: "The listener", start: startListening, stop: () => Promise.all(listeners.map(stopListening)) },
];

const stopping = new AbortController();

/** Tries again until it works: a database that is away is waited for, however long. */
async function keepTrying({ what, start }: Work): Promise<void> {
  for (let pause = 1000; !stopping.signal.aborted; pause = Math.min(pause * 2, 15_000)) {
    try {
      await start();
      return;
    } catch (error) {
      process.stderr.write(`${what} could not start, next try in ${pause / 1000} s: ${isDatabaseAway(error) ? "the database is away" : error instanceof Error ? error.message : String(error)}\n`);
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
}

/** Lets what is in hand come to its end. What does not is let go by the database, and done by whoever comes next. */
async function stop(): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  setTimeout(() => process.exit(0), 6000).unref(); // before whoever asked loses patience
  await Promise.allSettled(works.map((work) => work.stop()));
  await closeDatabase();
  process.exit(0);
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
// One mail's fault must not take the others' work along; whatever it was in the middle of is done again by the queue.
process.on("unhandledRejection", (error) => process.stderr.write(`In the mailroom: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`));

await Promise.all(works.map(keepTrying));
