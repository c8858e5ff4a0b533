// An issue's line-up: which answer stands in which slot, whether it is ready, whether it fits, and what keeps in the bank until it is needed.
import { z } from "zod";
import { addDays, day, daysBetween, sayDay } from "../kit/day";
import { rowId } from "../kit/typed";
import type { Stage } from "../words";

/** Stages in which a question may stand in a line-up. */
export const placeable = ["unassigned", "assigned", "drafting", "review", "ready", "published"] as const satisfies readonly Stage[];
export const isPlaceable = (stage: Stage): boolean => (placeable as readonly Stage[]).includes(stage);
/** So many answers of a column an issue has room for, where nobody has said otherwise; and at most. */
export const usualSlots = 3;
export const mostSlots = 20;

/** Where a question stands: in an issue, in one of its column's slots there or without one (0). Null: in no issue, in the bank when it is ready. */
export type Spot = { issueId: number; slot: number } | null;
export const saySpot = (spot: Spot): string => (spot ? `${spot.issueId}:${spot.slot}` : "bank");
const spot = z.union([z.literal("bank").transform(() => null), z.string().regex(/^\d{1,15}:\d{1,2}$/, "Choose a place.").transform((text): NonNullable<Spot> => ({ issueId: Number(text.split(":")[0]), slot: Number(text.split(":")[1]) }))]);
/** A place with the question that the page showed in it, or 0: "12:2:345". */
const target = z.union([
  z.literal("bank").transform(() => null),
  z.string().regex(/^\d{1,15}:\d{1,2}:\d{1,15}$/, "Choose a place.").transform((text) => {
    const [issueId, slot, there] = text.split(":").map(Number) as [number, number, number];
    return { issueId, slot, there };
  }),
]);

/** `seen`: where the page showed the question; who decides by an old page is told. */
export const placing = z.object({ questionId: rowId, to: target, seen: spot });
export const sizing = z.object({ issueId: rowId, columnId: rowId, slots: z.coerce.number().int().min(0).max(mostSlots), seen: z.coerce.number().int().min(0).max(mostSlots) });

/** How long an answer keeps: nothing said, for good, or until a day. `seen`: what the page showed, as sayShelf writes it. */
export const keeping = z
  .object({ questionId: rowId, keeps: z.enum(["", "good", "until"]), useBy: z.literal("").transform(() => null).or(day).optional(), seen: z.string().max(20) })
  .refine(({ keeps, useBy }) => keeps !== "until" || Boolean(useBy), { path: ["useBy"], message: "Give the day after which it loses its point." })
  .transform(({ questionId, keeps, useBy, seen }) => ({ questionId, isEvergreen: keeps === "good", useBy: keeps === "until" ? useBy! : null, seen }));
export const keptAs = ({ isEvergreen, useBy }: { isEvergreen: boolean; useBy: string | null }): string => (isEvergreen ? "good" : (useBy ?? ""));

/** So many days before an answer loses its point it is warned of. */
const soon = 42;
export type Shelf = { words: string; state: "fine" | "soon" | "over" };

/**
 * How long an answer keeps, in words; null where nobody has said.
 * @param onSale the day its issue goes on sale, where it is planned: by then it has to keep
 */
export function shelfOf({ isEvergreen, useBy }: { isEvergreen: boolean; useBy: string | null }, today: string, locale: string, onSale?: string): Shelf | null {
  if (isEvergreen) return { words: "Evergreen", state: "fine" };
  if (!useBy) return null;
  const said = sayDay(useBy, locale, today);
  if (useBy < today) return { words: `Ran out on ${said}`, state: "over" };
  if (onSale && useBy < onSale) return { words: `Runs out on ${said}, before the issue is on sale`, state: "over" };
  const left = daysBetween(today, useBy);
  return left <= soon ? { words: `Runs out on ${said}, ${left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days`}`, state: "soon" } : { words: `Use by ${said}`, state: "fine" };
}

/** What is late, in words; null where nothing is. */
export function lateOf({ stage, dueOn }: { stage: Stage; dueOn: string | null }, copyCloseOn: string | null, today: string, locale: string): string | null {
  if ((stage === "assigned" || stage === "drafting") && dueOn && dueOn < today) return `Was due on ${sayDay(dueOn, locale, today)}`;
  if (copyCloseOn && copyCloseOn < today && stage !== "ready" && stage !== "published") return `Copy closed on ${sayDay(copyCloseOn, locale, today)}`;
  return null;
}

const nth = ["", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth"];
const ordinal = (n: number): string => nth[n] ?? `No. ${n}`;

export type Planned = { questionId: number; topicId: number; onSaleOn: string; place: number };

/** By topic: each card of a board is compared with those of its own topics, of a year's many. */
export function byTopic(planned: readonly Planned[]): Map<number, Planned[]> {
  const topics = new Map<number, Planned[]>();
  for (const one of planned) {
    const begun = topics.get(one.topicId);
    if (begun) begun.push(one);
    else topics.set(one.topicId, [one]);
  }
  return topics;
}

/**
 * The topic of a question that has been on most within the twelve months before its issue goes on sale, with which number it would be; null where it is the first of each.
 * @param planned what was printed or is planned, by topic, with `place` within its issue
 */
export function balanceOf(question: { questionId: number; onSaleOn: string; place: number; topics: readonly { id: number; name: string }[] }, planned: ReadonlyMap<number, readonly Planned[]>): { words: string; often: boolean } | null {
  const from = addDays(question.onSaleOn, -365);
  const counted = question.topics.map(({ id, name }) => {
    const before = (planned.get(id) ?? []).filter((one) => one.questionId !== question.questionId && one.onSaleOn > from && (one.onSaleOn < question.onSaleOn || (one.onSaleOn === question.onSaleOn && one.place < question.place)));
    return { name, n: new Set(before.map(({ questionId }) => questionId)).size + 1 };
  });
  const most = counted.reduce<(typeof counted)[number] | null>((best, one) => (one.n > (best?.n ?? 1) ? one : best), null);
  return most && { words: `${ordinal(most.n)} on “${most.name}” within twelve months`, often: most.n >= 3 };
}

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
const said = (n: number, lower = false): string => (lower ? (small[n]?.toLowerCase() ?? String(n)) : (small[n] ?? String(n)));

/** An issue in a sentence or two: what is ready, what is open, what is wrong. */
export function sayIssue({ slots, ready, filled, over, late, loose }: { slots: number; ready: number; filled: number; over: number; late: number; loose: number }): string {
  if (slots === 0 && loose === 0) return "It has no slots.";
  const parts = [slots > 0 ? `${ready === 0 ? "None" : said(ready)} of ${said(slots, true)} ${ready < 2 ? "is" : "are"} ready.` : ""];
  const open = slots - filled;
  if (open > 0) parts.push(`${said(open)} ${open === 1 ? "slot is" : "slots are"} open.`);
  if (over > 0) parts.push(`${said(over)} ${over === 1 ? "answer is" : "answers are"} too long.`);
  if (late > 0) parts.push(`${said(late)} ${late === 1 ? "is" : "are"} late.`);
  if (loose > 0) parts.push(`${said(loose)} more ${loose === 1 ? "has" : "have"} no slot yet.`);
  return parts.filter(Boolean).join(" ");
}
