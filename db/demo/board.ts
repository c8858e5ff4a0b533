// The board of open questions in the demo: a column whose readers look at it, at every standing there is.
import { eq } from "drizzle-orm";
import { createHash } from "node:crypto";
import { boardEntries, wonders } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { boardWording } from "@/lib/words";
import { type Desk, happened, known } from "./desk";
import { questions } from "./questions";
import type { Moment, Reference, Who } from "./shape";

/** `put` is missing where the reader agreed and no editor has put it there yet. */
export type DemoEntry = { of: Reference; put?: { at: Moment; by: Who; words?: string }; wonders?: number };

export const demoBoard: DemoEntry[] = [
  { of: "FFW-1007", put: { at: "2026-05-06 14:10", by: "okoro" }, wonders: 31 },
  { of: "FFW-1009", put: { at: "2026-08-03 15:20", by: "okoro" }, wonders: 12 },
  { of: "FFW-1010", put: { at: "2026-08-24 13:40", by: "okoro" }, wonders: 19 },
  { of: "FFW-1011", put: { at: "2026-09-07 16:05", by: "okoro" }, wonders: 8 },
  { of: "FFW-1013", put: { at: "2026-10-16 12:50", by: "okoro" }, wonders: 27 },
  { of: "FFW-1015", put: { at: "2026-11-02 14:30", by: "okoro" }, wonders: 6 },
  { of: "FFW-1022", put: { at: "2026-11-24 06:20", by: "okoro", words: "How fast could Napoleon get a message by his towers with arms, and what did they do in fog?" }, wonders: 1 },
  { of: "FFW-1003", put: { at: "2025-12-02 15:00", by: "okoro", words: "What were the main causes of the First World War?" }, wonders: 2 },
  { of: "FFW-1017" },
];

const name = (of: Reference, n: number, what: string) => createHash("sha256").update(`${what} ${n} ${of}`).digest("base64url");

export async function loadBoard(desk: Desk): Promise<void> {
  const { tx, calendar } = desk;
  for (const { of, put, wonders: votes = 0 } of demoBoard) {
    const questionId = known(desk.questions, of);
    const { id: columnId, magazineId } = known(desk.columns, of.split("-")[0]!);
    const question = questions.find(({ reference }) => reference === of)!;
    await tx.update(askers).set({ boardWording, boardAgreedAt: calendar.moment(question.received) }).where(eq(askers.questionId, questionId));
    if (!put) continue;
    const putUpAt = calendar.moment(put.at);
    await tx.insert(boardEntries).values({ questionId, columnId, words: put.words ?? question.asPrinted!, putUpAt, putUpById: known(desk.people, put.by).id });
    happened(desk, put.at, put.by, "putOnBoard", { magazineId, questionId });
    if (votes > 0) await tx.insert(wonders).values(Array.from({ length: votes }, (_, n) => ({ questionId, voter: name(of, n, "voter"), network: name(of, n, "network"), at: new Date(putUpAt.getTime() + (n + 1) * 3_600_000) })));
    await tx.update(boardEntries).set({ shown: votes }).where(eq(boardEntries.questionId, questionId));
  }
}
