// The steps between the desk and a contributor before anything is written.
import { eq } from "drizzle-orm";
import { assignments } from "@/db/schema/assignments";
import { sayTerms } from "@/lib/assignments/assignment";
import { writeKillFee } from "@/lib/fees/fall-due";
import { dayIn } from "@/lib/kit/day";
import { houseRights } from "@/lib/kit/rights-terms";
import { writeGrants } from "@/lib/rights/grant-as-offered";
import { type Desk, happened, known, one } from "./desk";
import type { DemoOffer, Step, Who } from "./shape";
import type { Teller, Told } from "./tell-story";

export const tellAssignment: Teller = async (desk, told, step) => {
  const { tx, calendar } = desk;
  const at = calendar.moment(step.at);
  const standing = () => eq(assignments.id, told.assignment!.id);
  switch (step.did) {
    case "assigned":
      return offer(desk, told, step.offer, step.by, at);
    case "reassigned": {
      const from = told.assignment!.contributor;
      await tx.update(assignments).set({ endedAt: at, endReason: step.why }).where(standing());
      return { from, ...(await offer(desk, told, step.offer, step.by, at)), why: step.why };
    }
    case "taken":
      await tx.update(assignments).set({ takenAt: at }).where(standing());
      await grantedWith(desk, told, step, "taken");
      return {};
    case "turnedDown":
      await tx.update(assignments).set({ turnedDownAt: at, turnDownReason: step.reason }).where(standing());
      told.assignment = null;
      return { reason: step.reason };
    case "killed": {
      const from = told.assignment?.contributor;
      const of = { questionId: told.questionId, magazineId: told.column.magazineId };
      const fell = await writeKillFee(tx, of, null, told.revision !== null, null, at);
      if (fell) happened(desk, step.at, step.by, fell.kind, of, fell.data);
      await tx.update(assignments).set({ endedAt: at, endReason: step.reason }).where(standing());
      told.assignment = null;
      return { reason: step.reason, from };
    }
    default:
      return undefined;
  }
};

/** What the offer asked for is granted by who takes it, or sends an answer in. */
export async function grantedWith(desk: Desk, { assignment, questionId, column: { magazineId } }: Told, { at, by }: Step, how: "taken" | "sentIn"): Promise<void> {
  const data = assignment && (await writeGrants(desk.tx, assignment.id, how, how === "sentIn" ? known(desk.people, by).id : null, desk.calendar.moment(at)));
  if (data) happened(desk, at, by, "rightsGranted", { magazineId, questionId }, data);
}

async function offer(desk: Desk, told: Told, { to, due, words, fee, amount, currency, feeNote = "", brief, rights }: DemoOffer, by: Who, at: Date) {
  const { locale, timeZone } = told.column.magazine;
  const contributor = known(desk.people, to);
  const terms = { dueOn: desk.calendar.day(due), words, fee, feeAmount: amount === undefined ? null : amount.toFixed(2), feeCurrency: currency ?? null, feeNote };
  const { id } = one(
    await desk.tx
      .insert(assignments)
      .values({ ...terms, questionId: told.questionId, contributorId: contributor.id, offeredById: known(desk.people, by).id, offeredAt: at, brief, rights: { ...houseRights, ...rights } })
      .returning({ id: assignments.id }),
  );
  told.assignment = { id, contributorId: contributor.id, contributor: contributor.name };
  return { to: contributor.name, terms: sayTerms(terms, locale, dayIn(timeZone, at)) };
}
