// Who may do what, other than moves (those are in workflow/moves.ts). Default is no.
import type { Actor } from "./actor";
import { holds, magazinesOf } from "./actor";
import { Missing } from "./refusal";
import type { Role } from "./words";

const table = {
  /** See the desk of a magazine: inbox, questions, reviews. */
  sitAtDesk: ["chief", "editor", "checker"],
  /** Change the question as it will be printed, topics, slug line, notes on the sheet. */
  prepareQuestion: ["chief", "editor"],
  /** Type in a letter that came by post. */
  typeInLetter: ["chief", "editor"],
  /** See a reader's email and postal address. */
  seeReaderAddress: ["chief", "editor"],
  /** Write to a reader and read the letters out. */
  writeLetters: ["chief", "editor"],
  /** Keep a column’s saved replies and its reasons to decline. */
  keepReplies: ["chief", "editor"],
  /** Read the mail that came and say what becomes of it. */
  handleMail: ["chief", "editor"],
  /** Bring in answers that were printed before, with the contributors and issues they name. */
  importArchive: ["chief", "editor"],
  /** Bring in the waiting questions of a spreadsheet. */
  bringBacklog: ["chief", "editor"],
  /** Say what becomes of what readers tell of published answers. */
  handleTips: ["chief", "editor"],
  /** Put two addresses of one reader together, or part them. */
  mergeReaders: ["chief", "editor"],
  /** Hand out what is held about a reader, and erase it. */
  eraseReaders: ["chief"],
  /** See the desk's figures, how its historians keep their days among them. */
  seeInsight: ["chief", "editor"],
  /** Edit contributors' bios and photos. */
  editContributors: ["chief", "editor"],
  /** Read and change how contributors are reached, beyond their address. */
  seeContact: ["chief", "editor"],
  /** Read and change how contributors are paid: accounts, tax numbers. */
  seePayment: ["chief"],
  /** See what contributors are owed and were paid. */
  seeFees: ["chief", "editor"],
  /** Enter fees and corrections, mark fees as paid, and reverse what was wrong. */
  payFees: ["chief"],
  /** Change the magazine, its columns, issues, topics and standing elements. */
  editSettings: ["chief"],
  /** Give and take roles, disable people, sign them out everywhere. */
  managePeople: ["chief"],
  /** Read the log of every event. */
  readLog: ["chief"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof table;

/** True when the actor may do this in the magazine. */
export function may(actor: Actor, permission: Permission, magazineId: number): boolean {
  return holds(actor, magazineId, ...table[permission]);
}

/** The ids of the magazines in which the actor may do this. */
export const magazinesWhere = (actor: Actor, permission: Permission): number[] => magazinesOf(actor, table[permission]);

/** Throws Missing when the actor may not: what is not yours does not exist. */
export function must(actor: Actor, permission: Permission, magazineId: number): void {
  if (!may(actor, permission, magazineId)) throw new Missing();
}
