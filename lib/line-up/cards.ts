// A line-up as the board shows it: plain words and figures, all that goes to the browser.
import { sayLines } from "../copyfit/fit";
import { daysBetween, sayDay } from "../kit/day";
import { stages } from "../words";
import { balanceOf, byTopic, keptAs, lateOf, saySpot, sayIssue, type Shelf, shelfOf, type Spot } from "./line-up";
import type { LineUp, LineUpRow } from "./queries";

export type Card = {
  id: number;
  reference: string;
  slugLine: string;
  columnId: number;
  column: string;
  spot: Spot;
  /** The stage, and who has it. */
  stage: string;
  ready: boolean;
  /** How it fits its slot, in words; null before a text has come. */
  fit: string | null;
  over: boolean;
  late: string | null;
  balance: { words: string; often: boolean } | null;
  shelf: Shelf | null;
  /** As the form for it needs it. */
  keeps: { seen: string; useBy: string };
};
/** `more` are planned for the issue without a slot and not shown. */
export type Group = { columnId: number; column: string; lines: number | null; slots: number; said: number; cards: Card[]; loose: Card[]; more: number };
export type BoardIssue = { id: number; name: string; path: string; dates: string; closes: "past" | "soon" | "later"; sentence: string; groups: Group[] };
export type Board = { issues: BoardIssue[]; bank: Card[]; more: boolean; coming: { path: string; name: string }[] };

/** @param today at the magazine */
export function boardOf(lineUp: LineUp, today: string, locale: string): Board {
  const columnName = new Map(lineUp.columns.map(({ id, name }) => [id, name]));
  const issueOf = new Map(lineUp.issues.map((issue) => [issue.id, issue]));
  const before = byTopic(lineUp.before);
  const cardOf = (row: LineUpRow): Card => {
    const issue = row.issueId === null ? undefined : issueOf.get(row.issueId);
    return {
      id: row.id,
      reference: row.reference,
      slugLine: row.slugLine,
      columnId: row.columnId,
      column: columnName.get(row.columnId) ?? "",
      spot: row.issueId === null ? null : { issueId: row.issueId, slot: row.slot ?? 0 },
      stage: row.historian ? `${stages[row.stage]}, ${row.historian}` : stages[row.stage],
      ready: row.stage === "ready" || row.stage === "published",
      fit: row.setIn === null ? null : `${row.over === null ? "" : `${row.setIn.toLocaleString("en-US")} lines, `}${sayLines({ lines: row.setIn, over: row.over })}`,
      over: (row.over ?? 0) > 0,
      late: lateOf(row, issue?.copyCloseOn ?? null, today, locale),
      balance: issue ? balanceOf({ questionId: row.id, onSaleOn: issue.onSaleOn, place: row.slot ?? 99, topics: row.topics }, before) : null,
      shelf: shelfOf(row, today, locale, issue?.onSaleOn),
      keeps: { seen: keptAs(row), useBy: row.useBy ?? "" },
    };
  };
  const cards = lineUp.planned.map(cardOf);
  return {
    issues: lineUp.issues.map((issue) => {
      const own = cards.filter(({ spot }) => spot?.issueId === issue.id);
      const groups = issue.groups.map(({ columnId, slots, said }): Group => {
        const here = own.filter((card) => card.columnId === columnId);
        const loose = here.filter(({ spot }) => spot!.slot === 0);
        return { columnId, column: columnName.get(columnId) ?? "", lines: lineUp.columns.find(({ id }) => id === columnId)?.slotLines ?? null, slots, said, cards: here.filter(({ spot }) => spot!.slot > 0), loose, more: Math.max(0, lineUp.loose(issue.id, columnId).of - loose.length) };
      });
      const inSlots = groups.flatMap((group) => group.cards);
      const days = daysBetween(today, issue.copyCloseOn);
      return {
        id: issue.id,
        name: issue.name,
        path: issue.path,
        dates: `${days < 0 ? "Copy closed" : "Copy closes"} ${sayDay(issue.copyCloseOn, locale, today)}${days >= 0 && days <= 42 ? `, ${days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}` : ""}; on sale ${sayDay(issue.onSaleOn, locale, today)}`,
        closes: days < 0 ? "past" : days <= 14 ? "soon" : "later",
        sentence: sayIssue({ slots: groups.reduce((sum, { slots }) => sum + slots, 0), ready: inSlots.filter(({ ready }) => ready).length, filled: inSlots.length, over: inSlots.filter(({ over }) => over).length, late: inSlots.filter(({ late }) => late).length + groups.reduce((sum, { columnId }) => sum + lineUp.loose(issue.id, columnId).late, 0), loose: groups.reduce((sum, { loose, more }) => sum + loose.length + more, 0) }),
        groups,
      };
    }),
    bank: lineUp.bank.map(cardOf),
    more: lineUp.more,
    coming: lineUp.coming,
  };
}

/** Where a card may go: what is said of it, and how a form writes it. `there` is the card that stands in it. */
export type Place = { to: string; spot: Spot; words: string; there: Card | null };

/** Every place of the board for cards of a column, in its order: slot by slot, then the issue without a slot; the bank last. */
export function placesFor(columnId: number, issues: readonly BoardIssue[]): Place[] {
  const inIssues = issues.flatMap((issue) => {
    const group = issue.groups.find((one) => one.columnId === columnId);
    if (!group) return [];
    const slots = Array.from({ length: group.slots }, (_, at): Place => {
      const there = group.cards.find(({ spot }) => spot!.slot === at + 1) ?? null;
      return { to: `${issue.id}:${at + 1}:${there?.id ?? 0}`, spot: { issueId: issue.id, slot: at + 1 }, words: `${issue.name}, slot ${at + 1}`, there };
    });
    return [...slots, { to: `${issue.id}:0:0`, spot: { issueId: issue.id, slot: 0 }, words: `${issue.name}, without a slot`, there: null }];
  });
  return [...inIssues, { to: "bank", spot: null, words: "The bank", there: null }];
}

/** A place in full: with what would happen to whoever stands in it. */
export function sayPlace({ words, there }: Place, card: Card): string {
  if (there?.id === card.id) return `${words}, where it is`;
  if (!there) return saySpot(card.spot) === "bank" && words === "The bank" ? `${words}, where it is` : words;
  return card.spot && card.spot.slot > 0 ? `${words}, changing places with ${there.slugLine}` : `${words}, instead of ${there.slugLine}`;
}
