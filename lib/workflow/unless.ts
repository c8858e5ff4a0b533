// What stands in the way of a move: each a sentence for the person, or false. Named in the moves table.
import type { Actor } from "../actor";
import type { Situation } from "./situation";

/** More than this part of the words by one editor, and another pair of eyes is asked for. */
export const secondEyesShare = 1 / 5;

type Obstacle = (actor: Actor, s: Situation) => string | false;

/** The part of the last revision's words, 0 to 1, that this person wrote. */
export function shareOf(personId: number, revision: NonNullable<Situation["revision"]>): number {
  return revision.words === 0 ? 0 : (revision.wordsBy[String(personId)] ?? 0) / revision.words;
}

const isPerson = (actor: Actor, id: number | undefined) => actor.kind === "person" && actor.id === id;

function unticked({ open }: Situation, move: string): string | false {
  const texts = open.unticked.filter((item) => item.move === move).map(({ text }) => `“${text}”`);
  return texts.length > 0 && `Not ticked on the checklist: ${texts.join(", ")}.`;
}

export const obstacles = {
  notYours: (actor, s) => !isPerson(actor, s.assignment?.contributorId) && "This assignment is not yours.",

  noAssignment: (_, s) => !s.assignment && "Nobody is assigned to it.",

  notYourQuestion: (actor, s) => !(actor.kind === "reader" && actor.questionId === s.questionId) && "This is not your question.",

  nothingWritten: (_, s) => !s.revision && "Nothing has been submitted yet.",

  hasTK: (_, s) =>
    !!s.revision && s.revision.tks > 0 && `TK still stands in revision ${s.revision.number}${s.revision.tks > 1 ? `, ${s.revision.tks} times` : ""}. Copy is missing there.`,

  hasConflicts: (_, { open }) => open.conflicts > 0 && `${open.conflicts === 1 ? "One paragraph has" : `${open.conflicts} paragraphs have`} two texts. Choose between them first.`,

  hasSuggestions: (_, { open }) => open.suggestions > 0 && `${open.suggestions === 1 ? "One suggestion is" : `${open.suggestions} suggestions are`} open. Take or leave ${open.suggestions === 1 ? "it" : "each"} first.`,

  hasOpenClaims: (_, { open }) => open.claims > 0 && `${open.claims === 1 ? "One fact is" : `${open.claims} facts are`} not verified.`,

  changedSince: (_, s) => s.open.changedSince && !!s.revision && `The text was changed after revision ${s.revision.number}. Save it as a new revision first.`,

  submitUnticked: (_, s) => unticked(s, "submit"),
  approveUnticked: (_, s) => unticked(s, "approve"),
  publishUnticked: (_, s) => unticked(s, "publishNow"),

  youWroteIt: (actor, s) => isPerson(actor, s.revision?.contributorId) && "You wrote this answer, so somebody else has to approve it.",

  youWroteAFifth: (actor, s) => {
    if (actor.kind !== "person" || !s.revision) return false;
    const share = shareOf(actor.id, s.revision);
    return share > secondEyesShare && `You wrote ${Math.round(share * 100)} percent of these words, so a second pair of eyes is needed.`;
  },

  notApproved: (_, s) => !s.revision?.approved && "The last revision has not been approved.",

  pageIsUp: (_, s) => s.pageIsUp && "Its page is before readers. Withdraw it first.",

  pageIsDown: (_, s) => !s.pageIsUp && "No page of it is before readers.",

  wasPublished: (_, s) =>
    s.wasPublished &&
    (s.stage === "merged" ? "It has been answered together with another reader’s, so it can no longer be taken back." : "It has been published, so it can no longer be taken back."),

  notScheduled: (_, s) => !s.scheduledFor && "Nothing is scheduled.",
} satisfies Record<string, Obstacle>;

export type ObstacleName = keyof typeof obstacles;
