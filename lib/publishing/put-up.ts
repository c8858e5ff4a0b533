// Puts a publication that has been laid out before readers. What stood there until now is superseded.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { isScheduled, pageStands, publications } from "@/db/schema/publishing";
import type { Actor } from "../actor";
import { fallDue } from "../fees/fall-due";
import { addressOf } from "../magazine/address";
import { stale } from "../magazine/stale";
import { settleWithCorrection } from "../tips/correct-by";
import { move } from "../workflow/move";
import type { Situation } from "../workflow/situation";
import { announce } from "./announce";

/** Makes the page stand and moves the question to published, in the word that fits: published, or corrected. */
export async function putUp(tx: Tx, actor: Actor, situation: Situation, publicationId: number, name: "publishNow" | "goLive", now: Date): Promise<void> {
  const former = await tx
    .update(publications)
    .set({ supersededAt: now })
    .where(and(eq(publications.questionId, situation.questionId), pageStands))
    .returning({ columnId: publications.columnId, path: publications.path });
  const [page] = await tx
    .update(publications)
    .set({ wentLiveAt: now })
    .where(and(eq(publications.id, publicationId), isScheduled))
    .returning({ columnId: publications.columnId, path: publications.path, headline: publications.headline, correction: publications.correction });
  if (!page) throw new Error(`publication ${publicationId} was put up already`);
  const [place] = await tx.select({ path: columns.path, host: magazines.host }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(eq(columns.id, situation.columnId));
  const address = addressOf({ host: place?.host ?? null }, `/${place?.path}/${page.path}`);
  await move(tx, actor, situation, name, {
    now,
    data: { address, headline: page.headline, publicationId, ...(page.correction ? { correction: page.correction } : {}) },
    event: situation.pageIsUp ? "corrected" : undefined,
  });
  await fallDue(tx, actor, { questionId: situation.questionId, magazineId: situation.magazineId }, "publication", now);
  await settleWithCorrection(tx, actor, situation, page.correction, now);
  await stale(tx, { magazineId: situation.magazineId });
  await announce(tx, [page, ...former]);
}
