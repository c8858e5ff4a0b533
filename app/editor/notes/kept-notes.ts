// Notes that the desk does not have yet, kept in this browser: what waits for the network, and what is being written.
import { z } from "zod";
import { noteSubjectNames } from "@/lib/words";

const said = { body: z.string(), mentions: z.array(z.number()) };
const opened = z.object({ subject: z.enum(noteSubjectNames), key: z.string().nullable(), quote: z.string(), ...said });
const waiting = z.object({ at: z.number(), written: z.union([z.object({ noteId: z.number(), ...said }), opened]) });
const kept = z.object({ waiting: z.array(waiting), draft: opened.nullable() });

/** A note being written: its place and what stands in the field. */
export type DraftNote = z.infer<typeof opened>;
export type Waiting = z.infer<typeof waiting>;
export type KeptNotes = z.infer<typeof kept>;

const empty: KeptNotes = { waiting: [], draft: null };

/** @param name of the text and the person */
export function keptNotes(name: string) {
  const place = `askdesk-notes:${name}`;
  return {
    read(): KeptNotes {
      try {
        const found = kept.safeParse(JSON.parse(localStorage.getItem(place) ?? "null"));
        return found.success ? found.data : empty;
      } catch {
        return empty; // no storage, or not ours: what is written now lives in the page
      }
    },
    write(next: KeptNotes): void {
      try {
        if (next.waiting.length === 0 && next.draft === null) localStorage.removeItem(place);
        else localStorage.setItem(place, JSON.stringify(next));
      } catch {
        // The page still holds it.
      }
    },
  };
}
