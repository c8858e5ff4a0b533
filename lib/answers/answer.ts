// The answer has no row of its own: one working draft, which changes, and its numbered revisions, which never do. The draft is
// the historian's until submitted, then the editor's until sent back.
import { z } from "zod";
import { type Actor, rolesIn } from "../actor";
import { neededProse, prose, rowId } from "../kit/typed";
import type { Situation } from "../workflow/situation";
import { documentSchema, key } from "../text/document";
import { keptNames } from "../words";

/** As far as PostgreSQL counts in an integer. */
const most = 2_147_483_647;
const number = z.coerce.number().int().min(1).max(most);

/** A document as a form's field sends it: JSON in a string. */
export const documentField = z
  .string("Write something first.")
  .max(2_000_000, "This text is too long to keep in one piece.")
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "The text did not arrive whole. Send it again." });
      return z.NEVER;
    }
  })
  .pipe(documentSchema);

/** What the writing surface sends: the text, and the version it was written on; 0 when there was none. */
export const saving = z.object({ document: documentSchema, sourceNotes: prose(20_000), version: z.number().int().min(0).max(most - 1) });
const version = z.number().int().min(0).max(most - 1);
/** Of a window, made in it. */
const tab = z.string().regex(/^[a-z0-9]{1,40}$/u);
const keys = z.array(key).max(5_000);
/** The same with the window it comes from, and which suggestions were taken or left in it since its last save. */
export const savingText = saving.extend({ tab, decided: z.object({ taken: keys, left: keys }).optional() });
export type Decided = NonNullable<z.output<typeof savingText>["decided"]>;
export const settlingConflict = z.object({ kept: z.enum(keptNames), tab, version });
export const restoring = z.object({ questionId: rowId, version: z.coerce.number().int().min(1).max(most) });
export const submitting = z.object({ questionId: rowId, version: z.coerce.number().int().min(0), note: prose(1_000).default("") });
export const revising = z.object({
  questionId: rowId,
  /** Of the working text the editor had before her. */
  version: z.coerce.number().int().min(0).max(most),
  question: neededProse("The question as it will be printed is needed.", 5_000),
  note: prose(1_000).default(""),
});
export const entering = z.object({ questionId: rowId, document: documentField, sourceNotes: prose(20_000).default(""), note: prose(1_000).default("") });
export const remarking = z
  .object({ questionId: rowId, revision: number, stance: z.enum(["agreed", "objected"], "Say whether you agree."), body: prose(2_000).default("") })
  .superRefine((input, context) => {
    if (input.stance === "objected" && input.body === "") context.addIssue({ code: "custom", path: ["body"], message: "Say what should be otherwise." });
  });

/** How somebody's hand goes over the working text: writes, suggests by name, sets notes and facts beside the words, or only reads. */
export type Hand = "write" | "suggest" | "annotate" | "read";

/**
 * Whose hand is whose, now. The historian writes until the text is submitted; from then on everybody's changes are suggestions, and a
 * checker's hand leaves the words alone. Null: the text is not theirs to see; a draft is its writer's alone until submitted.
 */
export function handOf(actor: Actor, { stage, assignment, revision, magazineId }: Situation): Hand | null {
  if (actor.kind !== "person") return null;
  const isWriter = (assignment?.contributorId ?? revision?.contributorId) === actor.id;
  const held = rolesIn(actor, magazineId);
  const isDesk = held.has("chief") || held.has("editor");
  if (stage === "drafting") return isWriter ? "write" : null;
  if (!isWriter && !isDesk && !held.has("checker")) return null;
  if (!revision) return null;
  if (stage === "review") return isWriter || isDesk ? "suggest" : "annotate";
  if (stage === "ready") return isDesk ? "suggest" : held.has("checker") ? "annotate" : "read";
  return "read";
}

/** Why the actor cannot write in the draft now: a sentence, or false. */
export function whyNotWrite(actor: Actor, { stage, assignment }: Situation): string | false {
  if (actor.kind !== "person" || assignment?.contributorId !== actor.id) return "This assignment is not yours.";
  if (stage === "drafting") return false;
  if (stage === "assigned") return "Take the assignment before you write.";
  if (stage === "review" || stage === "ready") return "It has been submitted: the text is the editor’s until it is sent back.";
  return "This answer is no longer being written.";
}

/** Why the contributor cannot say a word on the edited text now: a sentence, or false. */
export function whyNotRemark(actor: Actor, { stage, assignment, revision }: Situation): string | false {
  if (actor.kind !== "person" || assignment?.contributorId !== actor.id) return "This assignment is not yours.";
  if (!revision) return "Nothing has been submitted yet.";
  return stage === "review" || stage === "ready" ? false : "A word on the edited text can be said while it is in review or ready to be published.";
}
