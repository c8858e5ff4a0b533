// The line from the server to this window: what changed in a text, and who else has it open.
import { z } from "zod";
import { openStream } from "@/app/parts/stream";
import type { LiveWhat } from "@/lib/questions/say-live";

type Somebody = { id: number; name: string };
export type Line = {
  /** Opens it; returns what closes it. */
  open(): () => void;
  hear(what: LiveWhat, listener: () => void): () => void;
  others(): readonly Somebody[];
  watchOthers(listener: () => void): () => void;
};

const people = z.array(z.object({ id: z.number(), name: z.string() }));
const asked = z.object({ others: people });
const everything: LiveWhat[] = ["text", "notes", "facts", "images", "style", "who"];

/** @param tab of this window, made in it */
export function makeLine(address: string, tab: string): Line {
  const url = `${address}/live?tab=${encodeURIComponent(tab)}`;
  const listeners = new Map<LiveWhat, Set<() => void>>();
  const watchers = new Set<() => void>();
  let others: readonly Somebody[] = [];
  const tell = (whats: readonly LiveWhat[]) => {
    for (const what of whats) for (const listener of listeners.get(what) ?? []) listener();
  };
  const seeOthers = (found: readonly Somebody[]) => {
    others = found;
    for (const watcher of watchers) watcher();
  };
  const ask = async () => {
    const response = await fetch(`${url}&once=1`, { cache: "no-store" });
    if (!response.ok) return;
    seeOthers(asked.parse(await response.json()).others);
    tell(everything);
  };
  const hear = {
    changed: (data: string) => tell(everything.filter((what) => what === data)),
    others(data: string) {
      const found = people.safeParse(JSON.parse(data));
      if (found.success) seeOthers(found.data);
    },
  };

  return {
    open: () => openStream(url, { hear, opened: () => tell(everything), ask }),
    hear(what, listener) {
      const set = listeners.get(what) ?? new Set();
      listeners.set(what, set.add(listener));
      return () => void set.delete(listener);
    },
    others: () => others,
    watchOthers(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
  };
}
