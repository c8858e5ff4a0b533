// What a reminder says, in words: its event, its line in a letter for several, and what an editor reads. Pure.
import { dayIn, daysBetween, sayDay } from "../kit/day";
import type { EventData } from "../timeline/kinds";
import type { Called } from "./called";
import type { Reminder } from "./falls";
import type { Told } from "./told";

export type Said = { locale: string; timeZone: string };

const days = (n: number) => (n === 1 ? "a day" : `${n} days`);

/** What waits, in a sentence for the desk. No word of a reader's stands in it. */
export function sayAlarm({ rule, waits, at }: Reminder<Called>, { locale, timeZone }: Said): string {
  const today = dayIn(timeZone, at);
  const began = dayIn(timeZone, waits.begins);
  const say = (day: string) => sayDay(day, locale, today);
  const since = `since ${say(began)}, ${days(daysBetween(began, today))}`;
  const who = waits.historian ?? "The historian";
  if (rule === "beforeDue") return `The draft by ${who} is due ${say(waits.dueOn!)}.`;
  if (rule === "atDue") return `The draft by ${who} is due today, ${say(waits.dueOn!)}.`;
  if (rule === "afterDue") return `The draft by ${who} was due ${say(waits.dueOn!)} and is not in.`;
  if (rule === "unanswered") return `${who} has not answered the invitation of ${say(began)}.`;
  return `It has been ${{ unassigned: "unassigned", inReview: "in review", unscheduled: "approved, and not published," }[rule]} ${since}.`;
}

/** The line of a letter that holds several. */
export const sayLine = ({ letter, reminder }: Told<Called>, said: Said): string => {
  const { slugLine, reference, dueOn } = reminder.waits;
  const day = dueOn ? sayDay(dueOn, said.locale, dayIn(said.timeZone, reminder.at)) : "";
  const own: Record<string, string> = { reminder: `your answer is due ${day}`, dueToday: `your answer is due today, ${day}`, overdue: `your answer was due ${day}`, unanswered: "our invitation is unanswered: a yes or a no helps us as much" };
  return `– ${slugLine.replace(/\s+/g, " ")} (${reference}): ${own[letter] ?? sayAlarm(reminder, said).replace(/\.$/, "")}`;
};

/** The event of a reminder. @param told everybody it goes to @param alone those of them who get a letter about it alone @param terms of the offer, where it is asked again */
export function eventData(reminder: Reminder<Called>, told: readonly Told[], alone: readonly Told[], said: Said, terms: string): EventData {
  const { rule, waits, at } = reminder;
  return {
    rule,
    to: new Intl.ListFormat("en").format(told.map(({ name }) => name)),
    toHistorian: told.some(({ personId }) => personId === waits.historianId),
    alarm: sayAlarm(reminder, said),
    overdue: rule === "afterDue",
    assignment: waits.assignmentId,
    ...(waits.dueOn && { due: sayDay(waits.dueOn, said.locale, dayIn(said.timeZone, at)), dueOn: waits.dueOn }),
    ...(terms && { terms }),
    letters: Object.fromEntries(alone.map(({ personId, letter }) => [personId, letter])),
  };
}
