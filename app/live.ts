// Hears in every server what changed in the texts people have open and on the desks, by one connection, and tells every window that asked.
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { z } from "zod";
import type { LiveWhat } from "@/lib/questions/say-live";
import { type DeskSaid, liveChannel } from "@/lib/timeline/live";

type TextSaid = { questionId: number; what: LiveWhat };
type Listener = { hear: (said: TextSaid | DeskSaid | "everything") => void; end: () => void };
const kept = globalThis as typeof globalThis & { askdeskLive?: Set<Listener> };
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

/** The same of what happens to all questions of some magazines, and of who looks at them. */
export function listenToDesks(magazineIds: readonly number[], hear: (said: DeskSaid | "everything") => void, end: () => void): () => void {
  return listen({ hear: (one) => (one === "everything" ? hear(one) : "desk" in one && magazineIds.includes(one.magazineId) && hear(one)), end });
}

function listen(listener: Listener): () => void {
  const listeners = (kept.askdeskLive ??= begin());
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** One to a process, for as long as it runs. */
function begin(): Set<Listener> {
  const listeners = new Set<Listener>();
  void keepListening(listeners);
  // A server waits for its last answer before it stops, and these have no end of their own.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      for (const { end } of listeners) end();
    });
  }
  return listeners;
}

async function keepListening(listeners: ReadonlySet<Listener>): Promise<never> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      await hearAll(listeners, () => (pause = 250));
    } catch {
      // The database is away; tried again.
    }
    await wait(pause);
  }
}

/** Resolves when the connection has ended. */
async function hearAll(listeners: ReadonlySet<Listener>, onListening: () => void): Promise<void> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  // As in renew.ts: sql.listen does not say when it stops hearing.
  const options = { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 5, fetch_types: false, onnotice: () => {}, connection: { application_name: "askdesk live" } };
  const sql = postgres(process.env.DATABASE_URL!, { ...options, onclose: () => end(), onnotify: (_: string, payload: string) => tell(listeners, payload) } as postgres.Options<Record<string, never>>);
  try {
    await sql`listen ${sql(liveChannel)}`;
    onListening();
    for (const { hear } of listeners) hear("everything");
    await ended;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

function tell(listeners: ReadonlySet<Listener>, payload: string): void {
  const { data } = said.safeParse(JSON.parse(payload));
  if (data) for (const { hear } of listeners) hear(data);
}
