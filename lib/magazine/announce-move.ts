// A column has another path: search engines are told of its pages at both, in the same transaction, where the magazine wants it.
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { pageStands, publications } from "@/db/schema/publishing";
import { enqueue } from "../jobs/queue";

/** IndexNow takes so many addresses at once: https://www.indexnow.org/documentation */
const most = 10_000;

/** Asks that they look at the front and every answer of a column, where they are now and where they were. Nothing is written where it is off. */
export async function announceMove(tx: Tx, magazineId: number, columnId: number, { from, to }: { from: string; to: string }): Promise<void> {
  const [magazine] = await tx.select({ key: magazines.indexNowKey }).from(magazines).where(eq(magazines.id, magazineId));
  if (!magazine?.key) return;
  const answers = await tx.select({ path: publications.path }).from(publications).where(and(eq(publications.columnId, columnId), pageStands)).orderBy(asc(publications.id));
  const paths = [to, from].flatMap((column) => [`/${column}`, ...answers.map(({ path }) => `/${column}/${path}`)]);
  for (let at = 0; at < paths.length; at += most) await enqueue(tx, "announce", { magazineId, paths: paths.slice(at, at + most) }, { canWait: true });
}
