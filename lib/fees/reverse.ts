// A wrong entry is reversed, never changed: a fee that is not owed after all, or a payment that was not made.
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { ledger, openFees } from "@/db/schema/fees";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { dayIn } from "../kit/day";
import { magazinesWhere } from "../may";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { ledgerKinds } from "../words";
import { type reversing, sayGiven } from "./fee";

/** Reverses it. Refuses a reversal, what was reversed already, and a fee that is paid: its payment is reversed first. Missing for what is not the actor's to pay. */
export async function reverse(actor: Person, { entryId, word }: z.output<typeof reversing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ entry: ledger, name: people.name, locale: magazines.locale, timeZone: magazines.timeZone })
      .from(ledger)
      .innerJoin(people, eq(people.id, ledger.personId))
      .innerJoin(magazines, eq(magazines.id, ledger.magazineId))
      .where(and(eq(ledger.id, entryId), inArray(ledger.magazineId, magazinesWhere(actor, "payFees"))))
      .for("update", { of: ledger });
    if (!found) throw new Missing("This entry");
    const { magazineId, personId, kind, fee, amountMinor, currency, note, assignmentId, questionId, issueId } = found.entry;
    if (kind === "reversed") throw new Refusal("A reversal stands. Enter a correction instead.");
    if ((await tx.$count(ledger, eq(ledger.reversesId, entryId))) > 0) throw new Refusal("It was reversed already.");
    if (kind !== "paid") {
      const open = await tx.select({ id: openFees.feeId }).from(openFees).where(eq(openFees.feeId, entryId)).for("update");
      if (open.length === 0) throw new Refusal("It has been paid. Reverse the payment first.");
    }
    await tx.insert(ledger).values({ magazineId, personId, kind: "reversed", fee, amountMinor, currency, note, assignmentId, questionId, issueId, day: dayIn(found.timeZone, now), reversesId: entryId, word, madeById: actor.id, madeAt: now });
    await record(tx, actor, { kind: "feeReversed", at: now, magazineId, questionId, data: { personId, name: found.name, what: `${ledgerKinds[kind].toLowerCase()}, ${sayGiven(found.entry, found.locale)}`, reason: word } });
  });
}
