// Rows for tests: a magazine with a column and a cast, and questions at any stage. Only tests import this.
import { sql } from "drizzle-orm";
import type { Person } from "@/lib/actor";
import type { Role, Stage } from "@/lib/words";
import { db } from "./client";
import { askers, messages } from "./schema/intake";
import { assignments } from "./schema/assignments";
import { columns, magazines } from "./schema/magazine";
import { contributors, people, roles } from "./schema/people";
import { questions } from "./schema/questions";

let counted = 0;
const next = () => ++counted;
const one = <T>(rows: T[]): T => {
  const [row] = rows;
  if (!row) throw new Error("no row was made");
  return row;
};

/** A magazine with one column. */
export async function makeMagazine(more: Partial<typeof columns.$inferInsert> & { timeZone?: string } = {}) {
  const n = next();
  const { timeZone, ...column } = more;
  const magazine = one(await db.insert(magazines).values({ name: `Magazine ${n}`, handle: `magazine-${n}`, timeZone: timeZone ?? "America/New_York" }).returning());
  const letters = `${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + (Math.floor(n / 26) % 26))}`;
  const made = one(
    await db
      .insert(columns)
      .values({ magazineId: magazine.id, name: `Ask ${n}`, path: `ask-${n}`, prefix: `T${letters}`, consentWording: "You may print it.", ...column })
      .returning(),
  );
  return { magazine, column: made };
}

/** A person holding the roles in the magazine, as an actor; contributors get a printed name and bio. */
export async function makePerson(magazineId: number, ...held: Role[]): Promise<Person> {
  const n = next();
  const person = one(await db.insert(people).values({ name: `Person ${n}`, email: `person-${n}@example.org` }).returning());
  if (held.length > 0) await db.insert(roles).values(held.map((role) => ({ personId: person.id, magazineId, role })));
  if (held.includes("contributor")) {
    await db.insert(contributors).values({ personId: person.id, handle: `person-${n}`, byline: person.name, bio: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "A historian." }] }] } });
  }
  return { kind: "person", id: person.id, name: person.name, roles: new Map([[magazineId, new Set(held)]]) };
}

/** A magazine with one column, and the editor and the chief of its desk. */
export async function makeDesk(more: Parameters<typeof makeMagazine>[0] = {}) {
  const { magazine, column } = await makeMagazine(more);
  return { magazine, column, editor: await makePerson(magazine.id, "editor"), other: await makePerson(magazine.id, "chief") };
}

/** A question at a stage, with its message and asker. With a contributor it stands assigned, and taken from `drafting` on. */
export async function makeQuestion(columnId: number, stage: Stage = "inbox", contributor?: Person, words = "Why did ships ring bells?") {
  const column = one(await db.update(columns).set({ nextNumber: sql`${columns.nextNumber} + 1` }).where(sql`${columns.id} = ${columnId}`).returning());
  const n = next();
  const at = new Date("2026-10-01T12:00:00Z");
  const question = one(
    await db.insert(questions).values({ columnId, number: column.nextNumber - 1, stage, slugLine: words.slice(0, 40), asPrinted: words, receivedAt: at, stageSince: at }).returning(),
  );
  await db.insert(messages).values({ columnId, questionId: question.id, channel: "form", raw: Buffer.from(words), contentHash: `hash-${n}`, body: words, receivedAt: at });
  const asker = one(
    await db.insert(askers).values({ questionId: question.id, name: `Reader ${n}`, town: "Memphis", region: "Tennessee", email: `reader-${n}@example.org`, token: `token-${n}-${question.id}` }).returning(),
  );
  if (contributor) {
    const taken = !["inbox", "unassigned", "assigned"].includes(stage);
    await db.insert(assignments).values({ questionId: question.id, contributorId: contributor.id, offeredById: contributor.id, offeredAt: at, dueOn: "2026-12-01", words: 300, fee: "none", takenAt: taken ? at : null });
  }
  return { ...question, asker, reference: `${column.prefix}-${question.number}` };
}
