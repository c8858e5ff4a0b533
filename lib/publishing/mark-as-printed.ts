// The answer stands in an issue, on a page. Said again of the same issue, it puts the page right.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { issues } from "@/db/schema/magazine";
import { printings } from "@/db/schema/publishing";
import type { Person } from "../actor";
import { fallDue } from "../fees/fall-due";
import { stale } from "../magazine/stale";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { move } from "../workflow/move";
import type { markingAsPrinted } from "./publication";

/** Records issue and page. Throws a Refusal when the issue is not the magazine's. */
export async function markAsPrinted(actor: Person, input: z.output<typeof markingAsPrinted>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    const [issue] = await tx.select({ name: issues.name }).from(issues).where(and(eq(issues.id, input.issueId), eq(issues.magazineId, situation.magazineId)));
    if (!issue) throw new Refusal("This issue is not the magazine’s.", { issueId: "Choose an issue of this magazine." });
    await move(tx, actor, situation, "markAsPrinted", { now, data: { issue: issue.name, page: input.page } });
    await tx
      .insert(printings)
      .values({ questionId: input.questionId, issueId: input.issueId, page: input.page, markedById: actor.id, markedAt: now })
      .onConflictDoUpdate({ target: [printings.questionId, printings.issueId], set: { page: input.page, markedById: actor.id, markedAt: now } });
    await fallDue(tx, actor, { questionId: situation.questionId, magazineId: situation.magazineId }, "publication", now);
    await stale(tx, { magazineId: situation.magazineId });
  });
}
