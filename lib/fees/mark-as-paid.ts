// A chief marks fees as paid: one, or several that went with one transfer. All of them or none.
import { and, asc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { ledger, openFees } from "@/db/schema/fees";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { dayIn } from "../kit/day";
import { magazinesWhere } from "../may";
import { lookAgain, Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { payMeans } from "../words";
import { type paying, sayGiven } from "./fee";

/** Writes a payment for each. Refuses when one of them is no longer owed, and a day that has not come. Missing for what is not the actor's to pay. Returns how many. */
export async function markAsPaid(actor: Person, { feeId, paidOn, means, reference }: z.output<typeof paying>, now = new Date()): Promise<number> {
  const chosen = [...new Set(feeId)];
  return db.transaction(async (tx) => {
    const rows = await tx
      .select({ entry: ledger, name: people.name, locale: magazines.locale, timeZone: magazines.timeZone })
      .from(ledger)
      .innerJoin(people, eq(people.id, ledger.personId))
      .innerJoin(magazines, eq(magazines.id, ledger.magazineId))
      .where(and(inArray(ledger.id, chosen), inArray(ledger.magazineId, magazinesWhere(actor, "payFees"))))
      .orderBy(asc(ledger.id));
    if (rows.length < chosen.length) throw new Missing("This fee");
    // In one order, so that two who pay the same wait for each other and do not block each other.
    const open = await tx.select({ id: openFees.feeId }).from(openFees).where(inArray(openFees.feeId, chosen)).orderBy(asc(openFees.feeId)).for("update");
    const gone = chosen.length - open.length;
    if (gone > 0) throw new Refusal(gone === 1 ? "One of them is no longer owed: it was paid or reversed meanwhile. Look again." : `${gone} of them are no longer owed: they were paid or reversed meanwhile. Look again.`);
    if (rows.some(({ timeZone }) => paidOn > dayIn(timeZone, now))) throw new Refusal(lookAgain, { paidOn: "That day has not come yet." });
    for (const { entry, name, locale } of rows) {
      const { magazineId, personId, fee, amountMinor, currency, note, assignmentId, questionId, issueId } = entry;
      await tx.insert(ledger).values({ magazineId, personId, kind: "paid", fee, amountMinor, currency, note, assignmentId, questionId, issueId, day: paidOn, settlesId: entry.id, means, reference, madeById: actor.id, madeAt: now });
      await record(tx, actor, { kind: "feePaid", at: now, magazineId, questionId, data: { personId, name, what: sayGiven(entry, locale), how: payMeans[means].toLowerCase(), note: reference } });
    }
    return rows.length;
  });
}
