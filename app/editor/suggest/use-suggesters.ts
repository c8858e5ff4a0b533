// Whose the suggestions in the open text are, as the desk says; those made here and not yet saved are one's own.
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { useLive } from "../live";
import { useWriting } from "../writing";
import type { Said } from "./list";

const answer = z.record(z.string(), z.object({ byId: z.number(), by: z.string(), isFromFile: z.boolean(), at: z.string() }));
export type By = { id: number; name: string };

/** Whom Word files name has no number at the desk, and gets one here. */
const named = new Map<string, number>();
function idOf(name: string): number {
  const id = named.get(name) ?? -1 - named.size;
  named.set(name, id);
  return id;
}

/** Names who made a suggestion; null until the desk has said so. Asks again when there is one it was not told of. */
export function useSuggesters(all: readonly Said[]): (key: string) => By | null {
  const { editor, scene } = useWriting();
  const { address, me } = scene;
  const [known, setKnown] = useState<ReadonlyMap<string, By>>(new Map());
  const asked = useRef(new Set<string>());
  const own = editor?.storage.suggesting.own;
  const isKnown = useCallback((key: string) => known.has(key) || (own?.has(key) ?? false), [known, own]);

  const ask = useCallback(async (): Promise<boolean> => {
    try {
      const response = await fetch(`${address}/suggestions`, { cache: "no-store" });
      const told = answer.safeParse(await response.json());
      if (!response.ok || !told.success) return false;
      for (const [key, { byId }] of Object.entries(told.data)) if (byId === me.id) own?.add(key);
      setKnown((before) => new Map([...before, ...Object.entries(told.data).map(([key, { byId, by, isFromFile }]) => [key, { id: isFromFile ? idOf(by) : byId, name: by }] as const)]));
      return true;
    } catch {
      asked.current.clear(); // not reached: asked again when something is heard
      return false;
    }
  }, [address, me.id, own]);

  // Beforehand, so that the names are there with the first of them.
  useEffect(() => {
    if (own) queueMicrotask(() => void ask());
  }, [own, ask]);
  useEffect(() => {
    if (!own) return;
    const fresh = all.filter(({ key }) => !isKnown(key) && !asked.current.has(key));
    if (fresh.length === 0) return;
    for (const { key } of fresh) asked.current.add(key);
    void ask();
  }, [all, own, isKnown, ask]);
  useLive("text", async () => !all.some(({ key }) => !isKnown(key)) || ask());

  return useCallback((key) => known.get(key) ?? (own?.has(key) ? me : null), [known, own, me]);
}
