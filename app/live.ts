// Hears in every server what changed in the texts people have open and on the desks, by one connection, and tells every window that asked.
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { z } from "zod";
import type { LiveWhat } from "@/lib/questions/say-live";
import { type DeskSaid, liveChannel } from "@/lib/timeline/live";

type TextSaid = { questionId: number; what: LiveWhat };
type Listener = { hear: (said: TextSaid | DeskSaid | "everything") => void; end: () => void };
/** What one process hears. `since`: from when on it has heard everything, in milliseconds; null while it hears nothing. `recent`: what was said of late, and when. */
type Hearing = { listeners: Set<Listener>; since: number | null; recent: { at: number; one: DeskSaid }[] };
const kept = globalThis as typeof globalThis & { askdeskLive?: Hearing };
/** So long what desks said is kept, in milliseconds: for windows that open their line a moment after their page was drawn. */
const keptFor = 30_000;
const said = z.union([
  z.object({ questionId: z.number(), what: z.enum(["text", "notes", "facts", "images", "style", "who"]) }),
  z.object({ magazineId: z.number(), questionId: z.number(), desk: z.enum(["happened", "looking"]), by: z.object({ id: z.number(), name: z.string() }).nullable(), said: z.string() }),
]);

/**
 * Calls `hear` with what changed of a question's text, and with "everything" when something may have been missed; `end` when the
 * server stops. Returns what stops it.
 */
export function listenTo(questionId: number, hear: (what: LiveWhat | "everything") => void, end: () => void): () => void {
  return listen({ hear: (one) => (one === "everything" ? hear(one) : "what" in one && one.questionId === questionId && hear(one.what)), end });
}

/**
 * The same of what happens to all questions of some magazines, and of who looks at them.
 * @param since when the page was drawn, in milliseconds: what happened between then and now is heard at once
 */
export function listenToDesks(magazineIds: readonly number[], hear: (said: DeskSaid | "everything") => void, end: () => void, since?: number): () => void {
  const listener: Listener = { hear: (one) => (one === "everything" ? hear(one) : "desk" in one && magazineIds.includes(one.magazineId) && hear(one)), end };
  const stop = listen(listener);
  if (since !== undefined) saidSince(since).forEach(listener.hear);
  return stop;
}

function saidSince(moment: number): (DeskSaid | "everything")[] {
  const { since, recent } = kept.askdeskLive!;
  // Nobody listened then, or it is too long ago.
  if (since === null || moment < Math.max(since, Date.now() - keptFor)) return ["everything"];
  return recent.flatMap(({ at, one }) => (at >= moment ? [one] : []));
}

function listen(listener: Listener): () => void {
  const { listeners } = (kept.askdeskLive ??= begin());
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** One to a process, for as long as it runs. */
function begin(): Hearing {
  const hearing: Hearing = { listeners: new Set(), since: null, recent: [] };
  void keepListening(hearing);
  // A server waits for its last answer before it stops, and these have no end of their own.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      for (const { end } of hearing.listeners) end();
    });
  }
  return hearing;
}

async function keepListening(hearing: Hearing): Promise<never> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      await hearAll(hearing, () => (pause = 250));
    } catch {
      // The database is away; tried again.
    }
    hearing.since = null;
    await wait(pause);
  }
}

/** Resolves when the connection has ended. */
async function hearAll(hearing: Hearing, onListening: () => void): Promise<void> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  // As in renew.ts: sql.listen does not say when it stops hearing.
  const options = { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 5, fetch_types: false, onnotice: () => {}, connection: { application_name: "askdesk live" } };
  const sql = postgres(process.env.DATABASE_URL!, { ...options, onclose: () => end(), onnotify: (_: string, payload: string) => tell(hearing, payload) } as postgres.Options<Record<string, never>>);
  try {
    await sql`listen ${sql(liveChannel)}`;
    onListening();
    Object.assign(hearing, { since: Date.now(), recent: [] });
    for (const { hear } of hearing.listeners) hear("everything");
    await ended;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

function tell(hearing: Hearing, payload: string): void {
  const { data: one } = said.safeParse(JSON.parse(payload));
  if (!one) return;
  const at = Date.now();
  if ("desk" in one && one.desk === "happened") hearing.recent = [...hearing.recent.filter((before) => before.at > at - keptFor), { at, one }];
  for (const { hear } of hearing.listeners) hear(one);
}
