// Whose letters reminders become: who is written to about each, and what comes in one letter. Pure.
import type { Reminded } from "../words";
import type { Reminder, TimedRule, Waits } from "./falls";
import type { Rules } from "./rule";

/** Somebody reminders may go to. Reached: may sign in and has an address; seated: holds a role of the desk there; `unwanted`: letters they do without. */
export type Known = { id: number; name: string; isReached: boolean; isSeated: boolean; isChief: boolean; gathers: boolean; unwanted: readonly string[] };
export type People = ReadonlyMap<number, Known>;

/** The letter each kind of person gets. */
export const letterFor = (rule: TimedRule, whom: Reminded) => (whom === "historian" ? ({ beforeDue: "reminder", atDue: "dueToday", afterDue: "overdue", unanswered: "unanswered" } as Partial<Record<TimedRule, string>>)[rule]! : "alarm");

/** One person's letter about one reminder. */
export type Told<W extends Waits = Waits> = { personId: number; name: string; letter: string; reminder: Reminder<W> };
/** One that is sent: about one reminder, or about all of a moment. */
export type Letter<W extends Waits = Waits> = [Told<W>, ...Told<W>[]];

/** Who is written to about reminders. Nobody twice about one, nobody who does without, cannot be reached or, of what the desk is told, has left it. */
export function toldOf<W extends Waits>(found: readonly Reminder<W>[], rules: Rules, people: People): Told<W>[] {
  const chiefs = [...people.values()].flatMap(({ id, isChief }) => (isChief ? [id] : []));
  return found.flatMap((reminder) => {
    const { rule, waits } = reminder;
    const told = new Map<number, Told<W>>();
    for (const whom of rules[rule].whom) {
      const letter = letterFor(rule, whom);
      for (const personId of whom === "chief" ? chiefs : [whom === "historian" ? waits.historianId : waits.editorId]) {
        const person = personId === null ? undefined : people.get(personId);
        if (person && !told.has(person.id)) told.set(person.id, { personId: person.id, name: person.name, letter, reminder });
      }
    }
    return [...told.values()].filter(({ personId, letter }) => gets(people.get(personId)!, letter));
  });
}

const gets = ({ isReached, isSeated, unwanted }: Known, letter: string): boolean => isReached && (letter !== "alarm" || isSeated) && !unwanted.includes(letter);

/** The letters, each with what it tells of: whoever likes it so gets those of one moment in one. */
export function lettersOf<W extends Waits>(told: readonly Told<W>[], people: People): Letter<W>[] {
  const letters = new Map<string, Letter<W>>();
  for (const [index, one] of told.entries()) {
    const key = people.get(one.personId)?.gathers ? `${one.personId} ${one.reminder.at.getTime()}` : `alone ${index}`;
    const begun = letters.get(key);
    if (begun) begun.push(one);
    else letters.set(key, [one]);
  }
  return [...letters.values()];
}
