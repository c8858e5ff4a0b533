// Hears what became stale, in every server, and renews it: the address book at once, pages when they are next asked for.
// What was last known to be right is served on while nothing can be heard.
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { leftPaths } from "@/lib/magazine/former-paths";
import { inTurn } from "@/lib/kit/in-turn";
import { publicColumns, publicMagazines } from "@/lib/magazine/public";
import { staleChannel } from "@/lib/magazine/stale";
import { addressesBefore, addressesSince } from "@/lib/publishing/addresses";
import { hoursOfMarks } from "@/lib/publishing/prints";
import { type Book, keepAway, keepBook } from "./book";
import { nextImpression } from "./press/shelf";

type Former = Map<string, { magazine: string; reference: string }[]>;
/** What is many of the book, as it was read last: of answers only what has changed since is read again. */
type Many = { answers: Map<string, boolean>; moved: Map<string, string>; references: Map<string, string>; former: Former; seen: string; readAt: number };
// One to a process, though listener and pages are bundled apart; read by one after the other, so that nothing older is put over what is newer.
const world = globalThis as typeof globalThis & { askdeskAddresses?: { many: Many | null; turn: ReturnType<typeof inTurn> } };
const addresses = () => (world.askdeskAddresses ??= { many: null, turn: inTurn() });

/** The marks of changes are kept longer than this, or one could be missed. */
const goodFor = (hoursOfMarks / 2) * 3_600_000;

async function readMany(): Promise<Many> {
  const readAt = Date.now();
  const { many } = addresses();
  const before = many && readAt - many.readAt < goodFor ? many : null;
  const { seen, all, found, of } = await addressesSince(before?.seen ?? null);
  const kept = before && !all ? before : { answers: new Map<string, boolean>(), moved: new Map<string, string>(), references: new Map<string, string>(), former: await readFormer() };
  for (const reference of of) kept.references.delete(reference);
  for (const { reference, column, path, live, now } of found) {
    const address = `${column}/${path}`;
    kept.answers.set(address, live);
    if (now) kept.moved.set(address, now);
    else kept.moved.delete(address);
    if (all || of.has(reference)) kept.references.set(reference, now ?? address);
  }
  addresses().many = { ...kept, seen, readAt };
  return addresses().many!;
}

async function readFormer(): Promise<Former> {
  const former: Former = new Map();
  for (const { path, ...of } of await addressesBefore()) former.set(path, [...(former.get(path) ?? []), of]);
  return former;
}

/** Has the next reading begin with nothing: for tests, and whoever does not trust what is kept. */
export const forgetBook = (): void => void (addresses().many = null);

/** Reads the address book from the database. */
async function readBook(): Promise<Book> {
  const [magazines, columns, left, { answers, moved, references, former }] = await Promise.all([publicMagazines(), publicColumns(), leftPaths(), addresses().turn(readMany)]);
  return {
    hosts: new Map(magazines.flatMap(({ host, handle }) => (host ? [[host, handle] as const] : []))),
    columns: new Map(columns.map(({ column, magazine }) => [column.path, { handle: magazine.handle, host: magazine.host, framedBy: column.framedBy }])),
    renamed: new Map(left.map(({ path, now }) => [path, now])),
    answers,
    moved,
    references,
    former,
  };
}

/**
 * Listens for as long as the server runs. What was said while nobody listened may concern everything.
 * @param onKnown called when the book has been read, or cannot be: before that an address that was left would seem to lead nowhere
 */
export async function keepRenewing(url: string, onKnown: () => void): Promise<never> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 1_000)) {
    try {
      await listen(url, () => {
        pause = 250;
        onKnown();
      });
    } catch {
      // The database is away; said below, and tried again.
    }
    keepAway(true);
    keepBook(null);
    onKnown();
    await wait(pause);
  }
}

/** So often the connection is asked whether it still hears, and so long it may take to say so; milliseconds. */
const [often, patience] = [500, 2_000];

/** Resolves when the connection does not answer any more, though nobody has said that it ended: a cut wire says nothing. */
async function silence(sql: postgres.Sql): Promise<void> {
  for (;;) {
    await wait(often, undefined, { ref: false });
    const answered = await Promise.race([sql`select 1`.then(() => true, () => false), wait(patience, false, { ref: false })]);
    if (!answered) return;
  }
}

/** Resolves when the connection has ended. */
async function listen(url: string, onListening: () => void): Promise<void> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  // postgres.js has sql.listen, which does not say when it stops hearing; hence its parts, with a connection of our own.
  forgetBook();
  const options = { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 5, fetch_types: false, onnotice: () => {}, connection: { application_name: "askdesk renewal" } };
  const sql = postgres(url, { ...options, onclose: () => end(), onnotify: () => void renew().catch(() => end()) } as postgres.Options<Record<string, never>>);
  try {
    await sql`listen ${sql(staleChannel)}`;
    await renew();
    keepAway(false);
    onListening();
    await Promise.race([ended, silence(sql)]);
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/**
 * Reads the book anew in this server, and from that moment on serves no page that was printed before.
 * @throws when the database does not answer: then nothing is known any more
 */
export async function renewHere(): Promise<void> {
  const book = await readBook();
  keepBook(book);
  nextImpression();
}

let renewing: Promise<void> | null = null;
let saidAgain = false;

/** The same; what is said meanwhile is heard once more, not once for each time. */
export function renew(): Promise<void> {
  saidAgain = true;
  renewing ??= (async () => {
    while (saidAgain) {
      saidAgain = false;
      await renewHere();
    }
  })().finally(() => (renewing = null));
  return renewing;
}
