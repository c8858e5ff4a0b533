// What the demo's historians are owed and were paid: fees fall due by the rule as their answers are published, and those of long ago were paid together.
import { asc, eq, inArray } from "drizzle-orm";
import { ledger, openFees } from "@/db/schema/fees";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { sayGiven } from "@/lib/fees/fee";
import { payMeans, type PayMeans } from "@/lib/words";
import { type Desk, happened, known } from "./desk";

/** The days on which a chief paid, each with what fell due until another day. */
const runs = [
  { paid: "2026-06-30 10:15", until: "2026-06-15", reference: "June run" },
  { paid: "2026-09-30 10:40", until: "2026-09-15", reference: "September run" },
] as const;

/** Marks what fell due in good time as paid, and reverses a payment that came back. */
export async function loadFees(desk: Desk): Promise<void> {
  const { tx, calendar, people: cast } = desk;
  const chief = known(cast, "achterberg").id;
  for (const { paid, until, reference } of runs) {
    const open = await tx.select({ entry: ledger, name: people.name, locale: magazines.locale }).from(openFees).innerJoin(ledger, eq(ledger.id, openFees.feeId)).innerJoin(people, eq(people.id, ledger.personId)).innerJoin(magazines, eq(magazines.id, ledger.magazineId)).where(inArray(ledger.kind, ["due", "kill"])).orderBy(asc(ledger.id));
    for (const { entry, name, locale } of open.filter((one) => one.entry.day <= calendar.day(until))) {
      const { magazineId, personId, fee, amountMinor, currency, note, assignmentId, questionId, issueId } = entry;
      const means: PayMeans = fee === "money" ? "transfer" : fee === "copies" ? "parcel" : "credit";
      await tx.insert(ledger).values({ magazineId, personId, kind: "paid", fee, amountMinor, currency, note, assignmentId, questionId, issueId, settlesId: entry.id, means, reference, day: calendar.moment(paid).toISOString().slice(0, 10), madeById: chief, madeAt: calendar.moment(paid) });
      happened(desk, paid, "achterberg", "feePaid", { magazineId, questionId: questionId ?? undefined }, { personId, name, what: sayGiven(entry, locale), how: payMeans[means].toLowerCase(), note: reference });
    }
  }
}
