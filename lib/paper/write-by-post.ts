// A letter printed and posted: the words are kept in the question's story, since nothing of it is in any outbox.
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { paperLetters } from "@/db/schema/paper";
import { events } from "@/db/schema/timeline";
import type { Person } from "../actor";
import { addressOf, printedAddress } from "../magazine/address";
import { must } from "../may";
import { hold } from "../questions/hold";
import type { Sheet } from "../questions/sheet";
import { record } from "../timeline/record";
import type { Known, writingByPost } from "./reply";

/** Records the letter. The same form sent twice is one letter. Throws Missing to who may not write to the magazine's readers. */
export async function writeByPost(actor: Person, { questionId, body, token }: z.output<typeof writingByPost>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, questionId);
    must(actor, "writeLetters", magazineId);
    const [before] = await tx.select({ id: events.id }).from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "wroteByPost"), sql`${events.data} ->> 'token' = ${token}`));
    if (!before) await record(tx, actor, { kind: "wroteByPost", at: now, magazineId, questionId, data: { body, token } });
  });
}

/** What a reply needs to know: to whom, from whom, and what is true of the question. Throws Missing like writeByPost. */
export async function correspondence(actor: Person, { situation: { questionId, magazineId, stage }, column, magazine, issue, pages, printed }: Sheet): Promise<{ to: string; from: string[]; known: Known }> {
  must(actor, "writeLetters", magazineId);
  must(actor, "seeReaderAddress", magazineId);
  const [[asker], [sender], [letter]] = await Promise.all([
    db.select({ name: askers.name, postalAddress: askers.postalAddress }).from(askers).where(eq(askers.questionId, questionId)),
    db.select({ postalAddress: columns.postalAddress, signOff: magazines.letterSignOff, host: magazines.host, from: columns.monthsToPrintFrom, to: columns.monthsToPrintTo }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(eq(columns.path, column.path)),
    db.select({ originals: paperLetters.originals }).from(paperLetters).where(and(eq(paperLetters.questionId, questionId), sql`${paperLetters.originals} <> ''`)).limit(1),
  ]);
  const name = asker?.name ?? "";
  const live = pages.find((page) => page.stands && page.wentLiveAt);
  const last = printed.at(-1);
  return {
    to: [name, asker?.postalAddress ?? ""].filter(Boolean).join("\n"),
    from: (sender?.postalAddress ?? "").split("\n").map((one) => one.trim()).filter(Boolean),
    known: {
      name,
      column: column.name,
      magazine: magazine.name,
      page: live ? printedAddress(addressOf({ host: sender?.host ?? null }, `/${column.path}/${live.path}`)) : null,
      printed: last ? { issue: last.issue, page: String(last.page) } : null,
      issue: issue?.name ?? null,
      months: [sender?.from ?? 3, sender?.to ?? 9],
      originals: letter?.originals || null,
      isDeclined: stage === "declined",
      signOff: sender?.signOff ?? "",
    },
  };
}
