// The board of a column: open questions before readers, each with where it stands, in plain words. What may be shown is the reader's to say;
// what is shown, an editor's. Pure: the standings, what forms send, and the addresses of the board's pages.
import { z } from "zod";
import { neededProse } from "../kit/typed";
import { held } from "../questions/question";
import { type BoardGroup, type BoardStanding, boardStandings, isInRiver, type Stage } from "../words";

/** In characters: a board is read quickly. */
export const longestOnBoard = 600;
/** So many questions stand on one page. */
export const boardPage = 25;

export const puttingOnBoard = z.object({ ...held, words: neededProse("Say how the question reads on the board.", longestOnBoard) });
export const takingOffBoard = z.object(held);

/** What is known of a question by which its standing is told; of one put together with another, the other's progress counts. */
export type OnBoard = { stage: Stage; page: object | null; wasPublished: boolean };

/** Where it stands, for readers. Null where nothing of it is shown: its reader took it back, or it is nobody's question. */
export function standingOnBoard({ stage, page, wasPublished }: OnBoard): BoardStanding | null {
  if (stage === "spam" || stage === "retracted" || stage === "merged") return null;
  if (page) return "answered";
  if (stage === "declined" || stage === "killed" || stage === "passedOn") return "no";
  if (wasPublished || stage === "published") return "down";
  return ({ inbox: "waiting", unassigned: "looking", assigned: "looking", drafting: "writing", review: "review", ready: "ready" } as const)[stage];
}

/** What stands under the heading, where it needs saying. @param issue named only where the column says so */
export function sayStanding(standing: BoardStanding, { stage, issue }: { stage: Stage; issue: string | null }): string {
  if (standing === "no") {
    if (stage === "killed") return "We had hoped to, and could not get an answer that was good enough. It says nothing about the question.";
    return stage === "passedOn" ? "It was a question for others, and we have passed it on to them." : "Many more questions come than we can answer. It says nothing about the question.";
  }
  if (standing === "down") return "An answer stood here, and we have taken it down.";
  return issue && standing !== "answered" ? `To be printed in the ${issue} issue.` : "";
}

export const sayBoardStanding = (standing: BoardStanding): string => boardStandings[standing];

/** "Nobody else wonders yet", "One reader wonders too", "12 readers wonder too". */
export const countWonders = (n: number): string => (n === 0 ? "Nobody else wonders yet" : n === 1 ? "One reader wonders too" : `${n.toLocaleString("en-US")} readers wonder too`);

/** Why a question cannot be put on the board: a sentence, or false. */
export function whyNotOnBoard({ stage, hasBoard, agreed }: { stage: Stage; hasBoard: boolean; agreed: boolean }): string | false {
  if (!hasBoard) return "This column has no board. A chief can open one under Settings.";
  if (stage === "spam" || stage === "retracted") return "What its reader took back, or what is spam, is not shown.";
  if (!agreed) return "Its reader has not agreed that it may be shown there. The reader can, on the question’s private page.";
  return !isInRiver(stage) && stage !== "published" && "It is closed. Reopen it first.";
}

/**
 * What of the board is looked at; each has an address of its own, so that it can be printed and kept. `after`: the reference, in small letters, of the
 * question after which it goes on: that stays right when others come and go, and the ten-thousandth page is found like the first.
 */
export type BoardView = { group: BoardGroup; topic: string | null; order: "wondered" | "newest"; after: string | null };

export const firstView: BoardView = { group: "open", topic: null, order: "wondered", after: null };

/** The address of a view: /wardroom/questions/answered/topics/ships/newest/after/ffw-12, without what goes without saying. */
export function boardAddress(columnPath: string, view: Partial<BoardView> = {}): string {
  const { group, topic, order, after } = { ...firstView, ...view };
  const parts = [group === "open" ? "" : group, topic === null ? "" : `topics/${topic}`, order === "wondered" ? "" : order, after === null ? "" : `after/${after}`];
  return [`/${columnPath}/questions`, ...parts.filter(Boolean)].join("/");
}

/** The view of an address, from what stands after "questions" in it; null for one that is spelled otherwise than boardAddress() does. */
export function boardView(parts: readonly string[]): BoardView | null {
  const match = /^(?:(answered|closed)\/)?(?:topics\/([a-z0-9-]{1,80})\/)?(?:(newest)\/)?(?:after\/([a-z]{2,6}-[1-9]\d{0,8})\/)?$/.exec(parts.map((part) => `${part}/`).join(""));
  if (!match) return null;
  const [, group, topic, order, after] = match;
  return { group: (group as BoardGroup | undefined) ?? "open", topic: topic ?? null, order: order ? "newest" : "wondered", after: after ?? null };
}

/** Pages were numbered once: the view of which such an address was a page, or null. */
export const numberedBefore = (parts: readonly string[]): BoardView | null => (parts.at(-2) === "page" && /^[1-9]\d{0,4}$/.test(parts.at(-1)!) ? boardView(parts.slice(0, -2)) : null);

/** The page of one question on the board. */
export const questionAddress = (columnPath: string, reference: string): string => `/${columnPath}/question/${reference.toLowerCase()}`;
