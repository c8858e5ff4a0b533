// Fills an empty installation with the demo: two magazines whose desks are in use.
import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { events } from "@/db/schema/timeline";
import { enqueue } from "@/lib/jobs/queue";
import { stale } from "@/lib/magazine/stale";
import { loadBoard } from "./board";
import { calendar } from "./calendar";
import type { Desk } from "./desk";
import { loadFees } from "./fees";
import { loadMagazines, loadPeople } from "./load-magazines";
import { loadQuestion } from "./load-question";
import { loadMails } from "./mails";
import { loadPaper } from "./paper";
import { questions } from "./questions";
import { loadReminders } from "./reminders";
import { loadReplies } from "./replies";
import { loadTips } from "./tips";

/** Letters are written for what happened so lately; older ones went out long ago. */
const lately = 8 * 86_400_000;

/**
 * Loads the demo in one transaction, with every date moved so that its desk stands in the day of `now`.
 * @returns true when it was loaded; false when there is a magazine already, which is then left as it is
 */
export function loadDemo(now = new Date()): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Several servers may start at once on one database: the first loads, the others wait and find it done.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('askdesk.demo'))`);
    if ((await tx.select({ id: magazines.id }).from(magazines).limit(1)).length > 0) return false;
    const desk: Desk = { tx, calendar: calendar(now), people: new Map(), columns: new Map(), issues: new Map(), topics: new Map(), questions: new Map(), events: [] };
    await loadPeople(desk);
    await loadMagazines(desk);
    await loadReplies(desk);
    for (const question of questions.toSorted((a, b) => (a.received < b.received ? -1 : 1))) await loadQuestion(desk, question);
    await loadFees(desk);
    await loadPaper(desk, questions);
    await loadTips(desk);
    await loadBoard(desk);
    await loadMails(desk);
    await loadReminders(desk, now);
    await setNumbers(desk);
    await writeEvents(tx, desk.events, now);
    await stale(tx, { everything: true });
    return true;
  });
}

/** The next question of each column takes the number after the demo's last. */
async function setNumbers({ tx, columns: loaded }: Desk): Promise<void> {
  for (const [prefix, { id }] of loaded) {
    const last = Math.max(1000, ...questions.filter((q) => q.reference.startsWith(`${prefix}-`)).map((q) => Number(q.reference.split("-")[1])));
    await tx.update(columns).set({ nextNumber: last + 1 }).where(eq(columns.id, id));
  }
}

async function writeEvents(tx: Tx, happened: Desk["events"], now: Date): Promise<void> {
  const inOrder = happened.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const written = await tx.insert(events).values(inOrder).returning({ id: events.id, at: events.at });
  for (const { id, at } of written) if (now.getTime() - at.getTime() < lately) await enqueue(tx, "tell", { eventId: id });
}
