// A guest: somebody without an account who is shown one revision by a secret link, may note on it, and signs it off or asks for
// changes, once. An expert the piece quotes, a family it is about. The link lasts some days, and not beyond that revision. Pure.
import { z } from "zod";
import { emailProblem } from "../intake/asking";
import { line, neededLine, neededProse, prose, rowId } from "../kit/typed";
import type { Situation } from "../workflow/situation";
import { type SignOffVerdict, signOffVerdictNames } from "../words";

export const days = { least: 1, most: 60, usual: 14 } as const;
/** Notes one guest may leave: enough for every paragraph of a long text, too few to bury the desk. */
export const mostGuestNotes = 60;

export const askingSignOff = z.object({
  questionId: rowId,
  name: neededLine("Who is asked?", 120),
  email: line(254).superRefine((email, context) => {
    const problem = emailProblem(email);
    if (email === "" || problem) context.addIssue({ code: "custom", message: problem || "Where does the link go?" });
  }),
  asked: prose(2_000).default(""),
  days: z.coerce.number("For how many days?").int("For how many days?").min(days.least, "A link lasts at least a day.").max(days.most, `A link lasts ${days.most} days at most.`),
});
export const endingSignOff = z.object({ questionId: rowId, signOffId: rowId });
export const deciding = z
  .object({ verdict: z.enum(signOffVerdictNames, "Say whether it is right as it stands."), word: prose(2_000).default("") })
  .superRefine(({ verdict, word }, context) => {
    if (verdict === "objected" && word === "") context.addIssue({ code: "custom", path: ["word"], message: "Say what should be otherwise." });
  });
/** `block`: which paragraph, counted from 0 as the page shows them; none for the whole. */
export const guestNoting = z.object({
  block: z.preprocess((given) => (given === "" || given === undefined ? null : given), z.coerce.number().int().min(0).max(20_000).nullable()),
  body: neededProse("Write the note first.", 4_000),
});

/** How a link stands. */
export type LinkState = "open" | "approved" | "objected" | "ended" | "superseded" | "expired" | "closed";
type Link = { revisionId: number; verdict: SignOffVerdict | null; endedAt: Date | null; expiresAt: Date };

/** True when nothing more comes of a link: the desk ended it, or its days are over. Whether it was answered makes no difference. */
export const isOver = ({ endedAt, expiresAt }: Pick<Link, "endedAt" | "expiresAt">, now: Date): boolean => endedAt !== null || expiresAt <= now;

/**
 * Whether a link shows the text, now: while it lasts and the text is asked about; to who has answered also once it is published. A text that
 * has gone back to its writer is shown to nobody.
 */
export function isShown(link: Link, { stage }: Pick<Situation, "stage">, now: Date): boolean {
  return !isOver(link, now) && (stage === "review" || stage === "ready" || (stage === "published" && link.verdict !== null));
}

/** What has become of a link, now. What a guest decided stays decided, also when the link is over; whether it shows the text, `isShown` says. */
export function stateOf({ revisionId, verdict, endedAt, expiresAt }: Link, { stage, revision }: Pick<Situation, "stage" | "revision">, now: Date): LinkState {
  if (verdict) return verdict;
  if (endedAt) return "ended";
  if (stage !== "review" && stage !== "ready") return "closed";
  if (expiresAt <= now) return "expired";
  return revision && revision.id !== revisionId ? "superseded" : "open";
}

/** The state as the guest reads it; nothing to say of an open one. */
export const sentenceFor: Record<Exclude<LinkState, "open">, string> = {
  approved: "You signed this text off. Thank you; there is nothing more to do.",
  objected: "You asked for changes to this text. The editors have your words; should they change it, they will write to you again.",
  ended: "The editors have ended this link. If you still have something to say, write to them.",
  superseded: "There is a newer revision of this text. The editors will send you a new link, if they need your word on it.",
  expired: "This link has expired. If you still have something to say, ask the editors for a new one.",
  closed: "The editors are not asking about this text any longer.",
};

/** The same as the desk reads it. */
export const labelFor: Record<LinkState, string> = {
  open: "Waits for an answer",
  approved: "Signed off",
  objected: "Asks for changes",
  ended: "Link ended",
  superseded: "Was asked about an earlier revision",
  expired: "Link expired",
  closed: "No longer asked",
};
