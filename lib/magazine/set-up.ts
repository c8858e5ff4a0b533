// The first visit to an empty installation: the publisher, who is also the first chief, a magazine and a column. Once.
import { createHash, timingSafeEqual } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { neededLine } from "../kit/typed";
import { enqueue } from "../jobs/queue";
import { isTooNear, newPassword } from "../people/new-password";
import { hashPassword } from "../people/password";
import { unlessTaken } from "../people/taken";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import { columnNew, firstWords } from "./column";
import { magazineNew, mailAddress } from "./magazine";
import { suggestPath } from "./paths";
import { stale } from "./stale";
import { taken } from "./taken";

export const settingUp = z
  .object({
    token: z.string().max(500),
    name: neededLine("Your name is needed.", 120),
    email: mailAddress.refine((email) => email !== "", "Your address is needed: you sign in with it."),
    password: newPassword,
    magazine: neededLine("The magazine needs a name.", 120),
    timeZone: magazineNew.shape.timeZone,
    column: columnNew.shape.name,
    prefix: columnNew.shape.prefix,
  })
  .refine((input) => !isTooNear(input.password, input.email), { path: ["password"], message: "Your own address is the first thing anybody would guess." });

const digest = (text: string) => createHash("sha256").update(text).digest();

/** True while nobody is here and the token is the one printed at start; compared in constant time. */
export async function maySetUp(token: unknown): Promise<boolean> {
  const wanted = process.env.ASKDESK_SETUP_TOKEN;
  if (!wanted || typeof token !== "string" || !timingSafeEqual(digest(token), digest(wanted))) return false;
  return (await db.$count(people)) === 0;
}

/** Makes everything the first sign-in needs. Of two at once one is the first; the other, and every later one, is told Missing. */
export async function setUp(input: z.output<typeof settingUp>, now = new Date()): Promise<void> {
  if (!(await maySetUp(input.token))) throw new Missing();
  const passwordHash = await hashPassword(input.password);
  const work = db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${people} in exclusive mode`); // whoever comes second waits here, and then finds somebody
    if ((await tx.$count(people)) > 0) throw new Missing();
    const [person] = await tx.insert(people).values({ name: input.name, email: input.email, passwordHash, isPublisher: true, madeAt: now }).returning({ id: people.id });
    const [magazine] = await tx
      .insert(magazines)
      .values({ name: input.magazine, handle: suggestPath("topic", input.magazine).slice(0, 40).replace(/-$/, "") || "magazine", timeZone: input.timeZone, madeAt: now })
      .returning({ id: magazines.id });
    if (!person || !magazine) throw new Error("the first rows were not written");
    await tx.insert(roles).values({ personId: person.id, magazineId: magazine.id, role: "chief", madeAt: now });
    const path = suggestPath("column", input.column) || input.prefix.toLowerCase();
    await tx.insert(columns).values({ magazineId: magazine.id, name: input.column, path, prefix: input.prefix, ...firstWords, madeAt: now });
    const actor = { kind: "person", id: person.id, name: input.name, roles: new Map() } as const;
    await record(tx, actor, { kind: "magazineMade", at: now, magazineId: magazine.id, data: { name: input.magazine } });
    await record(tx, actor, { kind: "columnMade", at: now, magazineId: magazine.id, data: { name: input.column } });
    await enqueue(tx, "firstRules", {});
    await stale(tx, { everything: true }); // until now readers were told that nothing is here
  });
  await unlessTaken(taken, work);
}
