// Hears what became stale, in every server, and renews it: the address book at once, pages when they are next asked for.
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { publicColumns, publicMagazines } from "@/lib/magazine/public";
import { staleChannel } from "@/lib/magazine/stale";
import { addresses } from "@/lib/publishing/addresses";
import { type Book, keepAway, keepBook } from "./book";
import { fetchOwn } from "./own";

/** Reads the address book from the database. */
async function readBook(): Promise<Book> {
  const [magazines, columns, answers] = await Promise.all([publicMagazines(), publicColumns(), addresses()]);
  return {
    hosts: new Map(magazines.flatMap(({ host, handle }) => (host ? [[host, handle] as const] : []))),
    columns: new Map(columns.map(({ column, magazine }) => [column.path, { handle: magazine.handle, host: magazine.host }])),
    answers: new Map(answers.map(({ column, path, live }) => [`${column}/${path}`, live])),
  };
}

/** Listens for as long as the server runs. What was said while nobody listened may concern everything. */
export async function keepRenewing(url: string): Promise<never> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      await listen(url, () => (pause = 250));
    } catch {
      // The database is away; said below, and tried again.
    }
    keepAway(true);
    keepBook(null);
    await wait(pause);
  }
}

/** Resolves when the connection has ended. */
async function listen(url: string, onListening: () => void): Promise<void> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  // postgres.js has sql.listen, which does not say when it stops hearing; hence its parts, with a connection of our own.
  const options = { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 5, fetch_types: false, onnotice: () => {}, connection: { application_name: "askdesk renewal" } };
  const sql = postgres(url, { ...options, onclose: () => end(), onnotify: () => void renew() } as postgres.Options<Record<string, never>>);
  try {
    await sql`listen ${sql(staleChannel)}`;
    keepAway(false);
    onListening();
    await renew();
    await ended;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/** Reads the book anew in this server. */
export async function renewHere(): Promise<void> {
  try {
    keepBook(await readBook());
  } catch {
    keepBook(null); // not known to be right; pages know better
  }
}

let renewing: Promise<void> | null = null;
let saidAgain = false;

/** Reads the book anew and lets pages be made again. What is said meanwhile is heard once more, not once for each time. */
export function renew(): Promise<void> {
  saidAgain = true;
  renewing ??= (async () => {
    while (saidAgain) {
      saidAgain = false;
      await renewHere();
      await renewPages();
    }
  })().finally(() => (renewing = null));
  return renewing;
}

/** Only a request may renew pages, so the server calls itself. Right after a start it may not listen yet. */
async function renewPages(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const done = await fetchOwn("/api/renew", { method: "POST" }).then((answer) => answer.ok, () => false);
    if (done) return;
    await wait(100);
  }
  process.stderr.write("Stale pages could not be renewed: the server does not answer itself.\n");
}
