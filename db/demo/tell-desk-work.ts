// What hands have done to a text since it was submitted: changes suggested, notes written, facts sourced and checked.
import { claims } from "@/db/schema/facts";
import { notePosts, notes } from "@/db/schema/notes";
import { draftOf, keepSave } from "@/lib/answers/keep-save";
import { chicago, wordsOfCited } from "@/lib/facts/chicago";
import { newKey } from "@/lib/kit/key";
import type { Document } from "@/lib/text/document";
import { sentenceAt } from "@/lib/text/sentences";
import { type Desk, happened, known, one } from "./desk";
import { anchored, suggestedInstead } from "./marked";
import type { DeskWork } from "./shape";
import type { Told } from "./tell-story";

/** Writes one piece of that work: what stands in the text, what stands beside it, and its events. */
export async function workOn(desk: Desk, told: Told, work: DeskWork): Promise<void> {
  if ("suggests" in work) await save(desk, told, work, (document) => suggestedInstead(document, ...work.suggests, newKey()));
  else if ("notes" in work) await note(desk, told, work);
  else await fact(desk, told, work);
}

type Of<Name extends string> = Extract<DeskWork, Record<Name, unknown>>;
const where = ({ column: { magazineId }, questionId }: Told) => ({ magazineId, questionId });

async function save({ tx, calendar, people }: Desk, { questionId }: Told, { at, by }: DeskWork, change: (document: Document) => Document): Promise<Document> {
  const draft = await draftOf(tx, questionId);
  if (!draft) throw new Error("there is no text to work on");
  const document = change(draft.document);
  await keepSave(tx, { draft, questionId, document, sourceNotes: draft.sourceNotes, byId: known(people, by).id, how: "typed", basedOn: draft.version, isPrivate: false, now: calendar.moment(at) });
  return document;
}

async function note(desk: Desk, told: Told, work: Of<"notes">): Promise<void> {
  const { tx, calendar, people } = desk;
  const key = newKey();
  await save(desk, told, work, (document) => anchored(document, work.notes, "note", key));
  const made = { questionId: told.questionId, subject: "text" as const, key, quote: work.notes, byId: known(people, work.by).id, madeAt: calendar.moment(work.at) };
  const row = one(await tx.insert(notes).values(made).returning({ id: notes.id }));
  for (const { at, by, body } of [{ at: work.at, by: work.by, body: work.says }, ...(work.answers ?? [])]) {
    const post = one(await tx.insert(notePosts).values({ noteId: row.id, byId: known(people, by).id, body, madeAt: calendar.moment(at) }).returning({ id: notePosts.id }));
    happened(desk, at, by, "noted", where(told), { noteId: row.id, postId: post.id, quote: work.notes, body });
  }
}

async function fact(desk: Desk, told: Told, { at, by, fact: words, source, found }: Of<"fact">): Promise<void> {
  const { tx, calendar, people } = desk;
  const key = newKey();
  const document = await save(desk, told, { at, by, fact: words, source }, (text) => anchored(text, words, "claim", key));
  const checked = found && { state: found.state, word: found.word ?? "", checkedById: known(people, found.by).id, checkedAt: calendar.moment(found.at), sentence: sentenceAt(document, key) };
  await tx.insert(claims).values({ questionId: told.questionId, key, quote: words, citation: source, addedById: known(people, by).id, addedAt: calendar.moment(at), ...checked });
  happened(desk, at, by, "claimAdded", where(told), { quote: words });
  if (source) happened(desk, at, by, "claimSourced", where(told), { quote: words, source: wordsOfCited(chicago(source).note) });
  if (found) happened(desk, found.at, found.by, "claimChecked", where(told), { quote: words, state: found.state, body: found.word ?? "" });
}
