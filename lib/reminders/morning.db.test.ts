import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { letters, letterTries, unwantedLetters } from "@/db/schema/mail";
import { mailboxes } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { morning } from "./morning";

/** Eight in the morning in New York on the day, five hours behind; answers of the cast are due on 1 December. */
const eightOn = (day: string) => new Date(`${day}T13:00:00Z`);
const reminders = async (questionId: number) => (await db.select({ data: events.data }).from(events).where(sql`${events.questionId} = ${questionId} and ${events.kind} = 'reminded'`).orderBy(events.id)).map(({ data }) => `${String(data.due)} ${data.overdue === true ? "overdue" : "soon"}`);
const digests = () => db.select().from(letters).where(eq(letters.kind, "digest")).orderBy(letters.id);

beforeEach(async () => {
  await db.execute(sql`truncate magazines cascade`);
  await db.execute(sql`delete from attempts`);
});

test("a historian is reminded once before the day and once after it, and anew when the day is another", async () => {
  const { magazine, column } = await makeMagazine();
  const helen = await makePerson(magazine.id, "contributor");
  const [due, submitted] = [await makeQuestion(column.id, "drafting", helen), await makeQuestion(column.id, "review", helen)];
  for (const day of ["2026-11-27", "2026-11-28", "2026-11-29", "2026-12-01", "2026-12-02", "2026-12-03"]) await morning(eightOn(day));
  expect(await reminders(due.id)).toEqual(["December 1 soon", "December 1 overdue"]);
  expect(await reminders(submitted.id)).toEqual([]);
  await db.update(assignments).set({ dueOn: "2026-12-06" }).where(eq(assignments.questionId, due.id));
  await Promise.all([morning(eightOn("2026-12-04")), morning(eightOn("2026-12-04"))]);
  expect(await reminders(due.id)).toEqual(["December 1 soon", "December 1 overdue", "December 6 soon"]);
});

test("nobody is reminded who was asked just now, does not want to be, or may no longer sign in", async () => {
  const { magazine, column } = await makeMagazine();
  const [helen, gone, asked] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const all = [await makeQuestion(column.id, "drafting", helen), await makeQuestion(column.id, "drafting", gone), await makeQuestion(column.id, "assigned", asked)];
  await db.insert(unwantedLetters).values({ personId: helen.id, kind: "reminder" });
  await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, gone.id));
  await db.update(assignments).set({ offeredAt: eightOn("2026-11-28") }).where(eq(assignments.questionId, all[2]!.id));
  await morning(eightOn("2026-11-29"));
  expect(await Promise.all(all.map(({ id }) => reminders(id)))).toEqual([[], [], []]);
});

test("editors get one digest a morning of what came, waits, is overdue and went wrong", async () => {
  const { magazine, column } = await makeMagazine();
  const [chief, editor, helen] = [await makePerson(magazine.id, "chief", "editor"), await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "contributor")];
  await makePerson(magazine.id, "checker");
  const [fresh, late] = [await makeQuestion(column.id, "inbox", undefined, "Why bells?"), await makeQuestion(column.id, "drafting", helen, "Why oars?")];
  await db.update(questions).set({ receivedAt: new Date("2026-12-02T20:00:00Z") }).where(eq(questions.id, fresh.id));
  await db.insert(mailboxes).values({ columnId: column.id, address: "ask@magazine.example", failingSince: eightOn("2026-12-02"), lastError: "Wrong\npassword" });
  await db.insert(unwantedLetters).values({ personId: editor.id, kind: "digest" });
  const undelivered = { magazineId: magazine.id, from: "x", body: "x", madeAt: eightOn("2026-12-01"), state: "failed" as const };
  const rows = await db.insert(letters).values([{ ...undelivered, kind: "accepted", to: "lost@example.org", subject: "Yes" }, { ...undelivered, kind: "accepted", to: "old@example.org", subject: "No" }]).returning();
  await db.insert(letterTries).values([{ letterId: rows[0]!.id, at: new Date("2026-12-03T01:00:00Z"), outcome: "refused", said: "550" }, { letterId: rows[1]!.id, at: eightOn("2026-12-01"), outcome: "refused", said: "550" }]);
  await morning(new Date("2026-12-03T11:00:00Z"));
  expect(await digests()).toEqual([]);
  await Promise.all([morning(eightOn("2026-12-03")), morning(eightOn("2026-12-03"))]);
  const [digest, ...more] = await digests();
  expect(more).toEqual([]);
  expect(digest).toMatchObject({ toName: chief.name, subject: `${magazine.name}, December 3, 2026`, replyToken: null });
  expect(digest!.body).toContain(`Came since yesterday:\n– ${fresh.reference} Why bells?\n\nOne question waits in the inbox.\n\nOverdue:\n– ${late.reference} Why oars?, with ${helen.name}, was due December 1 (2 days ago)\n\nThe mail needs a look:\n– ask@magazine.example cannot be fetched: Wrong password\n– “Yes” did not reach lost@example.org\n\n`);
});

test("where there is nothing to say nothing is said", async () => {
  const { magazine } = await makeMagazine();
  await makePerson(magazine.id, "editor");
  await morning(eightOn("2026-12-03"));
  expect(await digests()).toEqual([]);
});
