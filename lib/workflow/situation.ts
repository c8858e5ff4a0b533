// What has to be known of a question to say whether a move is possible. Loaded by questions/hold.ts.
import type { Stage } from "../words";

export type Situation = {
  questionId: number;
  columnId: number;
  magazineId: number;
  /** WWQ-1042. */
  reference: string;
  stage: Stage;
  /** The standing assignment, if there is one. */
  assignment: { id: number; contributorId: number; contributor: string; takenAt: Date | null } | null;
  /** The last revision, if there is one; `approved` is true when it carries an approval. */
  revision: { id: number; number: number; contributorId: number; words: number; tks: number; wordsBy: Record<string, number>; approved: boolean } | null;
  /** A page stands before readers now. */
  pageIsUp: boolean;
  /** It, or the question it was merged into, went live at some time, whether the page still stands or not. */
  wasPublished: boolean;
  scheduledFor: Date | null;
  /** What is open in the working text. */
  open: Open;
  awaitsReader: boolean;
};

export type Open = {
  /** Suggestions that nobody has taken or left. */
  suggestions: number;
  /** Claims in the text that are not verified, or whose check has lapsed. */
  claims: number;
  /** Paragraphs of which there are two texts. */
  conflicts: number;
  /** The words were changed after the last revision was made. */
  changedSince: boolean;
  /** What the column's checklist still asks for, by the move it stands before, in its words. */
  unticked: { move: string; text: string }[];
};

/** Nothing open. */
export const nothingOpen: Open = { suggestions: 0, claims: 0, conflicts: 0, changedSince: false, unticked: [] };
