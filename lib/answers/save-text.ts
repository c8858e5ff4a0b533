// A save of the working text, from any window and any hand: merged with what others saved meanwhile, never over it, and kept for good.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import type { Person } from "../actor";
import { newKey } from "../kit/key";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type Document, emptyDocument, sameDocument } from "../text/document";
import { type Conflict, merge } from "../text/merge";
import { mergeLines } from "../text/merge-lines";
import { normalise } from "../text/normalise";
import { asSuggested, sameGround } from "../text/suggested";
import { decide, withoutAnchors } from "../text/suggestions";
import type { SaveKind } from "../words";
import type { Situation } from "../workflow/situation";
import { type Decided, type Hand, handOf, type savingText, whyNotWrite } from "./answer";
import { type Base, baseOf } from "./base-of";
import { keepConflicts } from "./keep-conflicts";
import { draftOf, type DraftRow, keepSave } from "./keep-save";
import { isOwnDraft } from "./own-draft";
import { ownSuggestions } from "./own-suggestions";
import { reopenedIn } from "./reopened";
import { replaceFormer } from "./replace-former";
import { type ConflictView, openConflicts } from "./working-text";

type Text = { document: Document; sourceNotes: string };
export type SavedText = { version: number; merged?: Text; conflicts: ConflictView[] };
/** `how` it came about, where it was neither typed nor merged. */
export type Sent = Omit<z.output<typeof savingText>, "tab"> & { tab: string; how?: SaveKind };

/**
 * Saves a window's text. Returns the version there is now, the text where it is not just what was sent, and the paragraphs of which
 * there are two. Refuses when the text is not the actor's to change now, or when a hand that only notes changed its words.
 */
export const saveText = (actor: Person, questionId: number, sent: z.output<typeof savingText>, now = new Date()): Promise<SavedText> =>
  db.transaction(async (tx) => saveHeld(tx, actor, await hold(tx, actor, questionId), sent, now));

/** The same for a question held in the transaction. */
export async function saveHeld(tx: Tx, actor: Person, situation: Situation, given: Sent, now: Date): Promise<SavedText> {
  const { questionId } = situation;
  const hand = handToSave(actor, situation);
  const [draft, isOwnDraftNow] = await Promise.all([draftOf(tx, questionId), hand !== "write" || isOwnNow(tx, questionId, actor)]);
  const isOwn = draft !== undefined && isOwnDraftNow;
  if (draft && !isOwn && given.version !== draft.version) throw new Refusal("This text has changed hands since the page was opened. Open the page again; what you typed is kept in this browser.");
  const standing: Text = draft && isOwn ? { document: normalise(draft.document), sourceNotes: draft.sourceNotes } : { document: emptyDocument, sourceNotes: "" };
  // Written over a former historian's text, there is nothing to merge with.
  const base = isOwn && draft ? await baseOf(tx, actor, hand, draft, given) : { ...standing, version: given.version };
  const sent = hand === "suggest" && !given.how ? { ...given, document: await ownSuggestions(tx, actor, questionId, given.document, hadBefore(base, standing, given.decided)) } : given;
  const again = hand === "suggest" && base ? await reopenedIn(tx, actor, questionId, base.document, sent.document) : undefined;
  const { text, conflicts } = mergeSent(hand, base, sent, standing, again);
  const isNews = conflicts.length > 0 || !isSame(text, standing) || !draft;
  const version = isNews ? await keep(tx, actor, { situation, hand, draft, isOwn, sent, text, conflicts, since: base?.version ?? sent.version }, now) : draft.version;
  return { version, ...(isSame(text, given) ? {} : { merged: text }), conflicts: await openConflicts(tx, actor, situation, hand) };
}

const isSame = (a: Text, b: Text) => a.sourceNotes === b.sourceNotes && sameDocument(a.document, b.document);

/** The hand that may change something of the text; throws a Refusal with the sentence why not. */
export function handToSave(actor: Person, situation: Situation): Exclude<Hand, "read"> {
  const hand = handOf(actor, situation);
  if (hand && hand !== "read") return hand;
  const why = whyNotWrite(actor, situation);
  throw new Refusal(hand === "read" && situation.assignment?.contributorId !== actor.id ? "This text can only be read now." : why || "This text can only be read now.");
}

/** True where the draft is this person's own, and no other historian's before. */
export async function isOwnNow(tx: Tx, questionId: number, { id }: Pick<Person, "id">): Promise<boolean> {
  const [row] = await tx.select({ isOwn: isOwnDraft(questionId, id) }).from(drafts).where(eq(drafts.questionId, questionId));
  return row?.isOwn ?? false;
}

/** @param again what had become of suggestions that are back */
function mergeSent(hand: Hand, base: Base | null, sent: Sent, standing: Text, again?: Decided): { text: Text; conflicts: Conflict[] } {
  // Where nothing is known of what it was made from, all of both stands.
  const from = base ?? { document: emptyDocument, sourceNotes: "" };
  if (hand === "annotate") {
    if (!sameDocument(withoutAnchors(from.document), withoutAnchors(sent.document))) throw new Refusal("A checker notes beside the words and leaves them as they are. Open the page again.");
    return { text: { document: merge(from.document, sent.document, standing.document).document, sourceNotes: standing.sourceNotes }, conflicts: [] };
  }
  const sourceNotes = mergeLines(from.sourceNotes, sent.sourceNotes, standing.sourceNotes);
  const mine = hand === "suggest" && base ? suggested(decided(base.document, sent.decided), sent.document, again) : sent.document;
  if (sameDocument(from.document, standing.document)) return { text: { document: mine, sourceNotes }, conflicts: [] };
  const { document, conflicts } = merge(from.document, mine, standing.document);
  return { text: { document: hand === "suggest" && !base ? asSuggested(standing.document, document, newKey) : document, sourceNotes }, conflicts };
}

/** What whoever sent it had before him, with and without what was decided in it since. */
const hadBefore = (base: Base | null, standing: Text, decisions: Decided | undefined): Document[] => [base, standing].flatMap((one) => (one ? [one.document, ...(decisions ? [decided(one.document, decisions)] : [])] : []));

/** What was changed and not suggested as suggestions; a decision that was taken back changes nothing under them. */
const suggested = (before: Document, after: Document, again: Decided | undefined): Document => (sameGround(before, decided(after, again)) ? after : asSuggested(before, after, newKey));

function decided(document: Document, decisions: Decided | undefined): Document {
  if (!decisions) return document;
  const [taken, left] = [new Set(decisions.taken), new Set(decisions.left)];
  return decide(document, (key) => (taken.has(key) ? "taken" : left.has(key) ? "left" : "open"));
}

type Keeping = { situation: Situation; hand: Hand; draft: DraftRow | undefined; isOwn: boolean; sent: Sent; text: Text; conflicts: Conflict[]; since: number };

async function keep(tx: Tx, actor: Person, { situation, hand, draft, isOwn, sent, text, conflicts, since }: Keeping, now: Date): Promise<number> {
  const { questionId, magazineId } = situation;
  if (!isOwn) await replaceFormer(tx, { questionId, writerId: actor.id, byId: actor.id, now });
  const isMerged = !isSame(text, sent);
  const saved = await keepSave(tx, {
    draft,
    isOwn,
    questionId,
    ...text,
    byId: actor.id,
    how: sent.how ?? (isMerged ? "merged" : "typed"),
    tab: sent.tab,
    basedOn: sent.version,
    sent: isMerged ? { document: sent.document, sourceNotes: sent.sourceNotes } : null,
    isPrivate: hand === "write",
    decided: sent.decided,
    now,
  });
  if (draft) await keepConflicts(tx, { questionId, found: conflicts, byId: actor.id, draft, since, version: saved.version, now });
  const { taken, left } = saved;
  if (taken + left > 0) await record(tx, actor, { kind: "suggestionsDecided", at: now, magazineId, questionId, data: { taken, left } });
  return saved.version;
}
