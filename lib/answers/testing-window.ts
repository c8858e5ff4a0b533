// For tests: an open window of the writing desk as far as saving goes, on a road on which requests and answers are lost. It keeps
// account of every word it put in that the desk acknowledged, and of every word its person took out.
import type { Person } from "../actor";
import { newKey } from "../kit/key";
import type { Document } from "../text/document";
import { merge } from "../text/merge";
import { saveText } from "./save-text";
import { newTab } from "./testing-edit";
import { workingText } from "./working-text";

/** What all windows of one text share. */
export type Account = { acknowledged: Set<string>; takenOut: Set<string>; wordsIn: (document: Document) => string[] };
export type Road = "whole" | "no request" | "no answer";

type Given = { document: Document; version: number };

/** @param given the working text, where it is read already */
export async function openWindow(actor: Person, questionId: number, account: Account, given?: Given) {
  let { document: editor, version }: Given = given ?? (await workingText(actor, questionId));
  let acknowledged = editor;
  let isOwed = false;
  let decided = { taken: [] as string[], left: [] as string[] };
  const tab = `${newTab()}${newKey()}`;
  const putIn = new Set<string>();

  /** Others' work is brought in; where both changed a paragraph nothing is, and the window goes on from the version it had. */
  function take(base: Document, theirs: Document, next: number): void {
    const { document, conflicts } = merge(base, theirs, editor);
    isOwed = conflicts.length > 0;
    if (isOwed) return;
    editor = document;
    version = Math.max(version, next);
    acknowledged = theirs;
  }

  return {
    document: () => editor,
    type(next: Document): void {
      const [before, after] = [account.wordsIn(editor), new Set(account.wordsIn(next))];
      for (const word of before) if (!after.has(word)) account.takenOut.add(word);
      for (const word of after) if (!before.includes(word)) putIn.add(word);
      editor = next;
    },
    decide(key: string, verdict: "taken" | "left"): void {
      decided[verdict].push(key);
    },
    /** @param meanwhile what is typed before the answer comes */
    async save(road: Road, now: Date, meanwhile: () => void): Promise<void> {
      if (road === "no request") return;
      const sent = editor;
      const said = decided;
      const answer = await saveText(actor, questionId, { document: sent, sourceNotes: "", version, tab, decided: said }, now);
      meanwhile();
      if (road === "no answer") return;
      decided = { taken: decided.taken.filter((key) => !said.taken.includes(key)), left: decided.left.filter((key) => !said.left.includes(key)) };
      for (const word of account.wordsIn(sent)) if (putIn.has(word)) account.acknowledged.add(word);
      take(sent, answer.merged?.document ?? sent, answer.version);
    },
    async hear(): Promise<void> {
      if (isOwed) return;
      const found = await workingText(actor, questionId);
      if (found.version > version) take(acknowledged, found.document, found.version);
    },
  };
}
export type Window = Awaited<ReturnType<typeof openWindow>>;
