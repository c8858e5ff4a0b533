// A copy of what is typed, in this browser, until the desk has acknowledged it. Whatever is found later and differs from
// what the desk has is offered back; nothing is dropped but by the person's word.
import { z } from "zod";
import { documentSchema, sameDocument } from "@/lib/text/document";
import type { Keep, Written } from "./saving";

const copy = z.object({ document: documentSchema, notes: z.string(), version: z.number(), at: z.string() });
export type Kept = z.output<typeof copy>;

const same = (a: Written, b: Written) => a.notes === b.notes && sameDocument(a.document, b.document);

/** Storage may be full, forbidden or absent; writing goes on without it. */
function attempt<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(window.localStorage);
  } catch {
    return otherwise;
  }
}

const read = <T>(storage: Storage, schema: z.ZodType<T>, key: string): T | null => {
  const text = storage.getItem(key);
  const parsed = text === null ? null : schema.safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : null;
};

/** The copies of one text by one person. @param key names both */
export function keptCopies(key: string): Keep & { offered(saved: Written): Kept[]; drop(one: Kept): void } {
  const current = `askdesk:typed:${key}`;
  const older = `askdesk:kept:${key}`;
  const list = (storage: Storage) => read(storage, z.array(copy), older) ?? [];
  return {
    write: (written, version) => attempt((storage) => storage.setItem(current, JSON.stringify({ ...written, version, at: new Date().toISOString() })), undefined),
    clear: (acknowledged) =>
      attempt((storage) => {
        const kept = read(storage, copy, current);
        if (!kept || same(kept, acknowledged)) storage.removeItem(current);
      }, undefined),
    /** On opening: the copies that differ from what the desk has, newest first. They stay until dropped. */
    offered: (saved) =>
      attempt((storage) => {
        const last = read(storage, copy, current);
        const differing = [...(last ? [last] : []), ...list(storage)].filter((one) => !same(one, saved));
        storage.setItem(older, JSON.stringify(differing));
        storage.removeItem(current);
        return differing;
      }, []),
    drop: (one) => attempt((storage) => storage.setItem(older, JSON.stringify(list(storage).filter((other) => other.at !== one.at))), undefined),
  };
}
