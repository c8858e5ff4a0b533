// The line from the server to this window: one stream of events, opened anew when it breaks, and plain asking where no stream holds.
import { z } from "zod";
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
const askEvery = 15_000;
/** A browser holds few connections to one server: a window nobody looks at gives its own back. */
const hiddenFor = 30_000;

/** @param tab of this window, made in it */
export function makeLine(address: string, tab: string): Line {
  const url = `${address}/live?tab=${encodeURIComponent(tab)}`;
  const listeners = new Map<LiveWhat, Set<() => void>>();
  const watchers = new Set<() => void>();
  let others: readonly Somebody[] = [];
  let source: EventSource | null = null;
  let asking: ReturnType<typeof setInterval> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const tell = (whats: readonly LiveWhat[]) => {
    for (const what of whats) for (const listener of listeners.get(what) ?? []) listener();
  };
  const seeOthers = (found: readonly Somebody[]) => {
    others = found;
    for (const watcher of watchers) watcher();
  };
  const ask = async () => {
    try {
      const response = await fetch(`${url}&once=1`, { cache: "no-store" });
      if (!response.ok) return;
      seeOthers(asked.parse(await response.json()).others);
      tell(everything);
    } catch {
      // The server is away; asked again soon.
    }
    // What held no stream a while ago may hold one now.
    if (document.visibilityState === "visible") connect();
  };
  function connect() {
    source?.close();
    let isOpen = false;
    const made = new EventSource(url);
    source = made;
    made.addEventListener("open", () => {
      isOpen = true;
      clearInterval(asking);
      asking = undefined;
      tell(everything); // something may have been missed
    });
    made.addEventListener("changed", (event) => tell(everything.filter((what) => what === (event as MessageEvent<string>).data)));
    made.addEventListener("others", (event) => {
      const found = people.safeParse(JSON.parse((event as MessageEvent<string>).data));
      if (found.success) seeOthers(found.data);
    });
    made.addEventListener("error", () => {
      // A stream that was open is opened anew by the browser itself; one that was refused is not.
      if (isOpen && made.readyState !== EventSource.CLOSED) return;
      made.close();
      asking ??= setInterval(() => void ask(), askEvery);
    });
  }
  const close = () => {
    source?.close();
    source = null;
    clearInterval(asking);
    asking = undefined;
  };
  const seen = () => {
    clearTimeout(hiding);
    if (document.visibilityState === "hidden") hiding = setTimeout(close, hiddenFor);
    else if (!source || source.readyState === EventSource.CLOSED) connect();
  };

  return {
    open() {
      connect();
      document.addEventListener("visibilitychange", seen);
      window.addEventListener("online", connect);
      window.addEventListener("pagehide", close);
      return () => {
        clearTimeout(hiding);
        close();
        document.removeEventListener("visibilitychange", seen);
        window.removeEventListener("online", connect);
        window.removeEventListener("pagehide", close);
      };
    },
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
