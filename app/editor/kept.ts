// A copy of what is typed, in this browser, until the desk has acknowledged it: one to a window. Whatever is found at the next
// opening is sent as that window would have sent it; what the desk will not take is shown. Nothing is dropped but by the person's word.
import { z } from "zod";
import type { Decided } from "@/lib/answers/answer";
import { newKey } from "@/lib/kit/key";
import { type Document, isEmpty, key, ofAnyLength, sameDocument } from "@/lib/text/document";
import type { Written } from "./saving";

/** What a window decided of suggestions and had not saved. Spoilt, it goes without. */
const decided = z.object({ taken: z.array(key), left: z.array(key) }).optional().catch(undefined);
const copy = z.object({ document: z.unknown(), notes: z.string(), version: z.number(), at: z.string(), tab: z.string().default(newKey), decided });
/**
 * With the version it was written on and the window it was typed in. It may be longer than the desk takes. `isWhole` unless it could be read as
 * no text of ours: then these are its words alone, to be shown and not to be sent.
 */
export type Kept = Omit<z.output<typeof copy>, "document"> & { document: Document; isWhole: boolean };

const same = (a: Written, b: Written) => a.notes === b.notes && sameDocument(a.document, b.document);

/** Storage may be full, forbidden or absent; writing goes on without it. */
function attempt<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(window.localStorage);
  } catch {
    return otherwise;
  }
}

/** The words of any tree, a paragraph for each node that holds some. */
function wordsIn(tree: unknown): Document {
  const content: Document["content"] = [];
  const walk = (node: unknown) => {
    const { content: children } = Object(node) as { content?: unknown };
    if (!Array.isArray(children)) return;
    const words = children.map((child) => (Object(child) as { text?: unknown }).text).filter((text) => typeof text === "string").join("");
    if (words !== "") content.push({ type: "paragraph", content: [{ type: "text", text: words }] });
    for (const child of children) walk(child);
  };
  walk(tree);
  return { type: "doc", content };
}

function read(storage: Storage, place: string): Kept | null {
  try {
    const found = copy.nullable().parse(JSON.parse(storage.getItem(place) ?? "null"));
    if (!found) return null;
    const text = ofAnyLength.safeParse(found.document);
    const document = text.success ? text.data : wordsIn(found.document);
    return text.success || !isEmpty(document) ? { ...found, document, isWhole: text.success } : null;
  } catch {
    return null; // spoilt
  }
}

/**
 * The copies of one text by one person.
 * @param name of both
 * @param tab of this window
 */
export function keptCopies(name: string, tab: string) {
  const prefix = `askdesk:typed:${name}:`;
  const current = prefix + tab;
  /** What this window kept last: a copy that was acknowledged need not be read to be known. */
  let last: Written | null = null;
  const all = (storage: Storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((place) => place.startsWith(prefix));
  return {
    write(written: Written, version: number, decisions?: Decided): void {
      last = written;
      attempt((storage) => storage.setItem(current, JSON.stringify({ ...written, version, tab, at: new Date().toISOString(), decided: decisions })), undefined);
    },
    clear: (acknowledged: Written): void =>
      attempt((storage) => {
        const kept = last?.document === acknowledged.document ? last : read(storage, current);
        if (!kept || (kept.document === acknowledged.document && kept.notes === acknowledged.notes) || same(kept, acknowledged)) storage.removeItem(current);
      }, undefined),
    /** On opening: the copies of other windows that differ from what the desk has, the oldest first. They stay until dropped. */
    waiting: (saved: Written): Kept[] =>
      attempt<Kept[]>((storage) => {
        const found = all(storage).flatMap((place) => read(storage, place) ?? []);
        return found.filter((one) => one.tab !== tab && !same(one, saved)).toSorted((a, b) => a.at.localeCompare(b.at));
      }, []),
    /** Only while it is still what was found: its window may be open and have kept more since. */
    drop: (one: Kept): void => attempt((storage) => void (read(storage, prefix + one.tab)?.at === one.at && storage.removeItem(prefix + one.tab)), undefined),
  };
}
