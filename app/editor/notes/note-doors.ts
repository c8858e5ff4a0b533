// The doors of the notes, as the page's script goes through them.
import { z } from "zod";
import { noteSubjectNames } from "@/lib/words";
import type { NoteView } from "@/lib/notes/note";

const voice = z.object({ id: z.number().nullable(), name: z.string() });
const notes: z.ZodType<NoteView[]> = z.array(
  z.object({
    id: z.number(),
    subject: z.enum(noteSubjectNames),
    key: z.string().regex(/^[a-z0-9]+$/u).nullable(),
    quote: z.string(),
    posts: z.array(z.object({ id: z.number(), by: voice, at: z.string(), body: z.string(), mentions: z.array(voice) })),
    settled: z.object({ by: z.string(), at: z.string() }).nullable(),
    isUnread: z.boolean(),
    isMine: z.boolean(),
  }),
);
const answer = z.union([z.object({ refusal: z.string() }), z.object({ notes })]);

/** All notes as they stand now, or why not. Throws when the desk cannot be reached. */
export type Answer = { notes: NoteView[] } | { refusal: string };
export type Written = { subject: NoteView["subject"]; key: string | null; quote: string; body: string; mentions: number[] } | { noteId: number; body: string; mentions: number[] };
export type Act = { act: "settle" } | { act: "reopen" } | { act: "read"; readTo: number };

/** @param address of the doors of the text */
export function noteDoors(address: string) {
  const post = async (path: string, body: object): Promise<Answer> => answer.parse(await (await fetch(`${address}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json());
  return {
    list: async (): Promise<Answer> => answer.parse(await (await fetch(`${address}/notes`, { cache: "no-store" })).json()),
    write: (written: Written) => post("/notes", written),
    act: (noteId: number, act: Act) => post(`/notes/${noteId}`, act),
  };
}
