// A chief enters a fee or a correction by hand: for what no rule makes due, or to put right what was paid.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { ledger } from "@/db/schema/fees";
import { columns, magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { must } from "../may";
import { parseReference } from "../questions/reference";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type entering, sayGiven } from "./fee";

/** Enters it, and returns its id. Refuses a person who is no contributor, and a reference that is none of the magazine's. Missing to who may not pay. */
export async function enterFee(actor: Person, { magazineId, personId, reference, ...given }: z.output<typeof entering>, now = new Date()): Promise<number> {
  must(actor, "payFees", magazineId);
  return db.transaction(async (tx) => {
    const [person] = await tx.select({ name: people.name, locale: magazines.locale }).from(people).innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, magazineId), eq(roles.role, "contributor"))).innerJoin(magazines, eq(magazines.id, magazineId)).where(eq(people.id, personId));
    if (!person) throw new Refusal(lookAgain, { personId: "Choose a contributor of this magazine." });
    const parsed = reference === "" ? null : parseReference(reference);
    const [question] = parsed ? await tx.select({ id: questions.id, issueId: questions.issueId }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(and(eq(columns.magazineId, magazineId), eq(columns.prefix, parsed.prefix), eq(questions.number, parsed.number))) : [];
    if (reference !== "" && !question) throw new Refusal(lookAgain, { reference: "There is no such question here. A reference is a prefix and a number, such as WWQ-1042." });
    const of = { magazineId, questionId: question?.id ?? null };
    const [row] = await tx.insert(ledger).values({ ...given, ...of, personId, kind: "correction", issueId: question?.issueId ?? null, madeById: actor.id, madeAt: now }).returning({ id: ledger.id });
    await record(tx, actor, { kind: "feeCorrected", at: now, ...of, data: { personId, name: person.name, what: sayGiven(given, person.locale), reason: given.word } });
    return row!.id;
  });
}
